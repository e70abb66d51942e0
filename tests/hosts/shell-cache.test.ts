import { afterEach, describe, expect, it, vi } from 'vitest';
import { shellCache } from '#entry/shell-cache.ts';

const ORIGIN = 'https://desk.example';
const FILES = ['/', '/assets/page-12345678.js', '/icon.svg'];

/** A cache storage in memory, as far as the worker uses it. */
function fakeCaches(): CacheStorage {
  const kept = new Map<string, Response>();
  const pathOf = (key: RequestInfo | URL): string =>
    new URL(key instanceof Request ? key.url : String(key), ORIGIN).pathname;
  const cache = {
    keys: async () => [...kept.keys()].map((path) => new Request(ORIGIN + path)),
    match: async (key: RequestInfo | URL) => kept.get(pathOf(key))?.clone(),
    put: async (key: RequestInfo | URL, response: Response) => void kept.set(pathOf(key), response),
    delete: async (key: RequestInfo | URL) => kept.delete(pathOf(key)),
    addAll: async (requests: readonly Request[]) => {
      for (const request of requests) kept.set(pathOf(request), await fetch(request));
    },
  };
  // Only these five are used; the rest of both interfaces is not there.
  return { open: async () => cache } as unknown as CacheStorage;
}

// Requests of a worker resolve against its own address; here there is none.
class SameOrigin extends Request {
  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(typeof input === 'string' ? new URL(input, ORIGIN) : input, init);
  }
}

function online(body: (path: string) => string): ReturnType<typeof vi.fn> {
  const fetched = vi.fn(
    async (request: Request) => new Response(body(new URL(request.url).pathname)),
  );
  vi.stubGlobal('Request', SameOrigin);
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

function offline(): void {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
}

afterEach(() => vi.unstubAllGlobals());

const page = () => new Request(`${ORIGIN}/stories/st-1`);
const asset = () => new Request(`${ORIGIN}/assets/page-12345678.js`);

describe('the shell cache', () => {
  it('starts the app without a network once it was filled', async () => {
    online((path) => `file ${path}`);
    const shell = shellCache(fakeCaches(), FILES);
    await shell.fill();
    offline();
    expect(await (await shell.page(page())).text()).toBe('file /');
    const file = await shell.file(asset(), '/assets/page-12345678.js');
    expect(await file.text()).toBe('file /assets/page-12345678.js');
    await expect(shell.file(new Request(`${ORIGIN}/assets/x.js`), '/assets/x.js')).rejects.toThrow(
      'no network',
    );
  });

  it('asks the network for the page first and for hashed files never again', async () => {
    let build = 1;
    const fetched = online((path) => `build ${build} ${path}`);
    const shell = shellCache(fakeCaches(), FILES);
    await shell.fill();
    build = 2;
    expect(await (await shell.page(page())).text()).toContain('build 2');
    const before = fetched.mock.calls.length;
    const file = await shell.file(asset(), '/assets/page-12345678.js');
    expect(await file.text()).toContain('build 1');
    expect(fetched.mock.calls).toHaveLength(before);
    offline();
    expect(await (await shell.page(page())).text()).toContain('build 2');
  });

  it('forgets what the app is no longer made of', async () => {
    online((path) => path);
    const caches = fakeCaches();
    await shellCache(caches, [...FILES, '/assets/old-12345678.js']).fill();
    const shell = shellCache(caches, FILES);
    await shell.fill();
    await shell.prune();
    offline();
    await expect(
      shell.file(new Request(`${ORIGIN}/assets/old-12345678.js`), '/assets/old-12345678.js'),
    ).rejects.toThrow('no network');
    expect((await shell.page(page())).status).toBe(200);
  });

  it('answers from the network where nothing can be kept or read, as on a full disk', async () => {
    online((path) => `file ${path}`);
    const full = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    const caches = fakeCaches();
    const cache = await caches.open('');
    vi.spyOn(cache, 'put').mockImplementation(full);
    const shell = shellCache(caches, FILES);
    expect(await (await shell.file(asset(), '/assets/page-12345678.js')).text()).toContain('file');
    expect(await (await shell.page(page())).text()).toBe('file /stories/st-1');
    vi.spyOn(caches, 'open').mockImplementation(full);
    expect(await (await shell.file(asset(), '/assets/page-12345678.js')).text()).toContain('file');
    expect(await (await shell.page(page())).text()).toBe('file /stories/st-1');
  });

  it('asks for a part once more where the line broke, and not for a page that was left', async () => {
    let breaks = 1;
    const fetched = online((path) => {
      breaks -= 1;
      if (breaks >= 0) throw new TypeError('the line broke');
      return path;
    });
    const shell = shellCache(fakeCaches(), FILES);
    expect(await (await shell.file(asset(), '/assets/page-12345678.js')).text()).toContain('page');
    expect(fetched).toHaveBeenCalledTimes(2);

    breaks = 5;
    const left = new SameOrigin('/assets/other-12345678.js', { signal: AbortSignal.abort() });
    await expect(shell.file(left, '/assets/other-12345678.js')).rejects.toThrow('the line broke');
    expect(fetched).toHaveBeenCalledTimes(3);
  });

  it('leaves what is not the app’s own to the network', () => {
    online((path) => path);
    const shell = shellCache(fakeCaches(), FILES);
    const post = new Request(`${ORIGIN}/icon.svg`, { method: 'POST' });
    expect(shell.answer(post, '/icon.svg')).toBeNull();
    expect(shell.answer(new Request(`${ORIGIN}/other.txt`), '/other.txt')).toBeNull();
    expect(shell.answer(asset(), '/assets/page-12345678.js')).toBeInstanceOf(Promise);
  });

  it('knows who serves the page, also after the worker was put to sleep', async () => {
    online(() => '<meta name="verbatim-host" content="server" />');
    const caches = fakeCaches();
    expect(await shellCache(caches, FILES).host()).toBe('browser');
    await shellCache(caches, FILES).page(page());
    expect(await shellCache(caches, FILES).host()).toBe('server');
  });
});
