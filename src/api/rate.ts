import type { Identity } from './ports.ts';
import { problemResponse } from './problems.ts';

/** How much one person may ask of a host: so many requests at once, and so many a second on from there. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Reading and writing are counted apart, so that pages that ask hold up nobody's work. */
export interface Counted<T> {
  readonly reads: T;
  readonly writes: T;
}

/**
 * Far beyond any newsroom: a day's queue of one person is some hundreds of commands, sent one after
 * the other. Each of them makes every open page ask, so a person with five pages still hears all of
 * another's as fast as they may be sent. What reaches it is a program gone wrong.
 */
export const NEWSROOM_RATE: Counted<Rate> = {
  reads: { burst: 20_000, perSecond: 500 },
  writes: { burst: 4000, perSecond: 100 },
};

/** Counts a request of `key`: 0 when there is room for it, else the milliseconds until there is. */
export type Meter = (key: string) => number;

/**
 * A token bucket for each key. `now`: milliseconds of a clock that never goes back. Keeps one entry
 * a key, so keys must be few: people the host knows, never what a stranger may make up.
 */
export function createMeter({ burst, perSecond }: Rate, now: () => number): Meter {
  const buckets = new Map<string, { readonly at: number; readonly left: number }>();
  return (key) => {
    const at = now();
    const before = buckets.get(key) ?? { at, left: burst };
    const left = Math.min(burst, before.left + ((at - before.at) * perSecond) / 1000);
    const room = left >= 1;
    buckets.set(key, { at, left: room ? left - 1 : left });
    return room ? 0 : ((1 - left) * 1000) / perSecond;
  };
}

/** A meter for reading and one for writing, by one clock. */
export function createMeters({ reads, writes }: Counted<Rate>, now: () => number): Counted<Meter> {
  return { reads: createMeter(reads, now), writes: createMeter(writes, now) };
}

/** The key of all whom the host does not know, together. */
const NOBODY = '';

/**
 * Whether a request is one too many: the answer to give instead (429, with Retry-After in seconds),
 * or null. Before anything of the body is read.
 */
export function tooManyOf(
  identity: Identity,
  { reads, writes }: Counted<Meter>,
): (request: Request) => Promise<Response | null> {
  return async (request) => {
    // What fails here fails in the handler too, which says so.
    const me = await identity.whoIs(request).catch(() => null);
    const meter = request.method === 'GET' ? reads : writes;
    const wait = meter(me?.id ?? NOBODY);
    return wait === 0 ? null : tooMany(Math.ceil(wait / 1000));
  };
}

function tooMany(seconds: number): Response {
  const after = seconds === 1 ? 'a second' : `${seconds} seconds`;
  return problemResponse(
    429,
    `That was too much at once; nothing of it was done. Send it again after ${after}.`,
    seconds,
  );
}
