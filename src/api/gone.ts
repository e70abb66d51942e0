import { type Refusal, refusal } from '#core/desk/refusal.ts';
import type { Tombstone } from './ports.ts';
import { ProblemError } from './problems.ts';

function sentence({ actor, at }: Tombstone): string {
  return `This story was deleted by ${actor.name} on ${at.slice(0, 10)}.`;
}

/** Why a command on a deleted story is refused; the page keeps its text. */
export function goneRefusal(tombstone: Tombstone): Refusal {
  return refusal('deleted', `${sentence(tombstone)} What you wrote is kept here.`);
}

/** What a read of a deleted story is answered with. */
export function goneProblem(tombstone: Tombstone): ProblemError {
  return new ProblemError(410, sentence(tombstone));
}
