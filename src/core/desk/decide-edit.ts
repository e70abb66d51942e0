import { sameValue } from '../text/canonical.ts';
import { quoteIdOf, writeRefusals } from './check-write.ts';
import type { Edit, Settle } from './command.ts';
import type { Deciding } from './deciding.ts';
import { type Decision, happens, refused } from './decision.ts';
import { type Desk, quoteOf } from './desk.ts';
import type { AnyWritten, EventBody } from './event.ts';
import { type AnyWrite, fieldKey } from './field.ts';
import { readField } from './field-table.ts';
import { withOverride } from './override.ts';
import { attested } from './people-named.ts';
import { impliedMoves, quotesOf } from './implied.ts';
import { speakerShifted } from './speaker-shifted.ts';

/** The writes that change something, with the values they replace; an equal value makes no event. */
export function changes(desk: Desk, writes: readonly AnyWrite[]): readonly AnyWritten[] {
  return writes.flatMap((write) => {
    const before = readField(desk, write.field, write.id);
    if (before === undefined || sameValue(before, write.value)) return [];
    return withBefore(write, before);
  });
}

function withBefore(write: AnyWrite, before: unknown): AnyWritten {
  // `before` was read from the very field the write names, so the two are of one type.
  return { ...write, before } as AnyWritten;
}

/**
 * Where a new version leaves open whose words a quote has, the same speaker, written again, says so: if
 * it is all that is written of a quote. Beside other work it only comes along.
 */
function saysAgain(desk: Desk, writes: readonly AnyWrite[]): readonly AnyWritten[] {
  const [write, ...rest] = writes.filter(({ field }) => !field.startsWith('speaker.'));
  if (write?.field !== 'quote.anchor' || rest.length > 0) return [];
  const quote = quoteOf(desk, write.id);
  if (quote === undefined || !sameValue(quote.anchor, write.value)) return [];
  return speakerShifted(desk, quote) === null ? [] : [withBefore(write, quote.anchor)];
}

/** Writes as they are logged: with what the desk itself can say of them, whatever they claimed. */
export function stated(
  desk: Desk,
  writes: readonly AnyWrite[],
  by: Pick<Deciding, 'actor'>,
): readonly AnyWrite[] {
  return withOverride(
    desk,
    writes.map((write) => attested(desk, write, by)),
  );
}

/** Any content edit: checked as a whole, applied as a whole. */
export function decideEdit(desk: Desk, given: Edit, by: Deciding): Decision {
  const command = { ...given, writes: stated(desk, given.writes, by) };
  const refusals = writeRefusals(desk, command.writes, by);
  if (refusals.length > 0) return { ok: false, refusals };
  const written = [...changes(desk, command.writes), ...saysAgain(desk, command.writes)];
  if (written.length === 0) return happens();
  return happens(...impliedBy(desk, command.writes, by), {
    type: 'fields-written@1',
    data: { writes: written },
  });
}

function impliedBy(desk: Desk, writes: readonly AnyWrite[], by: Deciding): readonly EventBody[] {
  const ids = writes.flatMap((write) => quoteIdOf(desk, write) ?? []);
  return impliedMoves(quotesOf(desk, ids), by);
}

/** Closes a conflict: one value for each of its fields, and the settler is the writer. */
export function decideSettle(desk: Desk, given: Settle, by: Deciding): Decision {
  const command = { ...given, writes: stated(desk, given.writes, by) };
  const conflict = desk.conflicts[command.conflictId];
  if (conflict === undefined) return refused('settled', 'This clash is already settled.');
  const keys = new Set(conflict.theirs.map(fieldKey));
  const chosen = new Set(command.writes.map(fieldKey));
  if (keys.size !== chosen.size || ![...keys].every((key) => chosen.has(key)))
    return refused('settle', 'Choose a value for every field of the clash, and for no other.');
  const refusals = writeRefusals(desk, command.writes, by);
  if (refusals.length > 0) return { ok: false, refusals };
  return happens({
    type: 'conflict-settled@1',
    data: { conflictId: command.conflictId, writes: changes(desk, command.writes) },
  });
}
