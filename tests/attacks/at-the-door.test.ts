import { describe, expect, it } from 'vitest';
import { problem } from '#contract/problem.ts';
import { JSON_TYPE, PERSON_HEADER, pathOf, ROUTES } from '#contract/routes.ts';
import { localHosts, ownHosts, refusedAtDoor } from '#entry/node-door.ts';
import { createNodeHost } from '#entry/node-host.ts';
import { memoryStorage } from '#storage/memory.ts';
import { CREATE, FABLE, RUTH } from '../makers/fable-desk.ts';

/** Another site's page, or a name that was made to point at this machine (C2, MODEL L6). */

const isOwn = ownHosts(4174, new URL('https://desk.example'));

async function statusAt(url: string, init: RequestInit = {}): Promise<number | null> {
  return refusedAtDoor(new Request(url, init), isOwn)?.status ?? null;
}

describe('a name that was made to point here', () => {
  it.each([
    ['http://localhost:4174/api/stories', null],
    ['http://127.0.0.1:4174/', null],
    ['http://[::1]:4174/', null],
    ['https://desk.example/story/1', null],
    ['http://evil.example/api/stories', 421],
    ['http://evil.example:4174/', 421],
    ['http://localhost:4175/', 421],
    ['http://localhost.evil.example:4174/', 421],
    ['http://desk.example.evil.example/', 421],
    ['http://10.0.0.7:4174/', 421],
  ])('%s is answered with %s', async (url, status) => {
    expect(await statusAt(url)).toBe(status);
  });

  it('is no way round by an absolute address with another Host', async () => {
    const request = new Request('http://localhost:4174/api/stories');
    const forged = new Proxy(request, {
      get: (target, key) =>
        key === 'headers'
          ? new Headers({ host: 'evil.example' })
          : Reflect.get(target, key, target),
    });
    expect(refusedAtDoor(forged, isOwn)?.status).toBe(421);
  });

  it('a host that was not told its names knows the local ones alone', () => {
    expect(['localhost:1', '127.0.0.1:65535', '[::1]:80', 'localhost'].every(localHosts)).toBe(
      true,
    );
    expect(['evil.example', 'localhost.evil', '[::2]:80', ''].some(localHosts)).toBe(false);
  });
});

describe('a page of another site', () => {
  it.each([
    [{ origin: 'http://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://localhost:5173' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'http://localhost:4174', 'sec-fetch-site': 'same-origin' }, null],
    [{ origin: 'https://desk.example' }, null],
    [{}, null],
  ])('sends a change with %j: %s', async (headers, status) => {
    const url = 'http://localhost:4174/api/demo/preset';
    expect(await statusAt(url, { method: 'PUT', headers })).toBe(status);
    expect(await statusAt(url, { method: 'GET', headers })).toBe(null);
  });

  it('is answered in a sentence, and nothing moves', async () => {
    const storage = memoryStorage('epoch-1');
    const host = createNodeHost({
      storage,
      withheld: [],
      page: async () => new Response('the page'),
      report: (error) => {
        throw error;
      },
      isOwn,
    });
    const base = { epoch: '', seq: 0, fields: [] };
    const send = (origin: string, url: string): Promise<Response> =>
      host(
        new Request(url + pathOf(ROUTES.command, { id: FABLE }), {
          method: 'POST',
          headers: { 'content-type': JSON_TYPE, [PERSON_HEADER]: RUTH, origin },
          body: JSON.stringify({ mid: 'm-1', batch: null, base, command: CREATE }),
        }),
      );
    const foreign = await send('http://evil.example', 'http://localhost:4174');
    expect(problem.parse(await foreign.json()).status).toBe(403);
    expect(foreign.headers.get('x-content-type-options')).toBe('nosniff');
    const rebound = await send('http://evil.example:4174', 'http://evil.example:4174');
    expect(problem.parse(await rebound.json()).say).toContain('BASE_URL');
    expect((await host(new Request('http://evil.example:4174/'))).status).toBe(421);
    expect((await host(new Request('http://localhost:4174/'))).status).toBe(200);
    expect((await storage.changes(FABLE, 0)).entries).toEqual([]);
  });
});
