import Database from 'better-sqlite3';
import type { KeptItem, StoredAnswer, StoryReading } from '#api/ports.ts';
import type { KnownHead } from '#core/desk/known-head.ts';
import type { LogEntry } from '#core/desk/log.ts';
import { recordsNamed } from '#core/desk/record-uses.ts';
import type { StorySummary } from '#core/desk/summary.ts';
import { sortedHeads } from '../story-heads.ts';
import { textPieces } from '../text-pieces.ts';
import { deskTables } from './sqlite-desks.ts';

/**
 * As in Archive.read: everything in a file, or what belongs to one story, on a connection of its own.
 * Its one transaction sees the file as it stood at its beginning, while others write on; the
 * write-ahead log grows until it ends.
 */
export async function* readFile(file: string, storyId: string | null): AsyncGenerator<KeptItem> {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    db.exec('BEGIN');
    yield* read(db, storyId);
  } finally {
    db.close();
  }
}

/** As in Archive.inspect, on a connection of its own, in one transaction. */
export async function inspectFile<T>(
  file: string,
  storyId: string,
  work: (story: StoryReading) => Promise<T>,
): Promise<T> {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    db.exec('BEGIN');
    return await work(readingIn(db, storyId));
  } finally {
    db.close();
  }
}

function readingIn(db: Database.Database, storyId: string): StoryReading {
  // The only casts stand here: the rows are of our own writing.
  const parse = <T>(text: unknown): T => JSON.parse(text as string) as T;
  const desks = deskTables(db);
  const head = desks.headOf(storyId);
  const summary = db.prepare('SELECT summary FROM summaries WHERE story_id = ?').pluck();
  const answers = db.prepare('SELECT answer FROM answers WHERE story_id = ? ORDER BY rowid');
  const rows = db
    .prepare('SELECT entry FROM logs WHERE story_id = ? AND seq > ? ORDER BY seq')
    .pluck();
  const listed = summary.get(storyId);
  return {
    summary: listed === undefined ? null : parse<StorySummary>(listed),
    answers: Array.from(answers.pluck().iterate(storyId), (answer) => parse<StoredAnswer>(answer)),
    stored: head === null ? null : { head, pieces: () => desks.pieces(storyId) },
    rows: (after) => parsedRows(rows.iterate(storyId, after)),
  };
}

/** Holds no text of a row once it is parsed: one that brings in 20,000 quotes has 10 million characters. */
function* parsedRows(texts: IterableIterator<unknown>): Generator<LogEntry> {
  const next = (): LogEntry | null => {
    const { done, value } = texts.next();
    // The cast stands beside the parse.
    return done === true ? null : (JSON.parse(value as string) as LogEntry);
  };
  try {
    for (let entry = next(); entry !== null; entry = next()) yield entry;
  } finally {
    texts.return?.();
  }
}

/** Read from the database at once, in bytes. */
const CHUNK = 1024 * 1024;

/** A stored text in chunks, so that a long one is never held whole here. */
function* chunksOf(db: Database.Database, sha256: string): Generator<string> {
  const length = db.prepare('SELECT octet_length(text) FROM texts WHERE sha256 = ?').pluck();
  const bytes = db
    .prepare('SELECT substr(CAST(text AS BLOB), ?, ?) FROM texts WHERE sha256 = ?')
    .pluck();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const all = length.get(sha256) as number;
  for (let from = 0; from < all; from += CHUNK)
    yield decoder.decode(bytes.get(from + 1, CHUNK, sha256) as Uint8Array, { stream: true });
}

function* read(db: Database.Database, storyId: string | null): Generator<KeptItem> {
  // The only casts stand here: the rows are of our own writing.
  const parse = <T>(text: unknown): T => JSON.parse(text as string) as T;
  const where = storyId === null ? '' : 'WHERE story_id = ?';
  const given = storyId === null ? [] : [storyId];
  const rows = (sql: string, values: readonly string[] = []): Iterable<unknown> =>
    db
      .prepare(sql)
      .pluck()
      .iterate(...values);

  for (const epoch of rows("SELECT value FROM meta WHERE name = 'epoch'"))
    yield { epoch: epoch as string };
  if (storyId === null)
    for (const row of rows('SELECT row FROM host_log ORDER BY seq')) yield { host: parse(row) };
  const heads = [...rows(`SELECT head FROM known_heads ${where}`, given)];
  for (const known of sortedHeads(heads.map((head) => parse<KnownHead>(head)))) yield { known };
  const named = new Set<string>();
  for (const row of rows(`SELECT entry FROM logs ${where} ORDER BY story_id, seq`, given)) {
    if (storyId !== null)
      for (const sha256 of recordsNamed([parse<LogEntry>(row)])) named.add(sha256);
    yield { row: row as string };
  }
  for (const answer of rows(`SELECT answer FROM answers ${where} ORDER BY person, mid`, given))
    yield { answer: parse(answer) };
  const stones = `SELECT tombstone FROM tombstones ${where} ORDER BY story_id`;
  for (const tombstone of rows(stones, given)) yield { tombstone: parse(tombstone) };
  for (const sha256 of rows('SELECT sha256 FROM texts ORDER BY sha256') as Iterable<string>) {
    if (storyId !== null && !named.has(sha256)) continue;
    for (const text of textPieces(sha256, chunksOf(db, sha256))) yield { text };
  }
  if (storyId !== null) return;
  const settings = db.prepare('SELECT name, value FROM settings ORDER BY name').all();
  for (const setting of settings as { readonly name: string; readonly value: string }[])
    yield { setting };
}
