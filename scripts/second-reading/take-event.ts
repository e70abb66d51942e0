import type { AnyWritten, DeskEvent } from '#core/desk/event.ts';
import type { FieldName, FieldValues } from '#core/desk/field.ts';
import type { Placement } from '#core/quote/placement.ts';
import { printOf } from './attribution.ts';
import { coveredText } from './covered-facts.ts';
import {
  enterOccasion,
  enterQuote,
  enterSource,
  enterSpeaker,
  type Hand,
  linkEvidence,
  MACHINE,
  type Notebook,
  noteProposer,
  noteUse,
  put,
  type QuoteNotes,
  read,
  type Rules,
} from './notebook.ts';
import { enterCommand, sideChosen, takeProposal } from './proposals.ts';

/** Rules, and the covered facts of each quote by them as they stood after the last row. */
export type Facts = Readonly<Record<Rules, Map<string, string>>>;

export function noFacts(): Facts {
  return { 1: new Map(), 2: new Map() };
}

/**
 * Takes one row into the notebook, and notes whose event changed what a signature on which quote
 * covers. Signatures, flags and clearances are judged elsewhere, before.
 */
export function takeEvent(book: Notebook, facts: Facts, event: DeskEvent): void {
  const concerned = new Set(concernedBy(book, event));
  enterCommand(book, event);
  const unaccepted = event.type === 'version-added@1' ? toConfirm(book) : new Set<string>();
  take(book, event);
  takeProposal(book, event);
  for (const id of concernedBy(book, event)) concerned.add(id);
  for (const id of concerned) {
    const quote = book.quotes.get(id);
    for (const rules of [1, 2] as const) {
      const known = facts[rules];
      if (quote === undefined) {
        known.delete(id);
        continue;
      }
      const now = coveredText(book, id, rules);
      if (known.get(id) === now) continue;
      known.set(id, now);
      if (changesHands(event) && !unaccepted.has(id))
        noteFirst(quote.changers[rules], event.actor.id, event.seq);
    }
  }
}

/** Finds that nobody has accepted: a new version of their words is no work on them yet. */
function toConfirm(book: Notebook): ReadonlySet<string> {
  const quotes = [...book.quotes.values()].filter(({ stage }) => stage === 'to-confirm');
  return new Set(quotes.map(({ id }) => id));
}

/** The machine bars nobody; a correction ends the revision in which it changes the verdict. */
function changesHands(event: DeskEvent): boolean {
  if (event.type === 'corrected@1') return false;
  return event.type !== 'candidates-proposed@1' || event.data.origin !== 'machine';
}

function noteFirst(rows: Map<string, number>, person: string, row: number): void {
  if (!rows.has(person)) rows.set(person, row);
}

/** Ids of the quotes whose covered facts an event can change. */
function concernedBy(book: Notebook, event: DeskEvent): readonly string[] {
  switch (event.type) {
    case 'candidates-proposed@1':
      return [...event.data.quotes.map(({ id }) => id), ...event.data.dropped];
    case 'quote-marked@1':
      return [event.data.quote.id];
    case 'fields-written@1':
    case 'conflict-settled@1':
      return event.data.writes.flatMap((write) => concernedByWrite(book, write));
    case 'source-added@1':
      return usersOf(book, 'NOT_IN_RECORD');
    case 'search-added@1':
    case 'search-removed@1':
      return [...usersOf(book, 'UNVERIFIABLE'), ...usersOf(book, 'FABRICATED')];
    case 'version-added@1':
      return [...book.quotes.keys()];
    case 'fix-made@1':
    case 'corrected@1':
      return [event.data.quoteId];
    default:
      return [];
  }
}

function concernedByWrite(book: Notebook, { field, id }: AnyWritten): readonly string[] {
  if (field.startsWith('quote.')) return [id];
  if (field.startsWith('story.')) return usersOf(book, 'AGENCY_CREDITED');
  if (field === 'evidence.item') {
    const item = read(book, 'evidence.item', id) ?? null;
    return item === null ? [] : [item.quoteId];
  }
  if (!field.startsWith('source.')) return usersOf(book, id);
  return [...usersOf(book, id), ...usersOf(book, 'NOT_IN_RECORD')];
}

/** Ids of quotes that name a thing or have a verdict, or once did. */
function usersOf(book: Notebook, idOrCode: string): readonly string[] {
  return [...(book.users.get(idOrCode) ?? [])];
}

function take(book: Notebook, event: DeskEvent): void {
  const hand: Hand = { by: event.actor.id, row: event.seq };
  switch (event.type) {
    case 'story-created@1': {
      const { agency, relation, trustedAgencies, version } = event.data;
      book.story = { agency };
      put(book, 'story.relation', book.storyId, relation, null);
      put(book, 'story.trustedAgencies', book.storyId, trustedAgencies, null);
      book.prints.set(version.id, printOf(version.text));
      return;
    }
    case 'candidates-proposed@1': {
      const { origin, quotes, speakers, dropped } = event.data;
      const finder = origin === 'machine' ? { ...hand, by: MACHINE } : hand;
      for (const id of dropped) book.quotes.delete(id);
      for (const { id, anchor } of quotes) enterQuote(book, id, anchor, 'to-confirm', finder);
      for (const speaker of speakers) enterSpeaker(book, speaker, finder);
      return;
    }
    case 'quote-marked@1':
      enterQuote(book, event.data.quote.id, event.data.quote.anchor, 'open', hand);
      return;
    case 'fields-written@1':
    case 'conflict-settled@1':
      for (const write of event.data.writes) {
        const proposer = sideChosen(book, event, write);
        takeWrite(book, write, hand);
        if (proposer !== null) noteProposer(book, write.field, write.id, { ...hand, by: proposer });
      }
      return;
    case 'speaker-added@1':
      enterSpeaker(book, event.data.speaker, hand);
      return;
    case 'occasion-added@1':
      enterOccasion(book, event.data.occasion, hand);
      return;
    case 'source-added@1':
      enterSource(book, event.data.source, hand);
      return;
    case 'search-added@1':
      book.searches.set(event.data.search.id, event.data.search);
      book.authors.set(event.data.search.id, hand);
      return;
    case 'search-removed@1':
      book.searches.delete(event.data.search.id);
      return;
    case 'stage-moved@1': {
      const { quoteId, command, to, assignee } = event.data;
      const quote = book.quotes.get(quoteId);
      if (quote === undefined) return;
      if (command === 'submit') {
        noteFirst(quote.handedOver, hand.by, hand.row);
        if (quote.assignee !== null) noteFirst(quote.handedOver, quote.assignee, hand.row);
      }
      if (command === 'rework') beginRevision(quote);
      quote.stage = to;
      quote.assignee = assignee?.id ?? null;
      return;
    }
    case 'corrected@1': {
      const quote = book.quotes.get(event.data.quoteId);
      if (quote === undefined) return;
      beginRevision(quote);
      quote.stage = event.data.to;
      put(book, 'quote.verdict', quote.id, null, null);
      return;
    }
    case 'dismissed@1':
      setStage(book, event.data.quoteId, 'dismissed');
      return;
    case 'restored@1':
      setStage(book, event.data.quoteId, event.data.to);
      return;
    case 'sent-back@1':
      setStage(book, event.data.quoteId, 'sent-back');
      return;
    case 'version-added@1':
      book.prints.set(event.data.version.id, printOf(event.data.version.text));
      for (const placement of event.data.placements) takePlacement(book, placement, hand);
      return;
    case 'fix-made@1': {
      const fix = read(book, 'quote.fix', event.data.quoteId) ?? null;
      const status =
        fix === null ? (read(book, 'quote.fixStatus', event.data.quoteId) ?? null) : 'taken';
      put(book, 'quote.fixStatus', event.data.quoteId, status, hand);
      return;
    }
    default:
  }
}

function setStage(book: Notebook, quoteId: string, stage: QuoteNotes['stage']): void {
  const quote = book.quotes.get(quoteId);
  if (quote !== undefined) quote.stage = stage;
}

/** The work on a quote begins anew: who had a part in it before may sign what others do now. */
function beginRevision(quote: QuoteNotes): void {
  quote.changers[1].clear();
  quote.changers[2].clear();
  quote.movers.clear();
  quote.handedOver.clear();
  quote.signature = null;
}

function takeWrite(book: Notebook, write: AnyWritten, hand: Hand): void {
  const { id } = write;
  if (write.field === 'evidence.item') {
    if (write.value !== null) linkEvidence(book, write.value);
  } else if (!write.field.startsWith('story.') && read(book, write.field, id) === undefined) {
    // Nothing of this id is on the desk.
    return;
  }
  if (write.field === 'quote.anchor') noteUse(book, write.value.speakerId, id);
  if (write.field === 'quote.occasion') noteUse(book, write.value, id);
  if (write.field === 'quote.verdict') noteUse(book, write.value?.code ?? null, id);
  if (write.field === 'quote.legal') {
    const before = read(book, 'quote.legal', id) ?? null;
    if (write.value !== null) book.unflagged.delete(id);
    else if (before !== null) book.unflagged.set(id, hand);
  }
  put<FieldName>(book, write.field, id, write.value as FieldValues[FieldName], hand);
}

/** A quote in a new version. Words that are the same, and those moved, have no writer. */
function takePlacement(book: Notebook, placement: Placement, hand: Hand): void {
  const { quoteId, outcome, parts, clause, kind } = placement;
  const quote = book.quotes.get(quoteId);
  const anchor = read(book, 'quote.anchor', quoteId);
  if (quote === undefined || anchor === undefined) return;
  const isSame = outcome === 'same' || outcome === 'typography';
  if (!isSame && quote.stage !== 'to-confirm') noteFirst(quote.movers, hand.by, hand.row);
  if (parts === null) {
    if (outcome === 'cut') quote.stage = 'dismissed';
    return;
  }
  const hasWriter = !isSame && outcome !== 'moved';
  put(book, 'quote.anchor', quoteId, { ...anchor, parts, clause, kind }, hasWriter ? hand : null);
}
