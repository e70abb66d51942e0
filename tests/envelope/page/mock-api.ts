/** A service worker that answers one address, so that the page can tell who answered. */
declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (new URL(event.request.url).pathname === '/api/who') {
    event.respondWith(Response.json({ who: 'service worker' }));
  }
});
export {};
