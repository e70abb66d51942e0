import type { Quote } from '#core/desk/desk-quote.ts';
import { blocksOf } from '#core/desk/context.ts';
import { detect } from '#core/quote/detect.ts';
import type { ShownQuote } from '#core/verdict/shown-comparison.ts';
import { storyComparer } from '#core/verdict/story-comparer.ts';
import { askedOf } from '#ui/record/asked.ts';
import { type Bench, CHECKER, ownStory, makeSource, nth } from './make-desk.ts';
import { PLANTED_RECORD, PLANTED_STORY, PLANTED_TITLE } from './planted-story.ts';

/** The source that holds the planted record. */
export const HALL = 'src-hall';

/** The planted story on a desk that holds its record, attached to nothing yet. */
export function plantedBench(): Bench {
  const bench = ownStory(PLANTED_TITLE, PLANTED_STORY);
  const version = bench.desk.versions[0];
  if (version === undefined) throw new Error('the planted story was not made');
  const { engine, finds } = detect(version.text, blocksOf(version));
  bench.act(CHECKER, { type: 'propose-candidates', engine, versionId: 'v-1', finds });
  bench.act(CHECKER, {
    type: 'add-source',
    source: makeSource(HALL, {
      title: 'Town hall',
      record: { sha256: 'a'.repeat(64), length: PLANTED_RECORD.length, name: 'hall.txt' },
    }),
  });
  return bench;
}

/** What the planted record says of the n-th quotation. */
export function saidOf(
  bench: Bench,
  number: number,
  text = PLANTED_RECORD,
): { readonly quote: Quote; readonly answer: ShownQuote } {
  const quote = nth(bench.desk, number);
  const asked = askedOf(bench.desk, [{ sourceId: HALL, sha256: 'hall', text, language: null }]);
  const answer = asked === null ? undefined : storyComparer().compare(asked).quotes[quote.id];
  if (answer === undefined) throw new Error(`nothing was said of quote ${number}`);
  return { quote, answer };
}
