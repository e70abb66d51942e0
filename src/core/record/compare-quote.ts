import { hullOf } from '../text/span.ts';
import { betweenStretches } from './between-stretches.ts';
import type { PrintedQuote } from './between-stretches.ts';
import { compareLines } from './compare-lines.ts';
import type { ComparedQuote, FoundPart, LineRow, Place } from './compared-quote.ts';
import { contextFlags } from './context-flags.ts';
import { settleEdges } from './edges.ts';
import type { Locator } from './locate.ts';
import { locateQuote } from './locate-quote.ts';
import type { QuotePlacing } from './locate-quote.ts';
import { readPrinted } from './printed-part.ts';
import type { PrintedPart } from './printed-part.ts';
import { sentenceAfter, sentenceBefore, sentenceHolding } from './record-sentences.ts';
import { turnsUsed, withReplaced } from './said-words.ts';
import { matchTurns } from './speaker-match.ts';
import type { NamedSpeaker, SpeakerMatch } from './speaker-match.ts';
import { stretchesOf } from './spliced.ts';
import type { Stretch } from './spliced.ts';
import { turnIndexAt } from './spoken-record.ts';
import { timecodeAt } from './timecode.ts';
import type { Unit } from './unit.ts';
import { unitsOf } from './units.ts';

/**
 * A quote as it is compared: its parts' words without the marks, its speaker (null: not known),
 * whether the words run into the reporter's sentence, and the language they are printed in.
 */
export interface QuoteToCompare {
  readonly parts: readonly string[];
  readonly speaker: NamedSpeaker | null;
  readonly partial: boolean;
  /** BCP 47, null when not known. */
  readonly language: string | null;
}

/** A quote with its words read once for all records. */
export interface ReadQuote extends QuoteToCompare, PrintedQuote {}

/** Where a quote stands in a record, before anything is compared; null when it does not. */
export interface PlacedQuote {
  readonly placing: QuotePlacing;
  readonly turns: readonly SpeakerMatch[];
}

/** Looks for a quote in one record. */
export function placeQuote(locator: Locator, quote: ReadQuote): PlacedQuote | null {
  const { record } = locator.index;
  const turns = quote.speaker === null ? [] : matchTurns(record, quote.speaker);
  const placing = locateQuote(locator, quote.words, turns);
  return placing === null ? null : { placing, turns };
}

/** The words [start, end) of a record as a place. */
export function placeOf(locator: Locator, number: number, start: number, end: number): Place {
  const { record, starts, ends } = locator.index;
  const from = starts[start] ?? 0;
  const turnIndex = turnIndexAt(record, from);
  return {
    record: number,
    start: from,
    end: ends[end - 1] ?? from,
    turnIndex,
    turn: record.turns[turnIndex]?.name ?? null,
    seconds: timecodeAt(record.timecodes, from),
  };
}

/** Compares a quote with the place where it was found. `number` is the record's among those searched. */
export function compareQuote(
  locator: Locator,
  number: number,
  quote: ReadQuote,
  { placing, turns }: PlacedQuote,
): ComparedQuote {
  const { record } = locator.index;
  const lengths = quote.words.map((words) => words.keys.length);
  const stretches = stretchesOf(placing.pieces, lengths);
  const rows = stretches.map((stretch): LineRow => rowOf(locator, number, quote, stretch));
  const differences = rows.flatMap((row) => row.lines.differences);
  for (const [at, stretch] of stretches.entries()) {
    const before = stretches[at - 1];
    if (before === undefined) continue;
    const between = { start: rows[at - 1]?.place.end ?? 0, end: rows[at]?.place.start ?? Infinity };
    for (const difference of betweenStretches(locator.index, quote, before, stretch, between))
      differences.push(difference);
  }
  const first = rows[0]?.place ?? placeOf(locator, number, 0, 0);
  const hull = hullOf(rows.map((row) => row.place));
  const top = sentenceHolding(record, hull.start);
  const bottom = sentenceHolding(record, Math.max(hull.start, hull.end - 1));
  return {
    record: number,
    place: { ...first, ...hull },
    parts: quote.parts.map((_, part) => foundPart(locator, number, rows, placing, part)),
    rows,
    differences,
    flags: contextFlags({
      record,
      parts: quote.parts,
      partial: quote.partial,
      rows,
      turns,
      speaker: quote.speaker?.name ?? null,
    }),
    before: top === null ? null : sentenceBefore(record, top),
    after: bottom === null ? null : sentenceAfter(record, bottom),
    speaker: speakerOf(rows, turns),
    told: placing.told,
  };
}

function speakerOf(
  rows: readonly LineRow[],
  turns: readonly SpeakerMatch[],
): 'yes' | 'no' | 'unknown' {
  const matches = rows.map((row) => turns[row.place.turnIndex] ?? 'unknown');
  if (matches.every((match) => match === 'same')) return 'yes';
  return matches.every((match) => match === 'other' || match === 'asker') ? 'no' : 'unknown';
}

function foundPart(
  locator: Locator,
  number: number,
  rows: readonly LineRow[],
  placing: QuotePlacing,
  part: number,
): FoundPart {
  const own = rows.filter((row) => row.part === part);
  const first = own[0]?.place ?? null;
  return {
    part,
    place: first === null ? null : { ...first, end: hullOf(own.map((row) => row.place)).end },
    others: placing.others
      .filter((other) => other.part === part)
      .map((other) => placeOf(locator, number, other.start, other.end)),
  };
}

/** The row of a stretch. Turns of somebody else of which nothing is printed are no words left out. */
function rowOf(locator: Locator, number: number, quote: ReadQuote, stretch: Stretch): LineRow {
  const { index } = locator;
  const { record } = index;
  const words = quote.words[stretch.part];
  const printed = quote.printed[stretch.part] ?? readPrinted('');
  const settled = words === undefined ? stretch : settleEdges(index, words, stretch);
  const place = placeOf(locator, number, settled.start, settled.end);
  const offsetFrom = words?.starts[stretch.from] ?? 0;
  const offsetTo = words?.ends[stretch.to - 1] ?? printed.text.length;
  const used = turnsUsed(locator, words, stretch);
  const rowsIn = ({ units }: PrintedPart): { readonly from: number; readonly to: number } => {
    const from = units.findIndex((unit) => unit.end > offsetFrom);
    const after = units.findIndex((unit) => unit.start >= offsetTo);
    return { from: Math.max(0, from), to: after < 0 ? units.length : after };
  };
  const rows = rowsIn(printed);
  const around = withReplaced(record, printed, rows, place);
  const saidWith = (apart?: ReadonlySet<string>): readonly Unit[] =>
    unitsOf(record.text, around.start, around.end, record.silent, [], apart).filter((unit) =>
      used.has(turnIndexAt(record, unit.start)),
    );
  const said = saidWith();
  const apart = splitInOne(printed.units.slice(rows.from, rows.to), said);
  const read = apart.size === 0 ? printed : readPrinted(printed.text, apart);
  const lines = compareLines({
    part: stretch.part,
    printed: read,
    ...(apart.size === 0 ? rows : rowsIn(read)),
    recordText: record.text,
    said: apart.size === 0 ? said : saidWith(apart),
  });
  return { part: stretch.part, place: { ...place, ...around }, lines };
}

/** The phrases that stand whole in one line and split by other words in the other: both are read in words then. */
function splitInOne(printed: readonly Unit[], said: readonly Unit[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [own, other] of [
    [printed, said],
    [said, printed],
  ] as const)
    for (const { phraseEnd, stem } of own)
      if (phraseEnd !== null)
        for (const unit of other)
          if (unit.phraseEnd === null && unit.stem === stem) found.add(unit.key);
  return found;
}
