import type { Actor } from '../review/hats.ts';
import { type Desk, quotesOf } from './desk.ts';
import type { Message } from './message.ts';
import { eventOf, type LogEntry } from './log.ts';

/** The notes that block: nothing is cleared, and their writers hand nothing over, until each is settled. */
export function openBlocks(desk: Desk, quoteId: string): readonly Message[] {
  return Object.values(desk.messages).filter(
    (item) => item.quoteId === quoteId && item.blocking && item.settled === null,
  );
}

const LETTER = /[\p{L}\p{N}]/u;

/**
 * The people of the desk whom a text names by “@” and their name, or their first name where only one
 * of them has it. Each once, in the order of `people`. O(text × people).
 */
export function mentionsIn(text: string, people: readonly Actor[]): readonly Actor[] {
  const low = text.toLowerCase();
  const firsts = people.map(({ name }) => firstName(name));
  return people.filter(({ name }, index) => {
    const first = firsts[index] ?? '';
    const alone = firsts.filter((other) => other === first).length === 1;
    return names(low, name.toLowerCase()) || (alone && names(low, first));
  });
}

function firstName(name: string): string {
  return name.trim().toLowerCase().split(' ', 1)[0] ?? '';
}

function names(text: string, name: string): boolean {
  if (name === '') return false;
  const marked = `@${name}`;
  for (let at = text.indexOf(marked); at >= 0; at = text.indexOf(marked, at + 1))
    if (!LETTER.test(text.charAt(at + marked.length))) return true;
  return false;
}

/** A message that somebody has not seen. `named`: it mentions them. */
export interface Unread {
  readonly seq: number;
  readonly messageId: string;
  readonly quoteId: string;
  readonly named: boolean;
}

/**
 * What others said since a person last looked, oldest first: where it names them, and in the threads
 * of quotes that they hold, handed over, signed, or have spoken in. `seen`: per quote the seq up to
 * which they have read; nothing read of a quote that is not in it. O(log).
 */
export function unreadFor(
  desk: Desk,
  log: readonly LogEntry[],
  personId: string,
  seen: Readonly<Record<string, number>>,
): readonly Unread[] {
  const mine = threadsOf(desk, personId);
  return log.flatMap((entry): readonly Unread[] => {
    if (entry.actor === personId || entry.type !== 'message-added@1') return [];
    const event = eventOf(entry);
    if (event.type !== 'message-added@1') return [];
    const { id: messageId, quoteId } = event.data;
    if ((Object.hasOwn(seen, quoteId) ? (seen[quoteId] ?? 0) : 0) >= entry.seq) return [];
    const named =
      desk.messages[messageId]?.mentions.some((person) => person.id === personId) ?? false;
    return named || mine.has(quoteId) ? [{ seq: entry.seq, messageId, quoteId, named }] : [];
  });
}

function threadsOf(desk: Desk, personId: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id, assignee, submitted, approval } of quotesOf(desk))
    if ([assignee?.id, submitted?.by.id, approval?.by.id].includes(personId)) ids.add(id);
  for (const { by, quoteId } of Object.values(desk.messages))
    if (by.id === personId) ids.add(quoteId);
  return ids;
}
