import { readEntry } from '#contract/upcast.ts';
import { type Desk, emptyDesk } from '#core/desk/desk.ts';
import type { EventOf, DeskEvent } from '#core/desk/event.ts';
import { evolveAll } from '#core/desk/evolve.ts';
import type { KnownHead } from '#core/desk/known-head.ts';
import { proveLog } from '#core/desk/known-heads.ts';
import { appendToLog, EMPTY_HEAD, eventOf, type LogEntry, type LogHead } from '#core/desk/log.ts';
import { recordsNamed } from '#core/desk/record-uses.ts';
import { RowVerifier } from '#core/desk/row-verifier.ts';
import { type StorySummary, summaryOf } from '#core/desk/summary.ts';
import type { Actor } from '#core/review/hats.ts';
import type { CommandKey, StoredAnswer } from './ports.ts';

/** What the row of a restore is stamped with. */
export interface RestoreStamp {
  readonly at: string;
  readonly actor: Actor;
  readonly source: EventOf<'log-restored@1'>['data']['source'];
  readonly takenAt: string | null;
  readonly salt: string;
}

/** A row that says that a log was taken back, and what is kept beside it. */
export interface RestoredRow {
  readonly entry: LogEntry;
  readonly answer: StoredAnswer;
  readonly summary: StorySummary | null;
}

/** Most heads named as missing in one row; the newest ones. */
const MOST_MISSING = 1000;

/** The row that follows `head` in a restored log of which `desk` is the state. */
export function restoredRow(
  desk: Desk,
  head: LogHead,
  proof: { readonly provedTo: number; readonly missing: readonly KnownHead[] },
  { at, actor, source, takenAt, salt }: RestoreStamp,
): { readonly row: RestoredRow; readonly desk: Desk } {
  const mid = `restore-${salt}`;
  const missing = proof.missing
    .slice(-MOST_MISSING)
    .map(({ seq, hash, at: when, kind }) => ({ seq, hash, at: when, kind }));
  const [entry] = appendToLog(
    head,
    [{ type: 'log-restored@1', data: { source, takenAt, provedTo: proof.provedTo, missing } }],
    { storyId: desk.storyId, actor, hats: [], at, mid, batch: null, salts: [salt] },
  );
  if (entry === undefined) throw new Error('a restore makes one row');
  const next = evolveAll(desk, [eventOf(entry)]);
  const { seq, hash, storyId } = entry;
  const outcome = { mid, outcome: 'applied', seq, refusals: [] } as const;
  return {
    desk: next,
    row: {
      entry,
      summary: summaryOf(next, { seq, hash }, at),
      answer: { person: actor.id, mid, storyId, bodyHash: '*', outcome },
    },
  };
}

/** Rows evolved at once: each table of the desk is copied once for all of them. */
const BATCH = 200;

/** One story of a backup, checked row by row: form, chain, replay, and how far it is proved. */
export class RestoredStory {
  readonly storyId: string;
  /** SHA-256 of the records it names. */
  readonly named = new Set<string>();
  /** By the last row of each command: whose command it was, and its mid. */
  readonly commands = new Map<number, CommandKey>();
  #head: LogHead = EMPTY_HEAD;
  #desk: Desk;
  #waiting: DeskEvent[] = [];
  readonly #verifier = new RowVerifier();
  readonly #known: readonly KnownHead[];
  /** Hashes of the rows at the places of known heads. */
  readonly #hashes = new Map<number, string>();
  /** How many rows from the first are those that the host has. */
  #same = 0;
  readonly #had: readonly LogEntry[];

  /** `known`: heads by which rows are proved. `had`: the rows that the host has of it now. */
  constructor(storyId: string, known: readonly KnownHead[], had: readonly LogEntry[]) {
    this.storyId = storyId;
    this.#known = known;
    this.#had = had;
    this.#desk = emptyDesk(storyId);
    for (const { seq } of known) this.#hashes.set(seq, '');
  }

  /** Takes the next row; what is wrong with it, null: nothing so far. */
  take(raw: unknown): string | null {
    const read = readEntry(raw);
    if (!read.ok) return read.say;
    // The chain is over the row as it was written, not as it is read today.
    const entry = raw as LogEntry;
    const fault = this.#verifier.take(entry);
    if (fault !== null) return `${fault.say}.`;
    const { seq, hash } = entry;
    this.#head = { seq, hash };
    if (this.#hashes.has(seq)) this.#hashes.set(seq, hash);
    const before = this.commands.get(seq - 1);
    const command = { person: entry.actor, mid: entry.mid };
    if (before?.person === command.person && before.mid === command.mid)
      this.commands.delete(seq - 1);
    this.commands.set(seq, command);
    if (this.#same === seq - 1 && this.#had[seq - 1]?.hash === hash) this.#same = seq;
    for (const sha256 of recordsNamed([entry])) this.named.add(sha256);
    this.#waiting.push(eventOf(read.entry));
    return this.#waiting.length < BATCH ? null : this.#replay();
  }

  /** After the last row. */
  end(stamp: RestoreStamp): RestoredEnd | string {
    const fault = this.#verifier.end();
    if (fault !== null) return `${fault.say}.`;
    const failed = this.#replay();
    if (failed !== null) return failed;
    if (this.#desk.story === null) return 'no row makes the story.';
    const proof = proveLog((seq) => this.#hashes.get(seq), this.#known);
    const lost = this.#had.slice(this.#same);
    return {
      storyId: this.storyId,
      title: this.#desk.story.title,
      rows: this.#head.seq,
      ...proof,
      row: restoredRow(this.#desk, this.#head, proof, stamp).row,
      before: headOf(this.#had),
      lost: { rows: lost.length, signatures: signaturesIn(lost) },
    };
  }

  #replay(): string | null {
    try {
      this.#desk = evolveAll(this.#desk, this.#waiting);
      this.#waiting = [];
      return null;
    } catch {
      return 'the rows cannot be replayed.';
    }
  }
}

/** A story of a backup that holds, and what restoring it means. */
export interface RestoredEnd {
  readonly storyId: string;
  readonly title: string;
  readonly rows: number;
  readonly provedTo: number;
  readonly missing: readonly KnownHead[];
  readonly row: RestoredRow;
  /** Where the host's log of it stands now; null: it has none. */
  readonly before: LogHead | null;
  /** Rows of the host that the backup has not, signatures among them. */
  readonly lost: { readonly rows: number; readonly signatures: number };
}

/** Where rows lead; null: there are none. */
export function headOf(entries: readonly LogEntry[]): LogHead | null {
  const last = entries.at(-1);
  return last === undefined ? null : { seq: last.seq, hash: last.hash };
}

export function signaturesIn(entries: readonly LogEntry[]): number {
  return entries.filter(({ type }) => type.startsWith('approved@')).length;
}
