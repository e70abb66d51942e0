import type { Command } from './command.ts';
import type { Refusal } from './refusal.ts';

/** What the writer had seen of one field: the seq that last wrote it and the hash of its value (MODEL A5). */
export interface FieldBase {
  readonly key: string;
  readonly seq: number;
  readonly valueHash: string;
}

/** What a command was made on: the host's epoch, the story's seq, and each field it writes. */
export interface Base {
  readonly epoch: string;
  readonly seq: number;
  readonly fields: readonly FieldBase[];
}

/**
 * A command on its way: `mid` names it for ever (profile id + counter), so that sending it twice
 * does it once. `batch` groups the commands of one bulk act; null for a single one.
 */
export interface Envelope {
  readonly mid: string;
  readonly batch: string | null;
  readonly base: Base;
  readonly command: Command;
}

export type OutcomeKind = 'applied' | 'merged' | 'conflict' | 'refused';

/**
 * What became of a command; kept by mid and given again for the same mid. `seq` is that of its last
 * row in the log, 0 where it made none: every value was there already, by whoever's hand, and what
 * follows in the queue may not have seen that. Merged: applied although others wrote elsewhere in the story since.
 */
export interface Outcome {
  readonly mid: string;
  readonly outcome: OutcomeKind;
  readonly seq: number;
  readonly refusals: readonly Refusal[];
}
