import { pathOf, ROUTES } from '#contract/routes.ts';
import { emptyDesk } from '#core/desk/desk.ts';
import { evolveAll } from '#core/desk/evolve.ts';
import { eventOf, verifyLog } from '#core/desk/log.ts';
import { summaryOf } from '#core/desk/summary.ts';
import { canonical } from '#core/text/canonical.ts';
import { dice, type Dice, seedOf } from '../simulator/chance.ts';
import { readingsDiffer } from '../simulator/second-reading.ts';
import { ATTACKS } from './attacks.ts';
import { begin, type Beginning, BEGINNINGS, type Begun } from './beginnings.ts';
import { forgedBody, rebased } from './forge.ts';
import { drawn } from './draw.ts';
import { HONEST } from './honest.ts';
import { CREWS, FORGED, SENDERS } from './newsroom.ts';
import { baseIn } from './unseen.ts';
import { oneOf } from './values.ts';
import { send } from './sending.ts';
import { bodyOf, deskNow, type Sent, type World } from './world.ts';

/** What a step of a forged history is. */
type StepKind =
  | 'honest'
  | 'attack'
  | 'forged'
  | 'stale'
  | 'base'
  | 'again'
  | 'as-another'
  | 'wait'
  | 'late'
  | 'reused-mid'
  | 'crew';

interface ForgedStep {
  readonly kind: StepKind;
  readonly seed: number;
}

/** A forged history as it is repeated and shrunk: each step draws from a seed of its own. */
export interface ForgedPlan {
  readonly seed: number;
  readonly begins: Beginning;
  readonly steps: readonly ForgedStep[];
}

const WEIGHTS: readonly (readonly [number, StepKind])[] = [
  [44, 'honest'],
  [22, 'attack'],
  [16, 'forged'],
  [4, 'stale'],
  [5, 'base'],
  [3, 'again'],
  [3, 'as-another'],
  [3, 'wait'],
  [3, 'late'],
  [3, 'reused-mid'],
  [3, 'crew'],
];

export function planForged(seed: number): ForgedPlan {
  const roll = dice(seedOf(seed, 15));
  const total = WEIGHTS.reduce((sum, [weight]) => sum + weight, 0);
  const kind = (): StepKind => {
    let left = roll.fraction() * total;
    for (const [weight, name] of WEIGHTS) {
      left -= weight;
      if (left < 0) return name;
    }
    return 'honest';
  };
  const begins = roll.pick(BEGINNINGS) ?? 'checked';
  const count = 14 + roll.below(24);
  return {
    seed,
    begins,
    steps: Array.from({ length: count }, (_, at) => ({ kind: kind(), seed: seedOf(seed, at) })),
  };
}

export interface ForgedResult {
  readonly failures: readonly string[];
  readonly kinds: ReadonlyMap<string, number>;
  readonly sent: number;
  readonly taken: number;
  readonly signOffs: number;
  readonly rows: number;
}

/** Runs one history; it ends at the first step that breaks an invariant. */
export async function runForged(plan: ForgedPlan, begun: Begun): Promise<ForgedResult> {
  const world = await begin(begun, plan.begins);
  const from = { sent: world.sent.length, rows: world.entries.length };
  const kinds = new Map<string, number>();
  try {
    for (const { kind, seed } of plan.steps) {
      await step(world, kind, dice(seed));
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (world.failures.length > 0) break;
    }
    if (world.failures.length === 0) await judgeEnd(world, plan, from.sent);
  } catch (error) {
    world.failures.push(`threw: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
  }
  for (const error of world.host.reported)
    world.failures.push(
      `the host threw: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
    );
  const sent = world.sent.slice(from.sent);
  return {
    failures: world.failures,
    kinds,
    sent: sent.length,
    taken: sent.filter(({ answer }) => /"outcome":"(applied|merged)"/.test(answer.text)).length,
    signOffs: world.signOffs,
    rows: world.entries.length - from.rows,
  };
}

/** Makes the body of an act, forged or not, by whoever does it. */
function made(world: World, roll: Dice, table = roll.yes(0.6) ? HONEST : ATTACKS) {
  const act = drawn(table, world, roll);
  return act === null
    ? null
    : { who: act.who, command: act.command, body: bodyOf(world, act.who, act.command) };
}

async function step(world: World, kind: StepKind, roll: Dice): Promise<void> {
  const { sent, waiting } = world;
  switch (kind) {
    case 'honest':
    case 'attack': {
      const act = made(world, roll, kind === 'honest' ? HONEST : ATTACKS);
      if (act !== null) await post(world, act.who, act.body);
      return;
    }
    case 'forged': {
      const act = made(world, roll);
      if (act === null) return;
      const who = roll.yes(0.3) ? oneOf(roll, SENDERS) : act.who;
      await post(world, who, forgedBody(world, act.body, roll));
      return;
    }
    case 'stale': {
      const act = drawn(HONEST, world, roll);
      const on = world.desks[Math.max(0, world.desks.length - 1 - roll.below(12))];
      if (act === null || on === undefined) return;
      await post(world, act.who, bodyOf(world, act.who, act.command, { on }));
      return;
    }
    case 'base': {
      const act = made(world, roll, HONEST);
      if (act === null) return;
      const body = roll.yes(0.7) ? rebased(world, act.body, roll) : act.body;
      await post(world, act.who, body, standingOf(world, roll));
      return;
    }
    case 'again':
    case 'as-another': {
      const old = roll.pick(sent.slice(-15));
      if (old !== undefined)
        await post(world, kind === 'again' ? old.who : oneOf(roll, SENDERS), old.body);
      return;
    }
    case 'wait': {
      const act = made(world, roll);
      if (act !== null) waiting.push({ who: act.who, body: act.body, standing: null });
      return;
    }
    case 'late': {
      const late = roll.pick(waiting);
      if (late !== undefined) await post(world, late.who, late.body);
      return;
    }
    case 'reused-mid': {
      const old = roll.pick(sent.slice(-15));
      const act = drawn(HONEST, world, roll);
      if (old === undefined || act === null || old.mid === '') return;
      await post(world, act.who, bodyOf(world, act.who, act.command, { mid: old.mid }));
      return;
    }
    case 'crew':
      world.host.crew = oneOf(roll, CREWS);
  }
}

/** What somebody says they hold of the log: nothing, what is true, what is not, or what cannot be. */
function standingOf({ entries }: World, roll: Dice): string | null {
  const held = roll.pick(entries);
  const lie = `${entries.length + roll.below(9)}.${'a'.repeat(64)}`;
  const truth = held === undefined ? null : `${held.seq}.${held.hash}`;
  return oneOf(roll, [null, null, truth, truth, lie, 'other', '0', '']);
}

/** Sends, and judges the answer: F4, F5. The rows are judged as they come (judge-row.ts). */
async function post(
  world: World,
  who: string,
  body: string,
  standing: string | null = null,
): Promise<void> {
  const { failures } = world;
  const head = world.entries.length;
  const first = answerBefore(world, who, body);
  const answer = await send(world, who, body, standing);
  const mid = world.sent.at(-1)?.mid ?? '';
  const moved = world.entries.length > head;
  const outcome = outcomeIn(answer);
  if (answer.status >= 500) failures.push(`F4: the host failed: ${answer.text}`);
  if (moved && (outcome === null || outcome.outcome === 'refused'))
    failures.push(`F4: an act that was refused moved the log: ${answer.text}`);
  if (first !== null && outcome !== null && (first.text !== answer.text || moved))
    failures.push(`F4: the same act is answered with ${answer.text}, and was with ${first.text}`);
  if (outcome !== null && outcome.mid !== mid)
    failures.push(`F5: ${who} asked about ${mid} and is answered about ${outcome.mid}`);
  if (answer.status === 422 && !world.sent.slice(0, -1).some(isOf(who, mid)))
    failures.push(`F5: ${who} used ${mid} for the first time, and is told it was used before`);
  const isNew = first === null && !world.sent.slice(0, -1).some(isOf(who, mid));
  if (outcome !== null && isNew && !moved && outcome.outcome !== 'refused' && outcome.seq > 0)
    failures.push(`F5: ${who} is answered with row ${outcome.seq}, which is somebody else's`);
  if (moved && outcome?.seq !== world.entries.length)
    failures.push(`F4: the answer names row ${outcome?.seq} of ${world.entries.length}`);
  if (moved && beyond(world, head))
    failures.push(`F4: an act was taken that was made on rows that were not there: ${body}`);
}

function isOf(who: string, mid: string): (sent: Sent) => boolean {
  return (sent) => sent.who === who && sent.mid === mid;
}

/** The answer that this very body of this person got before, if it was one of the desk's. */
function answerBefore({ sent }: World, who: string, body: string): Sent['answer'] | null {
  const before = sent.find((item) => item.who === who && item.body === body);
  return before?.answer.status === 200 ? before.answer : null;
}

interface Said {
  readonly mid: string;
  readonly outcome: string;
  readonly seq: number;
}

function outcomeIn({ status, text }: Sent['answer']): Said | null {
  if (status !== 200) return null;
  // The schema of the answers is held by tests/api.
  return JSON.parse(text) as Said;
}

/** Whether a body names rows of this history that its host did not have. */
function beyond(world: World, head: number): boolean {
  const base = baseIn(world.judged, world);
  return (
    base !== null && [base.seq, ...base.fields.map(({ seq }) => seq)].some((seq) => seq > head)
  );
}

/** F4 and F5 for everything that was sent, once more; F6 for what is left. */
async function judgeEnd(world: World, { seed }: ForgedPlan, from: number): Promise<void> {
  const { host, entries, failures } = world;
  const roll = dice(seedOf(seed, 99));
  const again = world.sent.slice(from);
  const [five] = CREWS;
  if (five !== undefined) host.crew = five;
  for (const { who, body } of again.filter(() => roll.yes(0.2))) await post(world, who, body);
  const named = again.filter(({ mid }) => /^[a-z]+-\d+$/.test(mid) && roll.yes(0.1));
  for (const { who, mid, answer } of named) {
    const path = pathOf(ROUTES.outcome, { id: FORGED, mid });
    for (const asks of [who, oneOf(roll, SENDERS)]) {
      const told = await host.get(asks, path);
      const own = world.sent.filter(isOf(asks, mid)).map((item) => item.answer.text);
      if (told.status === 200 && !own.includes(told.text))
        failures.push(`F5: ${asks} is told what became of ${mid}, which is ${who}'s`);
      if (asks === who && answer.status === 200 && told.status !== 200)
        failures.push(`F5: ${who} is not told what became of ${mid}`);
    }
  }
  // The whole of a log is read in every third history: most of each is the beginning they share.
  if (roll.yes(0.67)) return;
  // By the second reading of a log, which shares less with the desk than the reading kept on the way.
  if (roll.yes(0.4))
    for (const say of readingsDiffer(entries, { everyRow: false, signaturesHold: true }))
      failures.push(`F1: ${say}`);
  const fault = verifyLog(entries);
  if (fault !== null) failures.push(`F6: ${fault.say}`);
  const whole = evolveAll(emptyDesk(FORGED), entries.map(eventOf));
  if (canonical(whole) !== canonical(deskNow(world)))
    failures.push('F6: the log replayed in one go gives another desk');
  const [kept] = await host.storage.stories();
  const last = entries.at(-1);
  if (kept === undefined || last === undefined) return;
  const fresh = summaryOf(whole, { seq: last.seq, hash: last.hash }, kept.changedAt);
  if (canonical(kept) !== canonical(fresh))
    failures.push('F6: the list of stories does not follow from the log');
}
