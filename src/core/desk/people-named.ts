import type { Actor } from '../review/hats.ts';
import { sameValue } from '../text/canonical.ts';
import type { Deciding } from './deciding.ts';
import type { Desk } from './desk.ts';
import type { AnyWrite } from './field.ts';
import { readField } from './field-table.ts';

/**
 * The person of the desk whom a command names by id, under the name the host has for them; null: no
 * one of this desk. A page that does not know the people takes the name it shows.
 */
export function personNamed(
  { people }: Pick<Deciding, 'people'>,
  { id, name }: Actor,
): Actor | null {
  if (people === null) return { id, name };
  const found = people.find((person) => person.id === id);
  return found === undefined ? null : { id: found.id, name: found.name };
}

/** What is said where a command names somebody who is not of the desk. */
export const NOT_OF_THE_DESK = 'This person is not on this desk. Choose someone from the list.';

/**
 * A write that says who looked at something, with the writer in it: "checked by" is always who writes
 * it (MODEL O3). A value that is there already stays as it is.
 */
export function attested(
  desk: Desk,
  write: AnyWrite,
  { actor }: Pick<Deciding, 'actor'>,
): AnyWrite {
  if (write.field !== 'speaker.checked' && write.field !== 'source.notesSeenBy') return write;
  if (write.value === null) return write;
  if (sameValue(readField(desk, write.field, write.id) ?? null, write.value)) return write;
  return write.field === 'speaker.checked'
    ? { ...write, value: { ...write.value, by: actor.name } }
    : { ...write, value: actor.name };
}
