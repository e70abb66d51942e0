import { isLong } from './long-rows.ts';
import type * as z from 'zod/mini';
import {
  IDEMPOTENCY_HEADER,
  JSON_TYPE,
  PERSON_HEADER,
  pathOf,
  type Route,
  ROUTES,
  STANDING_HEADER,
} from '#contract/routes.ts';
import { type OTHER_HISTORY, type Standing, writeStanding } from '#contract/standing.ts';
import type { Envelope, Outcome } from '#core/desk/envelope.ts';
import type { LogEntry, LogHead } from '#core/desk/log.ts';
import type { StorySummary } from '#core/desk/summary.ts';
import type { Person } from '#core/review/hats.ts';
import type { DemoPreset } from './desk-state.ts';
import { wireSchemas } from './lazy-schemas.ts';
import type { Transport } from './ports.ts';

/**
 * What a request came to. `unreachable`: nobody knows what became of it, trying again is right
 * (no network, 5xx, a proxy's page instead of an answer, not now); not before `wait` milliseconds,
 * where the host said so; with `fault` the host itself failed at it. `problem`: the host understood
 * that it does not understand; sending the same again changes nothing.
 */
export type Reply<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | {
      readonly kind: 'unreachable';
      readonly why: string;
      readonly wait?: number;
      readonly fault?: boolean;
    }
  | { readonly kind: 'problem'; readonly status: number; readonly why: string };

export interface Changes {
  readonly epoch: string;
  readonly from: number;
  readonly to: number;
  readonly head: LogHead;
  readonly entries: readonly LogEntry[];
}

export interface People {
  readonly people: readonly Person[];
  readonly me: Person | null;
  readonly demo: boolean;
}

/** The host's routes as functions, for one person. Every answer is checked against its schema. */
export interface Wire {
  /** `standing`: what this device holds of the log it was made on; null: it does not say. */
  send(storyId: string, envelope: Envelope, standing: Said): Promise<Reply<Outcome>>;
  /** Null: this mid never came there. */
  outcomeOf(storyId: string, mid: string): Promise<Reply<Outcome | null>>;
  /** The rows after one that is held (EMPTY_HEAD: all of them), or all where the host has not that one. */
  changes(storyId: string, epoch: string, held: LogHead): Promise<Reply<Changes>>;
  stories(): Promise<Reply<readonly StorySummary[]>>;
  people(): Promise<Reply<People>>;
  putText(sha256: string, text: string): Promise<Reply<null>>;
  getText(sha256: string): Promise<Reply<string | null>>;
  getPreset(): Promise<Reply<DemoPreset>>;
  putPreset(chosen: DemoPreset): Promise<Reply<DemoPreset>>;
}

type Said = Standing | typeof OTHER_HISTORY | null;
type WireSchemas = Awaited<ReturnType<typeof wireSchemas>>;

const NO_ANSWER = 'the desk’s host does not answer';
/** Statuses that say "not now" rather than "never". */
const LATER: readonly number[] = [401, 408, 409, 425, 429, 503];
/** What a proxy says of a host it does not reach. */
const GATEWAY: readonly number[] = [502, 504];
/** No host may hold work back for longer, in milliseconds: what stands between may be wrong. */
const LONGEST_WAIT = 300_000;

/**
 * Above so many characters a body is handed over as a whole: the page's thread is not asked to copy it
 * on its way. And one that comes is read in steps, with a rest between them.
 */
const LONG = 64 * 1024;

/** `rest` lets the page draw before a long body is handed over, and between the steps of reading one. */
export function createWire(
  transport: Transport,
  origin: string,
  personId: string | null,
  rest?: () => Promise<void>,
): Wire {
  async function call<T>(
    route: Route,
    segments: Readonly<Record<string, string>>,
    pick: (schemas: WireSchemas) => z.ZodMiniType<T>,
    body: unknown = null,
    mid: string | null = null,
    query = '',
    standing: Said = null,
  ): Promise<Reply<T>> {
    const headers = new Headers({ accept: JSON_TYPE });
    if (personId !== null) headers.set(PERSON_HEADER, personId);
    if (mid !== null) headers.set(IDEMPOTENCY_HEADER, mid);
    if (standing !== null) headers.set(STANDING_HEADER, writeStanding(standing));
    if (body !== null) headers.set('content-type', JSON_TYPE);
    const json = body === null ? null : JSON.stringify(body);
    const long = json !== null && json.length > LONG;
    if (long) await rest?.();
    const init = { method: route.method, headers, body: long ? new Blob([json]) : json };
    let response: Response;
    let said: unknown;
    let schemas: WireSchemas;
    let much = false;
    try {
      response = await transport(new Request(origin + pathOf(route, segments) + query, init));
      if (response.status >= 500 && !LATER.includes(response.status)) {
        // What stands between answers so where the host is not there.
        const fault = !GATEWAY.includes(response.status);
        return { kind: 'unreachable', why: 'the desk’s host has a fault', fault };
      }
      const text = await response.text();
      much = text.length > LONG;
      if (much) await rest?.();
      said = JSON.parse(text);
      schemas = await wireSchemas();
      if (much) await rest?.();
    } catch {
      return { kind: 'unreachable', why: NO_ANSWER };
    }
    if (!response.ok) return refusedBy(response, said, schemas);
    const parsed = pick(schemas).safeParse(said);
    if (much) await rest?.();
    return parsed.success
      ? { kind: 'ok', value: parsed.data }
      : { kind: 'unreachable', why: NO_ANSWER };
  }

  /** 404 as an answer: there is none. */
  async function orNull<T>(reply: Promise<Reply<T>>): Promise<Reply<T | null>> {
    const got = await reply;
    return got.kind === 'problem' && got.status === 404 ? { kind: 'ok', value: null } : got;
  }

  return {
    send: (storyId, envelope, standing) => {
      const pick = ({ outcome }: WireSchemas) => outcome;
      return call(ROUTES.command, { id: storyId }, pick, envelope, envelope.mid, '', standing);
    },
    outcomeOf: (storyId, mid) =>
      orNull(call(ROUTES.outcome, { id: storyId, mid }, ({ outcome }) => outcome)),
    changes: async (storyId, epoch, { seq, hash }) => {
      const query = `?${new URLSearchParams({ epoch, from: String(seq), hash }).toString()}`;
      const pick = ({ changes }: WireSchemas) => changes;
      const reply = await call(ROUTES.changes, { id: storyId }, pick, null, null, query);
      if (reply.kind !== 'ok') return reply;
      const { events, ...about } = reply.value;
      const work = (await wireSchemas()).readLogInPieces(events);
      let piece = work.next();
      while (piece.done !== true) {
        await rest?.();
        piece = work.next();
      }
      const read = piece.value;
      if (!read.ok) return { kind: 'problem', status: 200, why: read.say };
      if (read.entries.some(isLong)) await rest?.();
      return { kind: 'ok', value: { ...about, entries: read.entries } };
    },
    stories: async () =>
      map(await call(ROUTES.stories, {}, ({ stories }) => stories), (value) => value.stories),
    people: () => call(ROUTES.people, {}, ({ people }) => people),
    putText: async (sha256, text) =>
      map(await call(ROUTES.putText, { sha256 }, ({ keptText }) => keptText, { text }), () => null),
    getText: async (sha256) =>
      map(
        await orNull(call(ROUTES.getText, { sha256 }, ({ storedText }) => storedText)),
        (value) => value?.text ?? null,
      ),
    getPreset: async () =>
      map(await call(ROUTES.getPreset, {}, ({ preset }) => preset), (value) => value.preset),
    putPreset: async (chosen) =>
      map(
        await call(ROUTES.putPreset, {}, ({ preset }) => preset, { preset: chosen }),
        (value) => value.preset,
      ),
  };
}

function map<T, U>(reply: Reply<T>, to: (value: T) => U): Reply<U> {
  return reply.kind === 'ok' ? { kind: 'ok', value: to(reply.value) } : reply;
}

/** A problem of the protocol, in the host's own words; an error page that is not ours says nothing. */
function refusedBy(
  { status, headers }: Response,
  said: unknown,
  { problem }: WireSchemas,
): Reply<never> {
  if (status === 401)
    return { kind: 'unreachable', why: 'the desk’s host does not know you; your work is kept' };
  if (LATER.includes(status)) {
    // In seconds; a date, or nothing, is no number.
    const wait = Math.min(Number(headers.get('retry-after')) * 1000 || 0, LONGEST_WAIT);
    return { kind: 'unreachable', why: 'the desk’s host asks to wait', wait };
  }
  const parsed = problem.safeParse(said);
  return parsed.success
    ? { kind: 'problem', status, why: parsed.data.say }
    : { kind: 'unreachable', why: NO_ANSWER };
}
