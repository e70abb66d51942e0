import { readEntry } from '#contract/upcast.ts';
import { emptyDesk } from '#core/desk/desk.ts';
import { evolve } from '#core/desk/evolve.ts';
import { eventOf, type LogEntry, verifyLog } from '#core/desk/log.ts';
import { headWords } from '#entry/restore-words.ts';

/** What is said of the logs in a file, a line each, and how the program ends: 0 good, 1 bad, 2 no log to be read. */
export interface LogVerdict {
  readonly lines: readonly string[];
  readonly code: 0 | 1 | 2;
}

/**
 * Verifies a story's log outside the desk. The text is JSON: an array of rows, an export or an
 * answer of GET changes with `entries` or `events`, or a backup with `stories`. Stops at the first
 * row that does not hold.
 */
export function logVerdict(text: string): LogVerdict {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { lines: ['The file is not JSON.'], code: 2 };
  }
  const logs = logsIn(value).filter((rows) => rows.length > 0);
  if (logs.length === 0) return { lines: ['The file holds no log.'], code: 2 };
  const lines: string[] = [];
  for (const rows of logs) {
    const verdict = rowsVerdict(rows);
    lines.push(...verdict.lines);
    if (verdict.code !== 0) return { lines, code: verdict.code };
  }
  return { lines, code: 0 };
}

/** What is said of one log; with a line for each time that it was taken back from a copy. */
export function rowsVerdict(rows: readonly unknown[]): LogVerdict {
  const fault = faultOf(rows);
  if (fault !== null) return { lines: [`bad: ${fault}`], code: 1 };
  const entries = rows as readonly LogEntry[];
  const removed = entries.filter((row) => row.type === 'shredded@1').length;
  const note =
    removed === 0 ? '' : `, words removed ${removed === 1 ? 'once' : `${removed} times`}`;
  const good = `good: ${rows.length} rows${note}, head ${entries.at(-1)?.hash}`;
  return { lines: [good, ...entries.flatMap(restoreLines)], code: 0 };
}

/** What a row of a restore says: which rows its host could prove, and which heads it missed. */
function restoreLines(entry: LogEntry): readonly string[] {
  const event = eventOf(entry);
  if (event.type !== 'log-restored@1') return [];
  const { source, takenAt, provedTo, missing } = event.data;
  const from =
    source === 'backup' ? `a backup of ${takenAt ?? 'unknown date'}` : 'an older data file';
  const doubt =
    provedTo >= entry.seq - 1
      ? 'all of it proved'
      : `rows ${provedTo + 1} to ${entry.seq - 1} not proved by its host`;
  return [
    `row ${entry.seq}: restored from ${from}, ${doubt}`,
    ...missing.map((head) => `row ${entry.seq}: missing: ${headWords(head)}`),
  ];
}

/** What is wrong with one log, or null. The chain first: it is over the rows as they were written. */
function faultOf(rows: readonly unknown[]): string | null {
  for (const [index, row] of rows.entries()) {
    const read = readEntry(row);
    if (!read.ok) return `row ${index + 1} cannot be read: ${read.say}`;
  }
  const entries = rows as readonly LogEntry[];
  const fault = verifyLog(entries);
  if (fault !== null) return fault.say;
  const stories = new Set(entries.map((entry) => entry.storyId));
  if (stories.size > 1) return 'rows of several stories stand in one log';
  let desk = emptyDesk(entries[0]?.storyId ?? '');
  for (const row of rows) {
    const read = readEntry(row);
    if (!read.ok) return read.say;
    try {
      desk = evolve(desk, eventOf(read.entry));
    } catch (error) {
      return `row ${read.entry.seq} cannot be replayed: ${error instanceof Error ? error.message : ''}`;
    }
  }
  return null;
}

function logsIn(value: unknown): readonly (readonly unknown[])[] {
  if (Array.isArray(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  if ('entries' in value && Array.isArray(value.entries)) return [value.entries];
  if ('events' in value && Array.isArray(value.events)) return [value.events];
  if ('stories' in value && Array.isArray(value.stories)) return value.stories.flatMap(logsIn);
  return [];
}
