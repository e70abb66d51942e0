import type { Saved } from './desk-state.ts';
import type { Sending } from './push.ts';

export interface SavedFacts {
  /** Rows on disk without an answer, and direct commands whose outcome is not known. */
  readonly waiting: number;
  /** Acts on their way to the disk. */
  readonly writing: number;
  /** Why the last act could not be written; null: it could. */
  readonly lost: string | null;
  readonly durable: boolean;
  readonly online: boolean;
  readonly sending: Sending;
}

const NO_DISK = 'This window keeps nothing on disk. Keep it open until the work is sent.';

/** Work that waits longer than this is announced, in milliseconds. */
export const OLD = 5 * 60_000;

/** What the chip may truthfully say. Never "saved" for what is on no disk and at no host. */
export function savedOf({ waiting, writing, lost, durable, online, sending }: SavedFacts): Saved {
  if (lost !== null) return { kind: 'not-saved', why: lost };
  if (waiting + writing === 0) return { kind: 'saved' };
  const unanswered = sending.kind === 'failed' || sending.kind === 'stuck';
  if (!durable && unanswered) return { kind: 'not-saved', why: NO_DISK };
  if (sending.kind === 'stuck') return { kind: 'stuck', waiting, why: sending.why };
  if (writing > 0 || !unanswered) return { kind: 'saving', waiting: waiting + writing };
  return { kind: 'on-device', waiting, why: online ? sending.why : 'you are offline' };
}
