import type { KnownHead, KnownHeadKind } from './known-head.ts';
import type { LogEntry } from './log.ts';

/** By type of event without its version: an act that counts for what its person saw. */
const KINDS: Readonly<Record<string, KnownHeadKind>> = {
  approved: 'signed',
  cleared: 'cleared',
  published: 'cleared',
  agreed: 'agreed',
  'run-unsigned': 'agreed',
  nodded: 'agreed',
  'unsigned-seen': 'agreed',
  'complaint-stands': 'agreed',
};

/** What a host has to remember of rows that it appends: each act that counts, and the last row of each UTC day. O(rows). */
export function knownHeads(entries: readonly LogEntry[]): readonly KnownHead[] {
  const heads: KnownHead[] = [];
  for (const [index, { storyId, seq, hash, at, type }] of entries.entries()) {
    const row = { storyId, seq, hash, at };
    const kind = Object.hasOwn(KINDS, bare(type)) ? KINDS[bare(type)] : undefined;
    if (kind !== undefined) heads.push({ ...row, kind });
    const next = entries[index + 1];
    if (next === undefined || dayOf(next) !== dayOf(row)) heads.push({ ...row, kind: 'day' });
  }
  return heads;
}

/** The name under which a story keeps a known head: one for each act, one for each UTC day. */
export function headSlot(head: Pick<KnownHead, 'seq' | 'at' | 'kind'>): string {
  return head.kind === 'day' ? `day:${dayOf(head)}` : `${head.kind}:${head.seq}`;
}

/** The name of a known head that the log no longer holds, so that no later row takes its place. */
export function lostSlot({ kind, seq, hash }: Pick<KnownHead, 'seq' | 'hash' | 'kind'>): string {
  return `lost:${kind}:${seq}:${hash.slice(0, 16)}`;
}

/** A log held against the heads that its host remembers. */
export interface Proof {
  /** Rows up to this one are the ones this host answered with; 0: none is. */
  readonly provedTo: number;
  /** Heads the log does not hold, by seq. */
  readonly missing: readonly KnownHead[];
}

/**
 * How far the heads prove a log: a row is proved if it is at or before a known head of the same
 * chain. `hashAt` gives the hash of the log's row at a seq, undefined beyond its end. O(heads).
 */
export function proveLog(
  hashAt: (seq: number) => string | undefined,
  heads: readonly KnownHead[],
): Proof {
  let provedTo = 0;
  const missing = new Map<string, KnownHead>();
  for (const head of heads) {
    if (hashAt(head.seq) === head.hash) provedTo = Math.max(provedTo, head.seq);
    else {
      const before = missing.get(head.hash);
      // An act says more than the day on which it was the last.
      if (before === undefined || before.kind === 'day') missing.set(head.hash, head);
    }
  }
  return { provedTo, missing: [...missing.values()].toSorted((a, b) => a.seq - b.seq) };
}

function bare(type: string): string {
  return type.split('@')[0] ?? type;
}

function dayOf({ at }: Pick<KnownHead, 'at'>): string {
  return at.slice(0, 10);
}
