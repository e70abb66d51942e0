import type Database from 'better-sqlite3';
import type {
  CommandKey,
  Committing,
  Kept,
  Snapshot,
  StoredAnswer,
  StoryWhole,
  Tombstone,
  WholeStorage,
} from '#api/ports.ts';
import { type LogEntry, type LogHead, UNKNOWN_PERSON } from '#core/desk/log.ts';
import { recordsNamed } from '#core/desk/record-uses.ts';
import type { StorySummary } from '#core/desk/summary.ts';
import { byStory } from '../story-heads.ts';
import { deskTables } from './sqlite-desks.ts';
import { headTables } from './sqlite-heads.ts';
import { itemsToRestore, restoreTables } from './sqlite-restore.ts';
import {
  checkContinues,
  checkRewrites,
  headOfLog,
  startOf,
  startOfChanges,
  startOfUndone,
  stands,
  UndoneRows,
} from '../continuity.ts';
import type { Write } from './sqlite-writes.ts';

/** The only casts stand here, beside the parse: the rows are of our own writing. */
function parse<T>(text: unknown): T {
  return JSON.parse(text as string) as T;
}

function parsed<T>(text: unknown): T | null {
  return text === undefined ? null : parse<T>(text);
}

/** The storage in the tables of a database that is open and of today’s form; all but reading it piece by piece. */
export function storageIn(
  db: Database.Database,
  write: Write,
): Omit<WholeStorage, 'read' | 'inspect'> {
  const heads = headTables(db);
  const desks = deskTables(db);
  const restoring = restoreTables(db);
  const one = (sql: string): Database.Statement => db.prepare(sql).pluck();
  const select = {
    epoch: one("SELECT value FROM meta WHERE name = 'epoch'"),
    answer: one('SELECT answer FROM answers WHERE person = ? AND mid = ?'),
    answers: one('SELECT answer FROM answers WHERE story_id = ? ORDER BY rowid'),
    allAnswers: one('SELECT answer FROM answers ORDER BY rowid'),
    tombstone: one('SELECT tombstone FROM tombstones WHERE story_id = ?'),
    tombstones: one('SELECT tombstone FROM tombstones'),
    head: db.prepare('SELECT seq, hash FROM logs WHERE story_id = ? ORDER BY seq DESC LIMIT 1'),
    hash: one('SELECT hash FROM logs WHERE story_id = ? AND seq = ?'),
    entry: one('SELECT entry FROM logs WHERE story_id = ? AND seq = ?'),
    since: one('SELECT entry FROM logs WHERE story_id = ? AND seq > ? ORDER BY seq'),
    backwards: one('SELECT entry FROM logs WHERE story_id = ? AND seq <= ? ORDER BY seq DESC'),
    named: one('SELECT 1 FROM logs WHERE instr(entry, ?) > 0 LIMIT 1'),
    ids: one('SELECT DISTINCT story_id FROM logs'),
    summary: one('SELECT summary FROM summaries WHERE story_id = ?'),
    summaries: one('SELECT summary FROM summaries'),
    text: one('SELECT text FROM texts WHERE sha256 = ?'),
    texts: db.prepare('SELECT sha256, text FROM texts'),
    setting: one('SELECT value FROM settings WHERE name = ?'),
    settings: db.prepare('SELECT name, value FROM settings'),
  };
  const put = {
    epoch: db.prepare("INSERT OR REPLACE INTO meta VALUES ('epoch', ?)"),
    entry: db.prepare('INSERT INTO logs VALUES (?, ?, ?, ?)'),
    overEntry: db.prepare('UPDATE logs SET entry = ? WHERE story_id = ? AND seq = ?'),
    newAnswer: db.prepare('INSERT INTO answers VALUES (?, ?, ?, ?)'),
    answer: db.prepare('INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)'),
    summary: db.prepare('INSERT OR REPLACE INTO summaries VALUES (?, ?)'),
    tombstone: db.prepare('INSERT OR REPLACE INTO tombstones VALUES (?, ?)'),
    text: db.prepare('INSERT OR IGNORE INTO texts VALUES (?, ?)'),
    setting: db.prepare('INSERT OR REPLACE INTO settings VALUES (?, ?)'),
  };
  const STORY_TABLES = ['logs', 'desks', 'desk_pieces', 'summaries', 'tombstones'];
  const cut = STORY_TABLES.map((table) => db.prepare(`DELETE FROM ${table} WHERE story_id = ?`));
  const dropText = db.prepare('DELETE FROM texts WHERE sha256 = ?');

  const epoch = (): string => select.epoch.get() as string;
  const headAt = (storyId: string): LogHead =>
    (select.head.get(storyId) as LogHead | undefined) ?? headOfLog(undefined);
  const hashAt = (storyId: string, seq: number): string | null =>
    (select.hash.get(storyId, seq) as string | undefined) ?? null;
  const entriesAfter = (storyId: string, seq: number): readonly LogEntry[] =>
    // One after the other, so that a long log is not held twice.
    Array.from(select.since.iterate(storyId, seq), (entry) => parse<LogEntry>(entry));
  const tombstoneOf = (storyId: string) => parsed<Tombstone>(select.tombstone.get(storyId));
  const ownAnswer = (person: string, mid: string) =>
    parsed<StoredAnswer>(select.answer.get(person, mid));
  const answerTo = ({ person, mid }: CommandKey) =>
    ownAnswer(person, mid) ?? ownAnswer(UNKNOWN_PERSON, mid);
  const answersIn = (rows: readonly unknown[]) => rows.map((row) => parse<StoredAnswer>(row));

  function putAnswer(answer: StoredAnswer, statement = put.answer): void {
    statement.run(answer.person, answer.mid, answer.storyId, JSON.stringify(answer));
  }

  function insertEntries(entries: readonly LogEntry[]): void {
    for (const entry of entries)
      put.entry.run(entry.storyId, entry.seq, entry.hash, JSON.stringify(entry));
  }

  function undone(storyId: string, command: Committing, head: LogHead): readonly LogEntry[] {
    const { person, of } = command;
    const answer = of === null ? null : ownAnswer(person, of);
    const start = startOfUndone(storyId, of, answer, head);
    if (start === null) return [];
    const rows = new UndoneRows(command, start.skip);
    for (const entry of select.backwards.iterate(storyId, start.seq))
      if (!rows.take(parse<LogEntry>(entry))) break;
    return rows.rows();
  }

  function wholeOf(storyId: string, command: CommandKey | null): StoryWhole {
    return {
      epoch: epoch(),
      entries: entriesAfter(storyId, 0),
      answers: answersIn(select.answers.all(storyId)),
      summary: parsed<StorySummary>(select.summary.get(storyId)),
      stored: desks.get(storyId),
      answered: command === null ? null : answerTo(command),
      gone: tombstoneOf(storyId),
    };
  }

  function drop(storyId: string): void {
    for (const statement of cut) statement.run(storyId);
  }

  /** Empties the write-ahead log, in which older forms of pages stand. Other readers may hold that up for a while; where they do for a second, the next one does it. */
  async function forgetOldPages(): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      const [row] = db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[];
      if (row?.busy !== 1) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** One serialisable transaction; what it throws undoes it. */
  function inOne<T>(work: () => T): Promise<T> {
    return write(() => db.transaction(work).immediate());
  }

  /** Reads of one moment. */
  async function reading<T>(work: () => T): Promise<T> {
    return db.transaction(work).deferred();
  }

  return {
    epoch: async () => epoch(),
    commit: (storyId, command, have, choose) =>
      inOne(() => {
        const held = have.seq > 0 && hashAt(storyId, have.seq) === have.hash;
        const start = startOf(have, held, held ? null : desks.get(storyId));
        const head = headAt(storyId);
        const snapshot: Snapshot = {
          ...start,
          epoch: epoch(),
          head,
          since: entriesAfter(storyId, start.from.seq),
          answered: answerTo(command),
          undone: undone(storyId, command, head),
          stands: stands(
            command,
            (seq) => hashAt(storyId, seq),
            (seq) => parsed<LogEntry>(select.entry.get(storyId, seq)),
          ),
          gone: tombstoneOf(storyId),
        };
        const append = choose(snapshot);
        if (!append.write) return;
        checkContinues(head, append.entries);
        insertEntries(append.entries);
        heads.remember(append.entries);
        putAnswer(append.answer, put.newAnswer);
        if (append.summary !== null) put.summary.run(storyId, JSON.stringify(append.summary));
        if (append.desk !== null)
          desks.put(storyId, { head: headOfLog(append.entries.at(-1)), desk: append.desk });
      }),
    changes: (storyId, asked, hash) =>
      reading(() => {
        const from = startOfChanges(asked, hash, hashAt(storyId, asked));
        return {
          epoch: epoch(),
          from,
          head: headAt(storyId),
          entries: entriesAfter(storyId, from),
          gone: tombstoneOf(storyId),
        };
      }),
    answer: async (storyId, command) => {
      const answer = answerTo(command);
      return answer?.storyId === storyId ? answer : null;
    },
    stories: async () => select.summaries.all().map((row) => parse<StorySummary>(row)),
    putText: (sha256, text) => write(() => void put.text.run(sha256, text)),
    getText: async (sha256) => (select.text.get(sha256) as string | undefined) ?? null,
    getSetting: async (name) => (select.setting.get(name) as string | undefined) ?? null,
    putSetting: (name, value) => write(() => void put.setting.run(name, value)),
    changeSetting: (name, choose) =>
      inOne(() => {
        const next = choose((select.setting.get(name) as string | undefined) ?? null);
        if (next !== null) put.setting.run(name, next);
      }),
    whole: (storyId, command) => reading(() => wholeOf(storyId, command)),
    rewrite: (storyId, command, choose) =>
      inOne(() => {
        const seen = wholeOf(storyId, command);
        const next = choose(seen);
        if (!next.write) return;
        checkRewrites(seen.entries, next.entries);
        put.epoch.run(next.epoch);
        for (const [index, entry] of next.entries.entries()) {
          const before = seen.entries[index];
          if (before === undefined) insertEntries([entry]);
          else if (before !== entry) put.overEntry.run(JSON.stringify(entry), storyId, entry.seq);
        }
        heads.remember(next.entries.slice(seen.entries.length));
        for (const answer of next.answers) putAnswer(answer);
        desks.put(storyId, { head: headOfLog(next.entries.at(-1)), desk: next.desk });
        if (next.summary !== null) put.summary.run(storyId, JSON.stringify(next.summary));
      }).then(forgetOldPages),
    remove: (storyId, choose) =>
      inOne(() => {
        const next = choose(wholeOf(storyId, null));
        if (!next.write) return;
        drop(storyId);
        heads.forget(storyId);
        put.tombstone.run(storyId, JSON.stringify(next.tombstone));
        for (const answer of next.answers) putAnswer(answer);
        for (const sha256 of next.texts)
          if (select.named.get(sha256) === undefined) dropText.run(sha256);
      }).then(forgetOldPages),
    keep: (storyId) =>
      reading((): Kept => {
        const ids = (select.ids.all() as string[]).filter(
          (id) => storyId === null || id === storyId,
        );
        const stories = ids.map((id) => ({
          storyId: id,
          entries: entriesAfter(id, 0),
          summary: parsed<StorySummary>(select.summary.get(id)),
        }));
        const texts = select.texts.all() as Kept['texts'][number][];
        const named = new Set(stories.flatMap(({ entries }) => recordsNamed(entries)));
        const tombstones = select.tombstones.all().map((row) => parse<Tombstone>(row));
        return {
          epoch: epoch(),
          stories,
          answers: answersIn(
            storyId === null ? select.allAnswers.all() : select.answers.all(storyId),
          ),
          tombstones: tombstones.filter((item) => storyId === null || item.storyId === storyId),
          texts: storyId === null ? texts : texts.filter(({ sha256 }) => named.has(sha256)),
          settings: storyId === null ? (select.settings.all() as Kept['settings'][number][]) : [],
          known: heads.all(storyId),
        };
      }),
    restore: (kept, scope, act) =>
      inOne(() => {
        restoring.begin(kept.epoch, scope);
        for (const item of itemsToRestore(kept)) restoring.put(item);
        restoring.end(kept.known, act);
      }),
    knownHeads: (storyId) => reading(() => heads.all(storyId)),
    unknownHeads: (given) => reading(() => heads.unknown(given)),
    keepMissing: (next, given, act) =>
      inOne(() => {
        put.epoch.run(next);
        for (const [storyId, added] of byStory(given)) heads.settle(storyId, added);
        heads.note(act);
      }),
    hostLog: () => reading(() => heads.hostLog()),
  };
}
