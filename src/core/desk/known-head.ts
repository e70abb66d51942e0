/**
 * Why a host remembers where a log stood (MODEL O5): after a signature, a clearance, or another act
 * that counts on sight (an approval by standards or a second reader, running without a signature);
 * `day`: the last row of a UTC day.
 */
export type KnownHeadKind = 'signed' | 'cleared' | 'agreed' | 'day';

/** A row of a story's log that this host has answered with. `at`: the row's own time. */
export interface KnownHead {
  readonly storyId: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
  readonly kind: KnownHeadKind;
}
