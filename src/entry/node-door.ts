import { problemResponse } from '#api/problems.ts';

/** The names under which this machine reaches itself. */
const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]'];
/** Sent by a page of our own address, or typed by a person. */
const OWN_SITE = ['same-origin', 'none'];

/** Whether a `Host` is this host's; `example.org`, `localhost:4174`, in lower case. */
export type IsOwnHost = (host: string) => boolean;

/** The local names on one port, and the host of BASE_URL where there is one. */
export function ownHosts(port: number, baseUrl: URL | null): IsOwnHost {
  const hosts = new Set(LOCAL_NAMES.map((name) => (port === 80 ? name : `${name}:${port}`)));
  if (baseUrl !== null) hosts.add(baseUrl.host);
  return (host) => hosts.has(host);
}

/** The local names on any port, for a host that was not told its own. */
export function localHosts(host: string): boolean {
  return LOCAL_NAMES.includes(host.replace(/:\d+$/, ''));
}

/**
 * The answer to a request that is not for this host or not from its page (MODEL L6), else null. A
 * name that was made to point here (DNS rebinding) is 421; a change that another site's page sends
 * is 403. What sends neither Origin nor Sec-Fetch-Site is no browser, and is not led astray.
 */
export function refusedAtDoor(request: Request, isOwn: IsOwnHost): Response | null {
  const { host } = new URL(request.url);
  const named = request.headers.get('host')?.toLowerCase() ?? host;
  if (!isOwn(host) || !isOwn(named))
    return problemResponse(
      421,
      'This is not an address of this host. Open the address that was printed at its start, or set BASE_URL to this one.',
    );
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const foreign =
    (site !== null && !OWN_SITE.includes(site)) || (origin !== null && !isOwn(hostOf(origin)));
  return foreign
    ? problemResponse(403, 'This was sent by a page of another site; nothing of it was done.')
    : null;
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}
