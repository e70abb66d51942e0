import { browserApi } from './browser-host.ts';
import { shellCache } from './shell-cache.ts';

/**
 * The service worker: keeps the app's own files for a start without a network, and answers `/api`
 * in the browser host. It never takes over a page that another version of it controls.
 */
declare const self: ServiceWorkerGlobalScope;

const shell = shellCache(self.caches, __SHELL__);
let api: ((request: Request) => Promise<Response>) | null = null;

self.addEventListener('install', (event) => {
  const first = self.registration.active === null;
  event.waitUntil(shell.fill().then(() => (first ? self.skipWaiting() : undefined)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(shell.prune().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (url.pathname === '/api' || url.pathname.startsWith('/api/')) {
    event.respondWith(answer(request));
    return;
  }
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(shell.page(request));
  else if (shell.holds(url.pathname)) event.respondWith(shell.file(request, url.pathname));
});

async function answer(request: Request): Promise<Response> {
  if ((await shell.host()) === 'server') return fetch(request);
  api ??= browserApi(reportError);
  return api(request);
}
