import type { DeskEvent } from '#core/desk/event.ts';
import type { LogEntry } from '#core/desk/log.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import { barsOn } from './bars.ts';
import {
  newNotebook,
  type Notebook,
  type QuoteNotes,
  read,
  type Rules,
  type Signature,
} from './notebook.ts';
import { type Facts, noFacts, takeEvent } from './take-event.ts';

/** Stands where words were removed from a log (MODEL A3). */
const REMOVED = '█';

/** One clearance of the story, and the quotes that had neither a good signature nor a flag then. */
export interface Clearance {
  readonly row: number;
  readonly by: string;
  readonly name: string;
  readonly quotes: number;
  readonly without: readonly string[];
  /** Quotes whose fingerprint in the row is not that of what the desk had. */
  readonly boundElsewhere: readonly string[];
}

/** What a log says of its signatures. Rows of `void` were restored and never proved. */
export interface Reading {
  readonly signatures: readonly Signature[];
  readonly clearances: readonly Clearance[];
  /** Rows of signatures and clearances that count for nothing, with the row that says so. */
  readonly unproved: ReadonlyMap<number, number>;
}

/** A log that is read row by row; `book` and `facts` say what stands after the last one. */
export interface SecondReading {
  readonly book: Notebook;
  readonly facts: Facts;
  readonly signatures: Signature[];
  readonly clearances: Clearance[];
  readonly unproved: Map<number, number>;
  /** Words of some rows are withheld from whoever reads, so that nothing can be compared. */
  readonly isPartial: boolean;
  /** The first row signed by the rules of today; null: none yet. */
  rulesOf2Since: number | null;
}

export function beginReading(storyId: string, isPartial = false): SecondReading {
  return {
    isPartial,
    book: newNotebook(storyId),
    facts: noFacts(),
    signatures: [],
    clearances: [],
    unproved: new Map(),
    rulesOf2Since: null,
  };
}

/**
 * Judges every signature and clearance of a log whose chain was verified before. `isPartial`: words
 * of some rows are withheld. O(rows · quotes) at worst.
 */
export function readSignatures(rows: readonly LogEntry[], isPartial = false): Reading {
  const reading = beginReading(rows[0]?.storyId ?? '', isPartial);
  for (const row of rows) readRow(reading, row);
  return reading;
}

/** Reads the next row. */
export function readRow(reading: SecondReading, row: LogEntry): void {
  const event = eventIn(row);
  judge(reading, event);
  takeEvent(reading.book, reading.facts, event);
}

/** The event of a row; its schema paired type and data when the row was read. */
function eventIn({ seq, at, mid, actor, type, payload }: LogEntry): DeskEvent {
  const { by, hats, batch, data } = payload;
  return { seq, at, mid, actor: { id: actor, name: by }, hats, batch, type, data } as DeskEvent;
}

function judge(reading: SecondReading, event: DeskEvent): void {
  const { book } = reading;
  switch (event.type) {
    case 'approved@1': {
      const quote = book.quotes.get(event.data.quoteId);
      const signature = judgeSignature(reading, event);
      reading.signatures.push(signature);
      if (signature.rules === 2) reading.rulesOf2Since ??= signature.row;
      if (quote === undefined) return;
      quote.signature = signature;
      quote.unsigned = null;
      quote.stage = 'approved';
      return;
    }
    case 'withdrawn@1': {
      const quote = book.quotes.get(event.data.quoteId);
      if (quote === undefined) return;
      quote.signature = null;
      quote.stage = 'in-review';
      return;
    }
    case 'run-unsigned@1': {
      const quote = book.quotes.get(event.data.quoteId);
      if (quote !== undefined)
        quote.unsigned = { fingerprint: event.data.fingerprint, row: event.seq };
      return;
    }
    case 'cleared@1':
      reading.clearances.push(judgeClearance(reading, event));
      return;
    case 'log-restored@1':
      takeUnproved(reading, event.data.provedTo, event.seq);
      return;
    default:
  }
}

/** What came after the last row that the host can prove counts for nothing until it is given again. */
function takeUnproved(reading: SecondReading, provedTo: number, row: number): void {
  for (const act of [...reading.signatures, ...reading.clearances])
    if (act.row > provedTo && !reading.unproved.has(act.row)) reading.unproved.set(act.row, row);
  for (const quote of reading.book.quotes.values()) {
    if (quote.signature !== null && quote.signature.row > provedTo) {
      quote.signature = null;
      if (quote.stage === 'approved') quote.stage = 'in-review';
    }
    if (quote.unsigned !== null && quote.unsigned.row > provedTo) quote.unsigned = null;
  }
}

function judgeSignature(
  reading: SecondReading,
  event: Extract<DeskEvent, { readonly type: 'approved@1' }>,
): Signature {
  const { quoteId, command, fingerprint } = event.data;
  const { facts, rulesOf2Since } = reading;
  const rules = rulesOf(facts, quoteId, fingerprint);
  const comparable = isComparable(reading, quoteId);
  // What cannot be compared is judged by the rules that the log was signed by before.
  const judgedBy = rules ?? (rulesOf2Since === null && !comparable ? 1 : 2);
  const bars = [...barsOn(reading.book, quoteId, event.actor.id, judgedBy)];
  if (rules === 1 && rulesOf2Since !== null)
    bars.push(`signed under the rules of 1 after those of 2 were in force (row ${rulesOf2Since})`);
  return {
    row: event.seq,
    by: event.actor.id,
    name: event.actor.name,
    quoteId,
    command,
    fingerprint,
    rules,
    bars,
    worth:
      bars.length > 0
        ? 'barred'
        : rules !== null
          ? 'good'
          : comparable
            ? 'bound elsewhere'
            : 'not comparable',
  };
}

/** Whether everything that a signature on the quote covers can still be read. */
function isComparable({ facts, isPartial }: SecondReading, quoteId: string): boolean {
  return !isPartial && !(facts[2].get(quoteId) ?? '').includes(REMOVED);
}

/** By which rules a fingerprint is that of the quote as it stands; null: by none. */
function rulesOf(facts: Facts, quoteId: string, fingerprint: string): Rules | null {
  if (fingerprintBy(facts, quoteId, 2) === fingerprint) return 2;
  return fingerprintBy(facts, quoteId, 1) === fingerprint ? 1 : null;
}

function fingerprintBy(facts: Facts, quoteId: string, rules: Rules): string | null {
  const text = facts[rules].get(quoteId);
  return text === undefined ? null : sha256Hex(text);
}

function judgeClearance(
  reading: SecondReading,
  event: Extract<DeskEvent, { readonly type: 'cleared@1' }>,
): Clearance {
  const { book, facts } = reading;
  const quotes = [...book.quotes.values()].filter((quote) => mustBeSigned(book, quote));
  const { quoteIds, fingerprints } = event.data;
  return {
    row: event.seq,
    by: event.actor.id,
    name: event.actor.name,
    quotes: quotes.length,
    without: quotes.filter((quote) => !mayRun(reading, quote)).map(({ id }) => id),
    boundElsewhere: quoteIds.filter(
      (id, at) => rulesOf(facts, id, fingerprints[at] ?? '') === null && isComparable(reading, id),
    ),
  };
}

/** A paraphrase that nobody has confirmed is no quote of the story yet. */
function mustBeSigned(book: Notebook, { id, stage }: QuoteNotes): boolean {
  if (stage === 'dismissed') return false;
  return stage !== 'to-confirm' || read(book, 'quote.anchor', id)?.kind !== 'paraphrase';
}

function mayRun(reading: SecondReading, { id, signature, unsigned }: QuoteNotes): boolean {
  const stands = (fingerprint: string): boolean =>
    !isComparable(reading, id) || rulesOf(reading.facts, id, fingerprint) !== null;
  const isGood = signature?.worth === 'good' || signature?.worth === 'not comparable';
  if (signature !== null && isGood && stands(signature.fingerprint)) return true;
  return unsigned !== null && stands(unsigned.fingerprint);
}
