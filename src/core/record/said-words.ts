import type { Span } from '../text/span.ts';
import type { Bracket } from './hunk.ts';
import { SCANT } from './lexicon/en/denials.ts';
import { MODAL_ADVERBS } from './lexicon/en/meaning.ts';
import type { Locator } from './locate.ts';
import type { PartWords } from './part-words.ts';
import type { PrintedPart } from './printed-part.ts';
import { sentenceHolding } from './record-sentences.ts';
import type { Stretch } from './spliced.ts';
import { turnIndexAt } from './spoken-record.ts';
import type { SpokenRecord } from './spoken-record.ts';
import type { Unit } from './unit.ts';
import { unitsOf } from './units.ts';

const MOST_REPLACED = 3;

/** A bracket at the edge of print replaces the few words before or after, up to the sentence's own edge. */
export function withReplaced(
  record: SpokenRecord,
  printed: PrintedPart,
  rows: { readonly from: number; readonly to: number },
  place: Span,
): Span {
  let { start, end } = wholeUnits(record, place);
  const opening = printed.open[rows.from]?.brackets ?? [];
  if (opening.length > 0) {
    const sentence = sentenceHolding(record, start);
    if (sentence !== null && sentence.start < start) {
      const units = unitsOf(record.text, sentence.start, start, record.silent);
      const same = units.slice(-bracketed(opening).length);
      if (sameKeys(same, bracketed(opening))) start = same[0]?.start ?? start;
      else if (units.length <= MOST_REPLACED) start = sentence.start;
    }
  }
  const closing = printed.open[rows.to]?.brackets ?? [];
  if (closing.length > 0) {
    const sentence = sentenceHolding(record, Math.max(start, end - 1));
    if (sentence !== null && sentence.end > end) {
      const units = unitsOf(record.text, end, sentence.end, record.silent);
      const same = units.slice(0, bracketed(closing).length);
      if (sameKeys(same, bracketed(closing))) end = same.at(-1)?.end ?? end;
      else if (units.length <= MOST_REPLACED) end = sentence.end;
    }
  }
  return { start, end };
}

function bracketed(brackets: readonly Bracket[]): readonly Unit[] {
  return brackets.flatMap((bracket) => bracket.units);
}

function sameKeys(one: readonly Unit[], other: readonly Unit[]): boolean {
  return one.length === other.length && one.every((unit, at) => unit.key === other[at]?.key);
}

/**
 * A number or phrase of which the place has a part is taken whole; so is a "not", a "presumably" or
 * the "a" of "a few" that opens the sentence before it.
 */
function wholeUnits(record: SpokenRecord, place: Span): Span {
  const first = sentenceHolding(record, place.start);
  const last = sentenceHolding(record, Math.max(place.start, place.end - 1));
  if (first === null || last === null) return place;
  const head = unitsOf(record.text, first.start, Math.max(first.end, place.start), record.silent);
  const tail =
    last.start === first.start ? head : unitsOf(record.text, last.start, last.end, record.silent);
  const left = head.find((unit) => unit.start < place.start && unit.end > place.start);
  const right = tail.find((unit) => unit.start < place.end && unit.end > place.end);
  const opening = head.filter((unit) => unit.end <= place.start);
  const denied = opening.length <= MOST_DENYING && opening.some(({ kind }) => kind === 'negation');
  const alone = opening.length === 1 ? (opening[0]?.key ?? '') : '';
  const next = head.find((unit) => unit.end > place.start);
  const scant = alone === 'a' && SCANT.has(next?.key ?? '');
  return {
    start:
      denied || scant || MODAL_ADVERBS.has(alone)
        ? (opening[0]?.start ?? place.start)
        : (left?.start ?? place.start),
    end: right?.end ?? place.end,
  };
}

const MOST_DENYING = 2;

/** The turns in which words of a stretch stand. */
export function turnsUsed(
  locator: Locator,
  words: PartWords | undefined,
  stretch: Stretch,
): ReadonlySet<number> {
  const { record, starts, keys } = locator.index;
  const used = new Set<number>();
  for (const piece of stretch.pieces)
    for (const [step, place] of piece.pairs.entries())
      if (place >= 0 && keys[place] === words?.keys[piece.from + step])
        used.add(turnIndexAt(record, starts[place] ?? 0));
  return used;
}
