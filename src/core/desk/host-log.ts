import type { Actor } from '../review/hats.ts';
import { canonical } from '../text/canonical.ts';
import { sha256Hex } from '../text/sha256.ts';
import { type ChainFault, EMPTY_HEAD, type LogHead } from './log.ts';

/** What a restore did to one story: where its log stood before and after, and how far it is proved. */
export interface RestoredStory {
  readonly storyId: string;
  /** Null: the host did not hold the story. */
  readonly before: LogHead | null;
  /** Null: the host does not hold it any more. */
  readonly after: LogHead | null;
  readonly provedTo: number;
  /** How many heads that the host has answered with are missing. */
  readonly missing: number;
}

/** An act on the host itself. */
export interface HostAct {
  readonly at: string;
  readonly actor: Actor;
  readonly type: 'restored@1';
  readonly data: {
    readonly source: 'backup' | 'data-file';
    /** SHA-256 of the file; null: it was none. */
    readonly file: string | null;
    /** When the backup was made; null: not known. */
    readonly takenAt: string | null;
    /** The one story that was restored; null: everything. */
    readonly story: string | null;
    readonly stories: readonly RestoredStory[];
  };
}

/**
 * A row of the host’s own log: acts on the host, chained like the rows of a story. It outlives every
 * restore.
 */
export interface HostRow extends HostAct {
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
}

/** The row that follows `last` (null: the first one). */
export function nextHostRow(last: HostRow | null, act: HostAct): HostRow {
  const { at, actor, type, data } = act;
  const { seq, hash } = last ?? EMPTY_HEAD;
  const row = { seq: seq + 1, prevHash: hash, at, actor, type, data };
  return { ...row, hash: sha256Hex(canonical(row)) };
}

/** The first row of a host’s log that does not hold; null: all do. */
export function verifyHostLog(rows: readonly HostRow[]): ChainFault | null {
  let last: HostRow | null = null;
  for (const row of rows) {
    if (nextHostRow(last, row).hash !== row.hash)
      return { seq: row.seq, say: `row ${row.seq} of the host’s log was altered` };
    last = row;
  }
  return null;
}
