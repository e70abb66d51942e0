import { lastStartingAtOrBefore } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { SpokenRecord } from './spoken-record.ts';
import { turnIndexAt } from './spoken-record.ts';
import { timecodeWords } from './timecode.ts';

/**
 * A paragraph of a record as it is shown: its words (UTF-16), its number from 1, and where they change
 * with it, who speaks (the label as printed) and the time ("00:12:04"); null where neither changes.
 * `begins`: somebody begins to speak here, named or not.
 */
export interface OutlineParagraph extends Span {
  readonly number: number;
  readonly turn: string | null;
  readonly begins: boolean;
  readonly time: string | null;
}

/** A turn that only a dash begins. */
const DASHED = /^[-–—] /u;

/** The paragraphs of a record with its turns and times. O(n). */
export function recordOutline(record: SpokenRecord): readonly OutlineParagraph[] {
  const codes = record.timecodes.map(({ at }) => ({ start: at, end: at }));
  let turn = -1;
  let code = -1;
  return record.paragraphs.map((paragraph, index): OutlineParagraph => {
    const turnNow = turnIndexAt(record, paragraph.start);
    const codeNow = lastStartingAtOrBefore(codes, paragraph.start);
    const seconds = codeNow === code ? undefined : record.timecodes[codeNow]?.seconds;
    const named = turnNow === turn ? null : (record.turns[turnNow]?.name ?? null);
    // What stands before the first label or dash is nobody's turn.
    const head = turnNow === 0 && !DASHED.test(record.text.slice(0, 2));
    const begins = turnNow !== turn && (named !== null || !head);
    turn = turnNow;
    code = codeNow;
    return {
      ...paragraph,
      number: index + 1,
      turn: named,
      begins,
      time: seconds === undefined ? null : timecodeWords(seconds),
    };
  });
}
