import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Outcome } from '#core/desk/envelope.ts';
import { EMPTY_HEAD, type LogEntry, appendToLog } from '#core/desk/log.ts';
import type { Advance, DeviceStore, RowDraft } from '#sync/device-store.ts';
import { openDeviceStore } from '#sync/device-store-idb.ts';
import { emptyDisk, memoryDeviceStore, type MemoryDisk } from '#sync/device-store-memory.ts';
import { newId } from '#sync/new-id.ts';

const disks = new Map<string, MemoryDisk>();

const STORES: readonly {
  readonly name: string;
  readonly open: (person: string) => Promise<DeviceStore>;
}[] = [
  { name: 'IndexedDB', open: (person) => openDeviceStore(person, () => newId('d')) },
  {
    name: 'memory',
    open: async (person) => {
      const disk = disks.get(person) ?? emptyDisk(person, newId('d'));
      disks.set(person, disk);
      return memoryDeviceStore(disk, true);
    },
  },
];

const KEY = 'quote.fix/q-1';

/** Made on the first row of the person’s log. */
function draft(value: string, storyId = 'st-1', person = 'p-1'): RowDraft {
  return {
    kind: 'command',
    storyId,
    at: '2026-11-24T10:00:00.000Z',
    batch: null,
    base: { epoch: 'e', seq: 1, fields: [{ key: KEY, seq: 1, valueHash: '0'.repeat(64) }] },
    command: { type: 'edit', writes: [{ field: 'quote.fix', id: 'q-1', value }] },
    keys: [KEY],
    madeOn: [],
    baseHash: log(1, person)[0]?.hash ?? '',
  };
}

function draftMadeOn(mid: string, person = 'p-1'): RowDraft {
  const made = draft('b', 'st-1', person);
  return made.kind === 'text' ? made : { ...made, madeOn: [{ key: KEY, mid }] };
}

function outcome(mid: string, kind: Outcome['outcome'], seq: number): Outcome {
  return {
    mid,
    outcome: kind,
    seq,
    refusals: kind === 'refused' ? [{ code: 'hat', say: 'No.', quoteId: null }] : [],
  };
}

/** `third`: the command that made row 3; the others are of one of an earlier day. */
function log(count: number, person = 'p-1', third = 'd-x-1'): readonly LogEntry[] {
  const body = { type: 'restored@1', data: { quoteId: 'q-1', to: 'open' } } as const;
  const entries: LogEntry[] = [];
  for (let seq = 1; seq <= count; seq += 1)
    entries.push(
      ...appendToLog(entries.at(-1) ?? EMPTY_HEAD, [body], {
        storyId: 'st-1',
        at: '2026-11-24T10:00:00.000Z',
        actor: { id: person, name: 'Ines Inkwell' },
        hats: [],
        mid: seq === 3 ? third : 'd-x-1',
        batch: null,
        salts: ['aa'],
      }),
    );
  return entries;
}

/** An answer of the host: its rows after a seq. */
function answer(entries: readonly LogEntry[], from = 0, epoch = 'e'): Advance {
  const head = entries.at(-1) ?? EMPTY_HEAD;
  return {
    storyId: 'st-1',
    epoch,
    from,
    to: head.seq,
    head: { seq: head.seq, hash: head.hash },
    entries: entries.slice(from),
    snapshot: null,
    lacks: null,
    answered: [],
    at: '2026-11-24T11:00:00.000Z',
  };
}

async function mids(store: DeviceStore): Promise<readonly string[]> {
  return (await store.read(null, null)).rows.map((row) => row.mid);
}

describe.each(STORES)('device store: $name', ({ open }) => {
  it('gives each row the next number of the profile, over a reload and two tabs', async () => {
    const person = newId('p');
    const one = await open(person);
    const two = await open(person);
    const [a, b] = await Promise.all([
      one.append([draft('a'), draft('b')]),
      two.append([draft('c')]),
    ]);
    one.close();
    two.close();
    const again = await open(person);
    const c = await again.append([draft('d')]);
    const all = [...a, ...b, ...c].map((row) => row.mid);
    expect(new Set(all).size).toBe(4);
    expect(new Set(all.map((mid) => mid.slice(0, mid.lastIndexOf('-')))).size).toBe(1);
    expect(await mids(again)).toHaveLength(4);
    expect((await again.head())?.mid).toBe((await mids(again))[0]);
  });

  it('keeps an answered row until a pull has brought it, and raises later rows of its field', async () => {
    const person = newId('p');
    const store = await open(person);
    await store.advance(answer(log(1, person)));
    const [first, second, other] = await store.append([
      draft('a', 'st-1', person),
      draft('b', 'st-1', person),
      draft('c', 'st-2'),
    ]);
    await store.answered(first?.mid ?? '', outcome(first?.mid ?? '', 'merged', 3));
    const { rows } = await store.read('st-1', null);
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatchObject({
      envelope: { base: { seq: 1, fields: [{ key: KEY, seq: 3 }] } },
    });
    expect(rows[2]).toEqual(other);
    expect((await store.head())?.mid).toBe(second?.mid);
    expect(await store.advance(answer(log(3, person, first?.mid)))).toBe(true);
    expect(await mids(store)).toEqual([second?.mid, other?.mid]);
  });

  it('raises a row made on one that was answered, and even pulled, before it reached the queue', async () => {
    const person = newId('p');
    const store = await open(person);
    const [first] = await store.append([draft('a')]);
    const mid = first?.mid ?? '';
    await store.answered(mid, outcome(mid, 'merged', 3));
    const elsewhere = draft('c', 'st-2');
    const [after, stranger] = await store.append([draftMadeOn(mid), elsewhere]);
    expect(after).toMatchObject({ envelope: { base: { fields: [{ key: KEY, seq: 3 }] } } });
    expect(stranger).toMatchObject({ envelope: { base: { fields: [{ key: KEY, seq: 1 }] } } });
    await store.advance(answer(log(4, person, mid)));
    const [later] = await store.append([draftMadeOn('d-x-1', person)]);
    expect(later).toMatchObject({ envelope: { base: { fields: [{ key: KEY, seq: 4 }] } } });
  });

  it('does not take a row of somebody else under the same mid for its own', async () => {
    const store = await open(newId('p'));
    await store.append([draft('a')]);
    await store.advance(answer(log(4)));
    const [later] = await store.append([draftMadeOn('d-x-1')]);
    expect(later).toMatchObject({ envelope: { base: { fields: [{ key: KEY, seq: 1 }] } } });
  });

  it('a row made on one that clashed clashes as well', async () => {
    const store = await open(newId('p'));
    const [first] = await store.append([draft('a')]);
    const mid = first?.mid ?? '';
    await store.answered(mid, outcome(mid, 'conflict', 3));
    const [after] = await store.append([draftMadeOn(mid)]);
    expect(after).toMatchObject({ envelope: { base: { fields: [{ key: KEY, seq: 1 }] } } });
  });

  it('hears an answer once: the second one changes nothing', async () => {
    const store = await open(newId('p'));
    const [row] = await store.append([draft('a')]);
    const mid = row?.mid ?? '';
    await store.answered(mid, outcome(mid, 'refused', 1));
    await store.answered(mid, outcome(mid, 'applied', 2));
    const { rows, returned } = await store.read(null, null);
    expect(rows).toEqual([]);
    expect(returned).toMatchObject([{ mid, command: { type: 'edit' } }]);
    await store.dismissReturned(mid);
    expect((await store.read(null, null)).returned).toEqual([]);
  });

  it('takes a pull only if from ≤ cursor ≤ to; another epoch only from the start, and keeps the queue', async () => {
    const store = await open(newId('p'));
    await store.append([draft('a')]);
    const rows = log(6);
    const pull = (epoch: string, from: number, to: number): Promise<boolean> =>
      store.advance(answer(rows.slice(0, to), from, epoch));
    expect(await pull('e', 2, 4)).toBe(false);
    expect(await pull('e', 0, 3)).toBe(true);
    expect(await pull('e', 4, 6)).toBe(false);
    expect(await pull('e', 0, 2)).toBe(false);
    expect(await pull('e', 1, 5)).toBe(true);
    const whole = await store.read('st-1', null);
    expect(whole.story).toMatchObject({ epoch: 'e', cursor: 5 });
    expect(whole.story?.entries.map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5]);
    const since = await store.read('st-1', { epoch: 'e', head: rows[2] ?? EMPTY_HEAD });
    expect(since.story?.entries.map((entry) => entry.seq)).toEqual([4, 5]);
    expect(await pull('f', 1, 2)).toBe(false);
    expect(await pull('f', 0, 2)).toBe(true);
    const anew = await store.read('st-1', { epoch: 'e', head: rows[4] ?? EMPTY_HEAD });
    expect(anew.story).toMatchObject({ epoch: 'f', cursor: 2 });
    expect(anew.story?.entries).toHaveLength(2);
    expect(anew.rows).toHaveLength(1);
  });

  it('holds a direct command until its outcome is known, a text before what names it, and what is on the shelf', async () => {
    const store = await open(newId('p'));
    const row = await store.beginDirect({
      storyId: 'st-1',
      base: { epoch: 'e', seq: 1, fields: [] },
      command: { type: 'approve', quoteId: 'q-1', seenFingerprint: 'x' },
    });
    expect((await store.read(null, null)).directs).toEqual([row]);
    await store.endDirect(row.mid, null);
    expect((await store.read(null, null)).directs).toEqual([]);
    await store.append([{ kind: 'text', sha256: 'ab', text: 'words' }]);
    const head = await store.head();
    expect(head).toMatchObject({ kind: 'text', sha256: 'ab' });
    expect(head?.mid).not.toBe(row.mid);
    expect(await store.getText('ab')).toBe('words');
    await store.answered(head?.mid ?? '', null);
    expect(await store.head()).toBe(null);
    expect(await store.getText('ab')).toBe('words');
    await store.putShelf('people', { n: 1 });
    expect(await store.getShelf('people')).toEqual({ n: 1 });
    expect(await store.getShelf('nothing')).toBe(null);
  });
});

describe('IndexedDB only', () => {
  it('asks the disk for strict durability in every write', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const store = await openDeviceStore(newId('p'), () => newId('d'));
    const [row] = await store.append([draft('a')]);
    await store.answered(row?.mid ?? '', outcome(row?.mid ?? '', 'applied', 1));
    await store.advance(answer(log(1)));
    const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.length).toBeGreaterThanOrEqual(4);
    expect(writes.every(([, , options]) => options?.durability === 'strict')).toBe(true);
    asked.mockRestore();
  });

  it('does not resolve when the transaction is aborted after its last request succeeded', async () => {
    const store = await openDeviceStore(newId('p'), () => newId('d'));
    const original = IDBObjectStore.prototype.put;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      const request = original.apply(this, args);
      if (this.name === 'outbox')
        request.addEventListener('success', () => this.transaction.abort());
      return request;
    });
    // A transaction that was told to commit can be aborted by the browser alone, as here.
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(() => {});
    await expect(store.append([draft('a')])).rejects.toThrow();
    put.mockRestore();
    commit.mockRestore();
    expect(await mids(store)).toEqual([]);
    store.close();
  });

  it('writes nothing when the transaction is aborted at its end, and says so', async () => {
    const store = await openDeviceStore(newId('p'), () => newId('d'));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
    ) {
      this.transaction.abort();
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(store.append([draft('a')])).rejects.toThrow();
    put.mockRestore();
    expect(await mids(store)).toEqual([]);
    expect(await store.append([draft('b')])).toHaveLength(1);
  });
});
