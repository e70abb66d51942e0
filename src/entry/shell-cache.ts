import type { PageHost } from './page-host.ts';

const CACHE = 'verbatim-shell-1';
const PAGE = '/';
/** Names with a content hash: what is kept under one never changes. */
const HASHED = '/assets/';
/** What a page of the server's says of itself. */
const SERVER_META = /<meta name="verbatim-host" content="server"/;

/** The files of the app as the worker keeps them. */
export interface ShellCache {
  /** Fetches what is not kept yet. Rejects when a file cannot be had: then the worker is not installed. */
  fill(): Promise<void>;
  /** Forgets what the app is no longer made of. */
  prune(): Promise<void>;
  /** A page a person goes to: from the network, or as it was kept last. */
  page(request: Request): Promise<Response>;
  /** A file of the app: hashed ones as kept, others from the network first. */
  file(request: Request, pathname: string): Promise<Response>;
  /** One of both, for what is the app's own; null: it is not, and the network answers as without a worker. */
  answer(request: Request, pathname: string): Promise<Response> | null;
  /** Who serves the page that was kept last; the browser host where none is. */
  host(): Promise<PageHost>;
}

/** `files`: addresses of everything the page is made of; none in development, where nothing is kept. */
export function shellCache(caches: CacheStorage, files: readonly string[]): ShellCache {
  const own = new Set(files);
  let host: PageHost | null = null;

  /** What can't be kept, for example on a full disk, is fetched again when it is wanted again. */
  async function keep(key: string, response: Response): Promise<void> {
    if (!response.ok || files.length === 0) return;
    try {
      await (await caches.open(CACHE)).put(key, response);
    } catch {
      // The page gets its answer all the same.
    }
  }

  /** Undefined also where the storage can't be read: the network answers then. */
  async function kept(key: string): Promise<Response | undefined> {
    try {
      return await (await caches.open(CACHE)).match(key);
    } catch {
      return undefined;
    }
  }

  /** A part that is lost leaves the page without it until it is loaded again, so it is asked for twice. */
  async function fetchTwice(request: Request): Promise<Response> {
    try {
      return await fetch(request.clone());
    } catch (error) {
      if (request.signal.aborted) throw error;
      return await fetch(request);
    }
  }

  async function noteHost(page: Response): Promise<PageHost> {
    host = SERVER_META.test(await page.text()) ? 'server' : 'browser';
    return host;
  }

  async function page(request: Request): Promise<Response> {
    return await answered(PAGE, async () => {
      const response = await fetch(request);
      if (response.ok) await noteHost(response.clone());
      return response;
    });
  }

  async function file(request: Request, pathname: string): Promise<Response> {
    if (pathname.startsWith(HASHED)) {
      const last = await kept(pathname);
      if (last !== undefined) return last;
    }
    return await answered(pathname, () => fetchTwice(request));
  }

  /** From the network and then kept, else as it was kept last; rejects where there is neither. */
  async function answered(key: string, ask: () => Promise<Response>): Promise<Response> {
    try {
      const response = await ask();
      await keep(key, response.clone());
      return response;
    } catch (error) {
      const last = await kept(key);
      if (last === undefined) throw error;
      return last;
    }
  }

  return {
    fill: async () => {
      const cache = await caches.open(CACHE);
      const have = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
      const wanted = files.filter((file) => !file.startsWith(HASHED) || !have.has(file));
      await cache.addAll(wanted.map((file) => new Request(file, { cache: 'no-cache' })));
    },
    prune: async () => {
      const cache = await caches.open(CACHE);
      const gone = (await cache.keys()).filter(({ url }) => !own.has(new URL(url).pathname));
      await Promise.all(gone.map((request) => cache.delete(request)));
    },
    page,
    file,
    answer: (request, pathname) => {
      if (request.method !== 'GET') return null;
      if (request.mode === 'navigate') return page(request);
      // Everything hashed is ours, also the files of a build that came after this worker.
      return own.has(pathname) || pathname.startsWith(HASHED) ? file(request, pathname) : null;
    },
    host: async () => {
      if (host !== null) return host;
      const page = await kept(PAGE);
      return page === undefined ? 'browser' : noteHost(page);
    },
  };
}
