import type { Block } from '#core/story/blocks.ts';
import type { Detection } from '#core/quote/find.ts';
import type { PdfRepair } from '#core/record/formats/pdf-paste.ts';
import type { RecordFileResult } from '#core/record/formats/record-refusal.ts';
import type { OutlineParagraph } from '#core/record/record-outline.ts';
import type { StoryEncoding } from '#core/story/import.ts';
import type { AskedSpeaker, StoryCompared, StoryToCompare } from '#core/verdict/story-comparer.ts';
import type { DeviceStore } from './device-store.ts';

/** Answers a request as `fetch` would: resolves with whatever the host said, rejects when nothing came back. */
export type Transport = (request: Request) => Promise<Response>;

/** Instants as ISO 8601 in UTC. They are recorded and shown; nothing is ordered by them. */
export interface Clock {
  now(): string;
}

export interface Timers {
  /** Runs `work` once after so many milliseconds; the answer calls it off. */
  after(milliseconds: number, work: () => void): () => void;
}

/** Chance for back-off and names. */
export interface Chance {
  /** 0 ≤ x < 1. */
  fraction(): number;
  /** A name nobody else draws. */
  id(prefix: string): string;
}

/**
 * Exclusive work across the tabs of this browser. Only an optimisation: two senders are harmless,
 * because the host does nothing twice for one mid.
 */
export interface Locks {
  /** Resolves (or rejects) with `work`, which runs while no other tab holds `name`. */
  hold<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/** Messages to the other tabs of this browser; the sender does not hear its own. Losing one costs delay only. */
export interface Channel {
  post(message: unknown): void;
  listen(hear: (message: unknown) => void): void;
}

export interface Connection {
  /** False only where the browser knows there is no network. Words for the chip; no decision rests on it. */
  online(): boolean;
  /** Called whenever trying again at once is worth it: online again, the tab in front again. */
  onWake(wake: () => void): void;
}

/** Small words kept for this tab over a reload, and for the next tab. */
export interface TabMemory {
  /** This tab's word; where it has none, the one last kept by any tab; null where there is none. */
  get(name: string): string | null;
  keep(name: string, value: string): void;
  /** This tab's own word only. */
  own(name: string): string | null;
}

/** Asks the browser to keep what this page stores until the person says otherwise; asks them at most once. */
export type Persist = () => Promise<void>;

/** Detection away from the page's thread, for long texts. */
export type Detector = (text: string, blocks: readonly Block[]) => Promise<Detection>;

/**
 * The bytes of a chosen file as the text of a record, read away from the page's thread. What cannot be
 * read is a refusal; bytes that are not UTF-8 may be read again as windows-1252.
 */
export type RecordReader = (
  name: string,
  bytes: Uint8Array,
  encoding: StoryEncoding,
) => Promise<RecordFileResult>;

/** Quotes held against records, away from the page's thread (MODEL C). Asked again it knows what it has read. */
export interface Locator {
  readonly compare: (asked: StoryToCompare) => Promise<StoryCompared>;
  /** The paragraphs of a record with who speaks and when. */
  readonly outline: (text: string) => Promise<readonly OutlineParagraph[]>;
  /** Ids of those among these speakers who speak in a text. */
  readonly voices: (text: string, speakers: readonly AskedSpeaker[]) => Promise<readonly string[]>;
  /** A paste whose lines were broken by a page, put together; null where it does not look so. */
  readonly mend: (text: string) => Promise<PdfRepair | null>;
}

/** Everything sync needs from where it runs, so that tests and the simulator can hold it. */
export interface SyncPorts {
  readonly transport: Transport;
  /** Start of every address, as https://desk.example; no slash at the end. */
  readonly origin: string;
  /** The store of one person on this device; opens the same one each time. */
  readonly openDevice: (personId: string) => Promise<DeviceStore>;
  readonly locks: Locks;
  readonly channel: (name: string) => Channel;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly chance: Chance;
  readonly connection: Connection;
  readonly tab: TabMemory;
  readonly detector: Detector;
  readonly recordReader: RecordReader;
  readonly locator: Locator;
  readonly persist: Persist;
}
