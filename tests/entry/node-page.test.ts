import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPage, type PageHost } from '#entry/node-page.ts';
import { SECURITY_HEADERS } from '#entry/security-headers.ts';

const HTML = '<!doctype html><meta name="verbatim-host" content="browser" /><div id="root"></div>';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-'));
  mkdirSync(join(folder, 'dist/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist/index.html'), HTML);
  writeFileSync(join(folder, 'dist/mock-api.js'), 'self;');
  writeFileSync(join(folder, 'dist/assets/index-abcdefgh.js'), 'export {};');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (path: string, init: RequestInit = {}, host: PageHost = 'browser'): Promise<Response> =>
  createPage(join(folder, 'dist'), host)(new Request(`http://localhost${path}`, init));

const go = { headers: { 'sec-fetch-mode': 'navigate' } };

describe('every answer', () => {
  it.each(['/', '/story/1', '/mock-api.js', '/api/stories', '/missing.js'])(
    '%s carries the security headers',
    async (path) => {
      const { headers } = await ask(path);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
        expect(headers.get(name)).toBe(value);
      }
    },
  );
});

describe('what the build notes for itself', () => {
  it.each(['/.vite/manifest.json', '/%2Evite/manifest.json', '/assets/../.vite/manifest.json'])(
    '%s is not served',
    async (path) => {
      mkdirSync(join(folder, 'dist/.vite'), { recursive: true });
      writeFileSync(join(folder, 'dist/.vite/manifest.json'), '{}');
      expect((await ask(path)).status).toBe(404);
    },
  );
});

describe('the page', () => {
  it('answers every address a person goes to', async () => {
    const response = await ask('/stories/1/quotes', go);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe(HTML);
  });

  it('answers a visit that a service worker handed on', async () => {
    const handedOn = { 'sec-fetch-mode': 'same-origin', accept: 'text/html,application/xhtml+xml' };
    expect((await ask('/story/1', { headers: handedOn })).status).toBe(200);
    const script = { 'sec-fetch-mode': 'cors', accept: '*/*' };
    expect((await ask('/story/1', { headers: script })).status).toBe(404);
  });

  it('is told its host', async () => {
    const response = await ask('/', go, 'server');
    expect(await response.text()).toContain('<meta name="verbatim-host" content="server" />');
  });

  it('is asked for again each time, and so is the service worker', async () => {
    expect((await ask('/')).headers.get('cache-control')).toBe('no-cache');
    expect((await ask('/mock-api.js')).headers.get('cache-control')).toBe('no-cache');
  });
});

describe('files', () => {
  it('with a hash in their name are kept for ever', async () => {
    const response = await ask('/assets/index-abcdefgh.js');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe('export {};');
  });

  it('that are not there are not found, and no page is sent in their place', async () => {
    const response = await ask('/assets/gone-abcdefgh.js');
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('Not found');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/secret.txt%00.js',
    '/%',
  ])('outside the folder are never served: %s', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('Not found');
  });

  it('are not written to', async () => {
    const response = await ask('/', { method: 'POST', body: 'x' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  it('answer HEAD without a body', async () => {
    const response = await ask('/assets/index-abcdefgh.js', { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe('10');
    expect(await response.text()).toBe('');
  });
});

describe('/api', () => {
  it.each(['/api', '/api/stories', '/api/stories/1/commands'])(
    'does not exist here and says so in JSON: %s',
    async (path) => {
      const response = await ask(path, go);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.json()).toEqual({
        type: 'about:blank',
        title: 'No API on this server',
        status: 404,
      });
    },
  );
});
