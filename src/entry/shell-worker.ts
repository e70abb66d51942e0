import { shellCache } from './shell-cache.ts';

/**
 * The service worker of a page that a server sends: keeps the app's own files for a start without a
 * network, and nothing else. `/api` never passes through it, so what it says is always the server's.
 */
declare const self: ServiceWorkerGlobalScope;

const shell = shellCache(self.caches, __SHELL__);

self.addEventListener('install', (event) => {
  // Nobody's page yet, or that of the other host's worker, which must not answer at this address.
  const first = self.registration.active?.scriptURL !== self.location.href;
  event.waitUntil(shell.fill().then(() => (first ? self.skipWaiting() : undefined)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(shell.prune().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== self.location.origin || pathname === '/api' || pathname.startsWith('/api/'))
    return;
  const kept = shell.answer(event.request, pathname);
  if (kept !== null) event.respondWith(kept);
});
