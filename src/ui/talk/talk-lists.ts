import type { Desk } from '#core/desk/desk.ts';
import type { Message } from '#core/desk/message.ts';
import type { Unread } from '#core/desk/talk.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';

/** A message with what the reader is to know of it. */
export interface Listed {
  readonly message: Message;
  /** It names the reader. */
  readonly named: boolean;
}

/** What is unread, the newest first; what names the reader before all else. */
export function unreadList(desk: Desk, unread: readonly Unread[]): readonly Listed[] {
  return unread
    .toReversed()
    .toSorted((a, b) => Number(b.named) - Number(a.named))
    .flatMap(({ messageId, named }) => {
      const message = desk.messages[messageId];
      return message === undefined ? [] : [{ message, named }];
    });
}

/** Notes that block and are not settled, in reading order of their quotes. */
export function blockingNotes(desk: Desk): readonly Message[] {
  const place = new Map(inReadingOrder(desk).map(({ id }, index) => [id, index]));
  const placeOf = ({ quoteId }: Message): number => place.get(quoteId) ?? place.size;
  return Object.values(desk.messages)
    .filter((item) => item.blocking && item.settled === null)
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.at.localeCompare(b.at));
}

/** What names a person and is not in `without`, the newest first. */
export function mentionsOf(
  desk: Desk,
  personId: string,
  without: ReadonlySet<string>,
): readonly Message[] {
  return Object.values(desk.messages)
    .filter(
      ({ id, mentions }) => !without.has(id) && mentions.some(({ id: who }) => who === personId),
    )
    .toSorted((a, b) => b.at.localeCompare(a.at));
}

/** "One question", "3 questions". */
export function counted(count: number, one: string, many: string): string {
  return count === 1 ? `One ${one}` : `${count} ${many}`;
}
