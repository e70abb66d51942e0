import { createApi } from '#api/app.ts';
import type { Ports } from '#api/ports.ts';
import { HINT_CHANNEL } from '#contract/hint-channel.ts';
import { indexedDbStorage } from '#storage/indexeddb.ts';
import { demoPeople } from './demo-people.ts';
import { type Draws, REAL_DRAWS } from './draws.ts';
import { RESTART_PATH } from './restart-path.ts';

/** Name of the database that plays the newsroom's in the browser host; pages and worker share it. */
const HOST_DATABASE = 'verbatim-host';

/**
 * The API as the browser host has it, for the worker and for a page without one: the same handlers
 * over one IndexedDB database, so it does not matter which of the two answers.
 */
export function browserApi(
  report: (error: unknown) => void,
  draws: Draws = REAL_DRAWS,
): (request: Request) => Promise<Response> {
  const storage = indexedDbStorage({ name: HOST_DATABASE, newEpoch: draws.newEpoch });
  const channel = new BroadcastChannel(HINT_CHANNEL);
  const ports: Ports = {
    storage,
    identity: demoPeople(storage),
    clock: draws.clock,
    chance: draws.chance,
    hints: { changed: (storyId, seq) => channel.postMessage({ storyId, seq }) },
    demo: true,
    report,
  };
  const rules = { archive: storage, backupNeeds: null, key: null, administered: false };
  let app = createApi(ports, rules);
  return async (request) => {
    if (request.method === 'POST' && new URL(request.url).pathname === RESTART_PATH) {
      // What a host that starts again has lost: everything it held in memory.
      app = createApi(ports, rules);
      return Response.json({ restarted: true });
    }
    return app.fetch(request);
  };
}
