import { hullOf, largest } from '../text/span.ts';
import type { Laid } from './laid.ts';
import type { Locator, Placing, Strange } from './locate.ts';
import type { PartWords, Segment } from './part-words.ts';
import type { SpeakerMatch } from './speaker-match.ts';
import { turnIndexAt } from './spoken-record.ts';
import type { WordIndex } from './word-index.ts';

/** A stretch of a part's words laid over the record's; `part` counts the quote's parts. */
export interface Piece extends Laid {
  readonly part: number;
}

/** Another place where a part's words stand nearly as well: words [start, end) of the record. */
export interface OtherPlace {
  readonly part: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Where a quote stands in one record: its pieces in printed order, the places that are nearly as good,
 * the parts of which nothing was found, and how much the found words tell (bits).
 */
export interface QuotePlacing {
  readonly pieces: readonly Piece[];
  readonly others: readonly OtherPlace[];
  readonly missing: readonly number[];
  readonly told: number;
}

/** Words between two pieces up to here are still one stretch of speech. */
export const FAR = 60;
const REVERSED_PRICE = 4;
const FAR_PRICE = 2;
const OTHER_SPEAKER_PRICE = 4;
const MOST_FAR = 6;

interface Choice {
  readonly part: number;
  readonly segment: Segment;
  readonly placings: readonly Placing[];
  /** The best way to reach each placing: its sum and the placing of the choice before. */
  readonly sums: number[];
  readonly backs: number[];
}

/**
 * Places the parts of a quote, each on its own, then judged together: between places that are nearly
 * as good those win that stand in order, near each other, and under the right speaker. Null when less
 * than half the quote's words stand there. `turns` are those of the record, matched to the
 * quote's speaker.
 */
export function locateQuote(
  locator: Locator,
  parts: readonly PartWords[],
  turns: readonly SpeakerMatch[],
): QuotePlacing | null {
  const { record, starts } = locator.index;
  const strange = (place: number): boolean =>
    isStrange(turns[turnIndexAt(record, starts[place] ?? 0)]);
  const choices: Choice[] = [];
  const gone: { readonly part: number; readonly segment: Segment }[] = [];
  for (const [part, words] of parts.entries()) {
    for (const segment of words.segments) {
      const placings = locator.locate(words.keys, segment.from, segment.to, strange);
      if (placings.length === 0) gone.push({ part, segment });
      else choices.push({ part, segment, placings, sums: [], backs: [] });
    }
  }
  if (choices.length === 0) return null;
  const chosen = judged(choices, turns.length < 2 ? () => false : strange);
  const pieces = chosen.flatMap(({ part, placing }) =>
    placing.pieces.map((piece): Piece => ({ ...piece, part })),
  );
  for (const { part, segment } of gone) {
    const found = beside(locator, parts, pieces, part, segment);
    if (found !== null) pieces.push(found);
  }
  pieces.sort((one, other) => one.part - other.part || one.from - other.from);
  const missing = [...parts.keys()].filter(
    (part) => (parts[part]?.keys.length ?? 0) > 0 && !pieces.some((piece) => piece.part === part),
  );
  const all = parts.reduce((sum, words) => sum + words.keys.length, 0);
  if (commonWords(locator.index, parts, pieces) * 2 < all) return null;
  return {
    pieces,
    others: othersOf(choices, chosen),
    missing,
    told: pieces.reduce((sum, piece) => sum + piece.told, 0),
  };
}

function commonWords(
  { keys }: WordIndex,
  parts: readonly PartWords[],
  pieces: readonly Piece[],
): number {
  let common = 0;
  for (const { part, from, pairs } of pieces)
    for (const [step, place] of pairs.entries())
      if (place >= 0 && keys[place] === parts[part]?.keys[from + step]) common += 1;
  return common;
}

interface Chosen {
  readonly part: number;
  readonly placing: Placing;
}

/** The cheapest chain over all choices, by dynamic programming. */
function judged(choices: readonly Choice[], strange: Strange): readonly Chosen[] {
  for (const [index, choice] of choices.entries()) {
    const before = choices[index - 1];
    for (const placing of choice.placings) {
      const own = placing.told - (strange(placing.pieces[0]?.start ?? 0) ? OTHER_SPEAKER_PRICE : 0);
      let best = before === undefined ? own : -Infinity;
      let back = -1;
      for (const [at, other] of (before?.placings ?? []).entries()) {
        const sum = own + (before?.sums[at] ?? 0) - jumpPrice(other, placing);
        if (sum > best) {
          best = sum;
          back = at;
        }
      }
      choice.sums.push(best);
      choice.backs.push(back);
    }
  }
  const chosen: Chosen[] = [];
  let at = -1;
  for (const choice of choices.toReversed()) {
    if (at < 0) at = choice.sums.indexOf(largest(choice.sums));
    const placing = choice.placings[at];
    if (placing === undefined) break;
    chosen.push({ part: choice.part, placing });
    at = choice.backs[at] ?? -1;
  }
  return chosen.toReversed();
}

function jumpPrice(before: Placing, after: Placing): number {
  const end = before.pieces.at(-1)?.end ?? 0;
  const start = after.pieces[0]?.start ?? 0;
  const gap = start - end;
  if (gap >= 0 && gap <= FAR) return gap / FAR;
  return Math.min(
    MOST_FAR,
    (gap < 0 ? REVERSED_PRICE : FAR_PRICE) + Math.log2(1 + Math.abs(gap) / FAR) / 2,
  );
}

function isStrange(match: SpeakerMatch | undefined): boolean {
  return match === 'other' || match === 'asker';
}

/** A segment too short to be found alone is looked for between its neighbours. */
function beside(
  locator: Locator,
  parts: readonly PartWords[],
  pieces: readonly Piece[],
  part: number,
  segment: Segment,
): Piece | null {
  const words = parts[part];
  if (words === undefined) return null;
  const before = pieces.findLast(
    (piece) => piece.part < part || (piece.part === part && piece.to <= segment.from),
  );
  const after = pieces.find(
    (piece) => piece.part > part || (piece.part === part && piece.from >= segment.to),
  );
  const low = before?.end ?? Math.max(0, (after?.start ?? 0) - FAR);
  const high = Math.min(after?.start ?? Infinity, low + FAR, locator.index.count);
  const laid = locator.near(words.keys, segment.from, segment.to, low, high);
  return laid === null ? null : { ...laid, part };
}

function othersOf(choices: readonly Choice[], chosen: readonly Chosen[]): readonly OtherPlace[] {
  return choices.flatMap(({ part, placings }, index) =>
    placings
      .filter((placing) => placing !== chosen[index]?.placing)
      .map((placing) => ({
        part,
        ...hullOf(placing.pieces),
      })),
  );
}
