import type { Envelope, Outcome } from '#core/desk/envelope.ts';
import type { Person } from '#core/review/hats.ts';
import { ANY_BODY, type StoredAnswer } from './ports.ts';
import { ProblemError } from './problems.ts';

/** A command as it came in: who, on which story, and the hash that tells a repeat from another body. */
export interface Incoming {
  readonly me: Person;
  readonly storyId: string;
  readonly envelope: Envelope;
  readonly bodyHash: string;
}

/** The answer given before; another body under the same mid is a problem (422). */
export function repeated(answer: StoredAnswer, bodyHash: string): Outcome {
  if (answer.bodyHash === bodyHash || answer.bodyHash === ANY_BODY) return answer.outcome;
  throw new ProblemError(422, 'Another command was sent under this mid before.');
}
