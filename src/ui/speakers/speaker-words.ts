import type { NameCheck } from '#core/desk/speakers.ts';
import type { Speaker, UnnamedSource } from '#core/quote/quote.ts';
import { whenWords } from '../review/when-words.ts';

/** One or two letters that stand for a name: "JK" for John Kerry, "US" for US state department official. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const first = words[0] ?? '';
  // "US": two capitals already. Scripts without capitals have none.
  if (first.length === 2 && first === first.toUpperCase() && first !== first.toLowerCase())
    return first;
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  const letter = (word: string): string => /\p{L}/u.exec(word)?.[0]?.toUpperCase() ?? '';
  return `${letter(first)}${letter(last)}` || '?';
}

/** "3 quotes", "no quotes". */
export function quoteCount(count: number): string {
  return count === 0 ? 'no quotes' : `${count} ${count === 1 ? 'quote' : 'quotes'}`;
}

function whoWords(check: NameCheck, now: Date): string {
  return `${check.by}, ${whenWords(check.when, now)}`;
}

/** "by Ana Lind, 14:05", for a check that holds; '' for none and for one that does not. */
export function checkedBy(check: NameCheck | null, now: Date = new Date()): string {
  return check === null || !check.holds ? '' : `by ${whoWords(check, now)}`;
}

/** How the check of name and title stands. */
export function checkWords(check: NameCheck | null, now: Date = new Date()): string {
  if (check === null) return 'Name and title not checked';
  const who = whoWords(check, now);
  return check.holds
    ? `Name and title checked by ${who}`
    : `Checked by ${who}, before the name or title changed`;
}

const HELD: Readonly<Record<UnnamedSource['identityHeldBy'], string>> = {
  'our editor': 'our editor holds the identity',
  'the agency': 'the agency holds the identity',
  'not known': 'who holds the identity is not known',
};

/** What is on record about an unnamed source, and what is missing; never who it is. */
export function unnamedWords({
  whyGranted,
  descriptionAgreed,
  identityHeldBy,
}: UnnamedSource): readonly string[] {
  return [
    whyGranted.trim() === '' ? 'why it was granted is missing' : `granted: ${whyGranted.trim()}`,
    descriptionAgreed ? 'the description is agreed' : 'the description is not agreed',
    HELD[identityHeldBy],
  ];
}

/** What is missing about an unnamed source, in short phrases; empty where all is on record. */
export function unnamedNeeds({
  whyGranted,
  descriptionAgreed,
  identityHeldBy,
}: UnnamedSource): readonly string[] {
  return [
    ...(whyGranted.trim() === '' ? ['why it was granted'] : []),
    ...(descriptionAgreed ? [] : ['that the description is agreed']),
    ...(identityHeldBy === 'not known' ? ['who holds the identity'] : []),
  ];
}

/** The other names on one line. */
export function aliasWords({ aliases }: Speaker): string {
  return aliases.length === 0 ? '' : `also ${aliases.join(', ')}`;
}
