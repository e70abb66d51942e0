import { OTHER_HISTORY, type Standing } from '#contract/standing.ts';
import type { Envelope, Outcome } from '#core/desk/envelope.ts';
import { UNKNOWN_PERSON } from '#core/desk/log.ts';
import type { Person } from '#core/review/hats.ts';
import { ANY_BODY, type Committing, type Snapshot, type StoredAnswer } from './ports.ts';
import { ProblemError } from './problems.ts';

/** What tells a command that came in from every other: who, on which story, and the hash of its body. */
export interface Asked {
  readonly me: Person;
  readonly storyId: string;
  readonly bodyHash: string;
}

/** A command as it came in. */
export interface Incoming extends Asked {
  /** Today's people of the desk: whoever a command names is looked up among them. */
  readonly people: readonly Person[];
  readonly envelope: Envelope;
  /** What its sender holds of the log, as they said; null: they did not. */
  readonly standing: Standing | typeof OTHER_HISTORY | null;
}

/** The name under which a command is committed. */
export function committing({ me, standing, envelope: { mid, command } }: Incoming): Committing {
  return {
    person: me.id,
    mid,
    of: command.type === 'undo' ? command.of : null,
    standing: standing === OTHER_HISTORY ? null : standing,
  };
}

/**
 * The envelope as it is judged on this log. A base that counts the rows of another history is one of
 * another epoch: its values are compared, and its seqs are not (MODEL A5).
 */
export function judged({ envelope, standing }: Incoming, { stands }: Snapshot): Envelope {
  return stands && standing !== OTHER_HISTORY
    ? envelope
    : { ...envelope, base: { ...envelope.base, epoch: '' } };
}

/**
 * The outcome given to this command before; null: it is new. Another body under the same id is a
 * problem (422) where the id is this person's own. Where nobody knows whose it was, the answer is
 * for whoever repeats it, and leaves the id to everybody else.
 */
export function repeated(
  answer: StoredAnswer | null,
  { storyId, bodyHash }: Omit<Asked, 'me'>,
): Outcome | null {
  if (answer === null) return null;
  const anyBody = answer.bodyHash === ANY_BODY && answer.storyId === storyId;
  if (answer.bodyHash === bodyHash || anyBody) return answer.outcome;
  if (answer.person === UNKNOWN_PERSON) return null;
  throw new ProblemError(422, 'Another command was sent under this mid before.');
}
