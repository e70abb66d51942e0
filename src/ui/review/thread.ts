import type { Desk, Message, Quote } from '#core/desk/desk.ts';

/** What somebody did with a message, after their name; '' for a plain note. */
export const DID: Readonly<Record<Message['kind'], string>> = {
  note: '',
  question: ' asked',
  answer: ' answered',
  'send-back': ' sent back',
};

/**
 * What was written about a quote, oldest first. The question that is out and the note it was last
 * sent back with stand above the thread already and are left out.
 */
export function threadOf(desk: Desk, quote: Quote): readonly Message[] {
  const all = Object.values(desk.messages)
    .filter((item) => item.quoteId === quote.id)
    .toSorted((a, b) => a.at.localeCompare(b.at));
  const shown = [
    quote.asked === null ? undefined : all.findLast((item) => item.kind === 'question'),
    quote.sentBackNote === null ? undefined : all.findLast((item) => item.kind === 'send-back'),
  ];
  return all.filter((item) => !shown.includes(item));
}
