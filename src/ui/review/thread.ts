import type { Desk } from '#core/desk/desk.ts';
import type { Message } from '#core/desk/message.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { eventOf, type LogEntry } from '#core/desk/log.ts';

/** What somebody did with a message, after their name; '' for a plain note. */
export const DID: Readonly<Record<Message['kind'], string>> = {
  note: '',
  question: ' asked',
  answer: ' answered',
  'send-back': ' sent back',
};

/** A message and, where it is a question, whom it was put to and what was answered; null: nobody has. */
export interface Exchange {
  readonly message: Message;
  readonly addressee: string | null;
  readonly answer: Message | null;
}

function messagesOn(desk: Desk, quote: Quote): readonly Message[] {
  return Object.values(desk.messages)
    .filter((item) => item.quoteId === quote.id)
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

/**
 * What was written about a quote, oldest first. The question that is out and the note it was last
 * sent back with stand above the thread already and are left out.
 */
export function threadOf(desk: Desk, quote: Quote): readonly Message[] {
  const all = messagesOn(desk, quote);
  const shown = [
    quote.asked === null ? undefined : all.findLast((item) => item.kind === 'question'),
    quote.sentBackNote === null ? undefined : all.findLast((item) => item.kind === 'send-back'),
  ];
  return all.filter((item) => !shown.includes(item));
}

/** Whom the questions on a quote were put to, by when they were asked: message and event are of one act. */
function addressees(log: readonly LogEntry[], quoteId: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const entry of log) {
    if (entry.type !== 'asked@1') continue;
    const event = eventOf(entry);
    if (event.type === 'asked@1' && event.data.quoteId === quoteId)
      found.set(event.at, event.data.addressee);
  }
  return found;
}

/** The thread with each answer under the question it answers, oldest first. */
export function exchangesOf(
  desk: Desk,
  quote: Quote,
  log: readonly LogEntry[],
): readonly Exchange[] {
  const asked = addressees(log, quote.id);
  const exchanges: Exchange[] = [];
  for (const message of threadOf(desk, quote)) {
    const at = exchanges.findLastIndex(({ message: { kind } }) => kind === 'question');
    const question = exchanges[at];
    if (message.kind === 'answer' && question?.answer === null)
      exchanges[at] = { ...question, answer: message };
    else exchanges.push({ message, addressee: asked.get(message.at) ?? null, answer: null });
  }
  return exchanges;
}

/** What an unsettled note keeps from happening, as a sentence. */
export function blockWords(message: Message, quote: Quote, myId: string | null): string {
  const { by } = message;
  if (quote.assignee?.id !== by.id)
    return 'Blocks: the story is not cleared to run until this is settled.';
  const who = by.id === myId ? 'you do not' : `${by.name} does not`;
  return `Blocks: ${who} hand this quote over, and the story is not cleared to run, until this is settled.`;
}
