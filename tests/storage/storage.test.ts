import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Append, NoAppend, Snapshot, Storage } from '#api/ports.ts';
import { appendToLog, EMPTY_HEAD, type LogEntry, type LogHead, verifyLog } from '#core/desk/log.ts';
import { indexedDbStorage } from '#storage/indexeddb.ts';
import { memoryStorage } from '#storage/memory.ts';

const AT = '2026-11-24T09:00:00.000Z';
const SALT = '0123456789abcdef0123456789abcdef';

/** Makes fresh, empty storages; `sibling` opens the same one once more, as a second page would. */
interface Kind {
  readonly name: string;
  readonly open: () => { readonly storage: Storage; readonly sibling: () => Storage };
}

let databases = 0;

const KINDS: readonly Kind[] = [
  {
    name: 'memory',
    open: () => {
      const storage = memoryStorage('epoch-1');
      return { storage, sibling: () => storage };
    },
  },
  {
    name: 'IndexedDB',
    open: () => {
      databases += 1;
      const name = `storage-test-${databases}`;
      const storage = indexedDbStorage({ name, newEpoch: () => 'epoch-1' });
      return { storage, sibling: () => indexedDbStorage({ name, newEpoch: () => 'epoch-2' }) };
    },
  },
];

function rows(storyId: string, head: LogHead, mid: string, reasons: readonly string[]) {
  return appendToLog(
    head,
    reasons.map((reason) => ({ type: 'withdrawn@1', data: { quoteId: 'q-1', reason } })),
    {
      storyId,
      actor: { id: 'p-1', name: 'Ines Inkwell' },
      hats: ['checks'],
      at: AT,
      mid,
      batch: null,
      salts: reasons.map(() => SALT),
    },
  );
}

/** Appends rows as a handler would: nothing when the mid was answered before. */
function appending(storyId: string, mid: string, reasons: readonly string[] = ['one']) {
  return ({ head, answered }: Snapshot): Append | NoAppend => {
    if (answered !== null) return { write: false };
    const entries = rows(storyId, head, mid, reasons);
    const last = entries.at(-1) ?? head;
    return {
      write: true,
      entries,
      answer: {
        mid,
        storyId,
        bodyHash: `hash of ${mid}`,
        outcome: { mid, outcome: 'applied', seq: last.seq, refusals: [] },
      },
      summary: {
        storyId,
        title: `Story ${storyId}`,
        deadline: null,
        relation: 'ours',
        quotations: last.seq,
        paraphrases: 0,
        signed: 0,
        head: { seq: last.seq, hash: last.hash },
        createdAt: AT,
        changedAt: AT,
      },
    };
  };
}

describe.each(KINDS)('$name', ({ open }) => {
  it('begins empty, with an epoch that stays', async () => {
    const { storage, sibling } = open();
    expect(await storage.epoch()).toBe('epoch-1');
    expect(await sibling().epoch()).toBe('epoch-1');
    expect(await storage.stories()).toEqual([]);
    expect(await storage.changes('st-1', 0)).toEqual({
      epoch: 'epoch-1',
      head: EMPTY_HEAD,
      entries: [],
    });
  });

  it('writes rows, answer and list row together', async () => {
    const { storage } = open();
    await storage.commit('st-1', 'm-1', EMPTY_HEAD, appending('st-1', 'm-1', ['one', 'two']));
    const { head, entries } = await storage.changes('st-1', 0);
    expect(entries.map((entry) => entry.seq)).toEqual([1, 2]);
    expect(verifyLog(entries)).toBeNull();
    expect(head).toEqual({ seq: 2, hash: entries[1]?.hash });
    expect((await storage.answer('st-1', 'm-1'))?.outcome.seq).toBe(2);
    expect((await storage.stories()).map((row) => [row.storyId, row.quotations])).toEqual([
      ['st-1', 2],
    ]);
  });

  it('gives the changes after a seq, of one story only', async () => {
    const { storage } = open();
    await storage.commit('st-1', 'm-1', EMPTY_HEAD, appending('st-1', 'm-1', ['a', 'b', 'c']));
    await storage.commit('st-10', 'm-2', EMPTY_HEAD, appending('st-10', 'm-2'));
    const after = await storage.changes('st-1', 2);
    expect(after.entries.map((entry) => [entry.storyId, entry.seq])).toEqual([['st-1', 3]]);
    expect(after.head.seq).toBe(3);
    expect((await storage.changes('st-1', 3)).entries).toEqual([]);
    expect((await storage.changes('st-1', 99)).head.seq).toBe(3);
  });

  it('shows the answer of a mid again, in whichever story it was given', async () => {
    const { storage } = open();
    await storage.commit('st-1', 'm-1', EMPTY_HEAD, appending('st-1', 'm-1'));
    const seen: Snapshot[] = [];
    for (const storyId of ['st-1', 'st-2'])
      await storage.commit(storyId, 'm-1', EMPTY_HEAD, (snapshot) => {
        seen.push(snapshot);
        return { write: false };
      });
    expect(seen.map((snapshot) => snapshot.answered?.storyId)).toEqual(['st-1', 'st-1']);
    expect(await storage.answer('st-2', 'm-1')).toBeNull();
    expect((await storage.changes('st-1', 0)).head.seq).toBe(1);
  });

  it('gives the rows after the head one has, or all when it is of another history', async () => {
    const { storage } = open();
    await storage.commit('st-1', 'm-1', EMPTY_HEAD, appending('st-1', 'm-1', ['a', 'b', 'c']));
    const { entries } = await storage.changes('st-1', 0);
    const second = entries[1] as LogEntry;
    const seen: Snapshot[] = [];
    const look = (snapshot: Snapshot): NoAppend => {
      seen.push(snapshot);
      return { write: false };
    };
    const have = { seq: 2, hash: second.hash };
    await storage.commit('st-1', 'm-2', have, look);
    await storage.commit('st-1', 'm-2', { seq: 2, hash: 'f'.repeat(64) }, look);
    await storage.commit('st-1', 'm-2', { seq: 9, hash: 'f'.repeat(64) }, look);
    expect(seen.map((snapshot) => [snapshot.from, snapshot.since.length])).toEqual([
      [have, 1],
      [EMPTY_HEAD, 3],
      [EMPTY_HEAD, 3],
    ]);
  });

  it('runs commits one after the other, however many come at once', async () => {
    const { storage, sibling } = open();
    await storage.epoch();
    const other = sibling();
    const mids = Array.from({ length: 40 }, (_, index) => `m-${index}`);
    await Promise.all(
      mids.map((mid, index) =>
        (index % 2 === 0 ? storage : other).commit('st-1', mid, EMPTY_HEAD, appending('st-1', mid)),
      ),
    );
    const { entries } = await storage.changes('st-1', 0);
    expect(verifyLog(entries)).toBeNull();
    expect(entries.map((entry) => entry.mid).toSorted()).toEqual(mids.toSorted());
  });

  it('does one command once when it comes twice at once', async () => {
    const { storage, sibling } = open();
    await Promise.all(
      [storage, sibling(), storage].map((one) =>
        one.commit('st-1', 'm-1', EMPTY_HEAD, appending('st-1', 'm-1')),
      ),
    );
    expect((await storage.changes('st-1', 0)).entries).toHaveLength(1);
  });

  it('writes nothing when the choice throws', async () => {
    const { storage } = open();
    await expect(
      storage.commit('st-1', 'm-1', EMPTY_HEAD, () => {
        throw new Error('a rule has a bug');
      }),
    ).rejects.toThrow('a rule has a bug');
    expect((await storage.changes('st-1', 0)).entries).toEqual([]);
    await storage.commit('st-1', 'm-1', EMPTY_HEAD, appending('st-1', 'm-1'));
    expect((await storage.changes('st-1', 0)).head.seq).toBe(1);
  });

  it('writes nothing at all when the rows do not continue the log', async () => {
    const { storage } = open();
    await storage.commit('st-1', 'm-1', EMPTY_HEAD, appending('st-1', 'm-1'));
    const wrong = (snapshot: Snapshot): Append | NoAppend =>
      appending('st-1', 'm-2', ['x'])({ ...snapshot, head: EMPTY_HEAD });
    await expect(storage.commit('st-1', 'm-2', EMPTY_HEAD, wrong)).rejects.toThrow(
      'does not continue',
    );
    expect(await storage.answer('st-1', 'm-2')).toBeNull();
    expect((await storage.changes('st-1', 0)).head.seq).toBe(1);
  });

  it('keeps a refusal by its mid without moving the log', async () => {
    const { storage } = open();
    await storage.commit('st-1', 'm-1', EMPTY_HEAD, () => ({
      write: true,
      entries: [],
      answer: {
        mid: 'm-1',
        storyId: 'st-1',
        bodyHash: 'h',
        outcome: {
          mid: 'm-1',
          outcome: 'refused',
          seq: 0,
          refusals: [{ code: 'no-story', say: 'This story does not exist here.', quoteId: null }],
        },
      },
      summary: null,
    }));
    expect((await storage.answer('st-1', 'm-1'))?.outcome.outcome).toBe('refused');
    expect((await storage.changes('st-1', 0)).head).toEqual(EMPTY_HEAD);
    expect(await storage.stories()).toEqual([]);
  });

  it('keeps texts and settings', async () => {
    const { storage, sibling } = open();
    const text = 'Wir erneuern uns.\n\u{1F5DE} “said”';
    await storage.putText('a'.repeat(64), text);
    await storage.putText('a'.repeat(64), text);
    expect(await sibling().getText('a'.repeat(64))).toBe(text);
    expect(await storage.getText('b'.repeat(64))).toBeNull();
    expect(await storage.getSetting('demo-preset')).toBeNull();
    await storage.putSetting('demo-preset', 'two');
    await storage.putSetting('demo-preset', 'alone');
    expect(await sibling().getSetting('demo-preset')).toBe('alone');
  });

  it('takes names that every object has as names', async () => {
    const { storage } = open();
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(await storage.answer(name, name)).toBeNull();
      expect(await storage.getSetting(name)).toBeNull();
      expect((await storage.changes(name, 0)).entries).toEqual([]);
    }
  });
});
