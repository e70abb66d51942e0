import type { Desk } from './desk.ts';
import type { Quote } from './desk-quote.ts';

/** Whether nobody but this person ever did anything to the story, as its log says. O(people). */
export function workedAlone({ hands }: Desk, actorId: string): boolean {
  const ids = Object.keys(hands);
  return ids.length === 1 && ids[0] === actorId;
}

/** Taken off the list after somebody had confirmed it, and nobody else has nodded yet (MODEL E). */
export function wantsNod({ stage, dismissal }: Quote): boolean {
  return (
    stage === 'dismissed' && dismissal !== null && dismissal.wasConfirmed && dismissal.nod === null
  );
}
