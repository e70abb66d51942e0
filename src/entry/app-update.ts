/** How often a page that stays open looks for a newer version, at most, in milliseconds. */
const LOOK_EVERY = 60 * 60_000;

/**
 * Tells once a newer version of the app is here and waits. The worker never takes over a page that
 * another version controls: the page is loaded again when its person likes, and nothing is stranded,
 * because the device's database only ever grows (see device-schema.ts).
 */
export function onUpdate(tell: () => void): void {
  // Absent in insecure contexts and in some private windows, whatever the type says.
  if (!('serviceWorker' in navigator)) return;
  const container = navigator.serviceWorker;
  void container.ready.then((registration) => {
    const watch = (worker: ServiceWorker | null): void => {
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed' && container.controller !== null) tell();
      });
    };
    if (registration.waiting !== null && container.controller !== null) tell();
    watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration.installing));
    let looked = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible' || Date.now() - looked < LOOK_EVERY) return;
      looked = Date.now();
      // Offline, most likely; there is a next time.
      registration.update().catch(() => {});
    });
  });
}
