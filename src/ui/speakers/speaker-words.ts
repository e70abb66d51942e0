import type { NameCheck } from '#core/desk/speakers.ts';
import type { Speaker, UnnamedSource } from '#core/quote/quote.ts';
import { mixedScripts } from '#core/text/scripts.ts';
import { whenWords } from '../review/when-words.ts';

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

const listed = new Intl.ListFormat('en', { type: 'conjunction' });

/**
 * "Letters of two scripts: Latin and Cyrillic (а, о). Not every letter is what it looks like.": for a
 * name that may be made to look like another; '' for any other.
 */
export function scriptWords(name: string): string {
  const [most, ...others] = mixedScripts(name);
  if (most === undefined) return '';
  const rest = others.map(({ script, letters }) => `${script} (${letters.join(', ')})`);
  const count = others.length === 1 ? 'two' : 'several';
  return `Letters of ${count} scripts: ${listed.format([most.script, ...rest])}. Not every letter is what it looks like.`;
}

/** The other names on one line. */
export function aliasWords({ aliases }: Speaker): string {
  return aliases.length === 0 ? '' : `also ${aliases.join(', ')}`;
}
