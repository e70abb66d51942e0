import { type ReadEntry, readEntry } from '#contract/upcast.ts';
import { emptyDesk } from '#core/desk/desk.ts';
import type { DeskEvent } from '#core/desk/event.ts';
import { evolveAll } from '#core/desk/evolve.ts';
import { eventOf, type LogEntry, verifyLog } from '#core/desk/log.ts';
import { headWords } from '#entry/restore-words.ts';
import { readSignatures } from './second-reading/read-signatures.ts';
import { signatureLines } from './second-reading/signature-lines.ts';

/** What is said of the logs in a file, a line each, and how the program ends: 0 good, 1 bad, 2 no log to be read. */
export interface LogVerdict {
  readonly lines: readonly string[];
  readonly code: 0 | 1 | 2;
}

/**
 * Verifies a story's log outside the desk, and says of each signature whether it was its signer's to
 * give. The text is JSON: an array of rows, an export or an answer of GET changes with `entries` or
 * `events`, or a backup with `stories`. Of a log it names the first row that does not hold.
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
  const verdicts = logs.map(rowsVerdict);
  return {
    lines: verdicts.flatMap(({ lines }) => lines),
    code: verdicts.every(({ code }) => code === 0) ? 0 : 1,
  };
}

/**
 * What is said of one log; with a line for each time that it was taken back from a copy, and for
 * each signature and clearance by a second reading that shares no rule with the desk.
 */
export function rowsVerdict(rows: readonly unknown[]): LogVerdict {
  const withheld = new Set(rows.flatMap((row, index) => (isWithheld(row) ? [index + 1] : [])));
  const shown = rows.map(withoutMark);
  const read = shown.map((row) => readEntry(row));
  const lifted = read.flatMap((row) => (row.ok ? row.entry : []));
  const fault = faultOf(shown, read, withheld);
  if (fault !== null) return { lines: [`bad: ${fault}`], code: 1 };
  const entries = shown as readonly LogEntry[];
  const removed = entries.filter((row) => row.type === 'shredded@1').length;
  const note =
    removed === 0 ? '' : `, words removed ${removed === 1 ? 'once' : `${removed} times`}`;
  const good = `good: ${rows.length} rows${note}, head ${entries.at(-1)?.hash}`;
  const kept = withheld.size === 0 ? [] : [`not checked, ${rowCount(withheld.size)}: withheld`];
  // A row that is no longer of its form without what is withheld ends every replay.
  if (lifted.length < rows.length)
    return { lines: [good, ...kept, 'signatures: not checked'], code: 0 };
  const signatures = signatureLines(readSignatures(lifted, withheld.size > 0));
  return {
    lines: [good, ...kept, ...lifted.flatMap(restoreLines), ...signatures.lines],
    code: signatures.bad ? 1 : 0,
  };
}

const rowCount = (rows: number): string => (rows === 1 ? '1 row' : `${rows} rows`);

/** A row from which its reader may not see everything (MODEL L5). */
function isWithheld(row: unknown): row is { readonly withheld: readonly unknown[] } {
  return (
    typeof row === 'object' &&
    row !== null &&
    'withheld' in row &&
    Array.isArray(row.withheld) &&
    row.withheld.length > 0
  );
}

function withoutMark(row: unknown): unknown {
  if (!isWithheld(row)) return row;
  const { withheld: _, ...rest } = row;
  return rest;
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
function faultOf(
  rows: readonly unknown[],
  read: readonly ReadEntry[],
  withheld: ReadonlySet<number>,
): string | null {
  for (const [index, row] of read.entries())
    if (!row.ok && !withheld.has(index + 1)) return `row ${index + 1} cannot be read: ${row.say}`;
  const entries = rows as readonly LogEntry[];
  const fault = verifyLog(entries, withheld);
  if (fault !== null) return fault.say;
  const stories = new Set(entries.map((entry) => entry.storyId));
  if (stories.size > 1) return 'rows of several stories stand in one log';
  return replayFault(read);
}

/** Null where a row that is withheld ends the replay: what follows it is not checked. */
function replayFault(read: readonly ReadEntry[]): string | null {
  let seq = 0;
  function* events(): Generator<DeskEvent> {
    for (const row of read) {
      if (!row.ok) return;
      ({ seq } = row.entry);
      yield eventOf(row.entry);
    }
  }
  try {
    const [first] = read;
    evolveAll(emptyDesk(first?.ok === true ? first.entry.storyId : ''), events());
    return null;
  } catch (error) {
    return `row ${seq} cannot be replayed: ${error instanceof Error ? error.message : ''}`;
  }
}

function logsIn(value: unknown): readonly (readonly unknown[])[] {
  if (Array.isArray(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  if ('entries' in value && Array.isArray(value.entries)) return [value.entries];
  if ('events' in value && Array.isArray(value.events)) return [value.events];
  if ('stories' in value && Array.isArray(value.stories)) return value.stories.flatMap(logsIn);
  return [];
}
