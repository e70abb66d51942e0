import { createApi } from '#api/app.ts';
import type { HostRules, Ports, Storage, WholeStorage } from '#api/ports.ts';
import { outcome as outcomeSchema } from '#contract/envelope-schema.ts';
import { changes } from '#contract/log-schema.ts';
import { JSON_TYPE, PERSON_HEADER, pathOf, ROUTES } from '#contract/routes.ts';
import { readLog } from '#contract/upcast.ts';
import { baseOf } from '#core/desk/apply.ts';
import { type Command, writes } from '#core/desk/command.ts';
import { inverseOf } from '#core/desk/undo-writes.ts';
import { type Desk, emptyDesk } from '#core/desk/desk.ts';
import type { Envelope, Outcome } from '#core/desk/envelope.ts';
import { evolve } from '#core/desk/evolve.ts';
import { eventOf, type LogEntry, writesIn } from '#core/desk/log.ts';
import { demoPeople } from '#entry/demo-people.ts';
import { memoryStorage } from '#storage/memory.ts';

/** What a client can do with a host, and nothing of the host's inside. */
export interface TestClient {
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Posts a body as it is. */
  post(personId: string | null, storyId: string, body: unknown): Promise<Response>;
  /** The envelope a client would make now, on the host's head (or on the desk given). */
  envelope(storyId: string, command: Command, on?: Desk): Promise<Envelope>;
  /** Makes and sends a command; throws unless the host answers with 200. */
  send(personId: string, storyId: string, command: Command, on?: Desk): Promise<Outcome>;
  desk(storyId: string): Promise<Desk>;
  log(storyId: string): Promise<readonly LogEntry[]>;
}

/** A host whose time and chance are counted, so that the same commands give the same bytes. */
export interface TestHost extends TestClient {
  readonly storage: Storage;
  readonly hints: readonly { readonly storyId: string; readonly seq: number }[];
  readonly reported: readonly unknown[];
}

export function replay(storyId: string, entries: readonly LogEntry[]): Desk {
  return entries.reduce((desk, entry) => evolve(desk, eventOf(entry)), emptyDesk(storyId));
}

export function testHost(
  storage: Storage | WholeStorage = memoryStorage('epoch-1'),
  rules: Partial<HostRules> = {},
  profile = 'prof',
): TestHost {
  let ticks = 0;
  let salts = 0;
  const hints: { storyId: string; seq: number }[] = [];
  const reported: unknown[] = [];
  const ports: Ports = {
    storage,
    identity: demoPeople(storage),
    clock: { now: () => new Date(Date.UTC(2026, 10, 24, 9) + 1000 * ticks++).toISOString() },
    chance: {
      salts: (count) =>
        Array.from({ length: count }, () => (salts++).toString(16).padStart(32, '0')),
    },
    hints: { changed: (storyId, seq) => hints.push({ storyId, seq }) },
    demo: true,
    report: (error) => reported.push(error),
  };
  const app = createApi(ports, {
    archive: 'whole' in storage ? storage : null,
    backupNeeds: null,
    key: null,
    administered: false,
    ...rules,
  });

  const fetch = async (path: string, init: RequestInit = {}): Promise<Response> =>
    app.request(path, init);
  return { storage, hints, reported, ...hostClient(fetch, () => storage.epoch(), profile) };
}

/** What a client does with a host that answers by `fetch`, wherever that host is. */
export function hostClient(
  fetch: TestHost['fetch'],
  epoch: () => Promise<string>,
  profile = 'prof',
): TestClient {
  let mids = 0;
  const host: TestClient = {
    fetch,
    post: async (personId, storyId, body) =>
      fetch(pathOf(ROUTES.command, { id: storyId }), {
        method: 'POST',
        headers: {
          'content-type': JSON_TYPE,
          ...(personId === null ? {} : { [PERSON_HEADER]: personId }),
        },
        body: JSON.stringify(body),
      }),
    envelope: async (storyId, command, on) => {
      const desk = on ?? (await host.desk(storyId));
      const made =
        command.type === 'undo'
          ? inverseOf(writesIn((await host.log(storyId)).filter(({ mid }) => mid === command.of)))
          : writes(command, desk);
      const base = baseOf(desk, await epoch(), made);
      return { mid: `${profile}-${mids++}`, batch: null, base, command };
    },
    send: async (personId, storyId, command, on) => {
      const response = await host.post(
        personId,
        storyId,
        await host.envelope(storyId, command, on),
      );
      const body: unknown = await response.json();
      if (response.status !== 200) throw new Error(JSON.stringify(body));
      return outcomeSchema.parse(body);
    },
    desk: async (storyId) => replay(storyId, await host.log(storyId)),
    log: async (storyId) => {
      const path = `${pathOf(ROUTES.changes, { id: storyId })}?from=0`;
      const response = await fetch(path, { headers: { [PERSON_HEADER]: 'p-ines-inkwell' } });
      const read = readLog(changes.parse(await response.json()).events);
      if (!read.ok) throw new Error(read.say);
      return read.entries;
    },
  };
  return host;
}
