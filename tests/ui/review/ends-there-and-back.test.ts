import { describe, expect, it } from 'vitest';
import { blocksOf } from '#core/desk/context.ts';
import { type Desk, quotesOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { detect } from '#core/quote/detect.ts';
import { PRACTICE_STORY } from '#ui/practice/practice-story.ts';
import { type Edge, movedAnchor } from '#ui/review/ends.ts';
import { CHECKER, ownStory } from '../../makers/make-desk.ts';
import { goldStories } from '../../makers/quote-gold.ts';

const STORIES = [
  ...goldStories().map(({ name, text }) => ({ name, text })),
  { name: 'practice', text: PRACTICE_STORY },
];

function deskOf(text: string): Desk {
  const bench = ownStory('A story', text);
  const version = bench.desk.versions[0];
  if (version === undefined) throw new Error('the story was not made');
  const { engine, finds } = detect(version.text, blocksOf(version));
  bench.act(CHECKER, { type: 'propose-candidates', engine, versionId: 'v-1', finds });
  return bench.desk;
}

/** There and back: the words of the part after that; null where there is no word to go to. */
function thereAndBack(desk: Desk, quote: Quote, index: number, way: readonly [Edge, 1 | -1]) {
  const [edge, by] = way;
  const there = movedAnchor(desk, quote, edge, by, index);
  if (there === null) return null;
  const back = movedAnchor(desk, { ...quote, anchor: there }, edge, by === 1 ? -1 : 1, index);
  return back?.parts[index] ?? null;
}

const WAYS = [
  ['start', 1],
  ['start', -1],
  ['end', 1],
  ['end', -1],
] as const;

it('has the forty stories, and quotes in parts among them', () => {
  expect(STORIES).toHaveLength(41);
});

describe('an end that was moved by a word comes back to where it stood', () => {
  it.each(STORIES)('$name', ({ text }) => {
    const desk = deskOf(text);
    for (const quote of quotesOf(desk))
      quote.anchor.parts.forEach((part, index) => {
        for (const way of WAYS) {
          if (movedAnchor(desk, quote, way[0], way[1], index) === null) continue;
          const back = thereAndBack(desk, quote, index, way);
          expect(back?.exact, `${way.join(' ')} of “${part.exact}”`).toBe(part.exact);
          expect(back).toMatchObject({ start: part.start, end: part.end });
        }
      });
  });
});
