import { type CoveredQuote, wholeOf } from '../desk/covered-quote.ts';
import type { Desk } from '../desk/desk.ts';
import type { Quote } from '../desk/desk-quote.ts';
import type { Difference } from '../record/difference.ts';
import { fold } from '../text/fold.ts';
import type { Exhibit } from '../verdict/case.ts';
import { isRestricted } from './source-words.ts';

/** Stands in a file for words that came from a source which stays on the desk. */
const WITHHELD_WORDS = 'withheld: words of a source that stays on the desk';

/** So many words in a row are taken for the source's own, not for chance. */
const RUN = 4;

/** A text as it may leave: itself, or WITHHELD_WORDS. */
export type Leaving = (text: string) => string;

const asIs: Leaving = (text) => text;

function wordsOf(text: string): readonly string[] {
  return (
    fold(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function runsOf(text: string): readonly string[] {
  const words = wordsOf(text);
  if (words.length < RUN) return words.length === 0 ? [] : [words.join(' ')];
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
}

/**
 * What keeps back a text in which words of an unnamed or confidential source stand: four in a row, as
 * they were noted from it and are not printed in the story itself. O(story + evidence) once, then
 * O(text).
 */
export function leavingOf(desk: Desk): Leaving {
  const held = Object.values(desk.evidence).flatMap(({ sourceId, excerpt }) => {
    const source = desk.sources[sourceId];
    return source !== undefined && isRestricted(source) ? runsOf(excerpt) : [];
  });
  if (held.length === 0) return asIs;
  const printed = new Set(desk.versions.flatMap(({ text }) => runsOf(text)));
  const own = new Set(held.filter((run) => !printed.has(run)));
  return (text) => (runsOf(text).some((run) => own.has(run)) ? WITHHELD_WORDS : text);
}

function holds(text: string, words: string): boolean {
  return ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(words).join(' ')} `);
}

/**
 * The differences whose said words came from a source that stays on the desk: all of them where it
 * decides, else those that stand in what was noted of it and in nothing that may leave.
 */
function heldDifferences(
  { differences }: Quote,
  exhibits: readonly Exhibit[],
  leading: Exhibit | null,
): ReadonlySet<Difference> {
  if (leading !== null && isRestricted(leading.source)) return new Set(differences);
  const stands = (restricted: boolean, said: string): boolean =>
    exhibits.some(
      ({ evidence, source }) =>
        isRestricted(source) === restricted && holds(evidence.excerpt, said),
    );
  return new Set(differences.filter(({ said }) => stands(true, said) && !stands(false, said)));
}

/**
 * The quote as it leaves: what was said in differences from a source that stays on the desk, and the
 * reason, the fix and the original words in which such words stand, are withheld. The quote itself
 * where it rests on no such source.
 */
export function quoteLeaving(
  quote: Quote,
  exhibits: readonly Exhibit[],
  leading: Exhibit | null,
  leaving: Leaving,
): Quote {
  if (!exhibits.some(({ source }) => isRestricted(source))) return quote;
  const held = heldDifferences(quote, exhibits, leading);
  const printed = quote.anchor.parts.map(({ exact }) => exact).join(' ');
  const told = [...held]
    .map(({ said }) => said)
    .filter((said) => wordsOf(said).length > 0 && !holds(printed, said));
  const shown: Leaving = (text) =>
    told.some((said) => holds(text, said)) ? WITHHELD_WORDS : leaving(text);
  const covered: CoveredQuote = {
    ...quote,
    differences: quote.differences.map((item) =>
      held.has(item) && item.said !== '' ? { ...item, said: WITHHELD_WORDS } : item,
    ),
    verdict: quote.verdict && { ...quote.verdict, reason: shown(quote.verdict.reason) },
    fix: quote.fix === null ? null : shown(quote.fix),
    legal: quote.legal === null ? null : shown(quote.legal),
    language: {
      ...quote.language,
      original: quote.language.original === null ? null : shown(quote.language.original),
    },
    whole: wholeOf(quote),
  };
  return covered;
}
