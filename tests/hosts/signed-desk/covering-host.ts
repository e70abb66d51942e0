import type { Append, WholeStorage } from '#api/ports.ts';
import { outcome as outcomeSchema } from '#contract/envelope-schema.ts';
import { JSON_TYPE, PERSON_HEADER, pathOf, ROUTES } from '#contract/routes.ts';
import { baseOf } from '#core/desk/apply.ts';
import { type Command, writes } from '#core/desk/command.ts';
import { inverseOf, reversible } from '#core/desk/undo-writes.ts';
import { type Desk, emptyDesk, quoteOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { Outcome } from '#core/desk/envelope.ts';
import { evolve } from '#core/desk/evolve.ts';
import { EMPTY_HEAD, eventOf, writesIn, type LogEntry } from '#core/desk/log.ts';
import type { Draws } from '#entry/draws.ts';
import { createNodeHost } from '#entry/node-host.ts';
import { memoryStorage } from '#storage/memory.ts';

export const COVERED = 'st-covered';
const EPOCH = 'epoch-1';
const COMMANDS = `http://localhost:4174${pathOf(ROUTES.command, { id: COVERED })}`;

/** A Node host with one story, and the desk as its log gives it. */
export interface CoveringHost {
  desk: Desk;
  /** Sends over HTTP what a page that shows `on` would send; the answer, and the id it went under. */
  send(who: string, command: Command, on?: Desk): Promise<Outcome>;
  /** As `send`; throws unless it was carried out. */
  must(who: string, command: Command): Promise<Outcome>;
  /** The same host once more, as it stands now. */
  fork(): Promise<CoveringHost>;
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
    fork: () => coveringHost({ kept, desk: host.desk, entries, mids }),
    quote: (id) => {
      const quote = quoteOf(host.desk, id);
      if (quote === undefined) throw new Error(`there is no quote ${id}`);
      return quote;
    },
  };
  return host;
}
