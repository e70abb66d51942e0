import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { JSON_TYPE, PERSON_HEADER, pathOf, ROUTES } from '#contract/routes.ts';
import { check } from '#contract/story-schema.ts';
import type { Command } from '#core/desk/command.ts';
import { longWork } from '#entry/node-threads.ts';
import { CREATE, FABLE, INES, ROB, TOM } from '../makers/fable-desk.ts';
import { bareEnvelope, longFinds, longText } from '../makers/long-story.ts';
import { type ThreadedHost, threadedHost } from '../makers/threaded-host.ts';

/** A thread of the host ends in the middle of its work: killed, or by what it was asked for. */

// A thread gives way to whoever serves, and on a busy machine to everybody else.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const LONG = 'st-long';

const PROPOSAL: Command = {
  type: 'propose-candidates',
  engine: 'by-hand',
  versionId: CREATE.versionId,
  finds: longFinds(10_000),
};

const folder = mkdtempSync(join(tmpdir(), 'verbatim-threads-'));
const file = join(folder, 'desk.sqlite');
const workers: Worker[] = [];
const noteWorker = (worker: Worker): void => void workers.push(worker);
let host: ThreadedHost;

beforeAll(async () => {
  process.on('worker', noteWorker);
  host = await threadedHost(file);
  expect((await post(INES, FABLE, bareEnvelope(CREATE))).status).toBe(200);
  const text = longText(10_000);
  expect((await post(INES, LONG, bareEnvelope({ ...CREATE, text }))).status).toBe(200);
});
afterAll(async () => {
  process.off('worker', noteWorker);
  await host.close();
  rmSync(folder, { recursive: true });
});

function post(who: string, storyId: string, body: string): Promise<Response> {
  return fetch(host.origin + pathOf(ROUTES.command, { id: storyId }), {
    method: 'POST',
    headers: { 'content-type': JSON_TYPE, [PERSON_HEADER]: who },
    body,
  });
}

function askCheck(): Promise<Response> {
  return fetch(host.origin + ROUTES.check.path, { headers: { [PERSON_HEADER]: ROB } });
}

/** A colleague goes on: a small command is answered, so the thread left no lock behind. */
async function expectAtWork(): Promise<void> {
  const words = { where: 'the archive', when: '2026-11-21', terms: 'bridge', result: 'nothing' };
  const search = { id: `lookup-${crypto.randomUUID()}`, occasionId: null, ...words };
  expect((await post(TOM, FABLE, bareEnvelope({ type: 'add-search', search }))).status).toBe(200);
}

/** The thread that was started last ends, whatever it is at. */
async function killLast(): Promise<void> {
  await workers.at(-1)?.terminate();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const FAILED = {
  status: 503,
  say: 'The host could not finish this; nothing is known to be done. Send it again soon.',
};

describe('a thread that is killed', () => {
  it('over a long command: the sender is told to send it again, and again it is done once', async () => {
    const body = bareEnvelope(PROPOSAL);
    const before = workers.length;
    const answer = post(INES, LONG, body);
    // Until the thread that the story went to is at work.
    await pause(150);
    await killLast();
    const refused = await answer;
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('2');
    expect(await refused.json()).toMatchObject(FAILED);
    await expectAtWork();

    const again = await post(INES, LONG, body);
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ outcome: 'merged', seq: 2 });
    expect(workers.length).toBe(before + 1);
    expect((await host.storage.changes(LONG, 0)).head.seq).toBe(2);
    const repeated = await post(INES, LONG, body);
    expect(await repeated.json()).toMatchObject({ outcome: 'merged', seq: 2 });
    expect((await host.storage.changes(LONG, 0)).head.seq).toBe(2);
  });

  it('over a check: its answer ends in the middle, and the next one is whole', async () => {
    const asked = askCheck();
    await vi.waitFor(() => expect(workers.length).toBeGreaterThan(2), { timeout: 20_000 });
    await pause(300);
    await killLast();
    const cut = await asked.then(async (answer) => answer.text()).catch(() => 'cut off');
    expect(check.safeParse(jsonOrNull(cut)).success).toBe(false);
    await expectAtWork();

    const next = await askCheck();
    expect(next.status).toBe(200);
    const { stories } = check.parse(await next.json());
    expect(stories.map(({ fault }) => fault)).toEqual([null, null]);
  });
});

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

describe('a thread that has no memory left', () => {
  it('ends alone: what it was asked for is refused in a sentence, and a new one answers', async () => {
    const reported: string[] = [];
    const work = longWork(
      { file, key: null },
      {
        hint: () => undefined,
        heads: { put: () => undefined, remove: () => undefined },
        report: (error) => void reported.push(String(error)),
        line: () => undefined,
      },
      40,
    );
    const url = host.origin + pathOf(ROUTES.command, { id: LONG });
    const headers = { 'content-type': JSON_TYPE, [PERSON_HEADER]: INES };
    const body = new TextEncoder().encode(bareEnvelope({ ...PROPOSAL, finds: longFinds(20_000) }));
    const refused = await work.answer(new Request(url, { method: 'POST', headers }), body);
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject(FAILED);
    expect(reported.join()).toContain('ERR_WORKER_OUT_OF_MEMORY');
    const small = `${host.origin + pathOf(ROUTES.changes, { id: FABLE })}?from=0`;
    const next = await work.answer(new Request(small, { headers }), null);
    expect(next.status).toBe(200);
    expect(await next.json()).toMatchObject({ from: 0 });
    await work.close();
    await expectAtWork();
  });
});
