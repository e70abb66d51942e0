import { expect, it } from 'vitest';
import type { ShownFlag } from '#core/verdict/shown-comparison.ts';
import { FLAG_NAMES, flagWords } from '#ui/evidence/flag-words.ts';
import { MarkLines } from '#ui/evidence/MarkLines.tsx';
import { PaneProvider } from '#ui/review/pane-context.tsx';
import { CHECKER } from '../../makers/make-desk.ts';
import { paneValue } from '../../makers/pane-value.ts';
import { plantedBench, saidOf } from '../../makers/planted-desk.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

it('names each flag in words of its own', () => {
  const names = Object.values(FLAG_NAMES);
  expect(new Set(names).size).toBe(7);
  expect(names.filter((name) => name.includes('_') || name.trim() === '')).toEqual([]);
});

it('shows the passage where the sentence does not hold it, cut where it is long', () => {
  const flag: ShownFlag = {
    flag: 'turns_joined',
    detail: 'Two turns are joined; Q spoke between them.',
    passage: ' Is it  late?\n',
  };
  expect(flagWords(flag)).toBe('Two turns are joined; Q spoke between them. “Is it late?”');
  expect(
    flagWords({ ...flag, detail: 'It was a question: “Is it late?”', passage: 'Is it late?' }),
  ).toBe('It was a question: “Is it late?”');
  expect(flagWords({ ...flag, passage: 'so '.repeat(200) })).toMatch(/so …”$/u);
  expect(flagWords({ ...flag, passage: 'so '.repeat(200) }).length).toBeLessThan(360);
});

it.each([
  [
    'But it will not last. Wait: if the wind holds, the bridge is sound and it will carry trams again.',
    'Condition dropped',
  ],
  [
    'The bridge is sound and it will carry trams again. But not before the summer.',
    'A “but” follows',
  ],
  [
    'The bridge is sound and it will carry trams again, some say in the town of Port Fable.',
    'Cut inside a sentence',
  ],
])('heads a flag by its name: %s', (said, name) => {
  const bench = plantedBench();
  const { quote, answer } = saidOf(bench, 1, `MAYOR MOCKUP: ${said}`);
  const value = paneValue(bench.desk, quote, CHECKER);
  const held = { ...value.held, place: answer.places[0] ?? null };
  const words = wordsOf(
    drawn(
      <PaneProvider value={{ ...value, held }}>
        <MarkLines />
      </PaneProvider>,
      { desk: bench.desk },
    ),
  );
  expect(words).toContain(name);
  expect(words).not.toContain('△ Context');
});
