import type { Occasion, Speaker } from '../quote/quote.ts';
import type { Version } from '../story/version.ts';
import type { Evidence } from '../verdict/evidence.ts';
import type { HeldSource, SearchEntry } from '../verdict/source.ts';
import type { Complaint } from './complaint.ts';
import type { Quote } from './desk-quote.ts';
import type { Clearance, Killed, Publication, Restoration, Story } from './desk-story.ts';
import type { Marks } from './field-marks.ts';
import type { Message } from './message.ts';
import type { Table } from './table.ts';
import type { Conflict, Suggestion } from './waiting-writes.ts';
import { emptyWide, rowOf, rowsOf, type WideTable } from './wide-table.ts';

/**
 * The form of a desk in memory and of one that was stored to save a replay. A stored desk of another
 * form is passed over and the log replayed: logs are kept for ever, stored desks are not.
 */
export const DESK_FORM = 12;

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
  /** Every time the host’s log was taken back from a copy, oldest first. */
  readonly restorations: readonly Restoration[];
  /**
   * Who brought in a speaker, an occasion, a source or an entry of the search log, by its id; the
   * machine's own for what it found. Entries stay when the thing is removed.
   */
  readonly authors: Table<string>;
  /** Ids of everyone who ever did anything to this story, undone or not. */
  readonly hands: Table<true>;
  /** By the thing's id, then by field name. */
  readonly fields: WideTable<Marks>;
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
    restorations: [],
    authors: {},
    hands: {},
    fields: emptyWide(),
  };
}

/** A desk that was stored, if this code can go on from it. */
export function ofThisForm(stored: Desk): boolean {
  return stored.form === DESK_FORM;
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
