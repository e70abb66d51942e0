import { createApi } from '#api/app.ts';
import type { Ports } from '#api/ports.ts';
import { HINT_CHANNEL } from '#contract/hint-channel.ts';
import { indexedDbStorage } from '#storage/indexeddb.ts';
import { demoPeople } from './demo-people.ts';
import { freshSalts } from './salts.ts';

/** Name of the database that plays the newsroom's in the browser host; pages and worker share it. */
const HOST_DATABASE = 'verbatim-host';

/**
 * The API as the browser host has it, for the worker and for a page without one: the same handlers
 * over one IndexedDB database, so it does not matter which of the two answers.
 */
export function browserApi(
  report: (error: unknown) => void,
): (request: Request) => Promise<Response> {
  const storage = indexedDbStorage({ name: HOST_DATABASE, newEpoch: () => crypto.randomUUID() });
  const channel = new BroadcastChannel(HINT_CHANNEL);
  const ports: Ports = {
    storage,
    identity: demoPeople(storage),
    clock: { now: () => new Date().toISOString() },
    chance: { salts: freshSalts },
    hints: { changed: (storyId, seq) => channel.postMessage({ storyId, seq }) },
    demo: true,
    report,
  };
  const app = createApi(ports);
  return async (request) => app.fetch(request);
}
