import { sameValue } from '../text/canonical.ts';
import { carriedWrites } from './carry-anchor.ts';
import { quoteIdOf, writeRefusals } from './check-write.ts';
import { type Decision, happens, refused } from './decision.ts';
import type { Deciding } from './deciding.ts';
import { changes } from './decide-edit.ts';
import type { Desk } from './desk.ts';
import type { AnyWritten } from './event.ts';
import { type AnyWrite, fieldKey } from './field.ts';
import { markOf } from './field-marks.ts';
import { FIELD_WORDS } from './field-words.ts';
import { readField } from './field-table.ts';

/** What one command wrote, once for each field: the value before its first write and that of its last. */
function eachField(written: readonly AnyWritten[]): readonly AnyWritten[] {
  const whole = new Map<string, AnyWritten>();
  for (const write of written) {
    const key = fieldKey(write);
    const first = whole.get(key);
    // Both are writes of one field, so the pair is of one type.
    whole.set(
      key,
      first === undefined ? write : ({ ...write, before: first.before } as AnyWritten),
    );
  }
  return [...whole.values()];
}

/** The field holds what this write put there, last written by this person: there is something to take back. */
function isStanding(desk: Desk, write: AnyWritten, actorId: string): boolean {
  return (
    markOf(desk, write)?.actor === actorId &&
    sameValue(readField(desk, write.field, write.id) ?? null, write.value)
  );
}

/**
 * Of what a command wrote, the writes that its person can take back: nobody wrote the field since, and
 * it has another value than before. What a page makes the base of an undo of.
 */
export function reversible(
  desk: Desk,
  written: readonly AnyWritten[],
  actorId: string,
): readonly AnyWritten[] {
  return eachField(written).filter(
    (write) => isStanding(desk, write, actorId) && !sameValue(write.before, write.value),
  );
}

/** The writes that give fields the values they had before. */
export function inverseOf(written: readonly AnyWritten[]): readonly AnyWrite[] {
  return eachField(written).map(({ before, ...write }) => {
    // `before` is of the very field the write names, so the pair is of one type.
    return { ...write, value: before } as AnyWrite;
  });
}

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
  const refusals = writes.flatMap((write) => writeRefusals(desk, write, by, 'undo'));
  if (refusals.length > 0) return { ok: false, refusals };
  const written = changes(desk, writes);
  return written.length === 0
    ? happens()
    : happens({ type: 'fields-written@1', data: { writes: written } });
}

/** Why an undo is refused where somebody wrote a field since. */
export function writtenSince({ field }: { readonly field: AnyWrite['field'] }): string {
  return `Someone wrote the ${FIELD_WORDS[field]} since; change it by hand instead.`;
}
