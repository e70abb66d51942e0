import * as z from 'zod/mini';
import { sha256Hasher } from '#core/text/sha256.ts';
import { type Backup, storedAnswer, tombstone } from './backup-schema.ts';
import { count, date, id, sha256, strict, text } from './bounds.ts';
import { hostRow, knownHead } from './host-log-schema.ts';
import { MAX_RECORD_BYTES, MAX_SETTING } from './limits.ts';
import { firstIssue } from './upcast.ts';

/** Names the form of a backup as JSON lines, which neither side has to hold whole. */
export const LINES_FORM = 'verbatim-backup/3';

/** The first line: what this is a backup of. */
const backupHeader = strict({
  form: z.literal(LINES_FORM),
  at: date,
  /** Of the host it was taken from. */
  epoch: text(120).check(z.minLength(1)),
  story: z.nullable(id),
});
export type BackupHeader = z.infer<typeof backupHeader>;

/** A piece of a record's text; `part` counts from 0. */
const textPiece = strict({
  sha256,
  part: count,
  last: z.boolean(),
  words: text(MAX_RECORD_BYTES),
});

/**
 * The lines after the first, by the one key each of them has, in this order: rows of the host's own
 * log; known heads, and `proof`, the HMAC of all of them under the host's key (null: it has none);
 * rows of stories as they stand, story by story; answers; tombstones; texts; settings; `end`, with
 * how many lines stand before it and their SHA-256, so that a file that was cut off is noticed.
 */
const LINES = {
  host: hostRow,
  known: knownHead,
  proof: z.nullable(sha256),
  row: z.unknown(),
  answer: storedAnswer,
  tombstone,
  text: textPiece,
  setting: strict({ name: text(120), value: text(MAX_SETTING) }),
  end: strict({ lines: count, sha256 }),
} as const;

/** One line of a backup. */
export type BackupLine = {
  [K in keyof typeof LINES]: { readonly kind: K; readonly value: z.infer<(typeof LINES)[K]> };
}[keyof typeof LINES];

/** A line, or why it cannot be read. */
type ReadLine =
  | { readonly ok: true; readonly line: BackupLine }
  | { readonly ok: false; readonly say: string };

/** Reads one line after the first. `number`: from 1, for the sentence. */
function readBackupLine(json: string, number: number): ReadLine {
  const no = (say: string): ReadLine => ({ ok: false, say: `line ${number} ${say}` });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return no('is cut off or is no JSON.');
  }
  if (typeof value !== 'object' || value === null) return no('is no line of a backup.');
  const [first, more] = Object.entries(value);
  if (first === undefined || more !== undefined) return no('is no line of a backup.');
  const [kind, inside]: readonly [string, unknown] = first;
  if (!isKind(kind)) return no('is of a kind this release doesn’t know.');
  const parsed = LINES[kind].safeParse(inside);
  if (!parsed.success) return no(`can’t be read: ${firstIssue(parsed.error)}.`);
  // The schema of the kind has checked the value.
  return { ok: true, line: { kind, value: parsed.data } as BackupLine };
}

/** What a backup is made of, whatever its form: the header, then the lines. */
export type BackupPart = { readonly kind: 'header'; readonly value: BackupHeader } | BackupLine;

/** The next part, or why the file cannot be read on. */
export type ReadPart =
  | { readonly ok: true; readonly part: BackupPart }
  | { readonly ok: false; readonly say: string };

/** Reads a backup line by line and checks that it is whole: the count and the hash of its last line. */
export class BackupReader {
  #lines = 0;
  #ended = false;
  readonly #hash = sha256Hasher();

  /** Takes the next line, without its line break. */
  take(json: string): ReadPart {
    if (this.#ended) return { ok: false, say: 'something stands behind its last line.' };
    const number = this.#lines + 1;
    const read = number === 1 ? readHeader(json) : readBackupLine(json, number);
    if (!read.ok) return read;
    const part = 'part' in read ? read.part : read.line;
    if (part.kind === 'end') {
      this.#ended = true;
      const { lines, sha256: hash } = part.value;
      if (lines !== this.#lines || hash !== this.#hash.hex())
        return { ok: false, say: 'it was altered, or a part of it is missing.' };
    } else {
      this.#lines = number;
      this.#hash.update(`${json}\n`);
    }
    return { ok: true, part };
  }

  /** After the last line: what is missing; null: nothing. */
  end(): string | null {
    return this.#ended ? null : 'it was cut off: its last line is missing.';
  }
}

function readHeader(json: string): ReadPart {
  const no: ReadPart = { ok: false, say: 'it is no backup of a desk.' };
  try {
    const parsed = backupHeader.safeParse(JSON.parse(json));
    return parsed.success ? { ok: true, part: { kind: 'header', value: parsed.data } } : no;
  } catch {
    return no;
  }
}

/** Whether a file begins as a backup in lines does. */
export function isLines(start: string): boolean {
  return start.startsWith(`{"form":"${LINES_FORM}"`);
}

/** The parts of a backup of an older form, read whole. */
export function* partsOfBackup(given: Backup): Generator<BackupPart> {
  const { at, epoch, story } = given;
  yield { kind: 'header', value: { form: LINES_FORM, at, epoch, story } };
  for (const { entries } of given.stories)
    for (const value of entries) yield { kind: 'row', value };
  for (const value of given.answers) yield { kind: 'answer', value };
  for (const value of given.tombstones) yield { kind: 'tombstone', value };
  for (const { sha256: hash, text: words } of given.texts)
    yield { kind: 'text', value: { sha256: hash, part: 0, last: true, words } };
  for (const value of given.settings) yield { kind: 'setting', value };
}

/** One line as it is written, with its line break. `row` in the form it was stored in, as JSON. */
export function writeBackupLine(kind: BackupLine['kind'], json: string): string {
  return `{"${kind}":${json}}\n`;
}

function isKind(kind: string): kind is BackupLine['kind'] {
  return Object.hasOwn(LINES, kind);
}
