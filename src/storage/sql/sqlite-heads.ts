import type Database from 'better-sqlite3';
import { type HostAct, type HostRow, nextHostRow } from '#core/desk/host-log.ts';
import type { KnownHead } from '#core/desk/known-head.ts';
import { headSlot, knownHeads } from '#core/desk/known-heads.ts';
import type { LogEntry } from '#core/desk/log.ts';
import { byStory, isUnknown, settleHeads, type StoryHeads } from '../story-heads.ts';

/** The known heads and the host's own log in their tables; every function runs inside a transaction of the caller. */
export interface HeadTables {
  /** Keeps the known heads of rows that are written. */
  remember(entries: readonly LogEntry[]): void;
  /** Sorts a story's known heads, and those added, into held and missing after its log was replaced. */
  settle(storyId: string, added: readonly KnownHead[]): void;
  /** `settle` for every story that a restore touches: one, or all (null). */
  settleAll(added: readonly KnownHead[], scope: string | null): void;
  forget(storyId: string): void;
  all(storyId: string | null): readonly KnownHead[];
  unknown(heads: readonly KnownHead[]): readonly KnownHead[];
  note(act: HostAct | null): void;
  hostLog(): readonly HostRow[];
}

interface HeadRow {
  readonly slot: string;
  readonly head: string;
}

export function headTables(db: Database.Database): HeadTables {
  const one = (sql: string): Database.Statement => db.prepare(sql).pluck();
  const put = db.prepare('INSERT OR REPLACE INTO known_heads VALUES (?, ?, ?)');
  const drop = db.prepare('DELETE FROM known_heads WHERE story_id = ?');
  const ofStory = db.prepare('SELECT slot, head FROM known_heads WHERE story_id = ?');
  const everyHead = one('SELECT head FROM known_heads');
  const stories = one('SELECT DISTINCT story_id FROM known_heads');
  const hash = one('SELECT hash FROM logs WHERE story_id = ? AND seq = ?');
  const gone = one('SELECT 1 FROM tombstones WHERE story_id = ?');
  const rows = one('SELECT row FROM host_log ORDER BY seq');
  const lastRow = one('SELECT row FROM host_log ORDER BY seq DESC LIMIT 1');
  const putRow = db.prepare('INSERT INTO host_log VALUES (?, ?)');

  // The only casts stand here: the rows are of our own writing.
  const parse = <T>(text: unknown): T => JSON.parse(text as string) as T;
  const hashIn = (storyId: string) => (seq: number) => hash.get(storyId, seq) as string | undefined;
  const isGone = (storyId: string): boolean => gone.get(storyId) !== undefined;
  const putHead = (storyId: string, slot: string, head: KnownHead): void =>
    void put.run(storyId, slot, JSON.stringify(head));

  function headsOf(storyId: string): StoryHeads {
    const found = ofStory.all(storyId) as HeadRow[];
    return new Map(found.map(({ slot, head }) => [slot, parse<KnownHead>(head)]));
  }

  function settle(storyId: string, added: readonly KnownHead[]): void {
    const stored = headsOf(storyId);
    drop.run(storyId);
    if (isGone(storyId)) return;
    for (const [slot, head] of settleHeads(stored, added, hashIn(storyId)))
      putHead(storyId, slot, head);
  }

  return {
    remember: (entries) => {
      for (const head of knownHeads(entries)) putHead(head.storyId, headSlot(head), head);
    },
    settle,
    settleAll: (known, scope) => {
      const added = byStory(known);
      const touched = scope === null ? [...(stories.all() as string[]), ...added.keys()] : [scope];
      for (const storyId of new Set(touched)) settle(storyId, added.get(storyId) ?? []);
    },
    forget: (storyId) => void drop.run(storyId),
    all: (storyId) =>
      storyId === null
        ? everyHead.all().map((head) => parse<KnownHead>(head))
        : [...headsOf(storyId).values()],
    unknown: (given) =>
      [...byStory(given)].flatMap(([storyId, heads]) => {
        if (isGone(storyId)) return [];
        const stored = headsOf(storyId);
        return heads.filter((head) => isUnknown(head, stored, hashIn(storyId)));
      }),
    note: (act) => {
      if (act === null) return;
      const last = lastRow.get();
      const row = nextHostRow(last === undefined ? null : parse<HostRow>(last), act);
      putRow.run(row.seq, JSON.stringify(row));
    },
    hostLog: () => rows.all().map((row) => parse<HostRow>(row)),
  };
}
