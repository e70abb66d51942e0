import type { Hat } from '../review/hats.ts';
import { canonical } from '../text/canonical.ts';
import { sha256Hex } from '../text/sha256.ts';
import { type Command, writes } from './command.ts';
import type { Decide, Deciding } from './deciding.ts';
import { type Decision, refused } from './decision.ts';
import { inverseOf, reversible, writtenSince } from './undo-writes.ts';
import type { Desk } from './desk.ts';
import { markOf } from './field-marks.ts';
import type { Base, Envelope, FieldBase, OutcomeKind } from './envelope.ts';
import type { AnyWritten, DeskEvent, EventBody } from './event.ts';
import { evolveAll } from './evolve.ts';
import { type AnyWrite, fieldKey, type FieldName } from './field.ts';
import { readField } from './field-table.ts';
import { type Refusal, refusal } from './refusal.ts';

/** Who acts, with which hats, when (only recorded, no rule reads it), and in which epoch of the host. */
export interface Context extends Omit<Deciding, 'undone'> {
  readonly hats: readonly Hat[];
  readonly at: string;
  readonly epoch: string;
  /** What this person's own command of this id wrote in this story, as the log has it; empty: nothing. */
  readonly writtenBy: (mid: string) => readonly AnyWritten[];
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
  const undone = undoneBy(envelope, context);
  const decided = context.decide?.(desk, envelope.command, { ...context, undone }) ?? NO_RULES;
  // A clash is opened only by someone who could have made the change.
  const overtaken = undone.find((write) => !passesUndone(desk, write, envelope, context));
  if (decided.ok && overtaken !== undefined) {
    const refusals = [refusal('undo', writtenSince(overtaken))];
    return { outcome: 'refused', bodies: [], refusals, desk };
  }
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
  const undone =
    command.type === 'undo'
      ? reversible(desk, context.writtenBy(command.of), context.actor.id)
      : NOTHING_UNDONE;
  const decided = context.decide?.(desk, command, { ...context, undone }) ?? NO_RULES;
  return decided.ok ? [] : decided.refusals;
}

const NOTHING_UNDONE: readonly AnyWritten[] = [];

/** What an undo takes back: of the writes of the command it names those whose fields its base names. */
function undoneBy({ command, base }: Envelope, { writtenBy }: Context): readonly AnyWritten[] {
  if (command.type !== 'undo') return NOTHING_UNDONE;
  const written = writtenBy(command.of);
  const keys = new Set(base.fields.map(({ key }) => key));
  // Made on nothing it could take back: refused with the reason, field by field.
  return keys.size === 0 ? written : written.filter((write) => keys.has(fieldKey(write)));
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

/**
 * Why a command cannot have been made on this story: its base lies beyond the head of the log, in the
 * history that the log is of (MODEL O4). Null: it does not. Only a host can say: a page may know the
 * place of its own row before it has the rows up to it.
 */
export function baseProblem(desk: Desk, { base }: Envelope, epoch: string): Refusal | null {
  const beyond = base.seq > desk.seq || base.fields.some(({ seq }) => seq > desk.seq);
  return base.epoch === epoch && beyond
    ? refusal(
        'base',
        'This was made on changes that the desk does not have. Reload the story and do it again.',
      )
    : null;
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

/** Nobody wrote the field since the undo was made: the field's version then is the base that was sent. */
function passesUndone(
  desk: Desk,
  write: AnyWritten,
  { base }: Envelope,
  context: Context,
): boolean {
  const key = fieldKey(write);
  const field = base.fields.find((item) => item.key === key);
  return (
    field !== undefined &&
    inverseOf([write]).every((back) => passes(desk, back, field, base.epoch, context))
  );
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
