import type { Outcome } from '#core/desk/envelope.ts';
import type { LogEntry, LogHead } from '#core/desk/log.ts';
import type { StorySummary } from '#core/desk/summary.ts';
import type { Person } from '#core/review/hats.ts';

/** What a commit decides on: where the log stands, and the stored answer if this mid came before. */
export interface Snapshot {
  readonly epoch: string;
  readonly head: LogHead;
  /**
   * Where `since` begins: the caller's own head, or EMPTY_HEAD when this log does not hold it (the
   * host was restored or cleared): then the caller's desk is of another history.
   */
  readonly from: LogHead;
  /** Rows after `from`, in order: with them a desk that stands at `from` stands at `head`. */
  readonly since: readonly LogEntry[];
  /** The answer given to this mid before, in whichever story it was given; null the first time. */
  readonly answered: StoredAnswer | null;
}

/** An answer kept by mid. `bodyHash` tells a repeat from another body under the same mid. */
export interface StoredAnswer {
  readonly mid: string;
  readonly storyId: string;
  readonly bodyHash: string;
  readonly outcome: Outcome;
}

/**
 * Rows and answer to be written together; `entries` continue the head of the snapshot (none for a
 * refusal). `summary` null: the list row stays as it is.
 */
export interface Append {
  readonly write: true;
  readonly entries: readonly LogEntry[];
  readonly answer: StoredAnswer;
  readonly summary: StorySummary | null;
}

/** Nothing to write: the mid was answered before, or must not be answered. */
export interface NoAppend {
  readonly write: false;
}

/** Rows of one log, and the history they belong to. */
export interface Changes {
  readonly epoch: string;
  readonly head: LogHead;
  readonly entries: readonly LogEntry[];
}

/**
 * Where a host keeps its logs. The implementer owes: `commit` runs snapshot, `choose` and write as
 * one serialisable transaction with no other await between; after it resolves, the rows survive
 * what the host promises to survive; it rejects when nothing was written.
 */
export interface Storage {
  /** Names this host's history; changes when it is restored from a backup. */
  epoch(): Promise<string>;
  /** `have` is the caller's head (EMPTY_HEAD for none). `choose` is pure and synchronous: a database may run it again. */
  commit(
    storyId: string,
    mid: string,
    have: LogHead,
    choose: (snapshot: Snapshot) => Append | NoAppend,
  ): Promise<void>;
  /** Rows with seq > from, in order, and the head they lead to, read at one moment. A story nobody made is an empty log. */
  changes(storyId: string, from: number): Promise<Changes>;
  /** The stored answer of a mid; null where it never came or is another story's. */
  answer(storyId: string, mid: string): Promise<StoredAnswer | null>;
  stories(): Promise<readonly StorySummary[]>;
  /** Texts of records by SHA-256 of their UTF-8; putting the same twice is one. */
  putText(sha256: string, text: string): Promise<void>;
  getText(sha256: string): Promise<string | null>;
  /** Small settings of the host (which demo preset); null where never set. */
  getSetting(name: string): Promise<string | null>;
  putSetting(name: string, value: string): Promise<void>;
}

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
