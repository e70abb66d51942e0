import { brokenOff, isBegunTwice, isGivenUp, mayBeTakenBack } from './restarts.ts';
import { unitsOf } from './units.ts';
import type { WordIndex } from './word-index.ts';

/** A beginning that was given up is so many words long at most, and so many after it are looked at. */
const LONGEST = 8;
const NEXT = 8;
const PAUSE = /[,—–…-]/u;

/**
 * Where a stretch begins with what was given up right before it: at a dash and begun again with the same
 * word ("We needed — we wanted"), in the middle of a word ("It is go- it is going"), or as restarts.ts
 * says. `floor` is where the sentence begins, `start` where print does. O(1).
 */
export function withGivenUp(index: WordIndex, floor: number, start: number): number {
  const { keys, starts, ends, record } = index;
  if (start <= floor) return start;
  const low = Math.max(floor, start - LONGEST);
  const { text } = record;
  if (!PAUSE.test(text.slice(starts[low], starts[start]))) return start;
  if (brokenOff(text.slice(ends[start - 1], starts[start])))
    for (let at = start - 1; at >= low; at -= 1) if (keys[at] === keys[start]) return at;
  const again = keys.subarray(low, start).includes(keys[start] ?? 0);
  // Most quotations that begin inside a sentence end here.
  if (!again && !mayBeTakenBack(text.slice(starts[low], starts[start]))) return start;
  const until = ends[Math.min(index.count, start + NEXT) - 1] ?? text.length;
  const units = unitsOf(text, starts[low] ?? 0, until, record.silent);
  const printed = starts[start] ?? 0;
  const head = units.findIndex((unit) => unit.start >= printed);
  for (let at = head - 1; at >= 0; at -= 1) {
    const same = units[at]?.key === units[head]?.key;
    if (!same && (at > 0 || low > floor)) continue;
    const given = units.slice(at, head);
    const next = units.slice(head);
    if (isGivenUp(given, next) || isBegunTwice(given, next)) {
      const from = starts.indexOf(units[at]?.start ?? -1, low);
      return from < 0 ? start : from;
    }
  }
  return start;
}
