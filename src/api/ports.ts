import type { Standing } from '#contract/standing.ts';
import type { DeskPiece } from '#core/desk/desk-pieces.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Outcome } from '#core/desk/envelope.ts';
import type { HostAct, HostRow } from '#core/desk/host-log.ts';
import type { KnownHead } from '#core/desk/known-head.ts';
import type { LogEntry, LogHead } from '#core/desk/log.ts';
import type { StorySummary } from '#core/desk/summary.ts';
import type { Actor, Hat, Person } from '#core/review/hats.ts';

/** Names a command: ids of commands belong to their person (MODEL O4). */
export interface CommandKey {
  /** Id of the person who sent it. */
  readonly person: string;
  readonly mid: string;
}

/** A command that asks to be committed. `of`: the id of the same person’s command that it takes back; null: of none. */
export interface Committing extends CommandKey {
  readonly of: string | null;
  /** What the sender holds of the log; null: they do not say. */
  readonly standing: Standing | null;
}

/** What a commit decides on: where the log stands, and the stored answer if this command came before. */
export interface Snapshot {
  readonly epoch: string;
  readonly head: LogHead;
  /**
   * Where `since` begins: the caller's own head; where the caller has none, or this log does not
   * hold it (the host was restored or cleared), the stored desk, or EMPTY_HEAD.
   */
  readonly from: LogHead;
  /** The stored desk at `from`, where `from` is its place; null: the caller's own, or the empty one. */
  readonly desk: Desk | null;
  /** Rows after `from`, in order: with them a desk that stands at `from` stands at `head`. */
  readonly since: readonly LogEntry[];
  /** As in Storage.answer, in whichever story it was given. */
  readonly answered: StoredAnswer | null;
  /**
   * The rows that the command `of` of the same person made in this story, in order; none where `of`
   * is null, or it made none here.
   */
  readonly undone: readonly LogEntry[];
  /** False: a row of the caller's `standing` is not in this log, which is of another history than theirs. */
  readonly stands: boolean;
  /** What is left of a story that was deleted; null: it was not. */
  readonly gone: Tombstone | null;
}

/** What a deleted story leaves (MODEL A10): its id, where its log stood, and who deleted it when. */
export interface Tombstone {
  readonly storyId: string;
  readonly headHash: string;
  readonly at: string;
  readonly actor: Actor;
}

/** `bodyHash` of an answer whose command held words that were removed: any body is then a repeat. */
export const ANY_BODY = '*' as const;

/**
 * An answer kept by person and mid. `bodyHash` tells a repeat from another body under the same mid;
 * it covers the person too. `person` is UNKNOWN_PERSON in an answer of an earlier release, where no
 * row of the log says who sent the command.
 */
export interface StoredAnswer extends CommandKey {
  readonly storyId: string;
  readonly bodyHash: string;
  readonly outcome: Outcome;
}

/**
 * Rows and answer to be written together; `entries` continue the head of the snapshot (none for a
 * refusal). `summary` null: the list row stays as it is. `desk`: the desk after them, to be stored
 * as the one a replay begins with; null: not this time.
 */
export interface Append {
  readonly write: true;
  readonly entries: readonly LogEntry[];
  readonly answer: StoredAnswer;
  readonly summary: StorySummary | null;
  readonly desk: Desk | null;
}

/** Nothing to write: the mid was answered before, or must not be answered. */
export interface NoAppend {
  readonly write: false;
}

/** Rows of one log, and the history they belong to. */
export interface Changes {
  readonly epoch: string;
  /** The rows are those after this one: the one asked for; 0 where the hash named is not that row's. */
  readonly from: number;
  readonly head: LogHead;
  readonly entries: readonly LogEntry[];
  /** As in Snapshot. */
  readonly gone: Tombstone | null;
}

/** A desk that was stored so that a replay need not begin at the first row. */
export interface StoredDesk {
  readonly head: LogHead;
  readonly desk: Desk;
}

/** Everything kept of one story, read at one moment. */
export interface StoryWhole {
  readonly epoch: string;
  readonly entries: readonly LogEntry[];
  /** Answers given in this story, whatever they were. */
  readonly answers: readonly StoredAnswer[];
  readonly summary: StorySummary | null;
  readonly stored: StoredDesk | null;
  /** As in Snapshot; null where none was looked up. */
  readonly answered: StoredAnswer | null;
  readonly gone: Tombstone | null;
}

/** One story as a check reads it: of one moment, and nothing long is held whole. */
export interface StoryReading {
  readonly summary: StorySummary | null;
  /** Answers given in this story, whatever they were. */
  readonly answers: readonly StoredAnswer[];
  /** Where the stored desk stands, and its pieces; null: none is stored. */
  readonly stored: { readonly head: LogHead; readonly pieces: () => Iterable<DeskPiece> } | null;
  /** The rows of the log after a place (0: all) in order, read again each time. */
  readonly rows: (after: number) => Iterable<LogEntry>;
}

/** A story as it stands from now on. Every old row is still there with its header; only payloads and salts may differ. */
export interface Rewrite {
  readonly write: true;
  /** The host's new epoch. */
  readonly epoch: string;
  readonly entries: readonly LogEntry[];
  /** To be put by person and mid, over what stands there. */
  readonly answers: readonly StoredAnswer[];
  readonly summary: StorySummary | null;
  readonly desk: Desk;
}

/** A story is to go: rows, list row, stored desk, and of these texts those that no other story names. */
export interface Removal {
  readonly write: true;
  readonly tombstone: Tombstone;
  readonly texts: readonly string[];
  /** To be put by person and mid, over what stands there. */
  readonly answers: readonly StoredAnswer[];
}

/** All that a storage holds, or the part of it that belongs to one story: what a backup is made of. */
export interface Kept {
  readonly epoch: string;
  readonly stories: readonly KeptStory[];
  readonly answers: readonly StoredAnswer[];
  readonly tombstones: readonly Tombstone[];
  readonly texts: readonly { readonly sha256: string; readonly text: string }[];
  readonly settings: readonly { readonly name: string; readonly value: string }[];
  /** Heads the host has answered with; those the logs lack are among them. */
  readonly known: readonly KnownHead[];
}

export interface KeptStory {
  readonly storyId: string;
  readonly entries: readonly LogEntry[];
  readonly summary: StorySummary | null;
}

/** A piece of a record's text, `part` from 0 on. */
export interface TextPiece {
  readonly sha256: string;
  readonly part: number;
  readonly last: boolean;
  readonly words: string;
}

/** One thing that a storage holds, by its one key; `row`: a row of a log as the JSON it is stored in. */
export type KeptItem =
  | { readonly epoch: string }
  | { readonly host: HostRow }
  | { readonly known: KnownHead }
  | { readonly row: string }
  | { readonly answer: StoredAnswer }
  | { readonly tombstone: Tombstone }
  | { readonly text: TextPiece }
  | { readonly setting: Kept['settings'][number] };

/** One thing that a restore puts in place. */
export type RestoreItem =
  | { readonly row: LogEntry }
  | { readonly summary: StorySummary }
  | { readonly answer: StoredAnswer }
  | { readonly tombstone: Tombstone }
  | { readonly text: Kept['texts'][number] }
  | { readonly setting: Kept['settings'][number] };

/**
 * Where a host keeps its logs. The implementer owes: `commit` runs snapshot, `choose` and write as
 * one serialisable transaction with no other await between; after it resolves, the rows survive
 * what the host promises to survive; it rejects when nothing was written, with an error of the name
 * `StorageBusy` where trying again soon is worth it.
 */
export interface Storage {
  /** Names this host's history; changes when it is restored from a backup. */
  epoch(): Promise<string>;
  /** `have` is the caller's head (EMPTY_HEAD for none). `choose` is pure and synchronous: a database may run it again. */
  commit(
    storyId: string,
    command: Committing,
    have: LogHead,
    choose: (snapshot: Snapshot) => Append | NoAppend,
  ): Promise<void>;
  /**
   * Rows with seq > from, in order, and the head they lead to, read at one moment. A story nobody
   * made is an empty log. `hash`, where it is given, is that of the caller's row at `from`: where
   * this log has another row there, or none, the answer begins at 0.
   */
  changes(storyId: string, from: number, hash?: string): Promise<Changes>;
  /**
   * The stored answer of a command; null where it never came or was given in another story. Where
   * this person has none, the one of an earlier release under this mid whose person is not known:
   * the caller compares the body.
   */
  answer(storyId: string, command: CommandKey): Promise<StoredAnswer | null>;
  stories(): Promise<readonly StorySummary[]>;
  /** Texts of records by SHA-256 of their UTF-8; putting the same twice is one. */
  putText(sha256: string, text: string): Promise<void>;
  getText(sha256: string): Promise<string | null>;
  /** Small settings of the host (which demo preset); null where never set. */
  getSetting(name: string): Promise<string | null>;
  putSetting(name: string, value: string): Promise<void>;
  /**
   * Reads a setting (null: never set) and writes what `choose` makes of it, null: nothing. A
   * transaction like that of `commit`; `choose` is pure and synchronous.
   */
  changeSetting(name: string, choose: (value: string | null) => string | null): Promise<void>;
}

/**
 * The acts on whole stories: removing words, deleting, backups, checks. A host that offers them
 * keeps them in the same place as its Storage, and each sees what the other wrote.
 */
export interface Archive {
  /** Everything of one story; an empty log for one nobody made. `command` null: no answer is looked up. */
  whole(storyId: string, command: CommandKey | null): Promise<StoryWhole>;
  /** Gives one story to `work` to be read through at its own pace, whatever is written meanwhile. */
  inspect<T>(storyId: string, work: (story: StoryReading) => Promise<T>): Promise<T>;
  /**
   * Writes over payloads, the one exception to a log that only grows (MODEL A3). A transaction like
   * that of `commit`.
   */
  rewrite(
    storyId: string,
    command: CommandKey,
    choose: (whole: StoryWhole) => Rewrite | NoAppend,
  ): Promise<void>;
  /** Deletes a story (MODEL A10); its answers stay, so that a repeat is still told from a new command. A transaction like that of `commit`. */
  remove(storyId: string, choose: (whole: StoryWhole) => Removal | NoAppend): Promise<void>;
  /** Everything, or what belongs to one story (its log, answers and texts), read at one moment. */
  keep(storyId: string | null): Promise<Kept>;
  /**
   * What `keep` gives, piece by piece in the order of KeptItem, each kind sorted: one consistent
   * read, however long it takes and whatever is written meanwhile.
   */
  read(storyId: string | null): AsyncIterable<KeptItem>;
  /**
   * Puts what was kept in the place of everything, or (`scope` a story id) of that one story, takes
   * `kept.epoch` as the host's and adds `act` to the host's log: one transaction, all or nothing.
   * Known heads of the host stay; `kept.known` are added to them.
   */
  restore(kept: Kept, scope: string | null, act: HostAct | null): Promise<void>;
  /**
   * Heads of one story, or of all, that this host has answered with: kept by the commit that made
   * them (knownHeads in core), until the story is deleted.
   */
  knownHeads(storyId: string | null): Promise<readonly KnownHead[]>;
  /** Of these heads the ones that no log holds and that are not kept as missing; none of deleted stories. */
  unknownHeads(heads: readonly KnownHead[]): Promise<readonly KnownHead[]>;
  /** Keeps heads that the logs lack as missing, takes a new epoch, adds `act` to the host's log. */
  keepMissing(epoch: string, heads: readonly KnownHead[], act: HostAct): Promise<void>;
  /** Acts on the host itself, oldest first; they outlive every restore. */
  hostLog(): Promise<readonly HostRow[]>;
}

/** A storage that can also do the acts on whole stories. */
export interface WholeStorage extends Storage, Archive {}

/** Who speaks: the host decides from the request; null = nobody it knows. */
export interface Identity {
  people(): Promise<readonly Person[]>;
  whoIs(request: Request): Promise<Person | null>;
}

/** Time and chance, so that tests can hold them. */
export interface Clock {
  /** ISO 8601 instant, UTC. */
  now(): string;
}

export interface Chance {
  /** Fresh salts, 32 hex digits each. */
  salts(count: number): readonly string[];
}

/** Tells listeners that a story moved; a lost hint costs delay only. */
export interface Hints {
  changed(storyId: string, seq: number): void;
}

/**
 * What a host offers beyond the desk itself. `archive` null: no acts on whole stories.
 * `backupNeeds`: the hat to take and restore backups; null: anyone known. `key`: the secret under
 * which it knows its own heads again in a backup; null: it has none. `administered`: restore and who
 * works at the desk are commands of the machine, and refused over HTTP.
 */
export interface HostRules {
  readonly archive: Archive | null;
  readonly backupNeeds: Hat | null;
  readonly key: string | null;
  readonly administered: boolean;
}

/** All a host supplies. `demo` hosts let the page choose person and preset. */
export interface Ports {
  readonly storage: Storage;
  readonly identity: Identity;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly hints: Hints;
  readonly demo: boolean;
  /** Told of every error that a handler threw: a bug, or a disk that failed. */
  readonly report: (error: unknown) => void;
}
