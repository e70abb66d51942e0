import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JSON_TYPE, PERSON_HEADER } from '#contract/routes.ts';
import { createNodeHost } from '#entry/node-host.ts';
import { createPage } from '#entry/node-page.ts';
import { SECURITY_HEADERS } from '#entry/security-headers.ts';
import { memoryStorage } from '#storage/memory.ts';
import { CREATE, FABLE, INES } from '../makers/fable-desk.ts';

let dist = '';

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'verbatim-dist-'));
  const html =
    '<!doctype html><meta name="verbatim-host" content="browser" /><div id="root"></div>';
  await writeFile(join(dist, 'index.html'), html);
  await writeFile(join(dist, 'mock-api.js'), 'throw new Error()');
  await writeFile(join(dist, 'shell.js'), 'self;');
});

afterAll(() => rm(dist, { recursive: true }));

function host(): (path: string, init?: RequestInit) => Promise<Response> {
  const fetch = createNodeHost({
    storage: memoryStorage('epoch-1'),
    withheld: ['/assets/in-page-api-12345678.js'],
    page: createPage(dist, 'server'),
    report: (error) => {
      throw error;
    },
  });
  return (path, init) => fetch(new Request(`http://localhost:4174${path}`, init));
}

describe('the Node host', () => {
  it('serves the page, told that a server answers, and the API, under the same headers', async () => {
    const fetch = host();
    const page = await fetch('/', { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('<meta name="verbatim-host" content="server"');
    const api = await fetch('/api/people');
    expect(await api.json()).toMatchObject({ me: null, demo: true });
    for (const response of [page, api, await fetch('/api/nothing')])
      for (const [name, value] of Object.entries(SECURITY_HEADERS))
        expect(response.headers.get(name)).toBe(value);
  });

  it('holds no worker that would answer in its place, and nothing else of the mock', async () => {
    await mkdir(join(dist, 'assets'), { recursive: true });
    await writeFile(join(dist, 'assets', 'in-page-api-12345678.js'), 'throw new Error()');
    await writeFile(join(dist, 'assets', 'index-12345678.js'), 'export {};');
    expect((await host()('/mock-api.js')).status).toBe(404);
    expect((await host()('/assets/in-page-api-12345678.js')).status).toBe(404);
    expect((await host()('/assets/index-12345678.js')).status).toBe(200);
    expect((await host()('/api/demo/restart', { method: 'POST' })).status).toBe(404);
  });

  it('holds the worker that keeps the shell, asked for again each time', async () => {
    const worker = await host()('/shell.js');
    expect(worker.status).toBe(200);
    expect(worker.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(worker.headers.get('cache-control')).toBe('no-cache');
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      expect(worker.headers.get(name)).toBe(value);
  });

  it('takes commands and gives changes', async () => {
    const fetch = host();
    const headers = { 'content-type': JSON_TYPE, [PERSON_HEADER]: INES };
    const base = { epoch: '', seq: 0, fields: [] };
    const body = JSON.stringify({ mid: 'prof-1', batch: null, base, command: CREATE });
    const sent = await fetch(`/api/stories/${FABLE}/commands`, { method: 'POST', headers, body });
    expect(await sent.json()).toMatchObject({ outcome: 'merged', seq: 1 });
    const pulled = await fetch(`/api/stories/${FABLE}/changes?from=0`, { headers });
    expect(await pulled.json()).toMatchObject({ epoch: 'epoch-1', to: 1 });
  });

  it('starts a new history when it starts again', async () => {
    const headers = { [PERSON_HEADER]: INES };
    expect(await (await host()('/api/stories', { headers })).json()).toMatchObject({ stories: [] });
  });
});
