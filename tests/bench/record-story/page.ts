import { storyComparer } from '#core/verdict/story-comparer.ts';
import type { StoryCompared, StoryToCompare } from '#core/verdict/story-comparer.ts';
import { workerLocator } from '#entry/locator.ts';
import { noisyQuotes, speech } from '../locate-speech.ts';

/** What the rounds took, in milliseconds, one each; and how many quotes found their own record. */
export interface Rounds {
  /** A page's first question: the worker started, every text sent to it, indexed and compared. */
  readonly first: readonly number[];
  /** The next one, in which the words of one quote are others. */
  readonly next: readonly number[];
  /** The first question put to core itself, on the page's own thread. */
  readonly core: readonly number[];
  readonly right: number;
  readonly quotes: number;
}

declare global {
  interface Window {
    measureStory: (rounds: number) => Promise<Rounds>;
  }
}

const RECORDS = 10;
const WORDS = 20_000;
const QUOTES_EACH = 20;

function made(): StoryToCompare {
  const speeches = Array.from({ length: RECORDS }, (_, at) => speech(WORDS, 200 + at));
  return {
    sample: 'This is the language that we have of the story and of what they said in it.',
    houseStyle: 'strict-fillers',
    records: speeches.map(({ text }, at) => ({
      sourceId: `s${at}`,
      sha256: `hash${at}`,
      text,
      language: null,
    })),
    quotes: speeches.flatMap((each, at) =>
      noisyQuotes(each, QUOTES_EACH, 300 + at).map(({ printed }, number) => ({
        id: `q${at * QUOTES_EACH + number}`,
        quote: { parts: [printed], speaker: null, partial: false },
        excerpts: [],
      })),
    ),
  };
}

function withOneChanged(asked: StoryToCompare, round: number): StoryToCompare {
  return {
    ...asked,
    quotes: asked.quotes.map((each, at) =>
      at === round
        ? {
            ...each,
            quote: { ...each.quote, parts: each.quote.parts.map((part) => `${part} again`) },
          }
        : each,
    ),
  };
}

function rightIn(answer: StoryCompared): number {
  return Object.entries(answer.quotes).filter(
    ([id, shown]) =>
      shown.places[0]?.sourceId === `s${Math.floor(Number(id.slice(1)) / QUOTES_EACH)}`,
  ).length;
}

async function timed<T>(into: number[], work: () => T | Promise<T>): Promise<T> {
  const before = performance.now();
  const result = await work();
  into.push(performance.now() - before);
  return result;
}

window.measureStory = async (rounds) => {
  const asked = made();
  const [first, next, core]: [number[], number[], number[]] = [[], [], []];
  let right = 0;
  for (let round = 0; round < rounds; round += 1) {
    const locator = workerLocator();
    right = rightIn(await timed(first, () => locator.compare(asked)));
    await timed(next, () => locator.compare(withOneChanged(asked, round)));
    await timed(core, () => storyComparer().compare(asked));
  }
  return { first, next, core, right, quotes: asked.quotes.length };
};
