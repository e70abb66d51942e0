import { printedQuote } from '../quote/printed.ts';
import { fold } from '../text/fold.ts';
import { paragraphOf, versionOf } from './context.ts';
import type { Desk } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import { eventOf, type LogEntry } from './log.ts';
import { inReadingOrder } from './reading-order.ts';

/** All that is asked of one person and not answered yet, in reading order. */
export interface QuestionsTo {
  /** As it was written first. */
  readonly addressee: string;
  readonly quotes: readonly Quote[];
}

/** Open questions by whom they are put to; one name in other letters or spaces is one person. */
export function openQuestionsBy(desk: Desk): readonly QuestionsTo[] {
  const groups = new Map<string, { readonly addressee: string; readonly quotes: Quote[] }>();
  for (const quote of inReadingOrder(desk)) {
    if (quote.stage !== 'asked' || quote.asked === null) continue;
    const { addressee } = quote.asked;
    const key = nameKey(addressee);
    const group = groups.get(key) ?? { addressee: addressee.trim(), quotes: [] };
    group.quotes.push(quote);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** One name in other letters or spaces is one. */
function nameKey(name: string): string {
  return fold(name).trim().toLowerCase();
}

/**
 * Whom this story's questions were put to, the last first, each once, as they were written last.
 * O(log).
 */
export function addresseesOf(log: readonly LogEntry[]): readonly string[] {
  const names = new Map<string, string>();
  for (const entry of log.toReversed()) {
    if (entry.type !== 'asked@1') continue;
    const event = eventOf(entry);
    if (event.type !== 'asked@1') continue;
    const name = event.data.addressee.trim();
    const key = nameKey(name);
    if (!names.has(key)) names.set(key, name);
  }
  return [...names.values()];
}

/** "the reporter" is written to as “To the reporter,”, a person by their name. */
function salutation(addressee: string): string {
  return addressee.startsWith('the ') ? `To ${addressee},` : `${addressee},`;
}

/**
 * One mail with all questions to one person: each with the words it is about, as printed, so that it
 * can be answered without the desk. Plain text, LF.
 */
export function questionsMail(desk: Desk, { addressee, quotes }: QuestionsTo): string {
  const title = desk.story?.title ?? '';
  const many = quotes.length > 1;
  const asked = quotes.flatMap((quote, index) => {
    const version = versionOf(desk, quote);
    const words = printedQuote(version?.text ?? '', quote.anchor.parts).replaceAll(/\s+/gu, ' ');
    const paragraph = paragraphOf(desk, quote);
    const place = paragraph === null ? '' : ` (paragraph ${paragraph})`;
    return [
      `${many ? `${index + 1}. ` : ''}${words}${place}`,
      quote.asked?.question.trim() ?? '',
      '',
    ];
  });
  return [
    salutation(addressee),
    '',
    many
      ? `We are checking “${title}” and have ${quotes.length} questions about what is quoted in it.`
      : `We are checking “${title}” and have a question about what is quoted in it.`,
    '',
    ...asked,
    'Please say how you know (recording, notes, who was there), and where we can see or hear it.',
    '',
  ].join('\n');
}
