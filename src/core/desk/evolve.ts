import { MACHINE } from '../review/hats.ts';
import type { Approval } from './approval.ts';
import { newQuote, newStory } from './brought-in.ts';
import { Copies } from './copies.ts';
import { heldSource } from '../verdict/source.ts';
import { type Desk, quoteOf } from './desk.ts';
import type { Marks } from './field-marks.ts';
import type { Quote } from './desk-quote.ts';
import type { AnyWritten, DeskEvent } from './event.ts';
import type { FieldName } from './field.ts';
import { writeField } from './field-table.ts';
import { endOfDay } from './evolve-end.ts';
import { rulesOf } from './fingerprint.ts';
import { saidByMove, saidByWrite } from './said-who.ts';
import { conflictId, nobody, proposed, proposedIn, translatorsAfter } from './proposer.ts';
import { act, change, marked, marksOf, nextRevision, withMarks, withMessage } from './steps.ts';
import { coveredBefore, markTouched } from './touched.ts';
import { styleOf } from './view.ts';

/**
 * The desk after an event. Pure; replay of a log from `emptyDesk` gives the state. Throws on an
 * event whose seq is not the next one: a gap in the log is a bug, never a user's mistake.
 */
export function evolve(desk: Desk, event: DeskEvent): Desk {
  return evolveAll(desk, [event]);
}

/** The desk after events that follow one another; each table is copied once for all of them. */
export function evolveAll(desk: Desk, events: Iterable<DeskEvent>): Desk {
  const copies = new Copies();
  let state = desk;
  for (const event of events) {
    if (event.seq !== state.seq + 1)
      throw new Error(`event ${event.seq} does not follow ${state.seq} in story ${state.storyId}`);
    const before = coveredBefore(state, event);
    const next = { ...step(state, event, copies), seq: event.seq };
    state = markTouched(withHand(next, event, copies), before, event, copies);
  }
  copies.settle();
  return state;
}

function withHand(desk: Desk, { type, actor: { id } }: DeskEvent, copies: Copies): Desk {
  // Whoever puts a copy back has done nothing to the story.
  if (type === 'log-restored@1') return desk;
  return desk.hands[id] ? desk : { ...desk, hands: copies.put(desk.hands, id, true) };
}

function step(desk: Desk, event: DeskEvent, copies: Copies): Desk {
  switch (event.type) {
    case 'story-created@1': {
      const story = newStory(event.data, event, desk.storyId);
      return { ...desk, story, versions: [event.data.version] };
    }
    case 'candidates-proposed@1': {
      let { quotes, speakers, fields, authors } = desk;
      for (const id of event.data.dropped) quotes = copies.dropRow(quotes, id);
      const { origin } = event.data;
      const writer = origin === 'machine' ? MACHINE.id : event.actor.id;
      const ofQuote = marksOf(ANCHOR, event, writer);
      const ofSpeaker = marksOf(SPEAKER, event, writer);
      const mark = (id: string, marks: Marks): void => {
        fields = withMarks(fields, id, marks, copies);
      };
      for (const item of event.data.quotes) {
        quotes = copies.putRow(quotes, item.id, newQuote(item, event, origin));
        mark(item.id, ofQuote);
      }
      for (const item of event.data.speakers) {
        speakers = copies.put(speakers, item.id, item);
        authors = copies.put(authors, item.id, writer);
        mark(item.id, ofSpeaker);
      }
      return { ...desk, quotes, speakers, fields, authors };
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
        quotes: copies.putRow(desk.quotes, quote.id, made),
        fields: marked(desk.fields, ['quote.anchor'], quote.id, event, copies),
      };
    }
    case 'fields-written@1':
      return written(desk, event.data.writes, event, copies);
    case 'conflict-settled@1': {
      const { conflictId: id, writes } = event.data;
      // Asked before the table loses it.
      const proposerOf = proposedIn(desk.conflicts[id]);
      const next = { ...desk, conflicts: copies.drop(desk.conflicts, id) };
      return written(next, writes, event, copies, proposerOf);
    }
    // The rows it names carry the words as they stand now, so there is nothing left to do.
    case 'shredded@1':
      return desk;
    case 'conflict-opened@1': {
      const conflict = { id: conflictId(desk, event), ...act(event), ...event.data };
      return { ...desk, conflicts: copies.put(desk.conflicts, conflict.id, conflict) };
    }
    case 'speaker-added@1': {
      const { speaker } = event.data;
      return {
        ...desk,
        speakers: copies.put(desk.speakers, speaker.id, speaker),
        authors: copies.put(desk.authors, speaker.id, event.actor.id),
        fields: marked(desk.fields, SPEAKER, speaker.id, event, copies),
      };
    }
    case 'occasion-added@1': {
      const { occasion } = event.data;
      return {
        ...desk,
        occasions: copies.put(desk.occasions, occasion.id, occasion),
        authors: copies.put(desk.authors, occasion.id, event.actor.id),
        fields: marked(desk.fields, OCCASION, occasion.id, event, copies),
      };
    }
    case 'source-added@1': {
      const { source } = event.data;
      return {
        ...desk,
        sources: copies.put(desk.sources, source.id, heldSource(source)),
        authors: copies.put(desk.authors, source.id, event.actor.id),
        fields: marked(desk.fields, SOURCE, source.id, event, copies),
      };
    }
    case 'search-added@1':
      return {
        ...desk,
        searches: copies.put(desk.searches, event.data.search.id, event.data.search),
        authors: copies.put(desk.authors, event.data.search.id, event.actor.id),
      };
    case 'search-removed@1':
      return { ...desk, searches: copies.drop(desk.searches, event.data.search.id) };
    case 'message-added@1':
      return withMessage(
        desk,
        { ...event.data, ...act(event), settled: null, mentions: [], given: null },
        copies,
      );
    case 'suggestion-made@1':
      return {
        ...desk,
        suggestions: copies.put(desk.suggestions, event.data.id, { ...event.data, ...act(event) }),
      };
    case 'suggestion-settled@1': {
      const { id, how } = event.data;
      const taken = how === 'taken' ? desk.suggestions[id] : undefined;
      const next = { ...desk, suggestions: copies.drop(desk.suggestions, id) };
      return taken === undefined ? next : proposed(next, taken, event, copies);
    }
    case 'stage-moved@1':
      return change(desk, event, copies, (quote) => ({
        ...quote,
        stage: event.data.to,
        assignee: event.data.assignee,
        everConfirmed: true,
        ...saidByMove(quote, event),
        asked: event.data.to === 'asked' ? quote.asked : null,
        ...(event.data.command === 'submit' ? submittedBy(quote, event) : {}),
        sentBackNote: event.data.command === 'submit' ? null : quote.sentBackNote,
        ...(event.data.command === 'rework' ? nextRevision(quote) : {}),
      }));
    case 'dismissed@1':
      return change(desk, event, copies, (quote) => ({
        ...quote,
        stage: 'dismissed',
        dismissal: {
          ...act(event),
          reason: event.data.reason,
          from: event.data.from,
          wasConfirmed: quote.everConfirmed && !isOwnMark(quote, event),
          nod: null,
        },
      }));
    case 'restored@1':
      return change(desk, event, copies, (quote) => ({
        ...quote,
        stage: event.data.to,
        dismissal: null,
      }));
    case 'asked@1':
      return change(desk, event, copies, (quote) => ({
        ...quote,
        asked: { ...act(event), addressee: event.data.addressee, question: event.data.question },
      }));
    case 'sent-back@1':
      return change(desk, event, copies, (quote) => ({
        ...quote,
        stage: 'sent-back',
        sentBackNote: { ...act(event), note: event.data.note },
      }));
    case 'approved@1':
      return change(desk, event, copies, (quote) => ({
        ...quote,
        stage: 'approved',
        signers: quote.approval === null ? [...quote.signers, event.actor.id] : quote.signers,
        runUnsigned: null,
        // Who signs has seen the sentences around.
        stoodAt: null,
        saidWho: null,
        approval: {
          ...bound(desk, quote, event),
          contextHash: event.data.contextHash,
          under: styleOf(desk),
        },
      }));
    case 'withdrawn@1':
      return change(desk, event, copies, (quote) => ({
        ...quote,
        stage: 'in-review',
        approval: null,
      }));
    case 'run-unsigned@1':
      return change(desk, event, copies, (quote) => ({
        ...quote,
        runUnsigned: {
          ...bound(desk, quote, event),
          reason: event.data.reason,
          seenSince: null,
        },
      }));
    case 'agreed@1':
      return change(desk, event, copies, (quote) => ({
        ...quote,
        agreements: [
          ...quote.agreements.filter((item) => item.as !== event.data.as),
          {
            ...bound(desk, quote, event),
            as: event.data.as,
            legal: quote.legal,
          },
        ],
      }));
    default:
      return endOfDay(desk, event, copies);
  }
}

/** An act that is bound to a fingerprint: who, when, where in the log, and by which rules it was made. */
function bound(
  desk: Desk,
  quote: Quote,
  event: DeskEvent & { readonly data: { readonly fingerprint: string } },
): Pick<Approval, 'by' | 'at' | 'seq' | 'fingerprint' | 'rules'> {
  const { fingerprint } = event.data;
  return { ...act(event), seq: event.seq, fingerprint, rules: rulesOf(desk, quote, fingerprint) };
}

/** Who hands it over, and whom it is assigned to, have a part in it in this revision. */
function submittedBy(
  { submitters, assignee }: Quote,
  event: DeskEvent,
): Pick<Quote, 'submitted' | 'submitters'> {
  const ids = [...submitters, event.actor.id, ...(assignee === null ? [] : [assignee.id])];
  return { submitted: act(event), submitters: [...new Set(ids)] };
}

/** Marked by the one who now puts it away, and by nobody worked on: there was nothing to confirm. */
function isOwnMark({ find, stage, created, touched }: Quote, { actor }: DeskEvent): boolean {
  const own = [created.by.id, ...touched].every((id) => id === actor.id);
  return find === null && stage === 'open' && own;
}

/** The fields that the adder of a thing has written. */
const ANCHOR: readonly FieldName[] = ['quote.anchor'];
const SPEAKER: readonly FieldName[] = ['speaker.name', 'speaker.role'];
const OCCASION: readonly FieldName[] = ['occasion.what', 'occasion.where', 'occasion.date'];
const SOURCE: readonly FieldName[] = ['source.type', 'source.title', 'source.url', 'source.record'];

function written(
  desk: Desk,
  writes: readonly AnyWritten[],
  event: DeskEvent,
  copies: Copies,
  proposerOf: (write: AnyWritten) => string | null = nobody,
): Desk {
  let next = desk;
  for (const write of writes) {
    next = writeField(next, write, copies);
    const marks = marksOf([write.field], event, event.actor.id, proposerOf(write));
    next = { ...next, fields: withMarks(next.fields, write.id, marks, copies) };
    const quote = quoteOf(next, write.id);
    if (quote !== undefined) {
      const { stoodAt, saidWho } = saidByWrite(next, quote, write, event);
      const translators = translatorsAfter(quote, write, [event.actor.id, proposerOf(write)]);
      const changed = { ...quote, stoodAt, saidWho, translators, lastChanged: act(event) };
      next = { ...next, quotes: copies.putRow(next.quotes, write.id, changed) };
    }
  }
  return next;
}
