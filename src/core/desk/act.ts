import type { Actor } from '../review/hats.ts';

/** An act and who did it when (ISO 8601 instant), as the log has it. */
export interface Act {
  readonly by: Actor;
  readonly at: string;
}
