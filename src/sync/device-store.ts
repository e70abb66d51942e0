import type { Command } from '#core/desk/command.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Base, Envelope, Outcome } from '#core/desk/envelope.ts';
import type { OTHER_HISTORY, Standing } from '#contract/standing.ts';
import type { LogEntry } from '#core/desk/log.ts';
import type { LostHistory, ReturnedRefusal } from './desk-state.ts';
import type { Held, Pulled } from './pull-fits.ts';

/**
 * A command that waits to be sent (`answer` null), or was answered and has not come back by a pull
 * yet. `order` is the place in the one queue of this person, over all stories. `keys` are the
 * fields it wrote in the view when it was made.
 */
export interface CommandRow {
  readonly kind: 'command';
  readonly order: number;
  readonly mid: string;
  readonly storyId: string;
  readonly at: string;
  readonly envelope: Envelope;
  readonly keys: readonly string[];
  readonly answer: Outcome | null;
  /**
   * There where its base counts rows of a history that the host has lost: values are compared, and the
   * body is never changed again, because the host may know it under this mid.
   */
  readonly otherHistory?: true;
}

/** A record's text on its way to the host; it stands in the queue before the command that names it. */
export interface TextRow {
  readonly kind: 'text';
  readonly order: number;
  readonly mid: string;
  readonly sha256: string;
}

export type OutboxRow = CommandRow | TextRow;

/** A field whose value, when a command was made, came from a command of one's own that was not confirmed yet. */
export interface MadeOn {
  readonly key: string;
  readonly mid: string;
}

/** A row before the store has given it its place and name. */
export type RowDraft =
  | {
      readonly kind: 'command';
      readonly storyId: string;
      readonly at: string;
      readonly batch: string | null;
      readonly base: Base;
      readonly command: Command;
      readonly keys: readonly string[];
      readonly madeOn: readonly MadeOn[];
      /** Hash of the row at `base.seq` in the log it was made on. */
      readonly baseHash: string;
    }
  | { readonly kind: 'text'; readonly sha256: string; readonly text: string };

/** A direct command that may have reached the host; kept until its outcome is known. */
export interface DirectRow {
  readonly mid: string;
  readonly storyId: string;
  readonly envelope: Envelope;
  /** As in CommandRow. */
  readonly otherHistory?: true;
}

/**
 * What this device holds of a story: rows of its log after `from`, in order, `snapshot` the desk some
 * way along them. `from` is 0 unless the reader holds the rows up to there.
 */
export interface StoredStory {
  readonly epoch: string;
  readonly cursor: number;
  readonly from: number;
  readonly snapshot: Desk | null;
  readonly entries: readonly LogEntry[];
}

export interface DeviceRead {
  /** Null: nothing of this story was ever pulled. */
  readonly story: StoredStory | null;
  readonly rows: readonly OutboxRow[];
  readonly directs: readonly DirectRow[];
  readonly returned: readonly ReturnedRefusal[];
  /** Histories that the host has lost, of all stories; the one noticed last is the last. */
  readonly lost: readonly LostHistory[];
}

/** A checked answer of GET changes, and a snapshot at `to` where one is due (null: not now). */
export interface Advance extends Pulled {
  readonly storyId: string;
  readonly snapshot: Desk | null;
  /** Own rows of this story that had their answer before the host was asked. */
  readonly answered: readonly string[];
  /** When it came. */
  readonly at: string;
}

/**
 * What one person's work is kept in on this device: one database per person (MODEL B).
 *
 * The implementer owes: every method is one transaction, all or nothing; one that writes resolves
 * only after the transaction is complete and, where `durable`, flushed to disk, and rejects when
 * nothing was written. What resolved is still there after a reload, a crash of the tab or of the
 * browser. A store that cannot promise that says `durable: false`, and the chip then never calls
 * waiting work saved. Several tabs may use one store at the same time.
 */
export interface DeviceStore {
  readonly durable: boolean;

  /**
   * Puts rows at the end of the queue. Mids are `profile id-counter`; the counter is read and moved
   * on in the same transaction, so no two tabs and no reload ever give one twice (I2). What the
   * host has answered since a draft was made is caught up with here (`caughtUp`).
   */
  append(drafts: readonly RowDraft[]): Promise<readonly OutboxRow[]>;
  /** The first row that was not answered; null when everything was. */
  head(): Promise<OutboxRow | null>;
  /**
   * Records the host's answer to a row: refused goes to `returned`, anything else stays until a
   * pull has brought it; later waiting rows of the same fields take the answered seq. A row that
   * is answered already, or gone, stays as it is: another tab was quicker.
   */
  answered(mid: string, outcome: Outcome | null): Promise<void>;

  /** Everything a tab mirrors, of one moment: log rows only those after `known` where it is of the same history. */
  read(storyId: string | null, known: Held | null): Promise<DeviceRead>;
  /**
   * Takes pulled rows over, with the cursor, and drops answered rows that they hold (`fitOf`). Where
   * they do not fit, false, and nothing is changed. Where they are the log of another history, the log
   * is replaced and the queue kept, answered rows wait again, and what the host has lost is kept as a
   * LostHistory. So do answered rows that the host has lost alone.
   */
  advance(pulled: Advance): Promise<boolean>;

  /** What a row of the queue, or a direct command, is sent with; null: nothing was pulled or answered. */
  standing(storyId: string, mid: string): Promise<Standing | typeof OTHER_HISTORY | null>;

  /** The whole log of a history that the host has lost; [] for one that was put away. */
  lostEntries(id: string): Promise<readonly LogEntry[]>;
  /** As `append`, and notes in the same transaction that the person's own changes were sent again. */
  sendLost(id: string, drafts: readonly RowDraft[]): Promise<readonly OutboxRow[]>;
  /** Puts a history that the host has lost away, for good. */
  dismissLost(id: string): Promise<void>;

  /** Names a direct command and stores it strictly, before it is sent. */
  beginDirect(draft: {
    readonly storyId: string;
    readonly base: Base;
    readonly command: Command;
  }): Promise<DirectRow>;
  /** Its outcome is known (or it is given up): forgotten here. `returned` is kept for the person to see; null: nothing to say. */
  endDirect(mid: string, returned: ReturnedRefusal | null): Promise<void>;
  dismissReturned(mid: string): Promise<void>;
  /**
   * Takes a row without an answer out of the queue for good, because its person said so: the host
   * does not take it. `returned` keeps its command for them to see; null for a text, which stays
   * among the texts. A row that was answered meanwhile, or is gone, stays as it is; then false.
   */
  skip(mid: string, returned: ReturnedRefusal | null): Promise<boolean>;

  /** What was being typed under this key and never became a command; null: nothing. */
  getDraft(key: string): Promise<string | null>;
  /** Null: it became a command, or was given up. */
  putDraft(key: string, text: string | null): Promise<void>;

  /** Forgets what was pulled of a story that the host has no more, and what was answered. Its unsent rows stay in the queue. */
  forget(storyId: string): Promise<void>;

  getText(sha256: string): Promise<string | null>;
  /** A text that the host has already. */
  putText(sha256: string, text: string): Promise<void>;

  /** Last known answers of reads (people, story list, settings), so that an offline reload is whole. */
  getShelf(name: string): Promise<unknown>;
  putShelf(name: string, value: unknown): Promise<void>;

  close(): void;
}
