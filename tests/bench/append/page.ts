import { apply, baseOf } from '#core/desk/apply.ts';
import { type Command, writes } from '#core/desk/command.ts';
import { decide } from '#core/desk/decide.ts';
import { appendToLog, EMPTY_HEAD, type LogEntry, type LogHead } from '#core/desk/log.ts';
import { summaryOf } from '#core/desk/summary.ts';
import { browserPorts } from '#entry/browser-ports.ts';
import { createDeskClient } from '#sync/create-client.ts';
import { edit, FABLE, INES, openFable } from '../../makers/fable-desk.ts';
import { testHost } from '../../makers/test-host.ts';

/** What one series took: milliseconds, one a sample, ours and a bare strict put of the same row. */
export interface Series {
  readonly events: number;
  readonly unsent: number;
  readonly bytes: number;
  readonly saved: readonly number[];
  readonly bare: readonly number[];
}

declare global {
  interface Window {
    measure: (events: number, samples: number) => Promise<readonly Series[]>;
  }
}

const AT = '2026-11-24T10:00:00.000Z';

/** A host whose story has a log of so many rows: edits of its quotes and notes on them. */
async function hostWith(events: number) {
  const host = testHost();
  const ids = await openFable(host);
  let desk = await host.desk(FABLE);
  const actor = { id: INES, name: 'Ines Inkwell' };
  const entries: LogEntry[] = [];
  let head: LogHead = (await host.log(FABLE)).at(-1) ?? EMPTY_HEAD;
  for (let count = 0; desk.seq < events; count += 1) {
    const quoteId = ids[count % ids.length] ?? '';
    const command: Command =
      count % 4 === 0
        ? {
            type: 'add-message',
            messageId: `m-${count}`,
            quoteId,
            text: 'As said.',
            blocking: false,
          }
        : edit({ field: 'quote.fix', id: quoteId, value: `Fix ${count}` });
    const mid = `d-bench-${count}`;
    const applied = apply(
      desk,
      { mid, batch: null, base: baseOf(desk, 'epoch-1', writes(command, desk)), command },
      {
        actor,
        hats: ['checks'],
        at: AT,
        epoch: 'epoch-1',
        detect: null,
        decide,
        people: null,
        writtenBy: () => [],
        ownPending: [],
      },
    );
    const salts = applied.bodies.map(() => '00'.repeat(16));
    const stamp = { storyId: FABLE, at: AT, actor, hats: ['checks'] as const, mid, batch: null };
    const rows = appendToLog(head, applied.bodies, { ...stamp, salts });
    entries.push(...rows);
    head = rows.at(-1) ?? head;
    desk = applied.desk;
  }
  await host.storage.commit(
    FABLE,
    { person: INES, mid: 'd-bench', of: null, standing: null },
    EMPTY_HEAD,
    () => ({
      write: true,
      entries,
      answer: {
        mid: 'd-bench',
        storyId: FABLE,
        person: INES,
        bodyHash: '',
        outcome: { mid: 'd-bench', outcome: 'applied', seq: head.seq, refusals: [] },
      },
      summary: summaryOf(desk, head, AT),
      desk,
    }),
  );
  return { host, ids };
}

/** A database with one store, and a put of a row that is on disk when it resolves. */
async function bareStore(): Promise<(row: unknown) => Promise<void>> {
  const opening = indexedDB.open('bench-bare', 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'));
  await new Promise((resolve, reject) => {
    opening.addEventListener('success', resolve);
    opening.addEventListener('error', reject);
  });
  let key = 0;
  return (row) =>
    new Promise((resolve, reject) => {
      const tx = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
      tx.objectStore('rows').put(row, (key += 1));
      tx.addEventListener('complete', () => resolve());
      tx.addEventListener('abort', () => reject(tx.error ?? new Error('aborted')));
    });
}

/** What follows an act (the pull that brings it back) is over; people act more slowly than this. */
function calm(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

window.measure = async (events, samples) => {
  const { host, ids } = await hostWith(events);
  let offline = false;
  const ports = browserPorts(
    async (request) => {
      if (offline) throw new TypeError('offline');
      const { pathname, search } = new URL(request.url);
      const body = request.method === 'GET' ? null : await request.arrayBuffer();
      const { method, headers } = request;
      return host.fetch(pathname + search, { method, headers, body });
    },
    'browser',
    (store) => store,
  );
  const client = createDeskClient(ports, { invalidateQueries: async () => {} });
  await client.start();
  await client.openStory(FABLE);
  const held = client.store.getState().desk?.seq ?? 0;
  if (held < events) throw new Error(`the page holds ${held} of ${events} events`);
  const put = await bareStore();
  let count = 0;

  const save = async (): Promise<void> => {
    count += 1;
    const id = ids[count % ids.length] ?? '';
    const acted = await client.dispatch([
      edit({ field: 'quote.fix', id, value: `By hand ${count}` }),
    ]);
    if (!acted.ok) throw new Error(JSON.stringify(acted.refusals));
  };
  /** Ours and the bare put in turn, so that both meet the same machine. */
  const series = async (unsent: number): Promise<Series> => {
    const row = rowLike(ids[0] ?? '');
    const saved: number[] = [];
    const bare: number[] = [];
    for (let at = 0; at < samples; at += 1) {
      saved.push(await timed(save));
      if (!offline) await client.drained();
      await calm();
      bare.push(await timed(() => put(row)));
      await calm();
    }
    return { events, unsent, bytes: JSON.stringify(row).length, saved, bare };
  };
  await save();
  await client.drained();
  const quiet = await series(0);
  offline = true;
  const waiting = await series(samples);
  client.stop();
  return [quiet, waiting];
};

/** A queue row as the product writes one. */
function rowLike(id: string): unknown {
  const command = edit({ field: 'quote.fix', id, value: 'By hand 1' });
  const field = { key: `quote.fix/${id}`, seq: 9_000, valueHash: '0'.repeat(64) };
  const base = { epoch: 'epoch-1', seq: 10_000, fields: [field] };
  const mid = 'd-00000000-0000-0000-0000-000000000000-1';
  const envelope = { mid, batch: null, base, command };
  return {
    kind: 'command',
    order: 1,
    mid,
    storyId: FABLE,
    at: AT,
    envelope,
    keys: [],
    answer: null,
  };
}
