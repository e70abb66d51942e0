import type {
  Anchor,
  DismissReason,
  FindReason,
  HeardBy,
  Occasion,
  Speaker,
  SpokenLanguage,
} from '../quote/quote.ts';
import type { PlacementOutcome } from '../quote/placement.ts';
import type { Rendering } from '../quote/rendering.ts';
import type { Actor, Hat } from '../review/hats.ts';
import type { Stage } from '../review/stages.ts';
import type { Answers } from '../verdict/answers.ts';
import type { Relation } from '../verdict/case.ts';
import type { Difference, DifferenceClass } from '../record/difference.ts';
import type { HouseStyle, StyleInForce } from '../verdict/difference.ts';
import type { StyleNamed } from '../verdict/house-style.ts';
import type { Evidence } from '../verdict/evidence.ts';
import type { FixStatus } from '../verdict/fix.ts';
import type { Verdict } from '../verdict/scale.ts';
import type { HeldSource, SearchEntry } from '../verdict/source.ts';
import type { StoryFacts, Version } from '../story/version.ts';
import type { Span } from '../text/span.ts';
import type { Table } from './table.ts';
import { emptyWide, rowOf, rowsOf, type WideTable } from './wide-table.ts';
import type { AnyWrite, FieldName } from './field.ts';

/** An act and who did it when (ISO 8601 instant), as the log has it. */
export interface Act {
  readonly by: Actor;
  readonly at: string;
}

/** A reviewer's approval, bound to the fingerprint of exactly what was shown. */
export interface Approval extends Act {
  readonly fingerprint: string;
  /**
   * SHA-256 over the neighbour sentences and the resolved speaker at the signing; '' since the quote
   * was moved away from what its pronoun points at.
   */
  readonly contextHash: string;
  /** Who signed first in this revision; a later “still stands” keeps them. */
  readonly first: Actor;
  /** What the house style let pass at the signing; a later change of style leaves the signature alone. */
  readonly under: StyleInForce;
}

/** Printed although nobody signed: who allowed it and why; holds for this fingerprint only. */
export interface RunUnsigned extends Act {
  readonly fingerprint: string;
  readonly reason: string;
  /** Someone else who has seen since what ran; null: nobody yet. It signs nothing. */
  readonly seenSince: (Act & { readonly note: string }) | null;
}

/** A yes of the standards hat or a second reader, for this fingerprint only. */
export interface Agreement extends Act {
  readonly as: Extract<Hat, 'standards' | 'reads'>;
  readonly fingerprint: string;
  /** Why it was marked for legal then; null: it was not. Standards' yes is to that, too. */
  readonly legal: string | null;
}

export interface Dismissal extends Act {
  readonly reason: DismissReason;
  /** The stage it goes back to when restored. */
  readonly from: Stage;
  /** It had been confirmed once: clearing wants a nod from someone else (MODEL E). */
  readonly wasConfirmed: boolean;
  readonly nod: Act | null;
}

/** A check withdrawn after a complaint: the verdict that stood and is VOID now (MODEL H). */
export interface WithdrawnCheck extends Act {
  readonly verdict: Verdict | null;
  readonly reason: string;
  readonly complaintId: string;
}

/** A second verdict given without sight of the first. */
export interface SecondOpinion extends Act {
  readonly code: Verdict['code'];
  readonly revision: number;
}

/** A question to the reporter; `addressee` is free text. */
export interface AskedQuestion extends Act {
  readonly addressee: string;
  readonly question: string;
}

/** A stretch of one version of the story. */
export interface Place extends Span {
  readonly versionId: string;
}

/** One attributed utterance and everything the desk holds on it. */
export interface Quote {
  readonly id: string;
  readonly origin: 'machine' | 'person';
  readonly find: FindReason | null;
  readonly anchor: Anchor;
  readonly occasionId: string | null;
  readonly heardBy: HeardBy;
  readonly language: SpokenLanguage;
  readonly answers: Answers;
  readonly differences: readonly Difference[];
  /** The evidence that decides; null: the first first-hand item that backs. */
  readonly decisiveId: string | null;
  readonly verdict: Verdict | null;
  readonly fix: string | null;
  readonly fixStatus: FixStatus | null;
  /** Why the fix was declined; of the last declining, whatever became of the fix since. */
  readonly fixDeclined: (Act & { readonly reason: string }) | null;
  /** Why legal must see it; null: not marked for legal. */
  readonly legal: string | null;
  /** Whose words a translation is; null: nobody has said. */
  readonly rendering: Rendering | null;
  readonly stage: Stage;
  readonly assignee: Actor | null;
  readonly revision: number;
  readonly created: Act;
  readonly lastChanged: Act;
  readonly submitted: Act | null;
  readonly approval: Approval | null;
  readonly runUnsigned: RunUnsigned | null;
  readonly agreements: readonly Agreement[];
  readonly dismissal: Dismissal | null;
  readonly everConfirmed: boolean;
  readonly asked: AskedQuestion | null;
  /** The note of the last send-back; null once handed over again. */
  readonly sentBackNote: (Act & { readonly note: string }) | null;
  /** Ids of everyone whose event changed the fingerprint in this revision, undone or not. */
  readonly touched: readonly string[];
  /** Checks withdrawn after complaints, oldest first. */
  readonly withdrawn: readonly WithdrawnCheck[];
  readonly secondOpinion: SecondOpinion | null;
  /** What became of it in the last version of the story; null: it was found or marked there. */
  readonly placed: PlacementOutcome | null;
  /**
   * Where it stood, from its first part to its last, when somebody last said or saw whose words it has:
   * a place in an older version. Null: no version came since.
   */
  readonly stoodAt: Place | null;
  /** What said so last, with the place from before; null: nothing has, or it was taken back. */
  readonly saidWho: SaidWho | null;
}

/** Whose words they are, as a quote's anchor says it. */
export type Who = Pick<Anchor, 'speakerId' | 'mention' | 'cue'>;

/** The act that said whose words a quote has after a new version; kept for when it is taken back. */
export interface SaidWho {
  readonly how: 'confirm' | 'answer' | 'anchor';
  readonly mid: string;
  /** The actor's id. */
  readonly by: string;
  /** As it was said before. */
  readonly who: Who;
  readonly stoodAt: Place;
}

/**
 * A note in the thread of a quote. `blocking` ones stop their writer's own hand-over and the clearing
 * of the story until someone settles them.
 */
export interface Message extends Act {
  readonly id: string;
  readonly quoteId: string;
  readonly text: string;
  readonly kind: 'note' | 'question' | 'answer' | 'send-back';
  readonly blocking: boolean;
  readonly settled: Act | null;
  /** People of the desk it names. */
  readonly mentions: readonly Actor[];
  /** Of an answer: who gave it, how, and when (ISO 8601); null where its writer gave it here. */
  readonly given: AnswerGiven | null;
}

/** How an answer came that someone else wrote down. */
export interface AnswerGiven {
  readonly name: string;
  readonly how: string;
  readonly when: string;
}

/** A clearance: the version and, one for each quote, the fingerprint it was given for. */
export interface Clearance extends Act {
  readonly versionId: string;
  readonly quoteIds: readonly string[];
  readonly fingerprints: readonly string[];
  /** Seq of its event. */
  readonly seq: number;
}

/** The story ran: which version, where, whether as a correction. `seq` of its event. */
export interface Publication extends Act {
  readonly versionId: string;
  readonly where: string;
  readonly correction: boolean;
  readonly seq: number;
}

/** The story will not run, or ran and is withdrawn. */
export interface Killed extends Act {
  readonly reason: string;
}

/** A complaint about a signed quote that ran; `by` brought it in, `name` makes it. */
export interface Complaint extends Act {
  readonly id: string;
  readonly quoteId: string;
  readonly name: string;
  readonly due: string;
  readonly text: string;
  readonly decision: ComplaintDecision | null;
}

/** What became of a complaint. `correction` null: the quote stands. `seq` of its event. */
export interface ComplaintDecision extends Act {
  readonly reason: string;
  readonly seq: number;
  readonly correction: Correction | null;
}

/** What is put right: words as they ran and as they should have, where it ran, who was told. */
export interface Correction {
  readonly oldWords: string;
  readonly newWords: string;
  readonly where: string;
  readonly told: string;
}

/** A reviewer's proposed edit, waiting for someone to take or decline it. */
export interface Suggestion extends Act {
  readonly id: string;
  readonly quoteId: string;
  readonly writes: readonly AnyWrite[];
}

/** Two people wrote the same field: both values are kept until someone settles (MODEL A5). `id` is the mid of the later command. */
export interface Conflict extends Act {
  readonly id: string;
  /** What the later command wanted to write. */
  readonly theirs: readonly AnyWrite[];
  /** What stood there, and who wrote it. */
  readonly current: readonly (AnyWrite & { readonly by: string })[];
}

/** The last event that wrote a field. */
export interface FieldMark {
  readonly seq: number;
  readonly actor: string;
  readonly mid: string;
}

/** The last writers of one thing's fields. */
export type Marks = { readonly [F in FieldName]?: FieldMark };

/**
 * The form of a desk in memory and of one that was stored to save a replay. A stored desk of another
 * form is passed over and the log replayed: logs are kept for ever, stored desks are not.
 */
export const DESK_FORM = 9;

/**
 * The whole state of one story: plain, immutable data; replay of its log gives it back.
 * `seq` is that of the last event applied, 0 for a story that does not exist yet.
 */
export interface Desk {
  readonly form: number;
  readonly storyId: string;
  readonly seq: number;
  readonly story: Story | null;
  readonly versions: readonly Version[];
  readonly quotes: WideTable<Quote>;
  readonly speakers: Table<Speaker>;
  readonly occasions: Table<Occasion>;
  readonly sources: Table<HeldSource>;
  readonly evidence: Table<Evidence>;
  /**
   * Every link ever made, in the order they were first made, removed ones too: one that is put back
   * stands where it stood, or another would decide and the signature would not be as before.
   */
  readonly linked: Table<true>;
  readonly searches: Table<SearchEntry>;
  readonly messages: Table<Message>;
  readonly suggestions: Table<Suggestion>;
  readonly conflicts: Table<Conflict>;
  readonly complaints: Table<Complaint>;
  /** The last one, whether it holds or not. */
  readonly clearance: Clearance | null;
  /** Oldest first. */
  readonly publications: readonly Publication[];
  readonly killed: Killed | null;
  /** Ids of everyone who ever did anything to this story, undone or not. */
  readonly hands: Table<true>;
  /** By the thing's id, then by field name. */
  readonly fields: WideTable<Marks>;
}

/** The facts of the story and every setting a rule reads: copied into its log when it is made (MODEL A1). */
export interface Story extends StoryFacts {
  /** Out of the way in the list of stories. */
  readonly archived: boolean;
  readonly houseStyle: HouseStyle;
  /** What passes where the house style is `custom`. */
  readonly permits: readonly DifferenceClass[];
  /** Which style of the desk that is, in which version; null: none of them. */
  readonly style: StyleNamed | null;
  /** Second verdicts without sight of the first are asked for. */
  readonly blind: boolean;
  readonly relation: Relation;
  readonly trustedAgencies: readonly string[];
  readonly created: Act;
}

/** A story that nobody has made yet: the desk on which `create-story` is decided. */
export function emptyDesk(storyId: string): Desk {
  return {
    form: DESK_FORM,
    storyId,
    seq: 0,
    story: null,
    versions: [],
    quotes: emptyWide(),
    speakers: {},
    occasions: {},
    sources: {},
    evidence: {},
    linked: {},
    searches: {},
    messages: {},
    suggestions: {},
    conflicts: {},
    complaints: {},
    clearance: null,
    publications: [],
    killed: null,
    hands: {},
    fields: emptyWide(),
  };
}

/** The version under check: the last one. Null while the story does not exist. */
export function currentVersion(desk: Desk): Version | null {
  return desk.versions.at(-1) ?? null;
}

/** A quote of the desk; undefined: it holds none of this id, or there is no desk. */
export function quoteOf(
  desk: Pick<Desk, 'quotes'> | null | undefined,
  id: string,
): Quote | undefined {
  return desk ? rowOf(desk.quotes, id) : undefined;
}

/** Every quote of the desk, in the order in which they came. O(quotes). */
export function quotesOf(desk: Pick<Desk, 'quotes'>): readonly Quote[] {
  return rowsOf(desk.quotes);
}

/** Their ids, in the same order. O(quotes). */
export function quoteIdsOf(desk: Pick<Desk, 'quotes'>): readonly string[] {
  return quotesOf(desk).map(({ id }) => id);
}

/** Who wrote a field last; undefined while nobody has. */
export function markOf(
  desk: Desk,
  { field, id }: { readonly field: FieldName; readonly id: string },
): FieldMark | undefined {
  return rowOf(desk.fields, id)?.[field];
}

/** A desk that was stored, if this code can go on from it. */
export function ofThisForm(stored: Desk): boolean {
  return stored.form === DESK_FORM;
}
