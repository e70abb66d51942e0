import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { headSlot } from '#core/desk/known-heads.ts';
import type { KnownHead } from '#core/desk/known-head.ts';
import { hmacHasher } from '#core/text/sha256.ts';
import { knownHead } from '#contract/host-log-schema.ts';

/** A story that was deleted: its heads are not missed any more. */
export interface DeletedStory {
  readonly storyId: string;
  readonly at: string;
}

/** What the file says, as far as it is this host’s own hand. */
export interface HeadsFileState {
  /** The newest of each slot, by story. */
  readonly heads: readonly KnownHead[];
  readonly deleted: readonly DeletedStory[];
}

/**
 * The known heads in a small file of their own, outside the data file: each line under the HMAC of
 * the host's key. Acts that count are flushed before `put` returns, the rest is left to the system.
 * A line is written for each command: some hundred bytes. Hosts that share a data file share it.
 */
export interface HeadsFile extends HeadsFileState {
  /** It was not there before. */
  readonly made: boolean;
  /** What was wrong with the file, in a sentence; null: nothing. */
  readonly fault: string | null;
  put(heads: readonly KnownHead[]): void;
  remove(story: DeletedStory): void;
  close(): void;
}

const line = z.union([
  z.strictObject({ known: knownHead }),
  z.strictObject({ deleted: z.strictObject({ storyId: z.string(), at: z.string() }) }),
]);
type Line = z.infer<typeof line>;

/** Lines beyond those still needed, before the file is written anew at an opening. */
const SPARE = 5000;

/** Where the heads of a data file are: beside the key. */
export function headsFileOf(keyFile: string, dataFile: string): string {
  return join(dirname(keyFile), `${basename(dataFile)}.heads`);
}

/**
 * Opens the file, or makes it. A line that is not under the key’s HMAC is not believed. `alone`: no
 * other process has it open, so that it may be written anew.
 */
export function openHeadsFile(file: string, key: string, alone: boolean): HeadsFile {
  const made = !existsSync(file);
  const read = made ? { lines: [], wrong: [], cut: false } : readLines(file, key);
  const state = newest(read.lines);
  const needed: readonly Line[] = [
    ...state.deleted.map((deleted) => ({ deleted })),
    ...state.heads.map((known) => ({ known })),
  ];
  if (alone && (read.wrong.length > 0 || read.lines.length > needed.length + SPARE)) {
    if (read.wrong.length > 0) copyFileSync(file, `${file}.altered`);
    const next = openSync(`${file}.new`, 'w', 0o600);
    for (const item of needed) write(next, key, item);
    fsyncSync(next);
    closeSync(next);
    renameSync(`${file}.new`, file);
  }
  const handle = openSync(file, 'a', 0o600);
  // What was cut off while it was written must not run into the next line.
  if (read.cut) writeSync(handle, '\n');
  return {
    ...state,
    made,
    fault: faultIn(file, read.wrong),
    put: (added) => {
      for (const known of added) write(handle, key, { known });
      if (added.some(({ kind }) => kind !== 'day')) fsyncSync(handle);
    },
    remove: (deleted) => {
      write(handle, key, { deleted });
      fsyncSync(handle);
    },
    close: () => {
      fsyncSync(handle);
      closeSync(handle);
    },
  };
}

function faultIn(file: string, [first, ...more]: readonly number[]): string | null {
  if (first === undefined) return null;
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  return `${file} was altered, or belongs to another key: line ${first}${others} is not used.`;
}

function write(handle: number, key: string, item: Line): void {
  const text = JSON.stringify(item);
  writeSync(handle, `${macOf(key, text)} ${text}\n`);
}

function macOf(key: string, text: string): string {
  const hash = hmacHasher(key);
  hash.update(`verbatim-heads-file/1 ${text}`);
  return hash.hex();
}

interface Read {
  readonly lines: readonly Line[];
  /** Numbers of lines that are not this host's own, from 1. */
  readonly wrong: readonly number[];
  /** It ends in a piece of a line, as a killed process leaves it. */
  readonly cut: boolean;
}

function readLines(file: string, key: string): Read {
  const texts = readFileSync(file, 'utf8').split('\n');
  const cut = (texts.pop() ?? '') !== '';
  const lines: Line[] = [];
  const wrong: number[] = [];
  for (const [index, text] of texts.entries()) {
    if (text === '') continue;
    const space = text.indexOf(' ');
    const json = text.slice(space + 1);
    if (text.slice(0, space) !== macOf(key, json)) {
      wrong.push(index + 1);
      continue;
    }
    const parsed = line.safeParse(JSON.parse(json));
    // A later release may note more.
    if (parsed.success) lines.push(parsed.data);
  }
  return { lines, wrong, cut };
}

/** What the file says at its end: the last line of each slot. */
function newest(lines: readonly Line[]): HeadsFileState {
  const heads = new Map<string, Map<string, KnownHead>>();
  const deleted = new Map<string, DeletedStory>();
  for (const item of lines) {
    if ('deleted' in item) {
      heads.delete(item.deleted.storyId);
      deleted.set(item.deleted.storyId, item.deleted);
      continue;
    }
    const { known } = item;
    deleted.delete(known.storyId);
    const story = heads.get(known.storyId) ?? new Map<string, KnownHead>();
    story.set(headSlot(known), known);
    heads.set(known.storyId, story);
  }
  return {
    heads: [...heads.values()].flatMap((story) => [...story.values()]),
    deleted: [...deleted.values()],
  };
}
