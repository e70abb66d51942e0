import { randomUUID } from 'node:crypto';
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { createApi } from '#api/app.ts';
import { sqliteStorage } from '#storage/sql/sqlite.ts';
import { demoPeople } from './demo-people.ts';
import { REAL_DRAWS } from './draws.ts';
import { checkGrown } from './node-check.ts';
import { remembering } from './node-remember.ts';
import type { FromThread, ThreadData, ToThread } from './node-thread-messages.ts';

/** Nicer than the thread that serves (nice(2)). */
const BEHIND = 5;

/** Bytes of a body read at once. */
const SLICE = 64 * 1024;

/**
 * A thread of the host for long work: the same handlers over a connection of its own to the same
 * file, as a second host would have it, so that the thread that serves is never held up by it.
 */
// On Linux this is of the thread alone: whoever serves comes first.
if (process.platform === 'linux') setPriority(BEHIND);

const port = parentPort;
if (port === null) throw new Error('this is a thread of the host, and no program');
const say = (message: FromThread, handedOver: ArrayBuffer[] = []): void =>
  port.postMessage(message, handedOver);

// Given by node-threads.ts, in this form.
const { file, key } = workerData as ThreadData;
const sqlite = sqliteStorage({ file, newEpoch: randomUUID });
const storage = remembering(
  sqlite,
  {
    put: (heads) => {
      if (heads.length > 0) say({ kind: 'known', heads });
    },
    remove: (story) => say({ kind: 'deleted', story }),
  },
  REAL_DRAWS.clock.now,
);
const report = (error: unknown): void => {
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  say({ kind: 'report', message, stack, code });
};
const app = createApi(
  {
    storage,
    identity: demoPeople(storage),
    clock: REAL_DRAWS.clock,
    chance: REAL_DRAWS.chance,
    hints: { changed: (storyId, seq) => say({ kind: 'hint', storyId, seq }) },
    demo: true,
    report,
  },
  { archive: storage, backupNeeds: 'clears', key, administered: true },
);

/** Answers of which the reader has not had the last byte. */
const open = new Map<number, ReadableStreamDefaultReader<Uint8Array>>();
/** Long bodies are worked on one after the other: two at once would only take twice the memory. */
let turn: Promise<unknown> = Promise.resolve();

async function answer(message: Extract<ToThread, { kind: 'request' }>): Promise<void> {
  const { id, method, url, headers, body } = message;
  const request = new Request(url, {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    ...(body === null ? {} : { body: streamOf(body), duplex: 'half' as const }),
  });
  try {
    const response = await app.fetch(request);
    say({ kind: 'head', id, status: response.status, headers: [...response.headers] });
    if (response.body === null) say({ kind: 'end', id });
    else open.set(id, response.body.getReader());
  } catch (error) {
    report(error);
    say({ kind: 'failed', id });
  }
}

/** A body slice by slice: given whole it would be copied first. */
function streamOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let from = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (from < bytes.byteLength) controller.enqueue(bytes.subarray(from, from + SLICE));
      else controller.close();
      from += SLICE;
    },
  });
}

async function next(id: number): Promise<void> {
  const reader = open.get(id);
  if (reader === undefined) return;
  try {
    const { done, value } = await reader.read();
    if (done) {
      open.delete(id);
      say({ kind: 'end', id });
      return;
    }
    const bytes = new Uint8Array(value);
    say({ kind: 'chunk', id, bytes }, [bytes.buffer]);
  } catch (error) {
    open.delete(id);
    report(error);
    say({ kind: 'failed', id });
  }
}

function hear(message: ToThread): void {
  switch (message.kind) {
    case 'request':
      if (message.body === null) void answer(message);
      else turn = turn.then(() => answer(message));
      return;
    case 'pull':
      void next(message.id);
      return;
    case 'cancel':
      void open.get(message.id)?.cancel();
      open.delete(message.id);
      return;
    case 'check':
      void checkGrown(sqlite, (text, fault) => say({ kind: 'line', text, fault })).catch(report);
      return;
    case 'close':
      sqlite.close();
      port?.close();
  }
}

port.on('message', hear);
