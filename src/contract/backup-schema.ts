import * as z from 'zod/mini';
import { count, date, id, line, list, sha256, strict, text, wholeText } from './bounds.ts';
import { outcome } from './envelope-schema.ts';
import { MAX_RECORD_BYTES, MAX_SETTING } from './limits.ts';
import { actor } from './values.ts';

/** Names the form of a backup; a new form gets a new number, and this one is read for ever. */
export const BACKUP_FORM = 'verbatim-backup/1';

/** An answer as the host keeps it: api's StoredAnswer. */
const storedAnswer = strict({
  mid: id,
  storyId: id,
  bodyHash: z.union([sha256, z.literal('*')]),
  outcome,
});

const tombstone = strict({ storyId: id, headHash: sha256, at: date, actor });

/**
 * Everything a host keeps, or (`story` its id) what belongs to one story: logs with salts, answers
 * by mid so that nothing is done twice after a restore, tombstones, texts of records. Rows are
 * checked one by one (upcast.ts), and the chain after that.
 */
export const backup = strict({
  form: z.literal(BACKUP_FORM),
  at: date,
  /** Of the host it was taken from. */
  epoch: text(120).check(z.minLength(1)),
  story: z.nullable(id),
  stories: list(strict({ storyId: id, entries: z.array(z.unknown()) })),
  answers: z.array(storedAnswer),
  tombstones: list(tombstone),
  texts: list(strict({ sha256, text: wholeText(MAX_RECORD_BYTES) })),
  settings: list(strict({ name: text(120), value: text(MAX_SETTING) })),
});
export type Backup = z.infer<typeof backup>;

/**
 * The answer to PUT /api/backup. `lost`: stories of which the host had rows that the backup has not
 * (`rows` of them, the newest ones), signatures among them; `title` as it was.
 */
export const restored = strict({
  epoch: text(120),
  stories: count,
  lost: list(strict({ storyId: id, title: line, rows: count, signatures: count })),
});
export type Restored = z.infer<typeof restored>;
