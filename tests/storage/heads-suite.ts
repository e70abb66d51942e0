import type { Append, KeptItem, NoAppend, Snapshot, WholeStorage } from '#api/ports.ts';
import type { HostAct } from '#core/desk/host-log.ts';
import { verifyHostLog } from '#core/desk/host-log.ts';
import type { KnownHead } from '#core/desk/known-head.ts';
import { appendToLog, EMPTY_HEAD } from '#core/desk/log.ts';
import {
  answerTo,
  appending,
  by,
  type Case,
  gone,
  HASH_A,
  INES,
  naming,
  put,
  same,
} from './storage-case.ts';

const ACT: HostAct = {
  at: '2026-11-26T09:00:00.000Z',
  actor: { id: 'host-command', name: 'The host' },
  type: 'restored@1',
  data: { source: 'backup', file: null, takenAt: null, story: null, stories: [] },
};

/** A signature at a time. */
const signing =
  (storyId: string, mid: string, at: string) =>
  (snapshot: Snapshot): Append | NoAppend => {
    const append = appending(storyId, mid)(snapshot);
    if (!append.write) return append;
    const data = { quoteId: 'q-1', fingerprint: HASH_A, contextHash: HASH_A } as const;
    const entries = appendToLog(
      snapshot.head,
      [{ type: 'approved@1', data: { ...data, command: 'approve' } }],
      {
        storyId,
        actor: { id: INES, name: 'Ines Inkwell' },
        hats: ['signs'],
        at,
        mid,
        batch: null,
        salts: ['00'],
      },
    );
    return { ...append, entries };
  };

async function heads(storage: WholeStorage, storyId: string | null = 'st-1'): Promise<unknown> {
  const known = await storage.knownHeads(storyId);
  return known
    .toSorted((a, b) => a.seq - b.seq || (a.kind < b.kind ? -1 : 1))
    .map(({ seq, kind }) => `${kind} ${seq}`);
}

async function itemsOf(storage: WholeStorage, storyId: string | null): Promise<KeptItem[]> {
  const items: KeptItem[] = [];
  for await (const item of storage.read(storyId)) items.push(item);
  return items;
}

/** Rows of two days with a signature between. */
async function twoDays(storage: WholeStorage): Promise<void> {
  await put(storage, 'st-1', 'm-1', ['a', 'b']);
  const signed = signing('st-1', 'm-2', '2026-11-24T20:00:00.000Z');
  await storage.commit('st-1', by('m-2'), EMPTY_HEAD, signed);
  const next = signing('st-1', 'm-3', '2026-11-25T08:00:00.000Z');
  await storage.commit('st-1', by('m-3'), EMPTY_HEAD, next);
}

/** What a host has answered with, and reading all of it piece by piece. */
export const HEADS: readonly Case[] = [
  {
    name: 'keeps the head after each signature and the last one of each day, with the commit',
    run: async (open) => {
      const { storage, sibling } = await open();
      await twoDays(storage);
      same(await heads(sibling()), ['day 3', 'signed 3', 'day 4', 'signed 4']);
      const { entries } = await storage.changes('st-1', 0);
      for (const head of await storage.knownHeads('st-1'))
        same(head.hash, entries[head.seq - 1]?.hash ?? '');
      same(await storage.unknownHeads(await storage.knownHeads(null)), []);
      const bug = (): never => {
        throw new Error('a rule has a bug');
      };
      await storage.commit('st-1', by('m-4'), EMPTY_HEAD, bug).catch(() => undefined);
      same(await heads(storage), ['day 3', 'signed 3', 'day 4', 'signed 4']);
    },
  },
  {
    name: 'keeps heads that a restore took away as missing, however often, and notes each restore in a chain',
    run: async (open) => {
      const { storage, sibling } = await open();
      await put(storage, 'st-1', 'm-1', ['a', 'b']);
      const kept = await storage.keep(null);
      await storage.commit(
        'st-1',
        by('m-2'),
        EMPTY_HEAD,
        signing('st-1', 'm-2', '2026-11-24T20:00:00.000Z'),
      );
      await put(storage, 'st-2', 'm-3');
      await storage.restore({ ...kept, known: [], epoch: 'epoch-2' }, null, ACT);
      same(await heads(sibling()), ['day 3', 'signed 3']);
      same(await heads(storage, 'st-2'), ['day 1']);
      // The day goes on, and what it lost stays.
      await put(storage, 'st-1', 'm-9', ['x']);
      same(await heads(storage), ['day 3', 'day 3', 'signed 3']);
      same(await storage.unknownHeads(await storage.knownHeads(null)), []);
      await storage.restore({ ...kept, epoch: 'epoch-3' }, 'st-1', { ...ACT, at: 'later' });
      same(await heads(storage), ['day 2', 'day 3', 'day 3', 'signed 3']);
      const log = await sibling().hostLog();
      same(
        log.map(({ seq, at }) => [seq, at]),
        [
          [1, ACT.at],
          [2, 'later'],
        ],
      );
      same(verifyHostLog(log), null);
      const altered = log.map((row) => ({ ...row, at: 'later' }));
      same(verifyHostLog(altered)?.seq ?? 0, 1);
    },
  },
  {
    name: 'tells which heads it never had, keeps them as missing, and takes a new epoch',
    run: async (open) => {
      const { storage, sibling } = await open();
      await twoDays(storage);
      const foreign: KnownHead = {
        storyId: 'st-1',
        seq: 9,
        hash: HASH_A,
        at: '2026-11-25T09:00:00.000Z',
        kind: 'signed',
      };
      const all = [...(await storage.knownHeads('st-1')), foreign, { ...foreign, storyId: 'st-7' }];
      const unknown = await storage.unknownHeads(all);
      same(
        unknown.map(({ storyId, seq }) => [storyId, seq]),
        [
          ['st-1', 9],
          ['st-7', 9],
        ],
      );
      await storage.keepMissing('epoch-9', unknown, ACT);
      same(await sibling().epoch(), 'epoch-9');
      same(await sibling().unknownHeads(all), []);
      same(await heads(storage), ['day 3', 'signed 3', 'day 4', 'signed 4', 'signed 9']);
      same((await storage.hostLog()).length, 1);
    },
  },
  {
    name: 'forgets the heads of a story that is deleted, and misses none of them',
    run: async (open) => {
      const { storage } = await open();
      await twoDays(storage);
      const known = await storage.knownHeads('st-1');
      await storage.remove('st-1', ({ entries }) => ({
        write: true,
        tombstone: gone('st-1', entries.at(-1)?.hash ?? ''),
        texts: [],
        answers: [],
      }));
      same(await storage.knownHeads(null), []);
      same(await storage.unknownHeads(known), []);
    },
  },
  {
    name: 'takes from a copy of one story no settings, and no answer of another story',
    run: async (open) => {
      const { storage } = await open();
      await storage.putSetting('demo-preset', 'two');
      await put(storage, 'st-1', 'm-1');
      await put(storage, 'st-2', 'm-2');
      const kept = await storage.keep('st-1');
      const forged = {
        ...kept,
        settings: [{ name: 'demo-preset', value: 'alone' }],
        answers: [...kept.answers, answerTo('st-1', 'm-2', 9)],
      };
      await storage.restore(forged, 'st-1', null);
      same(await storage.getSetting('demo-preset'), 'two');
      same((await storage.answer('st-2', by('m-2')))?.outcome.seq ?? 0, 1);
      same(await storage.answer('st-1', by('m-2')), null);
    },
  },
  {
    name: 'reads everything piece by piece, sorted, and as it stood when the reading began',
    run: async (open) => {
      const { storage, sibling } = await open();
      await storage.putText(HASH_A, 'a text');
      await storage.putSetting('demo-preset', 'two');
      await put(storage, 'st-2', 'm-2');
      await put(storage, 'st-1', 'm-1', ['a', 'b']);
      await storage.restore({ ...(await storage.keep(null)), known: [] }, null, ACT);
      const reading = storage.read(null)[Symbol.asyncIterator]();
      const items: KeptItem[] = [];
      for (let item = await reading.next(); !item.done; item = await reading.next()) {
        // Somebody writes meanwhile.
        if (items.length === 1) await put(sibling(), 'st-1', 'm-3');
        items.push(item.value);
      }
      same(
        items.map((item) => Object.keys(item)[0] ?? ''),
        [
          ...['epoch', 'host', 'known', 'known', 'row', 'row', 'row'],
          ...['answer', 'answer', 'text', 'setting'],
        ],
      );
      const rows = items.flatMap((item) => ('row' in item ? [JSON.parse(item.row)] : []));
      same(
        rows,
        [
          (await storage.changes('st-1', 0)).entries.slice(0, 2),
          (await storage.changes('st-2', 0)).entries,
        ].flat(),
      );
    },
  },
  {
    name: 'reads what belongs to one story, its texts among it and no settings',
    run: async (open) => {
      const { storage } = await open();
      await storage.putText(HASH_A, 'a text');
      await storage.putText('b'.repeat(64), 'another');
      await storage.putSetting('demo-preset', 'two');
      await storage.commit('st-1', by('m-1'), EMPTY_HEAD, naming('st-1', 'm-1', HASH_A));
      await put(storage, 'st-2', 'm-2');
      same(
        (await itemsOf(storage, 'st-1')).map((item) => Object.keys(item)[0] ?? ''),
        ['epoch', 'known', 'row', 'answer', 'text'],
      );
      same(
        (await itemsOf(storage, 'st-9')).map((item) => Object.keys(item)[0] ?? ''),
        ['epoch'],
      );
    },
  },
];
