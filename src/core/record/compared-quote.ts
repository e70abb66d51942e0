import type { Span } from '../text/span.ts';
import type { ComparedLines, PlacedDifference } from './compare-lines.ts';
import type { ContextFlag } from './context-flag.ts';

/**
 * Where words stand in a record: its number among those searched, the stretch (UTF-16), the label of
 * the turn (null where the record has none) and the second of the recording (null without timecodes).
 */
export interface Place extends Span {
  readonly record: number;
  readonly turnIndex: number;
  readonly turn: string | null;
  readonly seconds: number | null;
}

/** A printed part and where it was found; `place` null: not in this record, which is not "made up". */
export interface FoundPart {
  readonly part: number;
  readonly place: Place | null;
  readonly others: readonly Place[];
}

/** One row of the two lines: a stretch of a part over the record's words. */
export interface LineRow {
  readonly part: number;
  readonly place: Place;
  readonly lines: ComparedLines;
}

/** What was printed held against one record. */
export interface ComparedQuote {
  readonly record: number;
  /** From the first word found to the last; the turn and second of the first printed one. */
  readonly place: Place;
  readonly parts: readonly FoundPart[];
  readonly rows: readonly LineRow[];
  readonly differences: readonly PlacedDifference[];
  readonly flags: readonly ContextFlag[];
  /** Whether the turns the words stand in are the speaker's; unknown where the record does not say. */
  readonly speaker: 'yes' | 'no' | 'unknown';
  /** The sentences of the record before and after the words; null at its ends. */
  readonly before: Span | null;
  readonly after: Span | null;
  /** How much the words found tell, in bits: what one record is preferred to another by. */
  readonly told: number;
}
