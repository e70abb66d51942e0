import { type Block, paragraphAt } from '#core/story/blocks.ts';
import { fold } from '#core/text/fold.ts';
import type { Span } from '#core/text/span.ts';
import { words } from '#core/text/words.ts';

/** The words of a story in the form in which typed words are compared with them. */
export interface StoryWords {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly words: readonly Span[];
  /** Folded and in lower case, one for each of `words`. */
  readonly forms: readonly string[];
}

/** One place where the typed words stand. */
export interface Place {
  /** From the first word to the last. */
  readonly span: Span;
  /** Null outside the numbered paragraphs. */
  readonly paragraph: number | null;
}

export interface Places {
  readonly places: readonly Place[];
  /** More places than are listed. */
  readonly more: boolean;
}

const MOST_PLACES = 9;
/** Words between the first and the last typed word; a quotation in a story is never this long. */
const LONGEST = 600;

const PLAIN = /^\p{ASCII}*$/u;

// Folding leaves a word of ASCII as it is, and most words are.
function form(word: string): string {
  return (PLAIN.test(word) ? word : fold(word)).toLowerCase();
}

function formsOf(text: string): readonly string[] {
  return words(text, 0, text.length).map((word) => form(text.slice(word.start, word.end)));
}

/** Made once for a story. O(text). */
export function storyWords(text: string, blocks: readonly Block[]): StoryWords {
  const all = words(text, 0, text.length);
  return {
    text,
    blocks,
    words: all,
    forms: all.map((word) => form(text.slice(word.start, word.end))),
  };
}

type Fits = (said: string, typed: string) => boolean;
const equal: Fits = (said, typed) => said === typed;
const begins: Fits = (said, typed) => said.startsWith(typed);

/** Where these words begin, as indices of words; the last one only has to begin so if `lastFits` lets it. */
function runsOf(
  { forms }: StoryWords,
  typed: readonly string[],
  lastFits: Fits,
): readonly number[] {
  const found: number[] = [];
  const end = typed.length - 1;
  for (let at = 0; at + end < forms.length; at += 1) {
    let same = 0;
    while (same < end && forms[at + same] === typed[same]) same += 1;
    if (same === end && lastFits(forms[at + end] ?? '', typed[end] ?? '')) found.push(at);
  }
  return found;
}

/** As typed; while the last word is not typed to its end, the words that begin like it. */
function runs(story: StoryWords, typed: readonly string[]): readonly number[] {
  const exact = runsOf(story, typed, equal);
  return exact.length > 0 ? exact : runsOf(story, typed, begins);
}

/**
 * The places that begin with the first typed words and end with the last ones; without last words
 * the first ones alone. Marks, dashes, spaces and case do not count (core/text/fold). Each beginning
 * goes with every end that follows it before the same words begin again. O(words) a call.
 */
export function placesOf(story: StoryWords, first: string, last: string): Places {
  const typedFirst = formsOf(first);
  const typedLast = formsOf(last);
  if (typedFirst.length === 0) return { places: [], more: false };
  const heads = runs(story, typedFirst);
  const tails = typedLast.length === 0 ? null : runs(story, typedLast);
  const places: Place[] = [];
  for (const [nth, head] of heads.entries()) {
    const next = heads[nth + 1] ?? Infinity;
    // The last words may be among the first ones, or be them: "real focus", "focus".
    const ends =
      tails === null
        ? [head + typedFirst.length - 1]
        : tails
            .filter((tail) => tail >= head && tail < next && tail - head <= LONGEST)
            .map((tail) => tail + typedLast.length - 1)
            .filter((end) => end >= head + typedFirst.length - 1);
    for (const end of ends) {
      const from = story.words[head];
      const to = story.words[end];
      if (from === undefined || to === undefined) continue;
      if (places.length === MOST_PLACES) return { places, more: true };
      places.push({
        span: { start: from.start, end: to.end },
        paragraph: paragraphAt(story.blocks, from.start),
      });
    }
  }
  return { places, more: false };
}
