import type { Actor, Hat } from '../review/hats.ts';
import { canonical } from '../text/canonical.ts';
import { sha256Hex, sha256OfCanonical } from '../text/sha256.ts';
import type { AnyWritten, DeskEvent, EventBody, EventOf } from './event.ts';

/**
 * One row of a story's log (MODEL A3): header, salted payload hash, payload. Headers chain by
 * `prevHash`; the first one's is 64 zeros. The payload records the actor's name and hats as worn.
 */
export interface LogEntry {
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
  readonly storyId: string;
  readonly at: string;
  /** The actor's id; the name stands in the payload, where it can be shredded. */
  readonly actor: string;
  readonly mid: string;
  readonly type: EventBody['type'];
  readonly salt: string;
  readonly payloadHash: string;
  readonly payload: {
    readonly by: string;
    readonly hats: readonly Hat[];
    readonly batch: string | null;
    readonly data: EventBody['data'];
  };
}

/** Where a log stands: seq 0 and 64 zeros for one that has no row yet. */
export interface LogHead {
  readonly seq: number;
  readonly hash: string;
}

/**
 * Names the command that made a row. Ids of commands belong to their person (MODEL O4), so two
 * people may have used the same one.
 */
export function commandKey(actor: string, mid: string): string {
  return canonical([actor, mid]);
}

/** Stands where an answer kept by an earlier release does not say whose command it was. */
export const UNKNOWN_PERSON = '';

export const EMPTY_HEAD: LogHead = { seq: 0, hash: '0'.repeat(64) };

/** What the rows of one command have in common. `salts` holds at least as many as there are events; hex. */
export interface Stamp {
  readonly storyId: string;
  readonly at: string;
  readonly actor: Actor;
  readonly hats: readonly Hat[];
  readonly mid: string;
  readonly batch: string | null;
  readonly salts: readonly string[];
}

/** Chains events onto a head. Throws when there are fewer salts than events: the host must draw enough. */
export function appendToLog(
  head: LogHead,
  bodies: readonly EventBody[],
  stamp: Stamp,
): readonly LogEntry[] {
  const entries: LogEntry[] = [];
  let prev = head;
  for (const [index, body] of bodies.entries()) {
    const salt = stamp.salts[index];
    if (salt === undefined) throw new Error(`no salt for event ${index + 1} of ${bodies.length}`);
    const payload = { by: stamp.actor.name, hats: stamp.hats, batch: stamp.batch, data: body.data };
    const header = {
      seq: prev.seq + 1,
      prevHash: prev.hash,
      storyId: stamp.storyId,
      at: stamp.at,
      actor: stamp.actor.id,
      mid: stamp.mid,
      type: body.type,
      payloadHash: payloadHash(salt, payload),
    };
    const entry = { ...header, hash: headerHash(header), salt, payload };
    entries.push(entry);
    prev = entry;
  }
  return entries;
}

/** What rows of a log wrote into fields, in order, with the values from before: what an undo of their command takes back. */
export function writesIn(entries: readonly LogEntry[]): readonly AnyWritten[] {
  return entries.flatMap((entry) => {
    const event = eventOf(entry);
    return event.type === 'fields-written@1' ? event.data.writes : [];
  });
}

/** The event a row holds, as the desk evolves by it. */
export function eventOf(entry: LogEntry): DeskEvent {
  const { seq, at, mid, payload } = entry;
  const about = {
    seq,
    at,
    mid,
    actor: { id: entry.actor, name: payload.by },
    hats: payload.hats,
    batch: payload.batch,
  };
  // The type names the data (the schema of contract/ checked the pair when the row came in).
  return { ...about, type: entry.type, data: payload.data } as DeskEvent;
}

type Header = Omit<LogEntry, 'hash' | 'salt' | 'payload'>;

export function headerHash(header: Header): string {
  const { seq, prevHash, storyId, at, actor, mid, type, payloadHash: digest } = header;
  return sha256Hex(
    canonical({ seq, prevHash, storyId, at, actor, mid, type, payloadHash: digest }),
  );
}

export function payloadHash(salt: string, payload: LogEntry['payload']): string {
  return sha256OfCanonical(salt, payload);
}

/** What is wrong with a log, and at which row. */
export interface ChainFault {
  readonly seq: number;
  readonly say: string;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * The first row that does not hold, or null when the chain is whole. A payload may miss its hash
 * only where a later row says that words were removed from it (MODEL A3), or in a row of `withheld`,
 * whose words whoever reads it may not see: of these the headers alone are checked.
 */
export function verifyLog(
  entries: readonly LogEntry[],
  withheld: ReadonlySet<number> = NONE,
): ChainFault | null {
  const shreddedBy = shredders(entries);
  let prev = EMPTY_HEAD;
  for (const entry of entries) {
    if (entry.seq !== prev.seq + 1)
      return { seq: entry.seq, say: `row ${entry.seq} follows row ${prev.seq}` };
    if (entry.prevHash !== prev.hash)
      return { seq: entry.seq, say: `row ${entry.seq} does not continue row ${prev.seq}` };
    if (entry.hash !== headerHash(entry))
      return { seq: entry.seq, say: `the header of row ${entry.seq} was altered` };
    const removed = (shreddedBy.get(entry.seq) ?? 0) > entry.seq;
    const unchecked = removed || withheld.has(entry.seq);
    if (!unchecked && entry.payloadHash !== payloadHash(entry.salt, entry.payload))
      return { seq: entry.seq, say: `the content of row ${entry.seq} was altered` };
    prev = entry;
  }
  return null;
}

/** The last row that names each row from which words were removed. */
function shredders(entries: readonly LogEntry[]): ReadonlyMap<number, number> {
  const by = new Map<number, number>();
  for (const entry of entries) {
    if (entry.type !== 'shredded@1') continue;
    // The type names the data.
    const { seqs } = entry.payload.data as EventOf<'shredded@1'>['data'];
    for (const seq of seqs) by.set(seq, entry.seq);
  }
  return by;
}
