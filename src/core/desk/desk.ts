import type {
  Anchor,
  DismissReason,
  FindReason,
  HeardBy,
  Occasion,
  Speaker,
  SpokenLanguage,
} from '../quote/quote.ts';
import type { Actor, Hat } from '../review/hats.ts';
import type { Stage } from '../review/stages.ts';
import type { Answers } from '../verdict/answers.ts';
import type { Relation } from '../verdict/case.ts';
import type { Difference } from '../record/difference.ts';
import type { HouseStyle } from '../verdict/difference.ts';
import type { Evidence } from '../verdict/evidence.ts';
import type { FixStatus } from '../verdict/fix.ts';
import type { Verdict } from '../verdict/scale.ts';
import type { SearchEntry, Source } from '../verdict/source.ts';
import type { StoryFacts, Version } from '../story/version.ts';
import type { Table } from './copies.ts';
import type { AnyWrite, FieldName } from './field.ts';

/** An act and who did it when (ISO 8601 instant), as the log has it. */
export interface Act {
  readonly by: Actor;
  readonly at: string;
}

/** A reviewer's approval, bound to the fingerprint of exactly what was shown. */
export interface Approval extends Act {
  readonly fingerprint: string;
  /** SHA-256 over the neighbour sentences and the resolved speaker at the signing. */
  readonly contextHash: string;
}

/** Printed although nobody signed: who allowed it and why; holds for this fingerprint only. */
export interface RunUnsigned extends Act {
  readonly fingerprint: string;
  readonly reason: string;
}

/** A yes of the standards hat or a second reader, for this fingerprint only. */
export interface Agreement extends Act {
  readonly as: Extract<Hat, 'standards' | 'reads'>;
  readonly fingerprint: string;
}

export interface Dismissal extends Act {
  readonly reason: DismissReason;
  /** The stage it goes back to when restored. */
  readonly from: Stage;
  /** It had been confirmed once: clearing wants a nod from someone else (MODEL E). */
  readonly wasConfirmed: boolean;
}

/** A question to the reporter; `addressee` is free text. */
export interface AskedQuestion extends Act {
  readonly addressee: string;
  readonly question: string;
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
}

/** A note in the thread of a quote. `blocking` messages stop their writer's own hand-over. */
export interface Message extends Act {
  readonly id: string;
  readonly quoteId: string;
  readonly text: string;
  readonly kind: 'note' | 'question' | 'answer' | 'send-back';
  readonly blocking: boolean;
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
export const DESK_FORM = 2;

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
  readonly quotes: Table<Quote>;
  readonly speakers: Table<Speaker>;
  readonly occasions: Table<Occasion>;
  readonly sources: Table<Source>;
  readonly evidence: Table<Evidence>;
  readonly searches: Table<SearchEntry>;
  readonly messages: Table<Message>;
  readonly suggestions: Table<Suggestion>;
  readonly conflicts: Table<Conflict>;
  /** By the thing's id, then by field name. */
  readonly fields: Table<Marks>;
}

/** The facts of the story and every setting a rule reads: copied into its log when it is made (MODEL A1). */
export interface Story extends StoryFacts {
  readonly houseStyle: HouseStyle;
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
    quotes: {},
    speakers: {},
    occasions: {},
    sources: {},
    evidence: {},
    searches: {},
    messages: {},
    suggestions: {},
    conflicts: {},
    fields: {},
  };
}

/** The version under check: the last one. Null while the story does not exist. */
export function currentVersion(desk: Desk): Version | null {
  return desk.versions.at(-1) ?? null;
}

/** Who wrote a field last; undefined while nobody has. */
export function markOf(
  desk: Desk,
  { field, id }: { readonly field: FieldName; readonly id: string },
): FieldMark | undefined {
  return desk.fields[id]?.[field];
}

/** A desk that was stored, if this code can go on from it. */
export function ofThisForm(stored: Desk): boolean {
  return stored.form === DESK_FORM;
}
