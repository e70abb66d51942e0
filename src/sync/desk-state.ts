import type { Desk } from '#core/desk/desk.ts';
import type { Command } from '#core/desk/command.ts';
import type { Refusal } from '#core/desk/refusal.ts';
import type { Status } from '#core/review/status.ts';
import type { Person } from '#core/review/hats.ts';
import type { LogHead } from '#core/desk/log.ts';
import type { VerdictCode } from '#core/verdict/scale.ts';

/**
 * What the chip says about the work, in the order of how much an editor must worry.
 * `saved`: the host has everything. `saving`: being written or sent just now. `on-device`: on this
 * device, waiting (offline, or the host does not answer). `not-saved`: the last act is on no disk.
 * `stuck`: the host refuses to understand a row; the queue stands.
 */
export type Saved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly waiting: number }
  | { readonly kind: 'on-device'; readonly waiting: number; readonly why: string }
  | { readonly kind: 'not-saved'; readonly why: string }
  | { readonly kind: 'stuck'; readonly waiting: number; readonly why: string };

/** A refusal that came back from the host for a command already applied here; its text is kept until dismissed. */
export interface ReturnedRefusal {
  readonly mid: string;
  readonly command: Command;
  readonly refusals: readonly Refusal[];
}

/**
 * What someone else did while this tab was open. `what` names fields and event types; `quoteId`
 * null: something of the story as a whole, or shared by quotes.
 */
export interface RecentChange {
  readonly seq: number;
  readonly quoteId: string | null;
  readonly by: string;
  readonly what: readonly string[];
}

/**
 * A history of a story that this device held and the host has no more: the host was set back to an
 * older file, or restored from a backup (MODEL A2). Kept until its person puts it away.
 */
export interface LostHistory {
  /** The id under which it opens as a copy (MODEL I). */
  readonly id: string;
  readonly storyId: string;
  readonly title: string;
  /** Where it ended. */
  readonly head: LogHead;
  /** How many rows of it the host had in common with this device. */
  readonly common: number;
  /** How many changes it had that are at the host no more, and how many of these are the person's own. */
  readonly changes: number;
  readonly own: number;
  /** When this device heard of it. */
  readonly at: string;
  /** The person has put their own changes in the queue again. */
  readonly sent: boolean;
}

/** The row at the head of the queue that the host does not take; `command` null: a record's text. */
export interface StuckRow {
  readonly mid: string;
  readonly command: Command | null;
  readonly why: string;
}

/** Which panels stand over the work for its safety. */
export type SafetyPanel = 'backup' | 'faults';

/** Which panels stand over the work for its end: what everybody said, what was done, what goes next, whether it may run. */
export type CraftPanel = 'talk' | 'history' | 'queue' | 'clear' | 'style';

export type DemoPreset = 'five' | 'two' | 'alone';

/** Which panel stands over the desk; null: none. */
export type Panel =
  | 'import'
  | 'stories'
  | 'export'
  | 'keys'
  | 'people'
  | 'speakers'
  | 'records'
  | CraftPanel
  | SafetyPanel
  | null;

/** The order of the list: by place in the story, or what wants attention first. */
export type Sort = 'place' | 'risk' | 'deadline' | 'occasion';

/** Whose quotes, where nobody is named as their speaker. No id of a speaker is empty. */
export const NOBODY_NAMED = '';

/** Which quotes the list shows, and in what order. What is null or false lets every quote through. */
export interface Filter {
  readonly text: string;
  readonly speakerId: string | null;
  readonly status: Status | null;
  readonly verdict: VerdictCode | 'none' | null;
  readonly only: 'quotations' | 'paraphrases' | 'not-quotations' | null;
  /** Nothing is attached that says where the words are from. */
  readonly noSource: boolean;
  /** Somebody else did something with it since this person had it open on this device. */
  readonly changed: boolean;
  /** In this person's hands, handed over or not. */
  readonly mine: boolean;
  readonly sort: Sort;
}

/**
 * Everything the page draws from. `desk` is the view: confirmed state with the outbox replayed on
 * it, always recomputed; null until a story is open. Selection and panels are the tab's own.
 */
export interface DeskState {
  readonly me: Person | null;
  readonly people: readonly Person[];
  readonly preset: DemoPreset;
  /** True in the browser host: person and preset may be chosen. */
  readonly demo: boolean;
  readonly storyId: string | null;
  readonly desk: Desk | null;
  /** The host's epoch the base came from; '' before the first pull. */
  readonly epoch: string;
  readonly saved: Saved;
  readonly returned: readonly ReturnedRefusal[];
  readonly stuck: StuckRow | null;
  /** Histories of stories, the open one or others, that the host has lost and this device still holds. */
  readonly lost: readonly LostHistory[];
  /** When the oldest act that is not sent was made (ISO 8601), once that is minutes ago; null: nothing is that old. */
  readonly unsentSince: string | null;
  /** Why the open story is at the host no more: who deleted it when; null: it is there, as far as is known. */
  readonly gone: string | null;
  /** The newest last; until the person has seen them. */
  readonly recent: readonly RecentChange[];
  /** A newer version of the app waits for this page to be loaded again. */
  readonly update: boolean;
  readonly selectedId: string | null;
  readonly filter: Filter;
  readonly panel: Panel;
  /** The last sentence for the live region: "Quote 2 of 10, word for word, done. Next: …". */
  readonly said: string;
  /** How many sentences were said so: the same one twice over is two. */
  readonly sayings: number;
  /** What the desk tells unasked, each time a new object; null: nothing yet. Said in a pause. */
  readonly news: { readonly words: string } | null;
}

export const NO_FILTER: Filter = {
  text: '',
  speakerId: null,
  status: null,
  verdict: null,
  only: null,
  noSource: false,
  changed: false,
  mine: false,
  sort: 'place',
};

export const FIRST_STATE: DeskState = {
  me: null,
  people: [],
  preset: 'five',
  demo: true,
  storyId: null,
  desk: null,
  epoch: '',
  saved: { kind: 'saved' },
  returned: [],
  stuck: null,
  lost: [],
  unsentSince: null,
  gone: null,
  recent: [],
  update: false,
  selectedId: null,
  filter: NO_FILTER,
  panel: null,
  said: '',
  sayings: 0,
  news: null,
};
