import { createApi } from '#api/app.ts';
import type { Append, NoAppend, Ports, WholeStorage } from '#api/ports.ts';
import { JSON_TYPE, PERSON_HEADER, pathOf, ROUTES, STANDING_HEADER } from '#contract/routes.ts';
import type { Desk } from '#core/desk/desk.ts';
import { EMPTY_HEAD, type LogEntry } from '#core/desk/log.ts';
import { memoryStorage } from '#storage/memory.ts';
import { type Crew, FORGED, personOf, SENDERS } from './newsroom.ts';

/** What a host kept of one command, so that another host can be filled with it. */
export interface Kept {
  readonly append: Append;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** A host of the handlers every host has, over a storage in memory; its people change as they are told to. */
export interface ForgedHost {
  readonly storage: WholeStorage;
  readonly kept: readonly Kept[];
  /** What a handler threw and was no answer: faults of ours. */
  readonly reported: readonly unknown[];
  crew: Crew;
  /** Posts a body as it is, whatever it holds. */
  post(personId: string, body: string, standing: string | null): Promise<Answer>;
  get(personId: string, path: string): Promise<Answer>;
  /** Rows after this one. */
  rowsAfter(seq: number): Promise<readonly LogEntry[]>;
}

export const EPOCH = 'epoch-1';
const COMMANDS = `http://localhost${pathOf(ROUTES.command, { id: FORGED })}`;

/** Filled with what another host kept; `desk`, where it is given, is the desk at its head, so that nothing is replayed. */
export async function forgedHost(
  crew: Crew,
  before: readonly Kept[],
  desk: Desk | null,
): Promise<ForgedHost> {
  const storage = memoryStorage(EPOCH);
  for (const [at, { append }] of before.entries())
    await storage.commit(FORGED, { ...append.answer, of: null, standing: null }, EMPTY_HEAD, () =>
      at === before.length - 1 ? { ...append, desk } : append,
    );
  const kept: Kept[] = [];
  const reported: unknown[] = [];
  let ticks = before.length;
  let salts = 1000 * before.length;
  const noting: WholeStorage = {
    ...storage,
    commit: async (storyId, command, have, choose) => {
      const wrote: (Append | NoAppend)[] = [];
      await storage.commit(storyId, command, have, (snapshot) => {
        const append = choose(snapshot);
        wrote.push(append);
        return append;
      });
      const last = wrote.at(-1);
      if (last?.write === true) kept.push({ append: last });
    },
  };
  const host: ForgedHost = {
    storage,
    kept,
    reported,
    crew,
    post: (personId, body, standing) => {
      const held = standing === null ? {} : { [STANDING_HEADER]: standing };
      const headers = { 'content-type': JSON_TYPE, [PERSON_HEADER]: personId, ...held };
      return asked(new Request(COMMANDS, { method: 'POST', headers, body }));
    },
    get: (personId, path) =>
      asked(new Request(`http://localhost${path}`, { headers: { [PERSON_HEADER]: personId } })),
    rowsAfter: async (seq) => (await storage.changes(FORGED, seq)).entries,
  };
  const ports: Ports = {
    storage: noting,
    identity: {
      people: async () => host.crew.people,
      whoIs: async (request) => {
        const id = request.headers.get(PERSON_HEADER) ?? '';
        return SENDERS.includes(id) ? personOf(host.crew, id) : null;
      },
    },
    clock: {
      now: () => new Date(Date.UTC(2026, 10, 24, 9) + 1000 * (ticks += 1)).toISOString(),
    },
    chance: {
      salts: (count) =>
        Array.from({ length: count }, () => (salts += 1).toString(16).padStart(32, '0')),
    },
    hints: { changed: () => undefined },
    demo: false,
    report: (error) => reported.push(error),
  };
  const api = createApi(ports, {
    archive: noting,
    backupNeeds: 'clears',
    key: null,
    administered: false,
  });
  async function asked(request: Request): Promise<Answer> {
    const response = await api.fetch(request);
    return { status: response.status, text: await response.text() };
  }
  return host;
}
