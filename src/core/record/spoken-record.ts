import { isSpaceOrEdge } from '../text/characters.ts';
import { linesOf, unwrappedLines } from '../story/lines.ts';
import { lastStartingAtOrBefore } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { languageOf } from './language.ts';
import { noiseIn } from './noise.ts';
import { printedTimecode } from './timecode.ts';
import type { Timecode } from './timecode.ts';
import { labelAt, labelBeforeColon } from './turn-label.ts';
import type { TurnLabel } from './turn-label.ts';

/**
 * One speaker's words without a break: offsets as in `SpokenRecord`. `name` is the label as the record
 * prints it, without its colon; null where the record does not say who speaks.
 */
export interface Turn extends Span {
  readonly name: string | null;
  readonly bodyStart: number;
}

/**
 * A record as it is compared: its text, never changed, and what was recognised in it. Offsets are
 * UTF-16 code units, end exclusive. `turns` cover the text in order; `paragraphs` are trimmed lines,
 * hard-wrapped ones joined; `silent` are labels and noise, whose words nobody said, in order, apart.
 */
export interface SpokenRecord {
  readonly id: string;
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly paragraphs: readonly Span[];
  readonly silent: readonly Span[];
  readonly timecodes: readonly Timecode[];
  /** BCP 47, as noted or as its small words tell; null when neither says. */
  readonly language: string | null;
}

/** What is known of a record beside its text. Timecodes come from its file (.srt, .vtt). */
export interface RecordFacts {
  readonly timecodes: readonly Timecode[];
  readonly language: string | null;
}

const NOTHING_KNOWN: RecordFacts = { timecodes: [], language: null };

interface Start {
  readonly at: number;
  readonly label: TurnLabel | null;
}

const DASHES = '-–—';

/**
 * Reads a record. Without timecodes of its file those printed at the heads of lines count
 * ("[00:12:03]"). O(n).
 */
export function readRecord(
  id: string,
  text: string,
  { timecodes, language }: RecordFacts = NOTHING_KNOWN,
): SpokenRecord {
  const lines = linesOf(text);
  const silent: Span[] = [];
  const printed: Timecode[] = [];
  const starts: Start[] = [];
  const tallies = new Map<string, number>();
  for (const line of lines) {
    let at = line.start;
    const code = printedTimecode(text, at, line.end);
    if (code !== null) {
      silent.push(code);
      printed.push({ at: code.start, seconds: code.seconds });
      at = code.end;
      while (at < line.end && isSpaceOrEdge(text, at)) at += 1;
    }
    for (const start of startsIn(text, at, line.end)) {
      starts.push(start);
      if (start.label === null) continue;
      const name = text.slice(start.label.name.start, start.label.name.end);
      tallies.set(name, (tallies.get(name) ?? 0) + 1);
    }
    for (const noise of noiseIn(text, at, line.end)) silent.push(noise);
  }
  const kept = starts.filter(
    ({ label }) =>
      label === null ||
      label.sure ||
      (tallies.get(text.slice(label.name.start, label.name.end)) ?? 0) > 1,
  );
  for (const { at, label } of kept)
    if (label !== null) silent.push({ start: at, end: label.bodyStart });
  return {
    id,
    text,
    turns: turnsOf(text, kept),
    paragraphs: paragraphsOf(text, kept, printed),
    silent: apart(silent),
    timecodes: timecodes.length > 0 ? timecodes : printed,
    language: language ?? languageOf(text),
  };
}

function startsIn(text: string, start: number, end: number): readonly Start[] {
  const found: Start[] = [];
  if (DASHES.includes(text.charAt(start)) && text.charAt(start + 1) === ' ') {
    const label = labelAt(text, start + 2, end);
    found.push({ at: start, label });
  } else {
    const label = labelAt(text, start, end);
    if (label !== null) found.push({ at: start, label });
  }
  let from = found[0]?.label?.bodyStart ?? start;
  // Of this line alone: looked for in the text, each line without one would cost the rest of it.
  const line = text.slice(0, end);
  for (let colon = line.indexOf(':', from); colon >= 0;) {
    const label = labelBeforeColon(text, colon, from);
    if (label !== null) {
      found.push({ at: label.name.start, label });
      from = label.bodyStart;
    }
    colon = line.indexOf(':', colon + 1);
  }
  return found;
}

function turnsOf(text: string, starts: readonly Start[]): readonly Turn[] {
  const turns: Turn[] = [];
  const first = starts[0]?.at ?? text.length;
  if (first > 0) turns.push({ start: 0, end: first, name: null, bodyStart: 0 });
  for (const [index, { at, label }] of starts.entries()) {
    turns.push({
      start: at,
      end: starts[index + 1]?.at ?? text.length,
      name: label === null ? null : text.slice(label.name.start, label.name.end).trim(),
      bodyStart: label?.bodyStart ?? at,
    });
  }
  return turns;
}

/** Lines, wrapped ones joined, cut where a turn begins; a label is no part of its paragraph. */
function paragraphsOf(
  text: string,
  starts: readonly Start[],
  codes: readonly Timecode[],
): readonly Span[] {
  const headed = new Set(codes.map((code) => code.at));
  const found: Span[] = [];
  let next = 0;
  const add = (start: number, end: number): void => {
    let to = end;
    while (to > start && isSpaceOrEdge(text, to - 1)) to -= 1;
    if (to > start) found.push({ start, end: to });
  };
  for (const line of unwrappedLines(text)) {
    let from = line.start;
    for (; (starts[next]?.at ?? Infinity) < line.end; next += 1) {
      const start = starts[next];
      if (start === undefined) break;
      // A timecode before a label is no paragraph.
      if (!headed.has(from)) add(from, start.at);
      from = Math.min(line.end, start.label?.bodyStart ?? start.at);
    }
    add(from, line.end);
  }
  return found;
}

/** Spans in order, none inside another. */
function apart(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = found.at(-1);
    if (last === undefined || span.start >= last.end) found.push(span);
    else if (span.end > last.end) found[found.length - 1] = { start: last.start, end: span.end };
  }
  return found;
}

/** The number of the turn that holds an offset, from 0; the first for an empty record. O(log n). */
export function turnIndexAt(record: SpokenRecord, at: number): number {
  return Math.max(0, lastStartingAtOrBefore(record.turns, at));
}

/** The number of the paragraph that holds an offset, from 1, as a locator counts; null outside. */
export function paragraphNumberAt(record: SpokenRecord, at: number): number | null {
  const index = lastStartingAtOrBefore(record.paragraphs, at);
  const paragraph = record.paragraphs[index];
  return paragraph !== undefined && at <= paragraph.end ? index + 1 : null;
}
