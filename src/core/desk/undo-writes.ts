import { sameValue } from '../text/canonical.ts';
import type { Desk } from './desk.ts';
import type { AnyWritten } from './event.ts';
import { type AnyWrite, fieldKey } from './field.ts';
import { markOf } from './field-marks.ts';
import { FIELD_WORDS } from './field-words.ts';
import { readField } from './field-table.ts';

/** What one command wrote, once for each field: the value before its first write and that of its last. */
export function eachField(written: readonly AnyWritten[]): readonly AnyWritten[] {
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
export function isStanding(desk: Desk, write: AnyWritten, actorId: string): boolean {
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

/** Why an undo is refused where somebody wrote a field since. */
export function writtenSince({ field }: { readonly field: AnyWrite['field'] }): string {
  return `Someone wrote the ${FIELD_WORDS[field]} since; change it by hand instead.`;
}
