import * as z from 'zod/mini';
import { count, date, id, line, list, sha256, strict, text, wholeText } from './bounds.ts';
import { outcome } from './envelope-schema.ts';
import { MAX_RECORD_BYTES, MAX_SETTING } from './limits.ts';
import { actor } from './values.ts';

/** Names the form of a backup; a new form gets a new number, and the older ones are read for ever. */
export const BACKUP_FORM = 'verbatim-backup/2';

/** An answer as the first form holds it: whose command it was stands in the log alone. */
const answerByMid = {
  mid: id,
  storyId: id,
  bodyHash: z.union([sha256, z.literal('*')]),
  outcome,
};

/** An answer as the host keeps it: api's StoredAnswer. `person` '': nobody knows any more. */
export const storedAnswer = strict({ person: z.union([id, z.literal('')]), ...answerByMid });

export const tombstone = strict({ storyId: id, headHash: sha256, at: date, actor });

/** What all forms of a backup have in common. */
const common = {
  at: date,
  /** Of the host it was taken from. */
  epoch: text(120).check(z.minLength(1)),
  story: z.nullable(id),
  stories: list(strict({ storyId: id, entries: z.array(z.unknown()) })),
  tombstones: list(tombstone),
  texts: list(strict({ sha256, text: wholeText(MAX_RECORD_BYTES) })),
  settings: list(strict({ name: text(120), value: text(MAX_SETTING) })),
};

/**
 * Everything a host keeps, or (`story` its id) what belongs to one story: logs with salts, answers
 * by person and mid so that nothing is done twice after a restore, tombstones, texts of records.
 * Rows are checked one by one (upcast.ts), and the chain after that.
 */
const backup = strict({
  form: z.literal(BACKUP_FORM),
  answers: z.array(storedAnswer),
  ...common,
});
export type Backup = z.infer<typeof backup>;

/** A backup of today's form or an older one. */
export const backupOfAnyForm = z.discriminatedUnion('form', [
  backup,
  strict({
    form: z.literal('verbatim-backup/1'),
    answers: z.array(strict(answerByMid)),
    ...common,
  }),
]);

/**
 * A backup in today's form. Whose an answer of the first form is says the row that it names; where
 * it made none, nobody knows.
 */
export function liftBackup(given: z.infer<typeof backupOfAnyForm>): Backup {
  if (given.form === BACKUP_FORM) return given;
  const logs = new Map(given.stories.map(({ storyId, entries }) => [storyId, entries]));
  const answers = given.answers.map((answer) => {
    const row = answeredRow.safeParse(logs.get(answer.storyId)?.[answer.outcome.seq - 1]);
    const person = row.success && row.data.mid === answer.mid ? row.data.actor : '';
    return { person, ...answer };
  });
  return { ...given, form: BACKUP_FORM, answers };
}

/** As much of a row as says whose command made it. */
const answeredRow = z.object({ mid: id, actor: id });

/**
 * The answer to PUT /api/backup. `lost`: stories of which the host had rows that the backup has not
 * (`rows` of them, the newest ones), signatures among them; `title` as it was. `doubts`: stories with rows that this host can't
 * prove, or without rows that it has answered with.
 */
export const restored = strict({
  epoch: text(120),
  stories: count,
  lost: list(strict({ storyId: id, title: line, rows: count, signatures: count })),
  doubts: list(strict({ storyId: id, title: line, unproved: count, missing: count })),
});
export type Restored = z.infer<typeof restored>;
