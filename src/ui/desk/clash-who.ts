import type { Conflict } from '#core/desk/waiting-writes.ts';
import type { Person } from '#core/review/hats.ts';

/** The name of a person by id; "you" for oneself. */
export function personName(id: string, myId: string | null, people: readonly Person[]): string {
  if (id === myId) return 'you';
  return people.find((person) => person.id === id)?.name ?? id;
}

/** "you and Tom". */
export function clashWho(
  conflict: Conflict,
  myId: string | null,
  people: readonly Person[],
): string {
  const ids = [...new Set([conflict.by.id, ...conflict.current.map((item) => item.by)])];
  return ids
    .toSorted((a, b) => Number(b === myId) - Number(a === myId))
    .map((id) => personName(id, myId, people))
    .join(' and ');
}
