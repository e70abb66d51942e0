import { NO_ANSWERS } from '../verdict/answers.ts';
import { MACHINE } from '../review/hats.ts';
import type { Act, Desk, Message, Quote } from './desk.ts';
import type { AnyWritten, DeskEvent, NewQuote } from './event.ts';
import { fieldKey, type FieldName } from './field.ts';
import { writeField } from './field-table.ts';
import { markTouched } from './touched.ts';

/**
 * The desk after an event. Pure; replay of a log from `emptyDesk` gives the state. Throws on an
 * event whose seq is not the next one: a gap in the log is a bug, never a user's mistake.
 */
export function evolve(desk: Desk, event: DeskEvent): Desk {
  if (event.seq !== desk.seq + 1)
    throw new Error(`event ${event.seq} does not follow ${desk.seq} in story ${desk.storyId}`);
  const next = { ...step(desk, event), seq: event.seq };
  return markTouched(desk, next, event);
}

function act(event: DeskEvent): Act {
  return { by: event.actor, at: event.at };
}

function step(desk: Desk, event: DeskEvent): Desk {
  switch (event.type) {
    case 'story-created@1': {
      const { version, ...facts } = event.data;
      return {
        ...desk,
        story: { ...facts, id: desk.storyId, created: act(event) },
        versions: [version],
      };
    }
    case 'candidates-proposed@1': {
      const quotes = { ...desk.quotes };
      for (const id of event.data.dropped) delete quotes[id];
      const writer = event.data.origin === 'machine' ? MACHINE.id : event.actor.id;
      let fields = desk.fields;
      for (const item of event.data.quotes) {
        quotes[item.id] = newQuote(item, event, event.data.origin);
        fields = marked(fields, 'quote.anchor', item.id, event, writer);
      }
      const speakers = { ...desk.speakers };
      for (const item of event.data.speakers) {
        speakers[item.id] = item;
        fields = marked(fields, 'speaker.name', item.id, event, writer);
        fields = marked(fields, 'speaker.role', item.id, event, writer);
      }
      return { ...desk, quotes, speakers, fields };
    }
    case 'quote-marked@1': {
      const { quote } = event.data;
      const made = {
        ...newQuote(quote, event, 'person'),
        stage: 'open',
        everConfirmed: true,
      } as const;
      return {
        ...desk,
        quotes: { ...desk.quotes, [quote.id]: made },
        fields: marked(desk.fields, 'quote.anchor', quote.id, event),
      };
    }
    case 'fields-written@1':
      return written(desk, event.data.writes, event);
    case 'conflict-settled@1': {
      const { [event.data.conflictId]: _, ...conflicts } = desk.conflicts;
      return written({ ...desk, conflicts }, event.data.writes, event);
    }
    // The rows it names carry the words as they stand now, so there is nothing left to do.
    case 'shredded@1':
      return desk;
    case 'conflict-opened@1': {
      const conflict = { id: event.mid, ...act(event), ...event.data };
      return { ...desk, conflicts: { ...desk.conflicts, [conflict.id]: conflict } };
    }
    case 'speaker-added@1': {
      const { speaker } = event.data;
      return {
        ...desk,
        speakers: { ...desk.speakers, [speaker.id]: speaker },
        fields: marked(
          marked(desk.fields, 'speaker.name', speaker.id, event),
          'speaker.role',
          speaker.id,
          event,
        ),
      };
    }
    case 'occasion-added@1': {
      const { occasion } = event.data;
      const names = ['occasion.what', 'occasion.where', 'occasion.date'] as const;
      return {
        ...desk,
        occasions: { ...desk.occasions, [occasion.id]: occasion },
        fields: names.reduce((all, name) => marked(all, name, occasion.id, event), desk.fields),
      };
    }
    case 'source-added@1': {
      const { source } = event.data;
      const names = ['source.type', 'source.title', 'source.url', 'source.record'] as const;
      return {
        ...desk,
        sources: { ...desk.sources, [source.id]: source },
        fields: names.reduce((all, name) => marked(all, name, source.id, event), desk.fields),
      };
    }
    case 'search-added@1':
      return { ...desk, searches: { ...desk.searches, [event.data.search.id]: event.data.search } };
    case 'search-removed@1': {
      const { [event.data.search.id]: _, ...searches } = desk.searches;
      return { ...desk, searches };
    }
    case 'message-added@1':
      return withMessage(desk, { ...event.data, ...act(event) });
    case 'suggestion-made@1':
      return {
        ...desk,
        suggestions: { ...desk.suggestions, [event.data.id]: { ...event.data, ...act(event) } },
      };
    case 'suggestion-settled@1': {
      const { [event.data.id]: _, ...suggestions } = desk.suggestions;
      return { ...desk, suggestions };
    }
    case 'stage-moved@1':
      return change(desk, event.data.quoteId, event, (quote) => ({
        ...quote,
        stage: event.data.to,
        assignee: event.data.assignee,
        everConfirmed: true,
        asked: event.data.to === 'asked' ? quote.asked : null,
        submitted: event.data.command === 'submit' ? act(event) : quote.submitted,
        sentBackNote: event.data.command === 'submit' ? null : quote.sentBackNote,
        ...(event.data.command === 'rework'
          ? { revision: quote.revision + 1, approval: null, touched: [], submitted: null }
          : {}),
      }));
    case 'dismissed@1':
      return change(desk, event.data.quoteId, event, (quote) => ({
        ...quote,
        stage: 'dismissed',
        dismissal: {
          ...act(event),
          reason: event.data.reason,
          from: event.data.from,
          wasConfirmed: quote.everConfirmed,
        },
      }));
    case 'restored@1':
      return change(desk, event.data.quoteId, event, (quote) => ({
        ...quote,
        stage: event.data.to,
        dismissal: null,
      }));
    case 'asked@1':
      return change(desk, event.data.quoteId, event, (quote) => ({
        ...quote,
        asked: { ...act(event), addressee: event.data.addressee, question: event.data.question },
      }));
    case 'sent-back@1':
      return change(desk, event.data.quoteId, event, (quote) => ({
        ...quote,
        stage: 'sent-back',
        sentBackNote: { ...act(event), note: event.data.note },
      }));
    case 'approved@1':
      return change(desk, event.data.quoteId, event, (quote) => ({
        ...quote,
        stage: 'approved',
        runUnsigned: null,
        approval: {
          ...act(event),
          fingerprint: event.data.fingerprint,
          contextHash: event.data.contextHash,
        },
      }));
    case 'withdrawn@1':
      return change(desk, event.data.quoteId, event, (quote) => ({
        ...quote,
        stage: 'in-review',
        approval: null,
      }));
    case 'run-unsigned@1':
      return change(desk, event.data.quoteId, event, (quote) => ({
        ...quote,
        runUnsigned: {
          ...act(event),
          fingerprint: event.data.fingerprint,
          reason: event.data.reason,
        },
      }));
    case 'agreed@1':
      return change(desk, event.data.quoteId, event, (quote) => ({
        ...quote,
        agreements: [
          ...quote.agreements.filter((item) => item.as !== event.data.as),
          { ...act(event), as: event.data.as, fingerprint: event.data.fingerprint },
        ],
      }));
  }
}

function newQuote(item: NewQuote, event: DeskEvent, origin: Quote['origin']): Quote {
  return {
    ...item,
    origin,
    occasionId: null,
    heardBy: 'unknown',
    language: { language: null, original: null, translator: null, secondReader: null },
    answers: NO_ANSWERS,
    differences: [],
    decisiveId: null,
    verdict: null,
    fix: null,
    fixStatus: null,
    stage: 'to-confirm',
    assignee: null,
    revision: 1,
    created: act(event),
    lastChanged: act(event),
    submitted: null,
    approval: null,
    runUnsigned: null,
    agreements: [],
    dismissal: null,
    everConfirmed: false,
    asked: null,
    sentBackNote: null,
    touched: [],
  };
}

function marked(
  fields: Desk['fields'],
  field: FieldName,
  id: string,
  event: DeskEvent,
  writer: string = event.actor.id,
): Desk['fields'] {
  const mark = { seq: event.seq, actor: writer, mid: event.mid };
  return { ...fields, [fieldKey({ field, id })]: mark };
}

function written(desk: Desk, writes: readonly AnyWritten[], event: DeskEvent): Desk {
  let next = desk;
  for (const write of writes) {
    next = writeField(next, write);
    next = { ...next, fields: marked(next.fields, write.field, write.id, event) };
    const quote = next.quotes[write.id];
    if (quote !== undefined)
      next = {
        ...next,
        quotes: { ...next.quotes, [write.id]: { ...quote, lastChanged: act(event) } },
      };
  }
  return next;
}

function withMessage(desk: Desk, message: Message): Desk {
  return { ...desk, messages: { ...desk.messages, [message.id]: message } };
}

function change(desk: Desk, id: string, event: DeskEvent, to: (quote: Quote) => Quote): Desk {
  const quote = desk.quotes[id];
  if (quote === undefined)
    throw new Error(`event ${event.seq} names quote ${id}, which is not there`);
  return { ...desk, quotes: { ...desk.quotes, [id]: { ...to(quote), lastChanged: act(event) } } };
}
