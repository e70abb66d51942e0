import { sentences } from '../text/sentences.ts';
import { lastStartingAtOrBefore } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { SpokenRecord } from './spoken-record.ts';
import { turnIndexAt } from './spoken-record.ts';

/**
 * A paragraph may be a whole speech: sentences are looked for this far around, in UTF-16 units, and
 * further only where they are longer.
 */
const WINDOW = 500;
const WIDE = 3000;

function paragraphAt(record: SpokenRecord, at: number): number {
  return lastStartingAtOrBefore(record.paragraphs, at);
}

function isSilent(record: SpokenRecord, span: Span): boolean {
  const silent = record.silent[lastStartingAtOrBefore(record.silent, span.start)];
  return silent !== undefined && silent.end >= span.end;
}

/** The sentences of the paragraph around an offset, in order, notes about the room left out. */
function sentencesNear(record: SpokenRecord, at: number): readonly Span[] {
  const paragraph = record.paragraphs[paragraphAt(record, at)];
  if (paragraph === undefined) return [];
  return within(record, paragraph, at, WINDOW) ?? within(record, paragraph, at, WIDE) ?? [];
}

/** The whole sentences within reach; null when the one at the offset or a neighbour may reach further. */
function within(
  record: SpokenRecord,
  paragraph: Span,
  at: number,
  reach: number,
): readonly Span[] | null {
  const start = Math.max(paragraph.start, at - reach);
  const end = Math.min(paragraph.end, at + reach);
  const all = sentences(record.text, start, end);
  // The outermost are cut by the window unless the paragraph ends there too.
  const whole = all.slice(
    start === paragraph.start ? 0 : 1,
    end === paragraph.end ? all.length : all.length - 1,
  );
  const holds = whole.findIndex((span) => span.start <= at && at <= span.end);
  const before = holds > 0 || start === paragraph.start;
  const after = (holds >= 0 && holds < whole.length - 1) || end === paragraph.end;
  if (reach === WINDOW && (holds < 0 || !before || !after)) return null;
  return (holds < 0 ? all : whole).filter((span) => !isSilent(record, span));
}

/** The sentence that holds an offset, or the last before it; null in an empty record. */
export function sentenceHolding(record: SpokenRecord, at: number): Span | null {
  const near = sentencesNear(record, at);
  return near.findLast((span) => span.start <= at) ?? near[0] ?? null;
}

/** The sentence before one, over paragraphs and turns; null at the top. */
export function sentenceBefore(record: SpokenRecord, sentence: Span): Span | null {
  const here = sentencesNear(record, sentence.start).findLast((span) => span.end <= sentence.start);
  if (here !== undefined) return here;
  for (let index = paragraphAt(record, sentence.start) - 1; index >= 0; index -= 1) {
    const paragraph = record.paragraphs[index];
    if (paragraph === undefined) return null;
    const last = sentencesNear(record, paragraph.end).at(-1);
    if (last !== undefined) return last;
  }
  return null;
}

/** The sentence after one, over paragraphs and turns; null at the end. */
export function sentenceAfter(record: SpokenRecord, sentence: Span): Span | null {
  const here = sentencesNear(record, sentence.end).find((span) => span.start >= sentence.end);
  if (here !== undefined) return here;
  let index = paragraphAt(record, sentence.end) + 1;
  for (; index < record.paragraphs.length; index += 1) {
    const paragraph = record.paragraphs[index];
    if (paragraph === undefined) return null;
    const first = sentencesNear(record, paragraph.start)[0];
    if (first !== undefined) return first;
  }
  return null;
}

/** The sentence after one if the same turn goes on, else null. */
export function nextOfTurn(record: SpokenRecord, sentence: Span): Span | null {
  const next = sentenceAfter(record, sentence);
  if (next === null) return null;
  return turnIndexAt(record, next.start) === turnIndexAt(record, sentence.start) ? next : null;
}
