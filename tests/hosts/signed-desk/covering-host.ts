import { createApi } from '#api/app.ts';
import type { Append, Ports, WholeStorage } from '#api/ports.ts';
import { outcome as outcomeSchema } from '#contract/envelope-schema.ts';
import { JSON_TYPE, LINES_TYPE, PERSON_HEADER, pathOf, ROUTES } from '#contract/routes.ts';
import { baseOf } from '#core/desk/apply.ts';
import { type Command, writes } from '#core/desk/command.ts';
import { inverseOf, reversible } from '#core/desk/undo-writes.ts';
import { type Desk, emptyDesk, quoteOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { Outcome } from '#core/desk/envelope.ts';
import { evolve } from '#core/desk/evolve.ts';
import { EMPTY_HEAD, eventOf, writesIn, type LogEntry } from '#core/desk/log.ts';
import { demoPeople } from '#entry/demo-people.ts';
import type { Draws } from '#entry/draws.ts';
import { createNodeHost } from '#entry/node-host.ts';
import { memoryStorage } from '#storage/memory.ts';

export const COVERED = 'st-covered';
const EPOCH = 'epoch-1';
const ORIGIN = 'http://localhost:4174';
const COMMANDS = `${ORIGIN}${pathOf(ROUTES.command, { id: COVERED })}`;

/** A Node host with one story, and the desk as its log gives it. */
export interface CoveringHost {
  desk: Desk;
  /** Sends over HTTP what a page that shows `on` would send; the answer, and the id it went under. */
  send(who: string, command: Command, on?: Desk): Promise<Outcome>;
  /** As `send`; throws unless it was carried out. */
  must(who: string, command: Command): Promise<Outcome>;
  /** The same host once more, as it stands now. */
  fork(): Promise<CoveringHost>;
  /** A backup of the story, as somebody who clears gets it over HTTP. */
  backUp(who: string): Promise<string>;
  /** The desk after this host was restored from a backup, by the handlers of a host that restores over HTTP. */
  restored(who: string, backup: string): Promise<Desk>;
  quote(id: string): Quote;
}

interface Before {
  readonly kept: readonly Append[];
  readonly desk: Desk;
  readonly entries: readonly LogEntry[];
  readonly mids: number;
}

const NOTHING: Before = { kept: [], desk: emptyDesk(COVERED), entries: [], mids: 0 };

async function filled({ kept, desk }: Before): Promise<WholeStorage> {
  const storage = memoryStorage(EPOCH);
  for (const [at, append] of kept.entries())
    await storage.commit(COVERED, { ...append.answer, of: null, standing: null }, EMPTY_HEAD, () =>
      at === kept.length - 1 ? { ...append, desk } : append,
    );
  return storage;
}

function ports(storage: WholeStorage): Omit<Ports, 'clock' | 'chance'> {
  return {
    storage,
    identity: demoPeople(storage),
    hints: { changed: () => undefined },
    demo: true,
    report: (error) => {
      throw error;
    },
  };
}

/** Time and chance that are counted, from a place on. */
function counted(from: number): Draws {
  let ticks = from;
  let salts = 100 * from;
  return {
    clock: { now: () => new Date(Date.UTC(2026, 10, 24, 9) + 1000 * (ticks += 1)).toISOString() },
    chance: {
      salts: (count) =>
        Array.from({ length: count }, () => (salts += 1).toString(16).padStart(32, '0')),
    },
    newEpoch: () => EPOCH,
  };
}

export async function coveringHost(before: Before = NOTHING): Promise<CoveringHost> {
  const kept = [...before.kept];
  const entries = [...before.entries];
  let { mids } = before;
  const inner = await filled(before);
  const storage: WholeStorage = {
    ...inner,
    commit: (storyId, command, have, choose) =>
      inner.commit(storyId, command, have, (snapshot) => {
        const append = choose(snapshot);
        if (append.write) kept.push(append);
        return append;
      }),
  };
  const free = (): number => 0;
  const fetch = createNodeHost(
    {
      storage,
      withheld: [],
      page: async () => new Response(null, { status: 404 }),
      report: (error) => {
        throw error;
      },
    },
    counted(kept.length),
    { reads: free, writes: free },
  );
  const host: CoveringHost = {
    desk: before.desk,
    send: async (who, command, on = host.desk) => {
      mids += 1;
      const own = (mid: string): readonly LogEntry[] =>
        entries.filter((entry) => entry.actor === who && entry.mid === mid);
      const made =
        command.type === 'undo'
          ? inverseOf(reversible(on, writesIn(own(command.of)), who))
          : writes(command, on);
      const body = { mid: `m-${mids}`, batch: null, base: baseOf(on, EPOCH, made), command };
      const response = await fetch(
        new Request(COMMANDS, {
          method: 'POST',
          headers: { 'content-type': JSON_TYPE, [PERSON_HEADER]: who },
          body: JSON.stringify(body),
        }),
      );
      const answer: unknown = await response.json();
      if (response.status !== 200) throw new Error(JSON.stringify(answer));
      const fresh = (await inner.changes(COVERED, entries.length)).entries;
      for (const entry of fresh) {
        host.desk = evolve(host.desk, eventOf(entry));
        entries.push(entry);
      }
      return outcomeSchema.parse(answer);
    },
    must: async (who, command) => {
      const outcome = await host.send(who, command);
      if (outcome.outcome !== 'applied')
        throw new Error(`${command.type} of ${who}: ${JSON.stringify(outcome)}`);
      return outcome;
    },
    backUp: async (who) => {
      const headers = { [PERSON_HEADER]: who };
      const path = `${ROUTES.getBackup.path}?story=${COVERED}`;
      const response = await fetch(new Request(`${ORIGIN}${path}`, { headers }));
      if (response.status !== 200) throw new Error(await response.text());
      return response.text();
    },
    restored: async (who, backup) => {
      const restoring = createApi(
        { ...counted(entries.length), ...ports(storage) },
        { archive: storage, backupNeeds: 'clears', key: null, administered: false },
      );
      const response = await restoring.request(ROUTES.putBackup.path, {
        method: 'PUT',
        headers: { 'content-type': LINES_TYPE, [PERSON_HEADER]: who },
        body: backup,
      });
      if (response.status !== 200) throw new Error(await response.text());
      const log = (await inner.changes(COVERED, 0)).entries;
      return log.reduce((desk, entry) => evolve(desk, eventOf(entry)), emptyDesk(COVERED));
    },
    fork: () => coveringHost({ kept, desk: host.desk, entries, mids }),
    quote: (id) => {
      const quote = quoteOf(host.desk, id);
      if (quote === undefined) throw new Error(`there is no quote ${id}`);
      return quote;
    },
  };
  return host;
}
