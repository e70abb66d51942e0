import { sameValue } from '../text/canonical.ts';
import { carriedWrites } from './carry-anchor.ts';
import { quoteIdOf, writeRefusals } from './check-write.ts';
import { type Decision, happens, refused } from './decision.ts';
import type { Deciding } from './deciding.ts';
import { changes } from './decide-edit.ts';
import type { Desk } from './desk.ts';
import { readField } from './field-table.ts';
import { eachField, inverseOf, isStanding, writtenSince } from './undo-writes.ts';

/**
 * Takes back an earlier command of one's own: the values come from the log, every guard of an
 * ordinary write holds, and a field that somebody wrote since refuses the whole. A command that was
 * never applied wrote nothing, and nothing happens (MODEL A8, O4).
 */
export function decideUndo(desk: Desk, by: Deciding): Decision {
  const open = eachField(by.undone).filter((write) => !sameValue(write.before, write.value));
  const later = open.find((write) => !isStanding(desk, write, by.actor.id));
  if (later !== undefined) {
    const done = sameValue(readField(desk, later.field, later.id) ?? null, later.before);
    if (done && open.every((write) => !isStanding(desk, write, by.actor.id))) return happens();
    return refused('undo', writtenSince(later), quoteIdOf(desk, inverseOf([later])[0] ?? later));
  }
  const writes = carriedWrites(desk, inverseOf(open));
  const refusals = writeRefusals(desk, writes, by, 'undo');
  if (refusals.length > 0) return { ok: false, refusals };
  const written = changes(desk, writes);
  return written.length === 0
    ? happens()
    : happens({ type: 'fields-written@1', data: { writes: written } });
}
