import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
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
 * The known heads in a small file of their own, outside the data file: each line under an HMAC that
 * covers the line before it. Acts that count are flushed before this returns, the rest is left to
 * the system. A line is written for each command: some hundred bytes.
 */
export interface HeadsFile extends HeadsFileState {
  readonly file: string;
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

/** Opens the file, or makes it. Lines that are not under the key’s HMAC end what is believed of it. */
export function openHeadsFile(file: string, key: string): HeadsFile {
  const made = !existsSync(file);
  const read = made ? { lines: [], last: '', fault: null, whole: true } : readLines(file, key);
  const { heads, deleted } = newest(read.lines);
  const needed: readonly Line[] = [
    ...deleted.map((story) => ({ deleted: story })),
    ...heads.map((known) => ({ known })),
  ];
  let { last } = read;
  let handle: number;
  if (!read.whole || read.lines.length > needed.length + SPARE) {
    if (read.fault !== null) renameSync(file, `${file}.altered`);
    const next = openSync(`${file}.new`, 'w', 0o600);
    last = '';
    for (const item of needed) last = write(next, key, last, item);
    fsyncSync(next);
    closeSync(next);
    renameSync(`${file}.new`, file);
  }
  handle = openSync(file, 'a', 0o600);
  const put = (item: Line): void => {
    last = write(handle, key, last, item);
  };
  return {
    file,
    made,
    fault: read.fault,
    heads,
    deleted,
    put: (added) => {
      for (const known of added) put({ known });
      if (added.some(({ kind }) => kind !== 'day')) fsyncSync(handle);
    },
    remove: (story) => {
      put({ deleted: story });
      fsyncSync(handle);
    },
    close: () => {
      if (handle === -1) return;
      fsyncSync(handle);
      closeSync(handle);
      handle = -1;
    },
  };
}

/** What a file says, without writing to it; null: there is none. */
export function readHeadsFile(file: string, key: string): HeadsFileState | null {
  return existsSync(file) ? newest(readLines(file, key).lines) : null;
}

function write(handle: number, key: string, last: string, item: Line): string {
  const text = JSON.stringify(item);
  const mac = macOf(key, last, text);
  writeSync(handle, `${mac} ${text}\n`);
  return mac;
}

function macOf(key: string, last: string, text: string): string {
  const hash = hmacHasher(key);
  hash.update(`verbatim-known-heads/1 ${last} ${text}`);
  return hash.hex();
}

interface Read {
  readonly lines: readonly Line[];
  /** The HMAC of the last line believed; '' for none. */
  readonly last: string;
  readonly fault: string | null;
  /** False: it ends in something that is no line of ours. */
  readonly whole: boolean;
}

function readLines(file: string, key: string): Read {
  const texts = readFileSync(file, 'utf8').split('\n');
  // What stands after the last line break was cut off while it was written.
  const cut = texts.pop() ?? '';
  const lines: Line[] = [];
  let last = '';
  for (const [index, text] of texts.entries()) {
    const space = text.indexOf(' ');
    const [mac, json] = [text.slice(0, space), text.slice(space + 1)];
    if (mac !== macOf(key, last, json))
      return {
        lines,
        last,
        whole: false,
        fault: `${file} was altered, or belongs to another key, from line ${index + 1}: what stands there is not used, and the file is kept as ${file}.altered.`,
      };
    const parsed = line.safeParse(JSON.parse(json));
    // A later release may note more.
    if (parsed.success) lines.push(parsed.data);
    last = mac;
  }
  return { lines, last, fault: null, whole: cut === '' };
}

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
