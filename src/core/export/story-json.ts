import type { LogEntry, LogHead } from '../desk/log.ts';
import { canonical } from '../text/canonical.ts';

/** Names the form of the file; a new form gets a new number, and this one is read for ever. */
export const STORY_FORM = 'verbatim-story/1';

/** The text of a record, kept under the SHA-256 of its UTF-8. */
export interface KeptText {
  readonly sha256: string;
  readonly text: string;
}

/**
 * A story without loss: every row of its log as it was written, with salts and payloads as they
 * stand (so the chain can be verified anywhere), and the texts of its records. `missing`: hashes
 * the log names whose text was not to be had. Offsets in it are UTF-16 code units.
 */
export interface WholeStory {
  readonly rows: readonly LogEntry[];
  readonly texts: readonly KeptText[];
  readonly missing: readonly string[];
}

/** Where a log ends; seq 0 for one without rows. */
export function headOf(rows: readonly LogEntry[]): LogHead {
  const last = rows.at(-1);
  return { seq: last?.seq ?? 0, hash: last?.hash ?? '0'.repeat(64) };
}

function* lines(items: readonly unknown[]): Generator<string, void> {
  for (const [index, item] of items.entries())
    yield `${index === 0 ? '' : ','}\n${canonical(item)}`;
}

/**
 * The file, in chunks: canonical JSON (RFC 8785) with a line for each row and each text. It says
 * nothing of when and by whom it was made, so the same log and texts always give the same bytes,
 * read back in or not.
 */
export function* storyJson(whole: WholeStory): Generator<string, void> {
  const storyId = whole.rows[0]?.storyId ?? '';
  const texts = whole.texts.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  yield `{"form":${canonical(STORY_FORM)},"head":${canonical(headOf(whole.rows))},`;
  yield `"missing":${canonical(whole.missing.toSorted())},"rows":[`;
  yield* lines(whole.rows);
  yield `\n],"storyId":${canonical(storyId)},"texts":[`;
  yield* lines(texts);
  yield '\n]}\n';
}
