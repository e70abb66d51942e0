import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { checkStory } from '#api/check-story.ts';
import type { Command } from '#core/desk/command.ts';
import type { LogEntry } from '#core/desk/log.ts';
import { sqliteStorage } from '#storage/sql/sqlite.ts';
import { emptyDisk, type MemoryDisk, memoryDeviceStore } from '#sync/device-store-memory.ts';
import type { Transport } from '#sync/ports.ts';
import { createSender, type Sender } from '#sync/push.ts';
import { createWire } from '#sync/wire.ts';
import { CREATE, INES, propose, RUTH, TOM } from './fable-desk.ts';

const HOST = fileURLToPath(new URL('kill-host.ts', import.meta.url));
const PEOPLE = [INES, TOM, RUTH];
const STORIES = 6;

export interface KillFigures {
  readonly commands: number;
  readonly kills: number;
  readonly lost: number;
  readonly doubled: number;
  readonly refused: number;
  readonly outOfOrder: number;
  /** What the check of the logs found; empty when everything holds. */
  readonly faults: readonly string[];
  /** Requests that got no answer, and were sent again. */
  readonly unanswered: number;
  /** Of those, how many had been carried out before the host died: their repeat was answered from what was kept. */
  readonly answeredAgain: number;
  readonly seconds: number;
}

/**
 * Sends commands of three people from their real queues to a Node host over HTTP, and kills that
 * host (SIGKILL) again and again meanwhile; then reads its file and counts what is in it.
 */
export async function killRun(file: string, commands: number, kills: number): Promise<KillFigures> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const began = performance.now();
  /** Mids whose request got no answer, and when that was first known. */
  const unanswered = new Map<string, string>();
  let answered = 0;
  const transport: Transport = async (request) => {
    const mid = request.headers.get('idempotency-key');
    try {
      const answer = await fetch(request);
      await answer.clone().arrayBuffer();
      return answer;
    } catch (error) {
      if (mid !== null && !unanswered.has(mid)) unanswered.set(mid, new Date().toISOString());
      throw error;
    }
  };
  let host = await startHost(file, port);
  try {
    const setup = person(INES, 'setup', origin, transport, () => undefined);
    await setup.send(storyIds().flatMap((id) => [draft(id, CREATE), draft(id, propose())]));

    const people = PEOPLE.map((id) => person(id, id, origin, transport, () => (answered += 1)));
    const shares = people.map((_, index) => notes(commands, index));
    const work = Promise.all(people.map((one, index) => one.send(shares[index] ?? [])));
    for (let kill = 1; kill <= kills; kill += 1) {
      const due = (commands * kill) / (kills + 1);
      while (answered < due) await pause(1);
      // Somewhere inside the next request or two.
      await pause(Math.random() * 5);
      host.kill('SIGKILL');
      await ended(host);
      host = await startHost(file, port);
    }
    await work;
    const refused = people.reduce((sum, one) => sum + one.disk.returned.length, 0);
    host.kill('SIGKILL');
    await ended(host);
    const counted = await count(file, people, unanswered);
    return {
      commands,
      kills,
      refused,
      unanswered: unanswered.size,
      ...counted,
      seconds: Math.round(performance.now() - began) / 1000,
    };
  } finally {
    host.kill('SIGKILL');
  }
}

function storyIds(): readonly string[] {
  return Array.from({ length: STORIES }, (_, index) => `st-kill-${index}`);
}

type Draft = Parameters<ReturnType<typeof memoryDeviceStore>['append']>[0][number];

function draft(storyId: string, command: Command): Draft {
  return {
    kind: 'command',
    storyId,
    at: '2026-11-24T09:00:00.000Z',
    batch: null,
    base: { epoch: '', seq: 0, fields: [] },
    command,
    keys: [],
    madeOn: [],
    baseHash: '',
  };
}

/** The share of one person: speakers added by turns to every story; each makes exactly one row. */
function notes(commands: number, index: number): readonly Draft[] {
  const ids = storyIds();
  return Array.from({ length: commands }, (_, turn) => turn)
    .filter((turn) => turn % PEOPLE.length === index)
    .map((turn) =>
      draft(ids[turn % ids.length] ?? '', {
        type: 'add-search',
        search: {
          id: `lookup-${turn}`,
          occasionId: null,
          where: 'the archive of Fable Wire',
          when: '2026-11-21',
          terms: `harbour bridge ${turn}`,
          result: 'nothing',
        },
      }),
    );
}

interface Sending {
  readonly disk: MemoryDisk;
  readonly send: (drafts: readonly Draft[]) => Promise<void>;
}

function person(
  id: string,
  profile: string,
  origin: string,
  transport: Transport,
  onAnswer: () => void,
): Sending {
  const disk = emptyDisk(id, `d-${profile}`);
  const store = memoryDeviceStore(disk, true);
  return {
    disk,
    send: async (drafts) => {
      await store.append(drafts);
      let sender: Sender | null = null;
      await new Promise<void>((resolve) => {
        sender = createSender({
          store,
          wire: createWire(transport, origin, id),
          locks: { hold: (_, work) => work() },
          timers: {
            after: (milliseconds, work) => {
              const timer = setTimeout(work, milliseconds);
              return () => clearTimeout(timer);
            },
          },
          chance: { fraction: Math.random, id: () => 'x' },
          lockName: id,
          onSending: ({ kind }) => {
            if (
              kind === 'idle' &&
              disk.rows.every((row) => row.kind === 'text' || row.answer !== null)
            )
              resolve();
          },
          onAnswered: async () => onAnswer(),
        });
        sender.kick();
      });
      (sender as Sender | null)?.stop();
    },
  };
}

async function count(
  file: string,
  people: readonly Sending[],
  unanswered: ReadonlyMap<string, string>,
): Promise<Pick<KillFigures, 'lost' | 'doubled' | 'outOfOrder' | 'faults' | 'answeredAgain'>> {
  const storage = sqliteStorage({ file, newEpoch: () => 'none' });
  try {
    const rows = new Map<string, readonly LogEntry[]>();
    const faults: string[] = [];
    let outOfOrder = 0;
    for (const id of storyIds()) {
      const { entries } = await storage.changes(id, 0);
      for (const [mid, own] of Map.groupBy(entries, (entry) => entry.mid))
        rows.set(mid, [...(rows.get(mid) ?? []), ...own]);
      for (const own of Map.groupBy(entries, (entry) => entry.mid.replace(/-\d+$/, '')).values()) {
        const counts = own.map((entry) => Number(entry.mid.match(/\d+$/)?.[0]));
        outOfOrder += counts.filter((n, at) => at > 0 && n < (counts[at - 1] ?? 0)).length;
      }
      const found = await checkStory(storage, id);
      if (found === null || found.fault !== null) faults.push(found?.fault?.say ?? `no ${id}`);
    }
    const mids = people.flatMap(({ disk }) => disk.rows.map((row) => row.mid));
    const times = mids.map((mid) => rows.get(mid)?.length ?? 0);
    return {
      lost: times.filter((n) => n === 0).length,
      doubled: times.filter((n) => n > 1).length,
      outOfOrder,
      faults,
      answeredAgain: answeredAgain(unanswered, rows),
    };
  } finally {
    storage.close();
  }
}

/** A row that is older than the failure of its request was written, and its answer lost. */
function answeredAgain(
  unanswered: ReadonlyMap<string, string>,
  rows: ReadonlyMap<string, readonly LogEntry[]>,
): number {
  return [...unanswered].filter(([mid, failedAt]) => (rows.get(mid)?.[0]?.at ?? '~') < failedAt)
    .length;
}

async function startHost(file: string, port: number): Promise<ChildProcess> {
  const host = spawn(process.execPath, [HOST, file, `${port}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    host.stdout?.once('data', () => resolve());
    host.once('exit', (code) => reject(new Error(`the host ended with ${code}`)));
  });
  return host;
}

function ended(host: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (host.exitCode !== null || host.signalCode !== null) resolve();
    else host.once('exit', () => resolve());
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('no port to be had');
  return address.port;
}
