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
  // Nobody's page yet, or that of the other host's worker, which must not answer at this address.
  const first = self.registration.active?.scriptURL !== self.location.href;
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
  const kept = shell.answer(request, url.pathname);
  if (kept !== null) event.respondWith(kept);
});

async function answer(request: Request): Promise<Response> {
  if ((await shell.host()) === 'server') return fetch(request);
  api ??= browserApi(reportError);
  return api(request);
}
