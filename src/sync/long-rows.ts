import type { LogEntry } from '#core/desk/log.ts';
import type { CommandRow, OutboxRow } from './device-store.ts';

/**
 * Thousands of finds in one row are thousands of objects that the browser makes anew each time the
 * row is read, some 20 ms for a text of 1 MB, and later gathers up again. In the database they are
 * one string: what was read or written before is not made again, and the string is only copied.
 */

/** From so many finds on. */
const MANY = 250;

/** A queue row as the database holds it; `long` is the command's JSON where that stands beside it. */
export type KeptRow =
  | OutboxRow
  | (Omit<CommandRow, 'envelope'> & {
      readonly envelope: Omit<CommandRow['envelope'], 'command'>;
      readonly long: string;
    });

/** A log row as the database holds it: the row, or its JSON. */
export type KeptEntry = LogEntry | { readonly long: string };

interface LongCommand {
  readonly command: CommandRow['envelope']['command'];
  readonly json: string;
}

/** The way of queue rows to the database and back, with the long commands of those that are there. */
export interface LongRows {
  keep(row: OutboxRow): KeptRow;
  take(kept: KeptRow): OutboxRow;
  /** All rows of the queue: the commands of others are let go. */
  takeAll(kept: readonly KeptRow[]): readonly OutboxRow[];
}

export function createLongRows(): LongRows {
  /**
   * By mid, under which a command never changes once it is in the database. Where it never came there,
   * as on a full disk, the next one takes the mid: so what is known is held against what is there.
   */
  const known = new Map<string, LongCommand>();

  function take(kept: KeptRow): OutboxRow {
    if (!('long' in kept)) return kept;
    const { long: json, envelope, ...row } = kept;
    const before = known.get(row.mid);
    const command =
      before?.json === json ? before.command : (JSON.parse(json) as LongCommand['command']);
    known.set(row.mid, { command, json });
    return { ...row, envelope: { ...envelope, command } };
  }

  return {
    keep: (row) => {
      if (row.kind === 'text') return row;
      const { command, ...envelope } = row.envelope;
      if (command.type !== 'propose-candidates' || command.finds.length < MANY) return row;
      const before = known.get(row.mid);
      const json = before?.command === command ? before.json : JSON.stringify(command);
      known.set(row.mid, { command, json });
      return { ...row, envelope, long: json };
    },
    take,
    takeAll: (kept) => {
      const rows = kept.map(take);
      const here = new Set(rows.map(({ mid }) => mid));
      for (const mid of known.keys()) if (!here.has(mid)) known.delete(mid);
      return rows;
    },
  };
}

/** Whether a log row brings in so much that it is read and applied by itself. */
export function isLong({ payload: { data } }: LogEntry): boolean {
  return 'quotes' in data && data.quotes.length >= MANY;
}

export function keepEntry(entry: LogEntry): KeptEntry {
  return isLong(entry) ? { long: JSON.stringify(entry) } : entry;
}

export function takeEntry(kept: KeptEntry): LogEntry {
  return 'long' in kept ? (JSON.parse(kept.long) as LogEntry) : kept;
}
