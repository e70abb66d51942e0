import * as z from 'zod/mini';
import type { NewQuote } from '#core/desk/event.ts';
import type { LogEntry } from '#core/desk/log.ts';
import { atOnce, type InPieces } from '#core/in-pieces.ts';
import { EVENT_DATA } from './event-schema.ts';
import { MAX_LIST } from './limits.ts';
import { logEntry } from './log-schema.ts';

/** What an old form of an event becomes: the next type@version and its data. */
export interface Lifted {
  readonly type: string;
  readonly data: unknown;
}

/** One step, from one version of a type to the next. */
export type Upcaster = (data: unknown) => Lifted;

/**
 * Steps by the type@version they start from. None yet: every type is at its first version. A new
 * version never replaces an entry of EVENT_DATA without a step from the old one here (MODEL A4).
 */
const UPCASTERS: Readonly<Record<string, Upcaster>> = {};

/** A row as it can be used, or why it cannot. */
export type ReadEntry =
  | { readonly ok: true; readonly entry: LogEntry }
  | { readonly ok: false; readonly say: string };

const someRow = z.looseObject({
  seq: z.int(),
  type: z.string(),
  payload: z.looseObject({ data: z.unknown() }),
});

/**
 * Reads one row of a log from outside: lifts an old type@version step by step to the newest and
 * checks the whole. The chain (verifyLog) is over rows as they were written, so it is verified
 * before, on rows that were never lifted.
 */
export function readEntry(
  raw: unknown,
  upcasters: Readonly<Record<string, Upcaster>> = UPCASTERS,
): ReadEntry {
  const seen = someRow.safeParse(raw);
  if (!seen.success) return { ok: false, say: 'This is not a row of a log.' };
  const { seq, type } = seen.data;
  let lifted: Lifted = { type, data: seen.data.payload.data };
  for (let steps = 0; Object.hasOwn(upcasters, lifted.type); steps += 1) {
    const step = upcasters[lifted.type];
    if (step === undefined || steps > 100)
      return { ok: false, say: `Row ${seq} (${type}) cannot be lifted.` };
    lifted = step(lifted.data);
  }
  if (!Object.hasOwn(EVENT_DATA, lifted.type))
    return {
      ok: false,
      say: `Row ${seq} is of a type this version does not know: ${lifted.type}.`,
    };
  const now = {
    ...seen.data,
    type: lifted.type,
    payload: { ...seen.data.payload, data: lifted.data },
  };
  const parsed = logEntry.safeParse(now);
  if (parsed.success) return { ok: true, entry: parsed.data };
  return { ok: false, say: `Row ${seq} (${lifted.type}) is damaged: ${firstIssue(parsed.error)}.` };
}

/** So many quotes of one row are checked in a piece. */
const PIECE = 500;

const manyQuotes = z.looseObject({
  payload: z.looseObject({ data: z.looseObject({ quotes: z.array(z.unknown()) }) }),
});

/** `readEntry`, with rests in a row that brings in thousands of quotes. */
function* entryInPieces(raw: unknown): InPieces<ReadEntry> {
  const seen = manyQuotes.safeParse(raw);
  const quotes = seen.success ? seen.data.payload.data.quotes : [];
  if (!seen.success || quotes.length <= PIECE || quotes.length > MAX_LIST) return readEntry(raw);
  const { payload } = seen.data;
  const found: NewQuote[] = [];
  for (let from = 0; ; from += PIECE) {
    const data = { ...payload.data, quotes: quotes.slice(from, from + PIECE) };
    const read = readEntry({ ...seen.data, payload: { ...payload, data } });
    const checked = read.ok ? read.entry.payload.data : null;
    // Said of the whole row, so that its places are counted from the first.
    if (!read.ok || checked === null || !('quotes' in checked)) return readEntry(raw);
    found.push(...checked.quotes);
    if (from + PIECE >= quotes.length) {
      const { entry } = read;
      const whole = { ...entry.payload, data: { ...checked, quotes: found } };
      return { ok: true, entry: { ...entry, payload: whole } };
    }
    yield;
  }
}

/** All rows, or why one cannot be used. */
export type ReadLog =
  | { readonly ok: true; readonly entries: readonly LogEntry[] }
  | { readonly ok: false; readonly say: string };

/** `readLog`, with rests where a row is long. */
export function* readLogInPieces(raws: readonly unknown[]): InPieces<ReadLog> {
  const entries: LogEntry[] = [];
  for (const raw of raws) {
    const read = yield* entryInPieces(raw);
    if (!read.ok) return read;
    entries.push(read.entry);
  }
  return { ok: true, entries };
}

/** All rows, or the first that cannot be used. */
export function readLog(raws: readonly unknown[]): ReadLog {
  return atOnce(readLogInPieces(raws));
}

/** Where the first thing is wrong and what: `command.text is longer than …`. */
export function firstIssue(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'it has another form';
  const where = issue.path.map(String).join('.');
  return where === '' ? issue.message : `${where}: ${issue.message}`;
}
