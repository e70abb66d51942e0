import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { SECURITY_HEADERS } from './security-headers.ts';

/** Which host answers `/api` for the page: the browser itself, or the server that sends this page. */
export type PageHost = 'browser' | 'server';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const HOST_META = '<meta name="verbatim-host" content="browser"';

function answer(
  status: number,
  headers: Record<string, string>,
  body: string | Uint8Array<ArrayBuffer> | null,
): Response {
  return new Response(body, { status, headers: { ...SECURITY_HEADERS, ...headers } });
}

/** The file a path names, or null where it names none or would leave the folder. */
function fileOf(dist: string, pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  // The build notes things for itself in folders that begin with a dot.
  if (path.split('/').some((segment) => segment.startsWith('.'))) return null;
  const file = resolve(join(dist, path));
  return file.startsWith(resolve(dist) + sep) ? file : null;
}

/** Null where there is no such file; a folder is none. */
async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}

/** Names with a content hash never change; everything else is asked for again each time. */
function cachingOf(pathname: string): string {
  return pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** A service worker that hands a visit on changes its mode in Firefox; what is asked for is still a page. */
function isNavigation(request: Request): boolean {
  return (
    request.headers.get('sec-fetch-mode') === 'navigate' ||
    (request.headers.get('accept') ?? '').includes('text/html')
  );
}

async function shell(dist: string, host: PageHost, head: boolean): Promise<Response> {
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  if (!html.includes(HOST_META)) throw new Error('index.html does not name its host');
  const told = html.replace(HOST_META, HOST_META.replace('browser', host));
  const headers = { 'content-type': TYPES['.html'] ?? '', 'cache-control': 'no-cache' };
  return answer(200, headers, head ? null : told);
}

/**
 * Serves the built page: files of `dist`, the shell for every other address a person goes to, and a
 * plain 404 for the rest. Each answer carries the security headers.
 *
 * `/api` is not served here. A static server has no API, so it says so in JSON; the newsroom's host
 * takes `/api` itself before it asks this.
 */
export function createPage(dist: string, host: PageHost): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    const head = request.method === 'HEAD';
    if (pathname === '/api' || pathname.startsWith('/api/')) {
      const problem = { type: 'about:blank', title: 'No API on this server', status: 404 };
      const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };
      return answer(404, headers, head ? null : JSON.stringify(problem));
    }
    if (request.method !== 'GET' && !head) return answer(405, { allow: 'GET, HEAD' }, null);
    const file = pathname === '/' || pathname === '/index.html' ? null : fileOf(dist, pathname);
    const bytes = file === null ? null : await bytesOf(file);
    if (file !== null && bytes !== null) {
      const headers = {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-length': String(bytes.byteLength),
        'cache-control': cachingOf(pathname),
      };
      return answer(200, headers, head ? null : bytes);
    }
    if (pathname === '/' || pathname === '/index.html' || isNavigation(request)) {
      return shell(dist, host, head);
    }
    return answer(404, { 'content-type': 'text/plain; charset=utf-8' }, head ? null : 'Not found');
  };
}
