import type { Actor } from '../review/hats.ts';
import type { Act } from './act.ts';

/**
 * A note in the thread of a quote. `blocking` ones stop their writer's own hand-over and the clearing
 * of the story until someone settles them.
 */
export interface Message extends Act {
  readonly id: string;
  readonly quoteId: string;
  readonly text: string;
  readonly kind: 'note' | 'question' | 'answer' | 'send-back';
  readonly blocking: boolean;
  readonly settled: Act | null;
  /** People of the desk it names. */
  readonly mentions: readonly Actor[];
  /** Of an answer: who gave it, how, and when (ISO 8601); null where its writer gave it here. */
  readonly given: AnswerGiven | null;
}

/** How an answer came that someone else wrote down. */
export interface AnswerGiven {
  readonly name: string;
  readonly how: string;
  readonly when: string;
}
