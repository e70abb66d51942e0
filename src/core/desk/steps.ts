import type { Copies } from './copies.ts';
import { rowOf } from './wide-table.ts';
import type { Act } from './act.ts';
import { type Desk, quoteOf } from './desk.ts';
import type { Marks } from './field-marks.ts';
import type { Message } from './message.ts';
import type { Quote } from './desk-quote.ts';
import type { DeskEvent } from './event.ts';
import type { FieldName } from './field.ts';

/** Who did it when. */
export function act(event: DeskEvent): Act {
  return { by: event.actor, at: event.at };
}

/** The marks of fields written by this event in the name of `writer`. */
export function marksOf(
  names: readonly FieldName[],
  event: DeskEvent,
  writer: string,
  proposer: string | null = null,
): Marks {
  const by = { seq: event.seq, actor: writer, mid: event.mid };
  const mark = proposer === null ? by : { ...by, proposer };
  return Object.fromEntries(names.map((name) => [name, mark]));
}

/** One thing's fields with such marks; those of a new thing are shared by all that came with it. */
export function withMarks(
  fields: Desk['fields'],
  id: string,
  marks: Marks,
  copies: Copies,
): Desk['fields'] {
  const before = rowOf(fields, id);
  return copies.putRow(fields, id, before === undefined ? marks : { ...before, ...marks });
}

/** The fields marked as written by this event. */
export function marked(
  fields: Desk['fields'],
  names: readonly FieldName[],
  id: string,
  event: DeskEvent,
  copies: Copies,
): Desk['fields'] {
  return withMarks(fields, id, marksOf(names, event, event.actor.id), copies);
}

/** The desk with a message put or replaced. */
export function withMessage(desk: Desk, message: Message, copies: Copies): Desk {
  return { ...desk, messages: copies.put(desk.messages, message.id, message) };
}

/** The desk with a part of one message replaced; unchanged where there is none. */
export function changeMessage(
  desk: Desk,
  { messageId }: { readonly messageId: string },
  copies: Copies,
  part: Partial<Message>,
): Desk {
  const message = desk.messages[messageId];
  return message === undefined ? desk : withMessage(desk, { ...message, ...part }, copies);
}

/** The desk with the quote that an event names as `to` makes it. Throws where it is not there. */
export function change(
  desk: Desk,
  event: DeskEvent & { readonly data: { readonly quoteId: string } },
  copies: Copies,
  to: (quote: Quote) => Quote,
): Desk {
  const id = event.data.quoteId;
  const quote = quoteOf(desk, id);
  if (quote === undefined)
    throw new Error(`event ${event.seq} names quote ${id}, which is not there`);
  const changed = { ...to(quote), lastChanged: act(event) };
  return { ...desk, quotes: copies.putRow(desk.quotes, id, changed) };
}

/** What begins anew when a signed quote is taken up again. */
export function nextRevision(
  quote: Quote,
): Pick<Quote, 'revision' | 'approval' | 'signers' | 'touched' | 'submitted' | 'submitters'> {
  return {
    revision: quote.revision + 1,
    approval: null,
    signers: [],
    touched: [],
    submitted: null,
    submitters: [],
  };
}
