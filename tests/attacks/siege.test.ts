import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { check } from '#contract/story-schema.ts';
import { JSON_TYPE, PERSON_HEADER, pathOf, ROUTES } from '#contract/routes.ts';
import type { Command } from '#core/desk/command.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import { CREATE, DAN, FABLE, INES, ROB, TOM } from '../makers/fable-desk.ts';
import { type ThreadedHost, threadedHost } from '../makers/threaded-host.ts';

/**
 * The host under siege (A8 and A10 of "A signature nobody can bend") in small sizes, over HTTP on
 * SQLite with its threads: bounds, statuses, and nothing moved. The times are those of
 * `npm run bench -- siege`.
 */

const MIB = 1024 * 1024;
// A thread gives way to whoever serves, and on a busy machine to everybody else.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'verbatim-siege-'));
const sockets: Socket[] = [];

const file = join(folder, 'desk.sqlite');
let host: ThreadedHost;

beforeAll(async () => {
  host = await threadedHost(file);
  expect((await post(INES, FABLE, CREATE)).status).toBe(200);
  // The threads are there before anything is asked of them at once.
  expect((await get(TOM, ROUTES.check.path)).status).toBe(200);
}, 60_000);
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

function post(who: string, storyId: string, command: Command): Promise<Response> {
  const base = { epoch: '', seq: 0, fields: [] };
  return fetch(host.origin + pathOf(ROUTES.command, { id: storyId }), {
    method: 'POST',
    headers: { 'content-type': JSON_TYPE, [PERSON_HEADER]: who },
    body: JSON.stringify({ mid: `m-${crypto.randomUUID()}`, batch: null, base, command }),
  });
}

function search(): Command {
  const id = `lookup-${crypto.randomUUID()}`;
  const words = { where: 'the archive', when: '2026-11-21', terms: 'bridge', result: 'nothing' };
  return { type: 'add-search', search: { id, occasionId: null, ...words } };
}

function get(who: string, path: string): Promise<Response> {
  return fetch(host.origin + path, { headers: { [PERSON_HEADER]: who } });
}

/** What a colleague at work notices: nothing. */
async function expectAtWork(who: string = TOM): Promise<void> {
  expect((await post(who, FABLE, search())).status).toBe(200);
  const pulled = await get(who, `${pathOf(ROUTES.changes, { id: FABLE })}?from=1`);
  expect(pulled.status).toBe(200);
  await pulled.text();
}

/** Sends a request by hand and reads nothing; `status` waits for the first line of its answer. */
function byHand(method: string, path: string, who: string, more = '', body = '') {
  const { hostname, port } = new URL(host.origin);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  sockets.push(socket);
  const head = `${method} ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\n${PERSON_HEADER}: ${who}\r\n`;
  socket.write(`${head}content-type: ${JSON_TYPE}\r\n${more}\r\n${body}`);
  const status = (): Promise<number> =>
    new Promise((resolve) => {
      socket.once('data', (data: Buffer) => resolve(Number(/\d{3}/.exec(data.toString())?.[0])));
      socket.once('close', () => resolve(0));
    });
  return { socket, status };
}

async function rows(storyId: string = FABLE): Promise<number> {
  return (await host.storage.changes(storyId, 0)).head.seq;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

describe('bodies', () => {
  it('A8.1: a restore of 300 MB is refused before it is read, said long or not', async () => {
    const { path } = ROUTES.putBackup;
    const said = byHand('PUT', path, DAN, `content-length: ${300 * MIB}\r\n`);
    expect([403, 413]).toContain(await said.status());
    const unsaid = byHand('PUT', path, DAN, 'transfer-encoding: chunked\r\n');
    unsaid.socket.write(`${(65 * MIB).toString(16)}\r\n${'[],'.repeat((65 * MIB) / 3)}`);
    expect([403, 413]).toContain(await unsaid.status());
    await expectAtWork();
  });

  it('A8.2: nested and flat JSON is refused before it is parsed', async () => {
    const path = host.origin + pathOf(ROUTES.command, { id: FABLE });
    const headers = { 'content-type': JSON_TYPE, [PERSON_HEADER]: ROB };
    const before = await rows();
    for (const body of ['['.repeat(MIB), `[${'[],'.repeat(600_000)}0]`, `[${'0,'.repeat(MIB)}0]`]) {
      const answer = await fetch(path, { method: 'POST', headers, body });
      expect(answer.status).toBe(413);
      expect(await answer.json()).toMatchObject({ title: 'Too large' });
    }
    expect(await rows()).toBe(before);
    await expectAtWork();
  });

  it('A8.3: of bodies held open one person has thirty-two MiB, and nobody else waits', async () => {
    const path = pathOf(ROUTES.putText, { sha256: 'a'.repeat(64) });
    const held = `content-length: ${15 * MIB}\r\n`;
    byHand('PUT', path, ROB, held, '{"text":"');
    byHand('PUT', path, ROB, held, '{"text":"');
    await pause(100);
    const third = byHand('PUT', path, ROB, held, '{"text":"');
    expect(await third.status()).toBe(429);
    await expectAtWork();
    // Room is given back when the sender goes.
    for (const socket of sockets.splice(0)) socket.destroy();
    await pause(100);
    const text = 'a record';
    const again = await fetch(host.origin + pathOf(ROUTES.putText, { sha256: sha256Hex(text) }), {
      method: 'PUT',
      headers: { 'content-type': JSON_TYPE, [PERSON_HEADER]: ROB },
      body: JSON.stringify({ text }),
    });
    expect(again.status).toBe(200);
  });
});

describe('answers that nobody reads', () => {
  it('A8.4: of long records one person has thirty-two MiB on their way, and others read on', async () => {
    const text = 'Said, and said again. '.repeat((15 * MIB) / 22);
    const sha256 = sha256Hex(text);
    await host.storage.putText(sha256, text);
    const path = pathOf(ROUTES.getText, { sha256 });
    byHand('GET', path, ROB).socket.pause();
    byHand('GET', path, ROB).socket.pause();
    await pause(300);
    expect(await byHand('GET', path, ROB).status()).toBe(429);
    const read = await get(TOM, path);
    expect(await read.json()).toEqual({ sha256, text });
    await expectAtWork();
  });

  it('A8.4: one person has sixty-four requests under way, and others are answered', async () => {
    const path = pathOf(ROUTES.putText, { sha256: 'a'.repeat(64) });
    for (let at = 0; at < 64; at += 1) byHand('PUT', path, ROB, 'content-length: 20\r\n', '{');
    await pause(200);
    expect(await byHand('GET', ROUTES.people.path, ROB).status()).toBe(429);
    await expectAtWork();
  });
});

describe('long work', () => {
  const LINE = '“We will open the bridge in spring,” said Anna Halloran.\n\n';
  const LONG: Command = { ...CREATE, text: LINE.repeat(12_000) };

  it('A8.5: a long story is worked on by a thread, with the answers and rows of every host', async () => {
    expect(await (await post(INES, 'st-long', LONG)).json()).toMatchObject({ seq: 1 });
    const finds = Array.from({ length: 600 }, (_, at) => ({
      kind: 'direct' as const,
      parts: [{ start: at * LINE.length + 1, end: at * LINE.length + 30 }],
      clause: null,
      cue: null,
      mention: null,
      mentionSpan: null,
      speaker: null,
      sieve: 'by hand',
      why: 'marked',
    }));
    const proposal: Command = {
      type: 'propose-candidates',
      engine: 'by-hand',
      versionId: 'v-1',
      finds,
    };
    const sent = await Promise.all([
      post(INES, 'st-long', proposal),
      expectAtWork(),
      post(INES, 'st-long', search()),
    ]);
    expect([sent[0]?.status, sent[2]?.status]).toEqual([200, 200]);
    expect(await rows('st-long')).toBe(3);
    const pulled = await get(TOM, pathOf(ROUTES.changes, { id: 'st-long' }));
    expect(await pulled.json()).toMatchObject({ epoch: 'epoch-1', from: 0, to: 3 });
    // Whatever a thread answers with, the host has written down before.
    expect(host.known.filter(({ storyId }) => storyId === 'st-long').at(-1)?.seq).toBe(3);
  });

  it('A8.6: the logs are checked for all who ask at once, and everybody hears all of it', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => get(ROB, ROUTES.check.path)));
    for (const answer of answers) {
      const { stories } = check.parse(await answer.json());
      expect(stories).toContainEqual(expect.objectContaining({ storyId: FABLE, fault: null }));
    }
    await expectAtWork();
  });
});

describe('lines and connections', () => {
  it('A8.7: a stranger who opens a hundred lines for hints loses their own, and a colleague’s stays', async () => {
    const before = await rows();
    const colleague = await get(TOM, ROUTES.hints.path);
    for (let at = 0; at < 100; at += 1) byHand('GET', `${ROUTES.hints.path}?person=${ROB}`, ROB);
    expect((await get('p-nobody', ROUTES.hints.path)).status).toBe(401);
    await pause(300);
    const reader = colleague.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('retry');
    await expectAtWork();
    expect((await reader?.read())?.value).toContain(`{"storyId":"${FABLE}","seq":${before + 1}}`);
    await reader?.cancel();
  });

  it('A8.8: where all connections are taken, those that are open go on and it is said once', async () => {
    const roomy = host;
    host = await threadedHost(join(folder, 'few.sqlite'), 24);
    try {
      expect((await post(INES, FABLE, CREATE)).status).toBe(200);
      for (let at = 0; at < 60; at += 1) byHand('GET', ROUTES.people.path, ROB);
      await pause(200);
      for (let at = 0; at < 3; at += 1) await expectAtWork(INES);
      expect(host.said).toHaveLength(1);
      expect(host.said[0]).toContain('turned away');
    } finally {
      await host.close();
      host = roomy;
    }
  });
});

describe('another program', () => {
  it('A10.1: that locks the data file holds up no reader, and the write is done when it lets go', async () => {
    const before = await rows();
    const holder = new Database(file);
    holder.exec('BEGIN IMMEDIATE');
    const write = post(TOM, FABLE, search());
    for (let at = 0; at < 5; at += 1) {
      const pulled = await get(ROB, `${pathOf(ROUTES.changes, { id: FABLE })}?from=0`);
      expect(await pulled.json()).toMatchObject({ to: before });
    }
    holder.exec('COMMIT');
    holder.close();
    expect((await write).status).toBe(200);
    expect(await rows()).toBe(before + 1);
  });

  it('A10.1: that does not let go leaves a write answered with 503 and the time to wait, and nothing moved', async () => {
    const before = await rows();
    const holder = new Database(file);
    holder.exec('BEGIN IMMEDIATE');
    const answer = await post(TOM, FABLE, search());
    holder.exec('COMMIT');
    holder.close();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(await rows()).toBe(before);
    await expectAtWork();
  }, 20_000);
});
