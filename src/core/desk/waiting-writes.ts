import type { Act } from './act.ts';
import type { AnyWrite } from './field.ts';

/** A reviewer's proposed edit, waiting for someone to take or decline it. */
export interface Suggestion extends Act {
  readonly id: string;
  readonly quoteId: string;
  readonly writes: readonly AnyWrite[];
}

/** Two people wrote the same field: both values are kept until someone settles (MODEL A5). `id` is the mid of the later command. */
export interface Conflict extends Act {
  readonly id: string;
  /** What the later command wanted to write. */
  readonly theirs: readonly AnyWrite[];
  /** What stood there, and who wrote it. */
  readonly current: readonly (AnyWrite & { readonly by: string })[];
}
