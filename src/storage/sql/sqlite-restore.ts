import type Database from 'better-sqlite3';
import type { Kept, RestoreItem, StoredAnswer } from '#api/ports.ts';
import type { HostAct } from '#core/desk/host-log.ts';
import type { KnownHead } from '#core/desk/known-head.ts';
import { headTables } from './sqlite-heads.ts';

/** Puts a copy in place piece by piece, inside a transaction of the caller: `begin`, the items, `end`. */
export interface RestoreTables {
  /** Takes out what is replaced: everything, or one story. */
  begin(epoch: string, scope: string | null): void;
  put(item: RestoreItem): void;
  end(known: readonly KnownHead[], act: HostAct | null): void;
}

const STORY_TABLES = ['logs', 'desks', 'desk_pieces', 'summaries', 'tombstones'];
const TABLES = [...STORY_TABLES, 'answers', 'texts', 'settings'];

export function restoreTables(db: Database.Database): RestoreTables {
  const heads = headTables(db);
  const epoch = db.prepare("INSERT OR REPLACE INTO meta VALUES ('epoch', ?)");
  const entry = db.prepare('INSERT INTO logs VALUES (?, ?, ?, ?)');
  const summary = db.prepare('INSERT OR REPLACE INTO summaries VALUES (?, ?)');
  const answer = db.prepare('INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)');
  const answered = db.prepare('SELECT answer FROM answers WHERE person = ? AND mid = ?').pluck();
  const tombstone = db.prepare('INSERT OR REPLACE INTO tombstones VALUES (?, ?)');
  const text = db.prepare('INSERT OR IGNORE INTO texts VALUES (?, ?)');
  const setting = db.prepare('INSERT OR REPLACE INTO settings VALUES (?, ?)');
  let of: string | null = null;

  function putAnswer(given: StoredAnswer): void {
    const { person, mid, storyId } = given;
    const before = answered.get(person, mid);
    // One story's copy answers for that story alone. The cast stands beside the parse.
    if (before !== undefined && (JSON.parse(before as string) as StoredAnswer).storyId !== storyId)
      return;
    answer.run(person, mid, storyId, JSON.stringify(given));
  }

  return {
    begin: (next, scope) => {
      of = scope;
      if (scope === null) for (const table of TABLES) db.prepare(`DELETE FROM ${table}`).run();
      else {
        // What the copy does not know was never answered: it will be sent again, and done.
        for (const table of [...STORY_TABLES, 'answers'])
          db.prepare(`DELETE FROM ${table} WHERE story_id = ?`).run(scope);
      }
      epoch.run(next);
    },
    put: (item) => {
      if ('row' in item)
        entry.run(item.row.storyId, item.row.seq, item.row.hash, JSON.stringify(item.row));
      else if ('summary' in item) summary.run(item.summary.storyId, JSON.stringify(item.summary));
      else if ('answer' in item) putAnswer(item.answer);
      else if ('tombstone' in item)
        tombstone.run(item.tombstone.storyId, JSON.stringify(item.tombstone));
      else if ('text' in item) text.run(item.text.sha256, item.text.text);
      else if (of === null) setting.run(item.setting.name, item.setting.value);
    },
    end: (known, act) => {
      heads.settleAll(known, of);
      heads.note(act);
    },
  };
}

/** What was kept, piece by piece. */
export function* itemsToRestore(kept: Kept): Generator<RestoreItem> {
  for (const { entries, summary } of kept.stories) {
    for (const row of entries) yield { row };
    if (summary !== null) yield { summary };
  }
  for (const answer of kept.answers) yield { answer };
  for (const tombstone of kept.tombstones) yield { tombstone };
  for (const text of kept.texts) yield { text };
  for (const setting of kept.settings) yield { setting };
}
