import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMeters, NEWSROOM_RATE, type Rate } from '#api/rate.ts';
import { JSON_TYPE, PERSON_HEADER, pathOf, ROUTES } from '#contract/routes.ts';
import type { Command } from '#core/desk/command.ts';
import type { LogEntry } from '#core/desk/log.ts';
import { createNodeHost } from '#entry/node-host.ts';
import { memoryStorage } from '#storage/memory.ts';
import { emptyDisk, memoryDeviceStore } from '#sync/device-store-memory.ts';
import { isWaiting } from '#sync/outbox.ts';
import { createSender, type Sending } from '#sync/push.ts';
import { createWire } from '#sync/wire.ts';
import { CREATE, FABLE, INES, TOM } from '../makers/fable-desk.ts';

/** More than anybody asks for: the attack case AC75, at the Node host and in the queue of its sender. */

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

interface Desk {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly log: () => Promise<readonly LogEntry[]>;
}

function desk(rate: Rate): Desk {
  const storage = memoryStorage('epoch-1');
  const fetch = createNodeHost(
    {
      storage,
      withheld: [],
      page: async () => new Response('no page', { status: 404 }),
      report: (error) => {
        throw error;
      },
    },
    undefined,
    createMeters({ reads: rate, writes: rate }, () => Date.now()),
  );
  return { fetch, log: async () => (await storage.changes(FABLE, 0)).entries };
}

function post(personId: string, mid: string, command: Command): Request {
  const base = { epoch: '', seq: 0, fields: [] };
  return new Request(`http://localhost:4174${pathOf(ROUTES.command, { id: FABLE })}`, {
    method: 'POST',
    headers: { 'content-type': JSON_TYPE, [PERSON_HEADER]: personId },
    body: JSON.stringify({ mid, batch: null, base, command }),
  });
}

function search(at: number): Command {
  const id = `lookup-${at}`;
  return {
    type: 'add-search',
    search: { id, occasionId: null, where: 'the archive', when: '', terms: '', result: '' },
  };
}

it('AC75: of ten thousand at once a newsroom’s host has room for four thousand', () => {
  const { writes } = createMeters(NEWSROOM_RATE, () => Date.now());
  const waits = Array.from({ length: 10_000 }, () => writes(INES));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(4000);
  expect(waits.findIndex((wait) => wait > 0)).toBe(4000);
});

it('AC75: commands in a burst are answered as far as there is room, the rest with 429 and the time to wait', async () => {
  const { fetch, log } = desk({ burst: 40, perSecond: 10 });
  await fetch(post(TOM, 'prof-0', CREATE));
  const answers: Response[] = [];
  for (let at = 1; at <= 100; at += 1)
    answers.push(await fetch(post(INES, `prof-${at}`, search(at))));
  expect(answers.map(({ status }) => status)).toEqual([
    ...Array.from({ length: 40 }, () => 200),
    ...Array.from({ length: 60 }, () => 429),
  ]);
  const last = answers.at(-1);
  expect(last?.headers.get('retry-after')).toBe('1');
  expect(last?.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await last?.json()).toMatchObject({ status: 429, title: 'Too much at once' });
  expect((await fetch(post(TOM, 'prof-101', search(101)))).status).toBe(200);
  expect(await log()).toHaveLength(42);
});

it('AC75: the queue is kept, nothing is sent before its time, and all of it comes through in order', async () => {
  const { fetch, log } = desk({ burst: 20, perSecond: 10 });
  const disk = emptyDisk(TOM, 'd-1');
  const store = memoryDeviceStore(disk, true);
  const draft = (command: Command): Parameters<typeof store.append>[0][number] => ({
    kind: 'command',
    storyId: FABLE,
    at: '2026-11-24T09:00:00.000Z',
    batch: null,
    base: { epoch: '', seq: 0, fields: [] },
    command,
    keys: [],
    madeOn: [],
    baseHash: '',
  });
  await store.append([CREATE, ...Array.from({ length: 59 }, (_, at) => search(at))].map(draft));
  const asked: number[] = [];
  const said: Sending[] = [];
  const sender = createSender({
    store,
    wire: createWire(
      (request) => {
        asked.push(Date.now());
        return fetch(request);
      },
      'http://localhost:4174',
      INES,
    ),
    locks: { hold: (_, work) => work() },
    timers: {
      after: (milliseconds, work) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
    },
    chance: { fraction: () => 0, id: () => 'x' },
    lockName: INES,
    onSending: (sending) => said.push(sending),
    onAnswered: async () => undefined,
  });
  const begun = Date.now();
  sender.kick();
  while (said.at(-1)?.kind !== 'failed') await new Promise((resolve) => setImmediate(resolve));
  expect(said.at(-1)).toMatchObject({ why: 'the desk’s host asks to wait', wait: 1000 });
  expect(asked).toHaveLength(21);
  expect(disk.rows.filter(isWaiting)).toHaveLength(40);

  // Whatever the person does meanwhile, the host is let alone until then.
  for (let count = 0; count < 9; count += 1) {
    sender.kick();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(asked).toHaveLength(21);
  await vi.advanceTimersByTimeAsync(200);
  expect(asked[21]).toBe(begun + 1000);

  await vi.advanceTimersByTimeAsync(60_000);
  expect(said.at(-1)).toEqual({ kind: 'idle' });
  expect(disk.rows.filter(isWaiting)).toEqual([]);
  // No longer wait than was asked for and the shortest pause: each round brings something.
  const waits = asked.slice(1).map((at, index) => at - (asked[index] ?? 0));
  expect(Math.max(...waits)).toBe(1200);
  const mids = (await log()).map((entry) => entry.mid);
  expect(mids).toEqual(Array.from({ length: 60 }, (_, at) => `d-1-${at + 1}`));
  sender.stop();
});
