import * as z from 'zod/mini';
import { storedAnswer, tombstone } from './backup-schema.ts';
import { count, date, id, sha256, strict, text } from './bounds.ts';
import { hostRow, knownHead } from './host-log-schema.ts';
import { MAX_RECORD_BYTES, MAX_SETTING } from './limits.ts';
import { firstIssue } from './upcast.ts';

/** Names the form of a backup as JSON lines, which neither side has to hold whole. */
export const LINES_FORM = 'verbatim-backup/3';

/** Longest piece of a record's text on one line, in UTF-16 code units. */
export const TEXT_PIECE = 1024 * 1024;

/** The first line: what this is a backup of. */
export const backupHeader = strict({
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
  words: z.string().check(z.maxLength(MAX_RECORD_BYTES)),
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
export type ReadLine =
  | { readonly ok: true; readonly line: BackupLine }
  | { readonly ok: false; readonly say: string };

/** Reads one line after the first. `number`: from 1, for the sentence. */
export function readBackupLine(json: string, number: number): ReadLine {
  const no = (say: string): ReadLine => ({ ok: false, say: `line ${number} ${say}` });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return no('is cut off or is no JSON.');
  }
  if (typeof value !== 'object' || value === null) return no('is no line of a backup.');
  const [[kind = '', inside] = [], more] = Object.entries(value);
  if (more !== undefined || !isKind(kind)) return no('is of a kind this release doesn’t know.');
  const parsed = LINES[kind].safeParse(inside);
  if (!parsed.success) return no(`can’t be read: ${firstIssue(parsed.error)}.`);
  // The schema of the kind has checked the value.
  return { ok: true, line: { kind, value: parsed.data } as BackupLine };
}

/** One line as it is written, with its line break. `row` in the form it was stored in, as JSON. */
export function writeBackupLine(kind: BackupLine['kind'], json: string): string {
  return `{"${kind}":${json}}\n`;
}

function isKind(kind: string): kind is BackupLine['kind'] {
  return Object.hasOwn(LINES, kind);
}
