import type { EventBody } from '#core/desk/event.ts';
import type { AnyWrite, FieldName, FieldValues } from '#core/desk/field.ts';
import type { Evidence } from '#core/verdict/evidence.ts';
import type { SearchEntry, Source } from '#core/verdict/source.ts';
import type { Anchor, Occasion, Speaker } from '#core/quote/quote.ts';
import type { Print } from './attribution.ts';

/** Who did something, and in which row of the log. */
export interface Hand {
  /** The id of a person, or `machine`. */
  readonly by: string;
  readonly row: number;
}

/** Whose finds bar nobody. */
export const MACHINE = 'machine';

type Created = Extract<EventBody, { readonly type: 'story-created@1' }>['data'];
type Stage = Extract<EventBody, { readonly type: 'stage-moved@1' }>['data']['to'];

/** Which list of covered facts a signature is held against: that of the first release, or today's. */
export type Rules = 1 | 2;

/** A signature as it was judged in its row. */
export interface Signature extends Hand {
  readonly quoteId: string;
  /** The name the signer had then. */
  readonly name: string;
  readonly command: 'approve' | 'still-stands';
  readonly fingerprint: string;
  /** Null: the fingerprint is that of neither list. */
  readonly rules: Rules | null;
  /** What it is worth if no later row takes it away. */
  readonly worth: 'good' | 'barred' | 'bound elsewhere' | 'not comparable';
  /** Why its signer was barred; empty: they were not. */
  readonly bars: readonly string[];
}

/** What is remembered of a quote beside the values of its fields. */
export interface QuoteNotes {
  readonly id: string;
  stage: Stage;
  /** Id of the person it is assigned to. */
  assignee: string | null;
  /** By rules: whose events changed the covered facts in this revision, each with the first row. */
  readonly changers: Readonly<Record<Rules, Map<string, number>>>;
  /** Whoever brought in a version that moved the quote in this revision. */
  readonly movers: Map<string, number>;
  /** Whoever handed it over in this revision, and whom it was assigned to then. */
  readonly handedOver: Map<string, number>;
  signature: Signature | null;
  unsigned: { readonly fingerprint: string; readonly row: number } | null;
}

/** Values that somebody proposed and nobody has written yet: a suggestion, or the later side of a clash. */
export interface Proposal {
  readonly by: string;
  readonly writes: readonly AnyWrite[];
}

/** What the rows read so far say, by the fields and things they name. One for each log. */
export interface Notebook {
  story: Pick<Created, 'agency'> | null;
  readonly storyId: string;
  /** By the id of a version. */
  readonly prints: Map<string, Print>;
  readonly quotes: Map<string, QuoteNotes>;
  /** Values by field and id. */
  readonly values: Map<string, unknown>;
  /** Who wrote a field last. */
  readonly writers: Map<string, Hand>;
  /** Who proposed what its last writer took, by field and id. */
  readonly proposedBy: Map<string, Hand>;
  readonly suggestions: Map<string, Proposal>;
  readonly clashes: Map<string, Proposal>;
  /** The command whose rows are being read, and its first row. */
  command: Hand & { readonly mid: string };
  /** Who brought in a speaker, an occasion, a source or a search. */
  readonly authors: Map<string, Hand>;
  readonly sources: Set<string>;
  /** Ids of evidence by quote. */
  readonly linked: Map<string, Set<string>>;
  /** Ids of the quotes that ever named a thing or had a verdict, by its id or code. */
  readonly users: Map<string, Set<string>>;
  /** The place of evidence in the order in which it was first linked; what was taken back keeps its own. */
  readonly linkedAt: Map<string, number>;
  readonly searches: Map<string, SearchEntry>;
  /** Who took the flag for legal review off a quote that bears none now. */
  readonly unflagged: Map<string, Hand>;
}

export function newNotebook(storyId: string): Notebook {
  return {
    story: null,
    storyId,
    prints: new Map(),
    quotes: new Map(),
    values: new Map(),
    writers: new Map(),
    proposedBy: new Map(),
    suggestions: new Map(),
    clashes: new Map(),
    command: { by: '', mid: '', row: 0 },
    authors: new Map(),
    sources: new Set(),
    linked: new Map(),
    users: new Map(),
    linkedAt: new Map(),
    searches: new Map(),
    unflagged: new Map(),
  };
}

const keyOf = (field: FieldName, id: string): string => `${field} ${id}`;

/** The value of a field; undefined where what it belongs to does not exist. */
export function read<F extends FieldName>(
  book: Notebook,
  field: F,
  id: string,
): FieldValues[F] | undefined {
  // Only `put` writes there, and it pairs the field with its value.
  return book.values.get(keyOf(field, id)) as FieldValues[F] | undefined;
}

/** Sets a field; `hand` null: nobody counts as its writer. */
export function put<F extends FieldName>(
  book: Notebook,
  field: F,
  id: string,
  value: FieldValues[F],
  hand: Hand | null,
): void {
  book.values.set(keyOf(field, id), value);
  if (hand === null) return;
  book.writers.set(keyOf(field, id), hand);
  book.proposedBy.delete(keyOf(field, id));
}

/** Notes who proposed what the last writer of a field took over. */
export function noteProposer(book: Notebook, field: FieldName, id: string, hand: Hand): void {
  book.proposedBy.set(keyOf(field, id), hand);
}

/** Who proposed what a field holds; undefined: its writer did. */
export function proposerOf(book: Notebook, field: FieldName, id: string): Hand | undefined {
  return book.proposedBy.get(keyOf(field, id));
}

/** Who wrote a field last; undefined: nobody since the thing was brought in. */
export function writerOf(book: Notebook, field: FieldName, id: string): Hand | undefined {
  return book.writers.get(keyOf(field, id));
}

/** The pieces of evidence that a quote has now, in the order they were first linked. */
export function evidenceOf(book: Notebook, quoteId: string): readonly Evidence[] {
  return [...(book.linked.get(quoteId) ?? [])]
    .flatMap((id) => {
      const item = read(book, 'evidence.item', id) ?? null;
      return item === null || item.quoteId !== quoteId ? [] : item;
    })
    .sort((a, b) => (book.linkedAt.get(a.id) ?? 0) - (book.linkedAt.get(b.id) ?? 0));
}

/** Notes the id of a piece of evidence under the quote that it speaks for, and that its source is used there. */
export function linkEvidence(book: Notebook, { id, quoteId, sourceId }: Evidence): void {
  if (!book.linkedAt.has(id)) book.linkedAt.set(id, book.linkedAt.size);
  const ids = book.linked.get(quoteId) ?? new Set<string>();
  book.linked.set(quoteId, ids.add(id));
  noteUse(book, sourceId, quoteId);
}

/** Notes that a quote names a thing or has a verdict. */
export function noteUse(book: Notebook, idOrCode: string | null, quoteId: string): void {
  if (idOrCode === null) return;
  const users = book.users.get(idOrCode) ?? new Set<string>();
  book.users.set(idOrCode, users.add(quoteId));
}

/** A quote as it enters: its anchor is written by `hand`, everything else is empty. */
export function enterQuote(
  book: Notebook,
  id: string,
  anchor: Anchor,
  stage: Stage,
  hand: Hand,
): void {
  put(book, 'quote.anchor', id, anchor, hand);
  noteUse(book, anchor.speakerId, id);
  put(book, 'quote.occasion', id, null, null);
  put(book, 'quote.heardBy', id, 'unknown', null);
  const language = { language: null, original: null, translator: null, secondReader: null };
  put(book, 'quote.language', id, language, null);
  put(book, 'quote.legal', id, null, null);
  put(book, 'quote.rendering', id, null, null);
  put(book, 'quote.answer.words', id, 'unknown', null);
  put(book, 'quote.answer.speaker', id, 'unknown', null);
  put(book, 'quote.answer.context', id, 'unknown', null);
  put(book, 'quote.answer.translation', id, 'unknown', null);
  put(book, 'quote.verdict', id, null, null);
  put(book, 'quote.differences', id, [], null);
  put(book, 'quote.decisive', id, null, null);
  put(book, 'quote.fix', id, null, null);
  put(book, 'quote.fixStatus', id, null, null);
  book.quotes.set(id, {
    id,
    stage,
    assignee: null,
    changers: { 1: new Map(), 2: new Map() },
    movers: new Map(),
    handedOver: new Map(),
    signature: null,
    unsigned: null,
  });
}

export function enterSpeaker(book: Notebook, speaker: Speaker, hand: Hand): void {
  const { id, name, role, aliases, unnamed, checked } = speaker;
  book.authors.set(id, hand);
  put(book, 'speaker.name', id, name, hand);
  put(book, 'speaker.role', id, role, hand);
  put(book, 'speaker.aliases', id, aliases, hand);
  put(book, 'speaker.unnamed', id, unnamed, hand);
  put(book, 'speaker.checked', id, checked, hand);
}

export function enterOccasion(book: Notebook, occasion: Occasion, hand: Hand): void {
  const { id, what, where, date, delivery } = occasion;
  book.authors.set(id, hand);
  put(book, 'occasion.what', id, what, hand);
  put(book, 'occasion.where', id, where, hand);
  put(book, 'occasion.date', id, date, hand);
  put(book, 'occasion.delivery', id, delivery, hand);
}

export function enterSource(book: Notebook, source: Source, hand: Hand): void {
  const { id } = source;
  book.authors.set(id, hand);
  book.sources.add(id);
  put(book, 'source.type', id, source.type, hand);
  put(book, 'source.title', id, source.title, hand);
  put(book, 'source.publisher', id, source.publisher, hand);
  put(book, 'source.url', id, source.url, hand);
  put(book, 'source.snapshotUrl', id, source.snapshotUrl, hand);
  put(book, 'source.date', id, source.date, hand);
  put(book, 'source.accessedAt', id, source.accessedAt, hand);
  put(book, 'source.fidelity', id, source.fidelity, hand);
  put(book, 'source.completeness', id, source.completeness, hand);
  put(book, 'source.record', id, source.record, hand);
  put(book, 'source.occasion', id, source.occasionId, hand);
  put(book, 'source.notesSeenBy', id, source.notesSeenBy, hand);
  put(book, 'source.archivedOn', id, '', hand);
  put(book, 'source.deadSince', id, '', hand);
  put(book, 'source.authorisedChange', id, '', hand);
  put(book, 'source.language', id, '', hand);
  put(book, 'source.obtained', id, '', hand);
}
