import { sameValue } from '../text/canonical.ts';
import type { Copies } from './copies.ts';
import { type Desk, quoteOf } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import type { AnyWritten, DeskEvent } from './event.ts';
import { type AnyWrite, fieldKey } from './field.ts';
import { markOf } from './field-marks.ts';
import { withMarks } from './steps.ts';
import type { Conflict, Suggestion } from './waiting-writes.ts';

/** Who proposed a value that somebody else wrote; null: nobody did. */
type ProposerOf = (write: AnyWrite) => string | null;

export const nobody: ProposerOf = () => null;

/** Who proposed what a clash was settled with: the later writer, where it is their value that was chosen. */
export function proposedIn(conflict: Conflict | undefined): ProposerOf {
  if (conflict === undefined) return nobody;
  const { theirs, by } = conflict;
  return (write) =>
    theirs.some((item) => fieldKey(item) === fieldKey(write) && sameValue(item.value, write.value))
      ? by.id
      : null;
}

/** Names the author of a suggestion that was taken with each field that the command which took it wrote. */
export function proposed(
  desk: Desk,
  { by, writes }: Suggestion,
  event: DeskEvent,
  copies: Copies,
): Desk {
  let { fields, quotes } = desk;
  for (const { field, id } of writes) {
    const mark = markOf({ fields }, { field, id });
    // A field that had the value already was not written.
    if (mark?.mid !== event.mid || mark.actor !== event.actor.id) continue;
    const marks = { [field]: { ...mark, proposer: by.id } };
    fields = withMarks(fields, id, marks, copies);
    const quote = field === 'quote.language' ? quoteOf({ quotes }, id) : undefined;
    if (quote?.translators.includes(mark.actor) === true && !quote.translators.includes(by.id))
      quotes = copies.putRow(quotes, id, { ...quote, translators: [...quote.translators, by.id] });
  }
  return { ...desk, fields, quotes };
}

/**
 * The id of a conflict: the mid of the command that opened it, or a fresh one where a conflict that is
 * still open has that. Ids of commands belong to their person, so two people may use the same one.
 */
export function conflictId({ conflicts }: Desk, { mid, seq }: DeskEvent): string {
  let id = mid;
  for (let turn = 0; Object.hasOwn(conflicts, id); turn += 1) id = `conflict-${seq}.${turn}`;
  return id;
}

/**
 * Who has translated a quote after a write: its writer and its proposer join where the original words
 * or the translator are others.
 */
export function translatorsAfter(
  { translators }: Quote,
  write: AnyWritten,
  hands: readonly (string | null)[],
): readonly string[] {
  if (write.field !== 'quote.language') return translators;
  const { value, before } = write;
  if (value.original === before.original && value.translator === before.translator)
    return translators;
  const fresh = hands.filter((id): id is string => id !== null && !translators.includes(id));
  return fresh.length === 0 ? translators : [...translators, ...fresh];
}
