import { createApi } from '#api/app.ts';
import { countInFlight } from '#api/in-flight.ts';
import type { Hints, Ports, WholeStorage } from '#api/ports.ts';
import { problemResponse } from '#api/problems.ts';
import { type Counted, createMeters, type Meter, NEWSROOM_RATE, tooManyOf } from '#api/rate.ts';
import { MAX_ANY_COMMAND_BYTES, MAX_BACKUP_BYTES, MAX_TEXT_BODY_BYTES } from '#contract/limits.ts';
import { ROUTES } from '#contract/routes.ts';
import { demoPeople } from './demo-people.ts';
import { type Draws, REAL_DRAWS } from './draws.ts';
import { type IsOwnHost, localHosts, refusedAtDoor } from './node-door.ts';
import { nodeHints } from './node-hints.ts';
import { laneOf, type LongRequests } from './node-long.ts';
import type { Peer } from './node-server.ts';
import type { LongWork } from './node-threads.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { MOCK_API_URL } from './trusted-urls.ts';

/** What a server host is made of. `page` answers for everything that is not `/api`. */
export interface NodeHost {
  readonly storage: WholeStorage;
  /** Files of the build that are only for the browser host (node-build.ts). */
  readonly withheld: readonly string[];
  readonly page: (request: Request) => Promise<Response>;
  readonly report: (error: unknown) => void;
  /** The host's own (node-key.ts); null or left out: it keeps nothing beyond its end. */
  readonly key?: string | null;
  /** Which `Host` is ours; without it the local names. */
  readonly isOwn?: IsOwnHost;
  /** Threads for long requests, told how to give hints; without it everything is answered here. */
  readonly long?: (hints: Hints) => LongRequests;
}

const MIB = 1024 * 1024;
/** Bytes of bodies in flight (MODEL M6). A small body has a room of its own, so that large ones never hold up work. */
const LARGE_BODIES = { ofPerson: 32 * MIB, ofAddress: 64 * MIB, ofHost: 96 * MIB };
const SMALL_BODIES = { ofPerson: 4 * MIB, ofAddress: 12 * MIB, ofHost: 16 * MIB };
const LARGE = 64 * 1024;
/** Bytes of long answers whose readers have not had the last byte. */
const LONG_ANSWERS = { ofPerson: 32 * MIB, ofAddress: 64 * MIB, ofHost: 96 * MIB };
/** Requests between their first byte and the last of their answer: six lines of ten browsers are 60. */
const REQUESTS = { ofPerson: 64, ofAddress: 768, ofHost: 1024 };

/** A host as a function from request to answer, and the way to end its open lines. `peer` null: it is called, not served. */
export interface RunningHost {
  (request: Request, peer?: Peer | null): Promise<Response>;
  readonly close: () => void;
}

/**
 * The newsroom's host as a function from request to answer: `/api` by the handlers every host has,
 * the rest by the page; every answer under the security headers. What plays the API in a browser,
 * and the faults of the demo, are not served here: this host is the API.
 *
 * People are those of the demo, told by a header, until this host has a login. Whoever sends too
 * much at once, or holds too much open, is told to wait (429); where all together do, 503. The page
 * is not counted, and hints have bounds of their own.
 */
export function createNodeHost(
  { storage, withheld, page, report, key = null, isOwn = localHosts, long }: NodeHost,
  draws: Draws = REAL_DRAWS,
  meters: Counted<Meter> = createMeters(NEWSROOM_RATE, () => performance.now()),
): RunningHost {
  const identity = demoPeople(storage);
  const hints = nodeHints(identity);
  const ports: Ports = {
    storage,
    identity,
    clock: draws.clock,
    chance: draws.chance,
    hints,
    demo: true,
    report,
  };
  const app = createApi(ports, {
    archive: storage,
    backupNeeds: 'clears',
    key,
    administered: true,
  });
  const tooMany = tooManyOf(identity, meters);
  const takeRequest = countInFlight(REQUESTS);
  const takeLarge = countInFlight(LARGE_BODIES);
  const takeSmall = countInFlight(SMALL_BODIES);
  const takeAnswer = countInFlight(LONG_ANSWERS);
  const threads = long?.(hints) ?? null;

  async function answer(request: Request, peer: Peer | null): Promise<Response> {
    const much = await tooMany(request);
    if (much !== null) return much;
    const me = await identity.whoIs(request).catch(() => null);
    const from = [me?.id ?? '', peer?.address ?? ''] as const;
    const place = takeRequest(...from, 1);
    if (!place.ok) return full(place.bound);
    const bytes = bodyBytes(request);
    const taken = [(bytes > LARGE ? takeLarge : takeSmall)(...from, bytes)];
    const lane = threads === null ? null : laneOf(request, bytes, threads);
    if (lane !== null) taken.push(takeAnswer(...from, lane.answerBytes));
    const done = (): void => {
      place.done();
      for (const each of taken) if (each.ok) each.done();
    };
    peer?.onDone(done);
    try {
      const refused = taken.find((each) => !each.ok);
      if (refused?.ok === false) return full(refused.bound);
      return await (lane === null ? app.fetch(request) : inThread(request, lane.work));
    } finally {
      if (peer === null) done();
    }
  }

  async function inThread(request: Request, work: LongWork): Promise<Response> {
    const most = mostBytes(request);
    // A body that says it is too long is refused before it is read.
    if (saidBytes(request) > most) return app.fetch(request);
    if (request.body === null) return work.answer(request, null);
    const body = await wholeBody(request.body, most);
    return body === null
      ? problemResponse(413, `This is too large. A body here may be ${most / MIB} MiB long.`)
      : work.answer(request, body);
  }

  const host = async (request: Request, peer: Peer | null = null): Promise<Response> => {
    const refused = refusedAtDoor(request, isOwn);
    if (refused !== null) return secured(refused);
    const { pathname } = new URL(request.url);
    if (pathname === ROUTES.hints.path && request.method === 'GET')
      return secured(await hints.answer(request, peer?.address ?? null));
    if (pathname === '/api' || pathname.startsWith('/api/'))
      return secured(await answer(request, peer));
    if (pathname === MOCK_API_URL || withheld.includes(pathname))
      return secured(new Response(null, { status: 404 }));
    return page(request);
  };
  return Object.assign(host, { close: hints.close });
}

function saidBytes(request: Request): number {
  return Number(request.headers.get('content-length') ?? 0) || 0;
}

/** How long a body may be on its route; its handler may allow less. */
function mostBytes(request: Request): number {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/api/texts/')) return MAX_TEXT_BODY_BYTES;
  return pathname === ROUTES.putBackup.path ? MAX_BACKUP_BYTES : MAX_ANY_COMMAND_BYTES;
}

/** How long the body says it is; where it does not say, as long as it may be. */
function bodyBytes(request: Request): number {
  if (request.method === 'GET' || request.method === 'HEAD') return 0;
  if (request.headers.has('content-length'))
    return Math.min(saidBytes(request), mostBytes(request));
  return request.body === null ? 0 : mostBytes(request);
}

/** The bytes of a body; null where it is longer, and then nothing more of it is read. */
async function wholeBody(
  body: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

function full(bound: 'person' | 'address' | 'host'): Response {
  if (bound === 'host')
    return problemResponse(
      503,
      'The host is busy; nothing of this was done. Send it again soon.',
      2,
    );
  return problemResponse(
    429,
    'Too much of yours is on its way at once; nothing of this was done. Send it again soon.',
    1,
  );
}

function secured(response: Response): Response {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
  return response;
}
