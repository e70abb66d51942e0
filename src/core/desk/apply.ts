import type { Detect } from '../quote/find.ts';
import type { Actor, Hat } from '../review/hats.ts';
import { canonical } from '../text/canonical.ts';
import { sha256Hex } from '../text/sha256.ts';
import { type Command, writes } from './command.ts';
import type { Decide } from './deciding.ts';
import { type Decision, refused } from './decision.ts';
import type { Desk } from './desk.ts';
import { markOf } from './field-marks.ts';
import type { Base, Envelope, FieldBase, OutcomeKind } from './envelope.ts';
import type { DeskEvent, EventBody } from './event.ts';
import { evolveAll } from './evolve.ts';
import { type AnyWrite, fieldKey, type FieldName } from './field.ts';
import { readField } from './field-table.ts';
import type { Refusal } from './refusal.ts';

/** Who acts, with which hats, when (only recorded, no rule reads it), and in which epoch of the host. */
export interface Context {
  readonly actor: Actor;
  readonly hats: readonly Hat[];
  readonly at: string;
  readonly epoch: string;
  /** The engine a host repeats proposals with; null in the page (see decide.ts). */
  readonly detect: Detect | null;
  /** Null in a page that has not fetched the rules yet: it refuses for a moment (see deciding.ts). */
  readonly decide: Decide | null;
  /** Mids of one's own commands that are not answered yet: their writes never clash with one's next. */
  readonly ownPending: readonly string[];
}

export interface Applied {
  readonly outcome: OutcomeKind;
  readonly bodies: readonly EventBody[];
  readonly refusals: readonly Refusal[];
  readonly desk: Desk;
}

/**
 * The one function by which a desk changes, on the client at once and on the host with authority:
 * compares what each written field was based on, decides, evolves. If any field clashes nothing
 * of the command is applied and one conflict keeps both values (MODEL A5).
 */
export function apply(desk: Desk, envelope: Envelope, given: Context): Applied {
  // A person carries more than an actor; only what the log keeps may reach the desk, or a replay
  // of the log would give another desk than this one.
  const context: Context = { ...given, actor: { id: given.actor.id, name: given.actor.name } };
  const decided = context.decide?.(desk, envelope.command, context) ?? NO_RULES;
  // A clash is opened only by someone who could have made the change.
  const clashing = decided.ok && clashes(desk, envelope, context);
  const decision: Decision = clashing
    ? { ok: true, events: [conflictOpened(desk, writes(envelope.command, desk))] }
    : decided;
  if (!decision.ok) return { outcome: 'refused', bodies: [], refusals: decision.refusals, desk };
  const after = evolveAll(
    desk,
    decision.events.map((body, at) => stamped(body, desk.seq + 1 + at, envelope, context)),
  );
  return {
    outcome: outcomeOf(desk, envelope, context, clashing),
    bodies: decision.events,
    refusals: [],
    desk: after,
  };
}

/**
 * Why a command would be refused; none: it would be taken, or would open a clash. Decides and no
 * more: it copies no table.
 */
export function refusalsFor(desk: Desk, command: Command, context: Context): readonly Refusal[] {
  const decided = context.decide?.(desk, command, context) ?? NO_RULES;
  return decided.ok ? [] : decided.refusals;
}

const NO_RULES = refused('loading', 'The desk is still being opened; try again in a moment.');

function stamped(body: EventBody, seq: number, envelope: Envelope, context: Context): DeskEvent {
  const { actor, hats, at } = context;
  return { ...body, seq, at, actor, hats, mid: envelope.mid, batch: envelope.batch };
}

function outcomeOf(
  desk: Desk,
  { base }: Envelope,
  context: Context,
  clashing: boolean,
): OutcomeKind {
  if (clashing) return 'conflict';
  return base.epoch === context.epoch && base.seq >= desk.seq ? 'applied' : 'merged';
}

/** What a command made now on this desk is based on: recorded before it is stored. */
export function baseOf(desk: Desk, epoch: string, written: readonly AnyWrite[]): Base {
  return {
    epoch,
    seq: desk.seq,
    fields: written.map((write) => {
      const key = fieldKey(write);
      return {
        key,
        seq: markOf(desk, write)?.seq ?? 0,
        valueHash: valueHash(desk, write.field, write.id),
      };
    }),
  };
}

/** SHA-256 over the canonical value of a field as it stands; of null where there is none. */
function valueHash(desk: Desk, field: FieldName, id: string): string {
  return sha256Hex(canonical(readField(desk, field, id) ?? null));
}

function clashes(desk: Desk, envelope: Envelope, context: Context): boolean {
  return writes(envelope.command, desk).some((write) => {
    const base = envelope.base.fields.find((item) => item.key === fieldKey(write));
    return base === undefined || !passes(desk, write, base, envelope.base.epoch, context);
  });
}

function passes(
  desk: Desk,
  write: AnyWrite,
  base: FieldBase,
  baseEpoch: string,
  context: Context,
): boolean {
  const mark = markOf(desk, write);
  if (mark === undefined || context.ownPending.includes(mark.mid)) return true;
  // The same value twice is no clash: it makes no event and no new writer.
  if (canonical(readField(desk, write.field, write.id) ?? null) === canonical(write.value))
    return true;
  if (baseEpoch === context.epoch) return mark.seq <= base.seq;
  return valueHash(desk, write.field, write.id) === base.valueHash;
}

function conflictOpened(desk: Desk, theirs: readonly AnyWrite[]): EventBody {
  const current = theirs.flatMap((write) => {
    const value = readField(desk, write.field, write.id);
    if (value === undefined) return [];
    const by = markOf(desk, write)?.actor ?? '';
    // Read from the very field the write names, so the pair is of one type.
    return [{ field: write.field, id: write.id, value, by } as AnyWrite & { readonly by: string }];
  });
  return { type: 'conflict-opened@1', data: { theirs, current } };
}
