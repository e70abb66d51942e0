import { EMPTY_HEAD, type LogEntry, type LogHead } from '#core/desk/log.ts';

/** The head of a log whose last row is given; undefined: it has no row yet. */
export function headOfLog(last: LogEntry | undefined): LogHead {
  return last === undefined ? EMPTY_HEAD : { seq: last.seq, hash: last.hash };
}

/** Throws unless the rows continue the head one by one: the last guard before a log is written. */
export function checkContinues(head: LogHead, entries: readonly LogEntry[]): void {
  let before = head;
  for (const entry of entries) {
    if (entry.seq !== before.seq + 1 || entry.prevHash !== before.hash)
      throw new Error(`row ${entry.seq} does not continue the log at ${before.seq}`);
    before = entry;
  }
}
