import { createApi } from '#api/app.ts';
import type { Ports, WholeStorage } from '#api/ports.ts';
import { type Counted, createMeters, type Meter, NEWSROOM_RATE, tooManyOf } from '#api/rate.ts';
import { ROUTES } from '#contract/routes.ts';
import { demoPeople } from './demo-people.ts';
import { type Draws, REAL_DRAWS } from './draws.ts';
import { nodeHints } from './node-hints.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { MOCK_API_URL } from './trusted-urls.ts';

/** What a server host is made of. `page` answers for everything that is not `/api`. */
export interface NodeHost {
  readonly storage: WholeStorage;
  /** Files of the build that are only for the browser host (node-build.ts). */
  readonly withheld: readonly string[];
  readonly page: (request: Request) => Promise<Response>;
  readonly report: (error: unknown) => void;
}

/**
 * The newsroom's host as a function from request to answer: `/api` by the handlers every host has,
 * the rest by the page; every answer under the security headers. What plays the API in a browser,
 * and the faults of the demo, are not served here: this host is the API.
 *
 * People are those of the demo, told by a header, until this host has a login. Whoever sends too
 * much at once is told to wait (429); the page and the stream of hints are not counted.
 */
export function createNodeHost(
  { storage, withheld, page, report }: NodeHost,
  draws: Draws = REAL_DRAWS,
  meters: Counted<Meter> = createMeters(NEWSROOM_RATE, () => performance.now()),
): (request: Request) => Promise<Response> {
  const hints = nodeHints();
  const ports: Ports = {
    storage,
    identity: demoPeople(storage),
    clock: draws.clock,
    chance: draws.chance,
    hints,
    demo: true,
    report,
  };
  const app = createApi(ports, { archive: storage, backupNeeds: 'clears' });
  const tooMany = tooManyOf(ports.identity, meters);
  const answer = async (request: Request): Promise<Response> =>
    (await tooMany(request)) ?? (await app.fetch(request));
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === ROUTES.hints.path) return secured(await hints.routes.fetch(request));
    if (pathname === '/api' || pathname.startsWith('/api/')) return secured(await answer(request));
    if (pathname === MOCK_API_URL || withheld.includes(pathname))
      return secured(new Response(null, { status: 404 }));
    return page(request);
  };
}

function secured(response: Response): Response {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
  return response;
}
