import { expect, it } from 'vitest';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { RecordTable } from '#ui/record/RecordTable.tsx';
import { CHECKER, firstStory, makeSource } from '../../makers/make-desk.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

it('gives every quote a row, and says of a paraphrase that it is not compared word for word', () => {
  const bench = firstStory();
  const paraphrases = inReadingOrder(bench.desk).filter(
    ({ anchor }) => anchor.kind === 'paraphrase',
  );
  const [first] = paraphrases;
  if (first === undefined) throw new Error('the first story has paraphrases');
  bench.act(CHECKER, { type: 'dismiss', quoteId: first.id, reason: 'cut' });
  for (const id of ['src-1', 'src-2'])
    bench.act(CHECKER, {
      type: 'add-source',
      source: makeSource(id, { record: { sha256: 'ab'.repeat(32), length: 9, name: 'r.txt' } }),
    });
  const markup = drawn(<RecordTable onClose={() => undefined} />, {
    desk: bench.desk,
    me: CHECKER,
  });
  const rows = markup.split('<tr>').slice(2).map(wordsOf);
  const reported = rows.filter((row) => row.includes('A paraphrase: not compared word for word.'));
  expect(rows).toHaveLength(12);
  expect(reported).toHaveLength(paraphrases.length - 1);
  expect(reported.every((row) => row.startsWith('Paraphrase '))).toBe(true);
  expect(markup.match(/colSpan="2"/giu)).toHaveLength(reported.length);
  // What is left is one cell a record.
  expect(markup.match(/not looked through/gu)).toHaveLength(2 * (rows.length - reported.length));
});
