import { expect, it } from 'vitest';
import { compareWithRecords, recordSet } from '#core/record/record-set.ts';
import { cellsWithMarks } from '#core/record/mark-cells.ts';
import { readRecord } from '#core/record/spoken-record.ts';

function cells(printed: string, said: string): readonly string[] {
  const set = recordSet([readRecord('r', said)]);
  const quote = { parts: [printed], speaker: null, partial: false, language: 'en' };
  const [compared] = compareWithRecords(set, quote).inRecords;
  const lines = compared?.rows[0]?.lines;
  if (lines === undefined) throw new Error('not found');
  return cellsWithMarks(lines, printed, said)
    .filter(({ difference }) => difference !== null)
    .map((cell) => `${cell.printed}/${cell.said}`);
}

it('shows a bracket over nothing where it explains', () => {
  expect(
    cells(
      'They [the ferrymen] deserve an answer before the spring',
      'They deserve an answer before the spring.',
    ),
  ).toEqual(['[the ferrymen]/']);
});

it('shows a bracket over the words it replaces', () => {
  expect(
    cells(
      'We told [the ferrymen] that the harbour would close before the spring',
      'We told them that the harbour would close before the spring.',
    ),
  ).toEqual(['[the ferrymen]/them']);
});

it('shows an ellipsis that stands alone over what it cuts, and one at a word once', () => {
  const said = 'The harbour will close before the spring, as we all know well, and open in May.';
  expect(cells('The harbour will close before the spring … and open in May', said)[0]).toBe('…/as');
  expect(
    cells('The harbour will close before the spring... and open in May', said).filter((cell) =>
      cell.includes('...'),
    ),
  ).toEqual([]);
});
