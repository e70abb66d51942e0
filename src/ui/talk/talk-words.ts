import type { Message } from '#core/desk/message.ts';
import type { Person } from '#core/review/hats.ts';
import { whenWords } from '../review/when-words.ts';
import { DID } from '../review/thread.ts';

/** So many names are offered. */
const OFFERED = 5;

/** Whom a question may go to, the likeliest first: the last ones of this story, the reporter, whoever answers at this desk. */
export function suggestedAddressees(
  last: readonly string[],
  people: readonly Person[],
): readonly string[] {
  const here = people.filter(({ hats }) => hats.includes('answers')).map(({ name }) => name);
  return [...new Set([...last, 'the reporter', ...here])].slice(0, OFFERED);
}

/** How an answer comes, most often. */
export const ANSWER_WAYS: readonly string[] = ['mail', 'call', 'message', 'in person'];

/** A moment as a field of date and time holds it: to the minute, in the reader's own time zone. */
export function localMinute(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** "by call", "in person": how it came, in a sentence. */
export function wayWords(how: string): string {
  return how.startsWith('in ') || how.startsWith('by ') || how.startsWith('on ')
    ? how
    : `by ${how}`;
}

/** Who answered how and when: "Felix Fiction, by call, 24 Nov 2026, 15:00". */
export function givenWords({ by, given }: Message): string {
  return given === null
    ? by.name
    : `${given.name}, ${wayWords(given.how)}, ${whenWords(given.when)}`;
}

/** What somebody did with a message, after their name; '' for a plain note. */
export function didWords({ kind, blocking }: Message): string {
  if (kind === 'note') return blocking ? ' wrote what blocks' : '';
  return DID[kind];
}
