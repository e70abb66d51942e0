import { readFileSync } from 'node:fs';
import { QueryClient } from '@tanstack/query-core';
import { createApi } from '#api/app.ts';
import type { WholeStorage } from '#api/ports.ts';
import { detect } from '#core/quote/detect.ts';
import { readRecordFile } from '#entry/record-files.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';
import { storyComparer } from '#core/verdict/story-comparer.ts';
import { demoPeople } from '#entry/demo-people.ts';
import { freshSalts } from '#entry/salts.ts';
import { memoryStorage } from '#storage/memory.ts';
import { createDeskClient, type RunningClient } from '#sync/create-client.ts';
import type { DeviceStore } from '#sync/device-store.ts';
import { emptyDisk, type MemoryDisk, memoryDeviceStore } from '#sync/device-store-memory.ts';
import { newId } from '#sync/new-id.ts';
import type { Channel, Locks, Transport } from '#sync/ports.ts';

const comparer = storyComparer();
const STORY = readFileSync(
  new URL('../corpus/first-story/anti-is-coalition.txt', import.meta.url),
  'utf8',
);
export const INES = 'p-ines-inkwell';
export const TOM = 'p-tom-typeset';
export const DAN = 'p-dan-deadline';

/** What the network does to requests that `hits` says yes to. */
export type Fault =
  | 'request lost'
  | 'answer lost'
  | 'twice'
  | 'html'
  | 'other form'
  | 'poison'
  | 'logged out';

export interface Newsroom {
  readonly storage: WholeStorage;
  /** Every command that reached the host, by mid, as often as it came. */
  readonly arrived: string[];
  /** Breaks the next requests that match, one after the other. */
  breakNext(fault: Fault, times?: number, hits?: (request: Request) => boolean): void;
  offline: boolean;
  /** So many milliseconds each request takes on its way. */
  slow: number;
}

const isCommand = (request: Request): boolean => request.method === 'POST';

/** The real API over the memory store, with a network that can be broken. */
export function newsroom(
  epoch = 'epoch-1',
): Newsroom & { readonly transport: Transport; readonly bus: Bus } {
  const bus = createBus();
  const storage = memoryStorage(epoch);
  const hints = bus.channel('verbatim-hints');
  let tick = 0;
  const api = createApi(
    {
      storage,
      identity: demoPeople(storage),
      clock: { now: () => new Date(1_764_000_000_000 + (tick += 1000)).toISOString() },
      chance: { salts: freshSalts },
      hints: { changed: (storyId, seq) => hints.post({ storyId, seq }) },
      demo: true,
      report: (error) => {
        throw error;
      },
    },
    { archive: storage, backupNeeds: null, key: null, administered: false },
  );
  const faults: { readonly fault: Fault; readonly hits: (request: Request) => boolean }[] = [];
  const room = {
    storage,
    bus,
    offline: false,
    slow: 0,
    arrived: [] as string[],
    breakNext: (fault: Fault, times = 1, hits = isCommand) => {
      for (let count = 0; count < times; count += 1) faults.push({ fault, hits });
    },
    transport: async (request: Request): Promise<Response> => {
      if (room.offline) throw new TypeError('no network');
      if (room.slow > 0) await onItsWay(room.slow, request.signal);
      const at = faults.findIndex((item) => item.hits(request));
      const fault = at < 0 ? null : (faults.splice(at, 1)[0]?.fault ?? null);
      if (fault === 'request lost') throw new TypeError('lost');
      if (fault === 'html')
        return new Response('<h1>Sign in to the hotel</h1>', {
          status: 200,
          headers: { 'content-type': 'text/html' },
        });
      if (fault === 'other form') return Response.json({ ok: true });
      if (fault === 'poison')
        return Response.json(
          { status: 400, title: 'Not a command', say: 'command: it has another form' },
          { status: 400 },
        );
      if (fault === 'logged out')
        return Response.json(
          { status: 401, title: 'Nobody this desk knows', say: 'Log in first.' },
          { status: 401 },
        );
      const copy = request.clone();
      if (isCommand(request))
        room.arrived.push(((await request.clone().json()) as { readonly mid: string }).mid);
      const response = await api.fetch(request);
      if (fault === 'twice') return api.fetch(copy);
      if (fault === 'answer lost') throw new TypeError('the answer was lost');
      return response;
    },
  };
  return room;
}

function onItsWay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new TypeError('called off'));
    });
  });
}

export interface Bus {
  readonly channel: (name: string) => Channel;
}

/** Channels between the tabs of one browser: heard by every other end of the same name, a little later. */
function createBus(): Bus {
  const ends: { readonly name: string; readonly heard: ((message: unknown) => void)[] }[] = [];
  return {
    channel: (name) => {
      const end = { name, heard: [] as ((message: unknown) => void)[] };
      ends.push(end);
      return {
        post: (message) => {
          for (const other of ends)
            if (other !== end && other.name === name)
              for (const hear of other.heard) setTimeout(() => hear(message), 0);
        },
        listen: (hear) => void end.heard.push(hear),
      };
    },
  };
}

/** One browser profile: disks of its persons, and the locks its tabs share. */
export interface Browser {
  readonly disks: Map<string, MemoryDisk>;
  readonly locks: Locks;
  readonly durable: boolean;
  /** How far this machine's clock is ahead, in milliseconds. */
  ahead: number;
  /** So many times faster than in truth its tabs’ timers run. */
  haste: number;
  /** Changes what a disk does; for full disks and the like. */
  wrap: (store: DeviceStore) => DeviceStore;
}

export function browser(durable = true): Browser {
  const last = new Map<string, Promise<unknown>>();
  return {
    disks: new Map(),
    durable,
    ahead: 0,
    haste: 100,
    wrap: (store) => store,
    locks: {
      hold: <T>(name: string, work: () => Promise<T>): Promise<T> => {
        const next = (last.get(name) ?? Promise.resolve()).then(work, work);
        last.set(name, next);
        return next;
      },
    },
  };
}

export type Tab = RunningClient & { readonly wake: () => void; readonly persisted: () => number };

/** A tab of a browser, at the newsroom, as a person. */
export async function tab(
  room: ReturnType<typeof newsroom>,
  of: Browser,
  personId: string,
  transport: Transport = room.transport,
): Promise<Tab> {
  const words = new Map<string, string>([['person', personId]]);
  const wakes: (() => void)[] = [];
  let persisted = 0;
  const client = createDeskClient(
    {
      transport,
      origin: 'https://desk.example',
      openDevice: async (person) => {
        const disk = of.disks.get(person) ?? emptyDisk(person, newId('d'));
        of.disks.set(person, disk);
        return of.wrap(memoryDeviceStore(disk, of.durable));
      },
      locks: of.locks,
      channel: room.bus.channel,
      clock: { now: () => new Date(Date.now() + of.ahead).toISOString() },
      timers: {
        after: (milliseconds, work) => {
          const timer = setTimeout(work, milliseconds / of.haste);
          return () => clearTimeout(timer);
        },
      },
      chance: { fraction: () => 0.5, id: newId },
      connection: { online: () => !room.offline, onWake: (wake) => void wakes.push(wake) },
      tab: {
        get: (name) => words.get(name) ?? null,
        own: (name) => words.get(name) ?? null,
        keep: (name, value) => void words.set(name, value),
      },
      detector: async (text, blocks) => detect(text, blocks),
      recordReader: async (name, bytes, encoding) => readRecordFile(name, bytes, encoding),
      locator: {
        compare: async (asked) => comparer.compare(asked),
        outline: async (text) => comparer.outline(text),
        voices: async () => [],
        mend: async () => null,
      },
      persist: async () => {
        persisted += 1;
      },
    },
    new QueryClient(),
  );
  await client.start();
  return {
    ...client,
    wake: () => {
      for (const wake of wakes) wake();
    },
    persisted: () => persisted,
  };
}

export const FIRST_STORY = {
  title: 'Anti-IS coalition talks focus on jihadist threat',
  slug: 'anti-is-coalition',
  agency: 'AFP',
  relation: 'agency',
  deadline: null,
  text: STORY,
} as const;

/** The first story, made by this tab and known to the host. */
export async function withStory(client: Tab): Promise<string> {
  const made = await client.createStory(FIRST_STORY);
  if (!made.ok) throw new Error(made.say);
  await client.drained();
  // Answered is not yet pulled.
  const proposed = (): boolean =>
    client.log().some((entry) => entry.type === 'candidates-proposed@1');
  await until(proposed, 'the story is back from the host');
  return made.storyId;
}

export function quotesOf(client: Tab): readonly Quote[] {
  const { desk } = client.store.getState();
  if (desk === null) throw new Error('no story is open');
  return inReadingOrder(desk);
}

export function firstQuote(client: Tab): Quote {
  const quote = quotesOf(client)[0];
  if (quote === undefined) throw new Error('no quote');
  return quote;
}

/** Waits until a condition holds; fails after two seconds with the words given. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 400; turn += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`never: ${what}`);
}
