import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkStory } from '#api/check-story.ts';
import { deskPieces, joinPieces } from '#core/desk/desk-pieces.ts';
import type { Desk } from '#core/desk/desk.ts';
import { EMPTY_HEAD } from '#core/desk/log.ts';
import { canonical } from '#core/text/canonical.ts';
import { type SqliteStorage, sqliteStorage } from '#storage/sql/sqlite.ts';
import { CREATE, INES } from '../makers/fable-desk.ts';
import { longFinds, longText } from '../makers/long-story.ts';
import { testHost } from '../makers/test-host.ts';
import { by } from './storage-case.ts';

/** The stored desk of a long story: written, read and checked piece by piece. */

const STORY = 'st-long';
const QUOTES = 1100;
const FINDS = longFinds(QUOTES);

const folder = mkdtempSync(join(tmpdir(), 'verbatim-stored-desk-'));
let file = '';
let storage: SqliteStorage;
let desk: Desk;
let made = 0;

beforeEach(async () => {
  made += 1;
  file = join(folder, `${made}.sqlite`);
  storage = sqliteStorage({ file, newEpoch: () => 'epoch-1' });
  const host = testHost(storage);
  await host.send(INES, STORY, { ...CREATE, text: longText(QUOTES) });
  await host.send(INES, STORY, {
    type: 'propose-candidates',
    engine: 'by-hand',
    versionId: CREATE.versionId,
    finds: FINDS,
  });
  desk = await host.desk(STORY);
  const words = { where: 'the archive', when: '2026-11-21', terms: 'bridge', result: 'nothing' };
  for (let row = desk.seq; row < 205; row += 1) {
    const search = { id: `lookup-${row}`, occasionId: null, ...words };
    await host.send(INES, STORY, { type: 'add-search', search }, desk);
  }
});
afterEach(() => storage.close());
afterAll(() => rmSync(folder, { recursive: true }));

function onFile(work: (db: Database.Database) => void): void {
  const db = new Database(file);
  work(db);
  db.close();
}

describe('the stored desk of a story of a thousand quotes', () => {
  it('is divided into pieces that give it back', () => {
    const pieces = [...deskPieces(desk)];
    expect(pieces.length).toBeGreaterThan(128);
    expect(Math.max(...pieces.map(({ value }) => JSON.stringify(value).length))).toBeLessThan(
      JSON.stringify(desk).length / 10,
    );
    expect(joinPieces(pieces)).toEqual(desk);
  });

  it('is given back whole to whoever begins at it', async () => {
    const seen: (Desk | null)[] = [];
    await storage.commit(STORY, by('m-look'), EMPTY_HEAD, (snapshot) => {
      seen.push(snapshot.desk);
      return { write: false };
    });
    const stored = (await storage.whole(STORY, null)).stored;
    expect(seen).toHaveLength(1);
    expect(seen[0]?.seq).toBe(200);
    expect(canonical(seen[0])).toBe(canonical(stored?.desk));
    expect(await checkStory(storage, STORY)).toMatchObject({ rows: 205, fault: null });
  });

  it('is found to be another than the log gives where one of its pieces was altered', async () => {
    onFile((db) =>
      db.exec(
        "UPDATE desk_pieces SET piece = replace(piece, 'by hand', 'by Hand') WHERE name = 'quotes/7'",
      ),
    );
    const { fault } = (await checkStory(storage, STORY)) ?? {};
    expect(fault?.say).toBe('the stored desk at row 200 is not what the log gives');
  });

  it.each(['quotes/7', 'speakers'])('or is gone: %s', async (name) => {
    onFile((db) => db.prepare('DELETE FROM desk_pieces WHERE name = ?').run(name));
    const { fault } = (await checkStory(storage, STORY)) ?? {};
    expect(fault?.say).toBe('the stored desk at row 200 is not what the log gives');
  });

  it('is read as an earlier release kept it: whole', async () => {
    const { stored } = await storage.whole(STORY, null);
    onFile((db) => {
      db.prepare('UPDATE desks SET desk = ?').run(JSON.stringify(stored?.desk));
      db.exec('DELETE FROM desk_pieces');
    });
    expect((await storage.whole(STORY, null)).stored).toEqual(stored);
    expect(await checkStory(storage, STORY)).toMatchObject({ rows: 205, fault: null });
    // And what is altered in it is found.
    onFile((db) => db.exec("UPDATE desks SET desk = replace(desk, 'by hand', 'by Hand')"));
    expect((await checkStory(storage, STORY))?.fault?.say).toContain('the stored desk at row 200');
  });

  it('goes with its story', async () => {
    await storage.remove(STORY, ({ entries }) => ({
      write: true,
      tombstone: {
        storyId: STORY,
        headHash: entries.at(-1)?.hash ?? '',
        at: '2026-11-24T09:00:00.000Z',
        actor: { id: 'p-9', name: 'Dan Deadline' },
      },
      texts: [],
      answers: [],
    }));
    onFile((db) => expect(db.prepare('SELECT count(*) FROM desk_pieces').pluck().get()).toBe(0));
  });
});
