import { HINT_CHANNEL } from '#contract/hint-channel.ts';
import type { DeviceStore } from '#sync/device-store.ts';
import { openDeviceStore } from '#sync/device-store-idb.ts';
import { newId } from '#sync/new-id.ts';
import type { Channel, Connection, Locks, SyncPorts, TabMemory, Transport } from '#sync/ports.ts';
import { detector } from './detector.ts';
import { lateLocator } from './late-locator.ts';
import type { PageHost } from './page-host.ts';
import { sseHints } from './sse-hints.ts';

/** What sync needs, from this browser. Hints come from whoever answers `/api`. */
export function browserPorts(
  transport: Transport,
  host: PageHost,
  device: (store: DeviceStore) => DeviceStore,
): SyncPorts {
  const tab = tabMemory();
  const wakes = new Set<() => void>();
  const wakeAll = (): void => wakes.forEach((wake) => wake());
  return {
    transport,
    origin: location.origin,
    openDevice: async (personId) => {
      try {
        return device(await openDeviceStore(personId, () => newId('d')));
      } catch {
        // No database to be had (blocked, some private windows): work on, and never call it saved.
        const { emptyDisk, memoryDeviceStore } = await import('#sync/device-store-memory.ts');
        return memoryDeviceStore(emptyDisk(personId, newId('d')), false);
      }
    },
    locks: browserLocks(),
    channel: (name) =>
      host === 'server' && name === HINT_CHANNEL
        ? sseHints(location.origin, () => tab.get('person'), wakeAll)
        : channel(name),
    clock: { now: () => new Date().toISOString() },
    timers: {
      after: (milliseconds, work) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
    },
    chance: { fraction: () => Math.random(), id: newId },
    connection: connection(wakes),
    tab,
    detector,
    // Few visits bring in a file.
    recordReader: async (...file) => (await import('./record-reader.ts')).recordReader(...file),
    locator: lateLocator(),
    persist,
  };
}

/** Web Locks; without them (no secure context) each tab is alone, which the host's dedupe makes harmless. */
function browserLocks(): Locks {
  if ('locks' in navigator)
    return {
      hold: async <T>(name: string, work: () => Promise<T>): Promise<T> =>
        await navigator.locks.request(name, work),
    };
  const last = new Map<string, Promise<unknown>>();
  return {
    hold: <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const next = (last.get(name) ?? Promise.resolve()).then(work, work);
      last.set(name, next);
      return next;
    },
  };
}

function channel(name: string): Channel {
  const made = new BroadcastChannel(name);
  return {
    post: (message) => made.postMessage(message),
    listen: (hear) =>
      made.addEventListener('message', (event: MessageEvent<unknown>) => hear(event.data)),
  };
}

/** `wakes`: who is told, also of a line that is open again. */
function connection(wakes: Set<() => void>): Connection {
  return {
    online: () => navigator.onLine,
    onWake: (wake) => {
      wakes.add(wake);
      addEventListener('online', wake);
      addEventListener('offline', wake);
      addEventListener('focus', wake);
      addEventListener('pageshow', wake);
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') wake();
      });
    },
  };
}

/** Storage of the tab and of the browser; where either is blocked, memory of this page alone. */
function tabMemory(): TabMemory {
  const page = new Map<string, string>();
  const key = (name: string): string => `verbatim-${name}`;
  const own = (name: string): string | null =>
    page.get(name) ?? read(() => sessionStorage.getItem(key(name)));
  return {
    own,
    get: (name) => own(name) ?? read(() => localStorage.getItem(key(name))),
    keep: (name, value) => {
      page.set(name, value);
      read(() => sessionStorage.setItem(key(name), value));
      read(() => localStorage.setItem(key(name), value));
    },
  };
}

/** Chromium decides by itself, Firefox asks the person: so it is asked once in this browser, ever. */
async function persist(): Promise<void> {
  const asked = 'verbatim-asked-to-persist';
  if (!('storage' in navigator) || read(() => localStorage.getItem(asked)) !== null) return;
  read(() => localStorage.setItem(asked, 'yes'));
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}

function read<T>(from: () => T): T | null {
  try {
    return from();
  } catch {
    return null;
  }
}
