import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import type { RowDraft } from '#sync/device-store.ts';
import { openDeviceStore } from '#sync/device-store-idb.ts';
import { newId } from '#sync/new-id.ts';

const FIRST_STORES = [
  'meta',
  'directs',
  'returned',
  'stories',
  'snapshots',
  'entries',
  'texts',
  'shelf',
  'outbox',
];

const DRAFT: Extract<RowDraft, { readonly kind: 'command' }> = {
  kind: 'command',
  storyId: 'st-1',
  at: '2026-11-24T10:00:00.000Z',
  batch: null,
  base: { epoch: 'e', seq: 1, fields: [] },
  command: { type: 'edit', writes: [{ field: 'quote.fix', id: 'q-1', value: 'kept' }] },
  keys: ['quote.fix/q-1'],
  madeOn: [],
  baseHash: '',
};

/** The database as the first version of the app left it, with one act that was not sent. */
async function firstVersion(person: string): Promise<void> {
  const db = await openDB(`verbatim-device-${person}`, 1, {
    upgrade: (made) => {
      for (const name of FIRST_STORES) made.createObjectStore(name);
    },
  });
  const row = {
    kind: 'command',
    order: 1,
    mid: 'd-old-1',
    storyId: 'st-1',
    at: DRAFT.at,
    keys: ['quote.fix/q-1'],
    envelope: { mid: 'd-old-1', batch: null, base: DRAFT.base, command: DRAFT.command },
    answer: null,
  };
  await db.put('meta', { profileId: 'd-old', counter: 1 }, 'profile');
  await db.put('outbox', row, 1);
  db.close();
}

describe('an update of the app', () => {
  it('finds the outbox of the version before, and goes on with its numbers', async () => {
    const person = newId('p');
    await firstVersion(person);
    const store = await openDeviceStore(person, () => 'd-new');
    expect(await store.head()).toMatchObject({ mid: 'd-old-1' });
    const [next] = await store.append([DRAFT]);
    expect(next?.mid).toBe('d-old-2');
    await store.putDraft('fix/st/q', 'typed');
    expect(await store.getDraft('fix/st/q')).toBe('typed');
    store.close();
  });

  it('does not strand the tab of the old version: it closes for the newer one and works on', async () => {
    const person = newId('p');
    const old = await openDeviceStore(person, () => newId('d'));
    const [first] = await old.append([DRAFT]);
    const newer = await openDB(`verbatim-device-${person}`, 99, {
      upgrade: (db) => void db.createObjectStore('something-new'),
    });
    const [second] = await old.append([DRAFT]);
    expect(second?.order).toBe((first?.order ?? 0) + 1);
    expect((await old.read(null, null)).rows).toHaveLength(2);
    newer.close();
    old.close();
  });
});

describe('a connection that the browser dropped (WebKit)', () => {
  it('in the middle of a write: the write is done again on a new one, once', async () => {
    const store = await openDeviceStore(newId('p'), () => newId('d'));
    const original = IDBObjectStore.prototype.put;
    let fall = true;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.name === 'outbox' && fall) {
        fall = false;
        this.transaction.abort();
        throw new DOMException('the connection was lost', 'UnknownError');
      }
      return original.apply(this, args);
    });
    const [row] = await store.append([DRAFT]);
    put.mockRestore();
    expect(row).toMatchObject({ order: 1 });
    expect((await store.read(null, null)).rows).toEqual([row]);
    store.close();
  });

  it('at rest: every read and write opens it again', async () => {
    const store = await openDeviceStore(newId('p'), () => newId('d'));
    const original = IDBDatabase.prototype.transaction;
    let falls = 0;
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args
    ) {
      falls += 1;
      if (falls % 2 === 1) throw new DOMException('the connection is closing', 'InvalidStateError');
      return original.apply(this, args);
    });
    await store.append([DRAFT]);
    expect((await store.read(null, null)).rows).toHaveLength(1);
    expect(await store.getDraft('none')).toBe(null);
    spy.mockRestore();
    store.close();
  });

  it('a full disk is not tried twice', async () => {
    const store = await openDeviceStore(newId('p'), () => newId('d'));
    let tries = 0;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
    ) {
      tries += 1;
      this.transaction.abort();
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(store.append([DRAFT])).rejects.toThrow('full');
    put.mockRestore();
    expect(tries).toBe(1);
    expect((await store.read(null, null)).rows).toEqual([]);
    store.close();
  });
});
