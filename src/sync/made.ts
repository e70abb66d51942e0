import { apply, type Applied, type Context } from '#core/desk/apply.ts';
import { type Command, writes } from '#core/desk/command.ts';
import { inverseOf, reversible } from '#core/desk/undo-writes.ts';
import type { Desk } from '#core/desk/desk.ts';
import { type AnyWrite, fieldKey } from '#core/desk/field.ts';
import { type Refusal, refusal } from '#core/desk/refusal.ts';
import type { Person } from '#core/review/hats.ts';
import type { Confirmed } from './confirmed.ts';
import type { CommandRow, MadeOn, RowDraft } from './device-store.ts';
import type { wireSchemas } from './lazy-schemas.ts';
import { baseFor, contextOf, keysWritten, madeOnOf, pendingMids } from './view.ts';

/** A command checked on a desk: its row and the desk after it, or why not. */
export type Made =
  | {
      readonly ok: true;
      readonly row: CommandRow;
      readonly madeOn: readonly MadeOn[];
      readonly desk: Desk;
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** `before`: one's own rows that are not confirmed yet, in order; the last of them gave the desk. */
export function madeOf(
  confirmed: Confirmed,
  desk: Desk,
  before: readonly CommandRow[],
  command: Command,
  me: Person,
  writtenBy: Context['writtenBy'],
  { mid, batch, at }: { readonly mid: string; readonly batch: string | null; readonly at: string },
): Made {
  const ownPending = pendingMids(before);
  const written =
    command.type === 'undo'
      ? inverseOf(reversible(desk, writtenBy(command.of), me.id))
      : writes(command, desk);
  const envelope = { mid, batch, base: baseFor(confirmed, desk, ownPending, written), command };
  const applied = apply(desk, envelope, contextOf(me, confirmed.epoch, at, ownPending, writtenBy));
  if (applied.outcome === 'refused') return { ok: false, refusals: applied.refusals };
  const row: CommandRow = {
    kind: 'command',
    order: Number.MAX_SAFE_INTEGER,
    mid,
    storyId: confirmed.storyId,
    at,
    envelope,
    keys: keysOf(applied, mid, written),
    answer: null,
  };
  return {
    ok: true,
    row,
    madeOn: madeOnOf(confirmed, desk, me.id, ownPending, written),
    desk: applied.desk,
  };
}

/**
 * The fields whose value a later row has seen once this one is answered. A field set to the value
 * that stands here counts: the host may have another by then, and write it (I9). None of a row that
 * clashes here.
 */
function keysOf(applied: Applied, mid: string, written: readonly AnyWrite[]): readonly string[] {
  if (applied.outcome === 'conflict') return [];
  return [...new Set([...written.map(fieldKey), ...keysWritten(applied, mid)])];
}

/** Commands whose form was looked at already, and was right. */
const sound = new WeakSet<Command>();

/** Whoever has looked at the parts of a command says that it is right. */
export function noteSound(command: Command): void {
  sound.add(command);
}

/** What the host would not take as a command at all must not enter the queue, where it would block what follows. */
export function formRefusal(
  command: Command,
  { command: schema, firstIssue }: Awaited<ReturnType<typeof wireSchemas>>,
): Refusal | null {
  if (sound.has(command)) return null;
  const parsed = schema.safeParse(command);
  if (parsed.success) noteSound(command);
  return parsed.success
    ? null
    : refusal('form', `This cannot be stored: ${firstIssue(parsed.error)}.`);
}

/** The row as the store takes it, before it has its place and name. */
export function draftOf(
  { storyId, at, keys, envelope }: CommandRow,
  madeOn: readonly MadeOn[],
  baseHash: string,
): RowDraft {
  const { batch, base, command } = envelope;
  return { kind: 'command', storyId, at, keys, batch, base, command, madeOn, baseHash };
}
