import type { StoreApi } from 'zustand/vanilla';
import type { Command, DirectCommand, Shred } from '#core/desk/command.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { StorySummary } from '#core/desk/summary.ts';
import type { LogEntry } from '#core/desk/log.ts';
import type { Refusal } from '#core/desk/refusal.ts';
import type { ArchiveInput } from '#core/export/archive.ts';
import type { InPieces } from '#core/in-pieces.ts';
import type { StartStyle } from '#core/verdict/first-style.ts';
import type { RecordText } from '#core/verdict/source.ts';
import type { Backups, Got } from './backups.ts';
import type { DemoPreset, DeskState } from './desk-state.ts';
import type { Drafts } from './drafts.ts';
import type { HouseStyles } from './house-styles.ts';
import type { LostWork } from './lost-work.ts';
import type { Locator, RecordReader } from './ports.ts';
import type { StoryFiles } from './story-files.ts';

/** What became of an act: stored on this device (or, for a direct one, answered by the host), or refused with reasons. */
export type Acted =
  | { readonly ok: true; readonly mids: readonly string[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The file or paste an editor brings in, already read and checked by core/story. */
export interface NewStory {
  readonly title: string;
  readonly slug: string;
  readonly agency: string | null;
  readonly relation: 'ours' | 'agency' | 'other';
  readonly deadline: string | null;
  readonly text: string;
  /** What it is checked by from the start; left out: the shipped default. */
  readonly style?: StartStyle;
}

/** What is done before a long story is drawn, the page drawing and hearing between its pieces. */
export type ReadyToDraw = (desk: Desk) => InPieces<void>;

/** What became of a new story; `storyId` of a refusal: the story that is there already, or null. */
export type StoryMade =
  | { readonly ok: true; readonly storyId: string }
  | { readonly ok: false; readonly say: string; readonly storyId: string | null };

/** Acts on stories that need not be open. */
export interface StoryActs {
  /** As `dispatch`, on any story: in the queue, and at the host where it answers in time. */
  act(storyId: string, commands: readonly Command[]): Promise<Acted>;
  /** The log as the host has it. */
  log(storyId: string): Promise<Got<readonly LogEntry[]>>;
  /** A new story of the text as it stands in the last version, opened; nothing that was done comes along. */
  duplicate(storyId: string, title: string): Promise<StoryMade>;
}

/** What a person does about a history that the host has lost. Nothing of it is done by itself. */
export interface LostActs {
  /** Their own part of it, as far as it is not at the host again. */
  work(id: string): Promise<LostWork>;
  /**
   * Puts their own changes in the queue again, under new names: each is compared with what stands
   * there now by the values it was made on, and ends as every change does. Signatures are not among
   * them.
   */
  sendAgain(id: string): Promise<Acted>;
  /** The story as it was. */
  file(id: string): Promise<Got<ArchiveInput>>;
  dismiss(id: string): Promise<void>;
}

/**
 * The page's one door to everything behind it. The only write path is `dispatch` (queued) and
 * `direct`; the store is read through selectors and written by nobody else except `show`.
 */
export interface DeskClient {
  readonly store: StoreApi<DeskState>;

  /** Sets what belongs to this tab: selection, filter, panel, the said sentence. */
  show(
    part: Partial<
      Pick<DeskState, 'selectedId' | 'filter' | 'panel' | 'said' | 'recent' | 'update'>
    >,
  ): void;

  /** A story of the host, or a copy kept on this device (`copy:…`), which nothing is written to. */
  openStory(storyId: string): Promise<void>;
  /**
   * Makes the story, detects its quotes and opens it; resolves to its id. The same text twice is
   * refused with the id of the first, unless it is wanted `again`.
   */
  createStory(story: NewStory, again?: 'again' | null, ready?: ReadyToDraw): Promise<StoryMade>;
  stories(): Promise<readonly StorySummary[]>;

  /**
   * Checks, applies to the view at once, and resolves when every command is on disk in the outbox.
   * Several commands are one bulk act (one batch, one undo). All or none: the first refusal stops it.
   */
  dispatch(commands: readonly Command[]): Promise<Acted>;
  /** Sends a direct command: needs an empty outbox and a fresh pull; never queued (MODEL A7). */
  direct(command: DirectCommand | Shred): Promise<Acted>;
  /** What would be refused if the command were made now, without making it. Empty: it would be taken. */
  refusalsOf(command: Command): readonly Refusal[];
  /** Takes back one's own last act that can be taken back. */
  undo(): Promise<Acted>;
  /** Takes back the last taking back, while nothing else of one's own came after it. */
  redo(): Promise<Acted>;
  dismissReturned(mid: string): void;

  /** What is being typed and is no command yet, of the person in this tab. */
  readonly drafts: Pick<Drafts, 'peek' | 'get' | 'keep'>;

  /** Takes the stuck row out of the queue and keeps its words as returned; false: it went through meanwhile. */
  skipStuck(mid: string): Promise<boolean>;
  /** Rows that are not sent, as JSON for a file; `mid`: that one alone. */
  unsentFile(mid: string | null): Promise<string>;
  /** Asks the host now instead of at the next hint. */
  catchUp(): Promise<void>;
  /** Copies of what the host keeps; fetched when first asked for. */
  backups(): Promise<Backups>;

  /** Acts on stories that need not be open; fetched when first asked for. */
  storyActs(): Promise<StoryActs>;

  /** The house styles the desk made itself; fetched when first asked for. */
  houseStyles(): Promise<HouseStyles>;

  /** The open story as a file, and read-only copies from such files; fetched when first asked for. */
  storyFiles(): Promise<StoryFiles>;

  /** What to do about a history that the host has lost; fetched when first asked for. */
  lostActs(): Promise<LostActs>;

  /** Stores a record's text under its hash, on this device first, then at the host. */
  keepRecord(name: string, text: string): Promise<RecordText>;
  recordText(sha256: string): Promise<string | null>;
  /** A chosen file as the text of a record; nothing is stored. */
  readonly readRecordFile: RecordReader;
  /** Quotes held against records, beside the page. */
  readonly locator: Locator;

  /** The rows of the open story's log up to the cursor, for the audit trail and the export. */
  log(): readonly LogEntry[];

  /** The tab goes on as another person (demo hosts only). */
  becomePerson(personId: string): Promise<void>;
  choosePreset(preset: DemoPreset): Promise<void>;
}
