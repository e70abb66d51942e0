import { createApi } from '#api/app.ts';
import type { Storage } from '#api/ports.ts';
import { demoPeople } from './demo-people.ts';
import { freshSalts } from './salts.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { MOCK_API_URL } from './trusted-urls.ts';

/** What a server host is made of. `page` answers for everything that is not `/api`. */
export interface NodeHost {
  readonly storage: Storage;
  readonly page: (request: Request) => Promise<Response>;
  readonly report: (error: unknown) => void;
}

/**
 * The newsroom's host as a function from request to answer: `/api` by the handlers every host has,
 * the rest by the page; every answer under the security headers. The worker that plays the API in
 * the browser is not served here: this host is the API.
 *
 * People are those of the demo, told by a header, until this host has a login.
 */
export function createNodeHost({
  storage,
  page,
  report,
}: NodeHost): (request: Request) => Promise<Response> {
  const app = createApi({
    storage,
    identity: demoPeople(storage),
    clock: { now: () => new Date().toISOString() },
    chance: { salts: freshSalts },
    // Pages ask again by themselves; nothing is pushed to them yet.
    hints: { changed: () => undefined },
    demo: true,
    report,
  });
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/api' || pathname.startsWith('/api/'))
      return secured(await app.fetch(request));
    if (pathname === MOCK_API_URL) return secured(new Response(null, { status: 404 }));
    return page(request);
  };
}

function secured(response: Response): Response {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
  return response;
}
