import { Hono } from 'hono';
import { id } from '#contract/bounds.ts';
import { envelope as envelopeSchema, liftedEnvelope } from '#contract/envelope-schema.ts';
import { IDEMPOTENCY_HEADER, ROUTES, STANDING_HEADER } from '#contract/routes.ts';
import { readStanding } from '#contract/standing.ts';
import { apply, baseProblem } from '#core/desk/apply.ts';
import { decide } from '#core/desk/decide.ts';
import { emptyDesk } from '#core/desk/desk.ts';
import type { Envelope, Outcome } from '#core/desk/envelope.ts';
import { appendToLog, EMPTY_HEAD, type LogHead, writesIn } from '#core/desk/log.ts';
import type { Refusal } from '#core/desk/refusal.ts';
import { summaryOf } from '#core/desk/summary.ts';
import { detect } from '#core/quote/detect.ts';
import type { Person } from '#core/review/hats.ts';
import { sha256OfCanonical } from '#core/text/sha256.ts';
import { checked, readCommand } from './body.ts';
import { decideAhead } from './decide-ahead.ts';
import { type DeskAt, deskAt, DeskCache, isStale } from './desk-cache.ts';
import { goneRefusal } from './gone.ts';
import { committing, type Incoming, judged, repeated } from './incoming.ts';
import { person } from './person.ts';
import type { Append, Archive, NoAppend, Ports, Snapshot } from './ports.ts';
import { json, ProblemError } from './problems.ts';
import { createMeter, type Meter, type Rate } from './rate.ts';
import { shred } from './shred.ts';

/** Enough for every single act; a bulk act that makes more events draws again. */
const SALTS = 8;
/**
 * Rows between two stored desks (MODEL A9). A replay of 10,000 rows takes seconds, of 200 a few
 * hundredths of one.
 */
const ROWS_A_DESK = 200;
/**
 * Refused commands on stories that nobody made, of one person: so many at once, then as many a day.
 * Each refusal is kept, so without a bound they would fill the disk.
 */
const ON_NO_STORY: Rate = { burst: 2000, perSecond: 2000 / 86_400 };

/** What the callback of a commit came to, the last time it was run. */
type Run =
  | { readonly kind: 'known'; readonly outcome: Outcome }
  | { readonly kind: 'more-salts'; readonly count: number }
  | { readonly kind: 'stale' }
  | { readonly kind: 'too-many'; readonly seconds: number }
  | {
      readonly kind: 'decided';
      readonly outcome: Outcome;
      readonly at: DeskAt;
      readonly moved: boolean;
    };

/** POST /api/stories/:id/commands: the one way in which a story changes (MODEL A5–A6). */
export function commandRoutes(ports: Ports, archive: Archive | null): Hono {
  const desks = new DeskCache();
  const onNoStory = createMeter(ON_NO_STORY, () => Date.parse(ports.clock.now()));
  return new Hono().post(ROUTES.command.path, async (c) => {
    const me = await person(ports, c.req.raw);
    const storyId = checked(id, c.req.param('id'));
    const read = await readIncoming(c.req.raw, ports, me, storyId);
    if (read.known !== null) return json(c, read.known);
    const { envelope, bodyHash } = read;
    const standing = standingIn(c.req.header(STANDING_HEADER));
    const people = await ports.identity.people();
    const incoming = { me, people, storyId, envelope, bodyHash, standing };
    if (envelope.command.type === 'shred') {
      if (archive === null) throw new ProblemError(404, 'This host cannot remove words.');
      const outcome = await shred(ports, archive, { ...incoming, command: envelope.command });
      // The desk in memory still holds the words.
      desks.forget(storyId);
      return json(c, outcome);
    }
    return json(c, await commit(ports, desks, onNoStory, incoming));
  });
}

/** A body as it came: answered before, or read. */
type Read =
  | { readonly known: Outcome }
  | { readonly known: null; readonly envelope: Envelope; readonly bodyHash: string };

/** In a function of its own, which lets go of the body: 20,000 finds are then held once and not twice. */
async function readIncoming(
  request: Request,
  { storage }: Ports,
  me: Person,
  storyId: string,
): Promise<Read> {
  const body = await readCommand(request);
  const bodyHash = hashOf(me, storyId, body);
  // Before the schema: what was answered once stays answered, even by a host that has grown stricter.
  const mid = midOf(body);
  const before = mid === null ? null : await storage.answer(storyId, { person: me.id, mid });
  const known = repeated(before, { storyId, bodyHash });
  if (known !== null) return { known };
  const envelope = checked(envelopeSchema, liftedEnvelope(body));
  const key = request.headers.get(IDEMPOTENCY_HEADER);
  if (key !== null && key !== envelope.mid)
    throw new ProblemError(400, `The header ${IDEMPOTENCY_HEADER} names another command.`);
  return { known: null, envelope, bodyHash };
}

async function commit(
  ports: Ports,
  desks: DeskCache,
  onNoStory: Meter,
  incoming: Incoming,
): Promise<Outcome> {
  const { storyId, me } = incoming;
  const { command } = incoming.envelope;
  if (command.type === 'propose-candidates') desks.makeRoom(storyId, command.finds.length);
  let count = SALTS;
  for (;;) {
    const known = desks.get(storyId);
    const at = ports.clock.now();
    const salts = ports.chance.salts(count);
    const decideHere = (snapshot: Snapshot): Decided =>
      bounded(decideOn(snapshot, known, incoming, at, salts), snapshot, me, onNoStory);
    const early = await decideAhead(ports, incoming, known, decideHere);
    let run: Run | null = null;
    await ports.storage.commit(storyId, committing(incoming), known.head, (snapshot) => {
      const [next, append] = early?.(snapshot) ?? decideHere(snapshot);
      run = next;
      return append;
    });
    const done = ran(run);
    if (done.kind === 'too-many')
      throw new ProblemError(
        429,
        'You sent too much to stories that are not here. Nothing of it was done.',
        done.seconds,
      );
    if (done.kind === 'stale') {
      desks.forget(storyId);
      continue;
    }
    if (done.kind === 'known') return done.outcome;
    if (done.kind === 'decided') {
      // A story without rows has no desk worth keeping; one that was deleted shall not be kept.
      if (done.at.head.seq > 0) desks.put(storyId, done.at);
      else desks.forget(storyId);
      if (done.moved) ports.hints.changed(storyId, done.at.head.seq);
      return done.outcome;
    }
    count = done.count;
  }
}

type Decided = readonly [Run, Append | NoAppend];

/** A refusal on a story that nobody made is kept only within ON_NO_STORY. */
function bounded(
  decided: Decided,
  { head, gone }: Snapshot,
  me: Person,
  onNoStory: Meter,
): Decided {
  const [run] = decided;
  if (run.kind !== 'decided' || run.moved || head.seq > 0 || gone !== null) return decided;
  const wait = onNoStory(me.id);
  return wait === 0
    ? decided
    : [{ kind: 'too-many', seconds: Math.ceil(wait / 1000) }, { write: false }];
}

/** Everything between reading and writing: pure and synchronous, so that a storage may run it again. */
function decideOn(
  snapshot: Snapshot,
  known: DeskAt,
  incoming: Incoming,
  at: string,
  salts: readonly string[],
): Decided {
  const { me, people, storyId, bodyHash } = incoming;
  const before = repeated(snapshot.answered, { storyId, bodyHash });
  if (before !== null) return [{ kind: 'known', outcome: before }, { write: false }];
  if (isStale(snapshot, known)) return [{ kind: 'stale' }, { write: false }];
  if (snapshot.gone !== null) return refusedAsGone(incoming, goneRefusal(snapshot.gone));
  const envelope = judged(incoming, snapshot);
  const actor = { id: me.id, name: me.name };
  const desk = deskAt(snapshot, known);
  const beyond = baseProblem(desk, envelope, snapshot.epoch);
  const applied =
    beyond !== null
      ? { outcome: 'refused' as const, bodies: [], refusals: [beyond], desk }
      : apply(desk, envelope, {
          actor,
          hats: me.hats,
          at,
          epoch: snapshot.epoch,
          detect,
          people,
          writtenBy: () => writesIn(snapshot.undone),
          decide,
          ownPending: [],
        });
  if (applied.bodies.length > salts.length)
    return [{ kind: 'more-salts', count: applied.bodies.length }, { write: false }];
  const { mid, batch } = envelope;
  const entries = appendToLog(snapshot.head, applied.bodies, {
    storyId,
    actor,
    hats: me.hats,
    at,
    mid,
    batch,
    salts,
  });
  const head = headOf(entries.at(-1) ?? snapshot.head);
  const outcome = {
    mid,
    outcome: applied.outcome,
    seq: entries.length > 0 || applied.outcome === 'refused' ? head.seq : 0,
    refusals: applied.refusals,
  };
  const answer = { person: me.id, mid, storyId, bodyHash, outcome };
  const moved = entries.length > 0;
  const summary = moved ? summaryOf(applied.desk, head, at) : null;
  const due = Math.floor(head.seq / ROWS_A_DESK) > Math.floor(snapshot.head.seq / ROWS_A_DESK);
  return [
    { kind: 'decided', outcome, at: { epoch: snapshot.epoch, head, desk: applied.desk }, moved },
    { write: true, entries, answer, summary, desk: due ? applied.desk : null },
  ];
}

/** A refusal that needs no desk, kept like every other. */
function refusedAsGone(
  { me, storyId, envelope: { mid }, bodyHash }: Incoming,
  refusal: Refusal,
): readonly [Run, Append] {
  const outcome: Outcome = { mid, outcome: 'refused', seq: 0, refusals: [refusal] };
  const answer = { person: me.id, mid, storyId, bodyHash, outcome };
  return [
    {
      kind: 'decided',
      outcome,
      at: { epoch: '', head: EMPTY_HEAD, desk: emptyDesk(storyId) },
      moved: false,
    },
    { write: true, entries: [], answer, summary: null, desk: null },
  ];
}

function headOf({ seq, hash }: LogHead): LogHead {
  return { seq, hash };
}

function ran(run: Run | null): Run {
  if (run === null) throw new Error('the storage committed without asking what to write');
  return run;
}

/** Null: the sender does not say what they hold. */
function standingIn(header: string | undefined): Incoming['standing'] {
  if (header === undefined) return null;
  const standing = readStanding(header);
  if (standing === null) throw new ProblemError(400, `The header ${STANDING_HEADER} is damaged.`);
  return standing;
}

function midOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('mid' in body)) return null;
  const parsed = id.safeParse(body.mid);
  return parsed.success ? parsed.data : null;
}

/** Over the canonical form, so that the order of keys and white space do not make another command. */
function hashOf(me: Person, storyId: string, body: unknown): string {
  try {
    return sha256OfCanonical('', [me.id, storyId, body]);
  } catch {
    throw new ProblemError(
      400,
      'The body holds a number that is not whole, or is nested too deep.',
    );
  }
}
