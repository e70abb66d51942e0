import { isDigit } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** From this offset of the record (UTF-16 code units) on, the words were said at this second. */
export interface Timecode {
  readonly at: number;
  readonly seconds: number;
}

/** The last timecode at or before an offset, or null. `timecodes` are in order of `at`. O(log n). */
export function timecodeAt(timecodes: readonly Timecode[], offset: number): number | null {
  let low = 0;
  let high = timecodes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((timecodes[middle]?.at ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return timecodes[low - 1]?.seconds ?? null;
}

/** "00:03:12": whole seconds as a locator prints them. */
export function timecodeWords(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** A timecode printed at the head of a line: its span with brackets, and the seconds it tells. */
export interface PrintedTimecode extends Span {
  readonly seconds: number;
}

/** "[00:12:03]", "(12:03)", "00:12:03.400" at `at`, or null. At most 20 characters are read. */
export function printedTimecode(text: string, at: number, end: number): PrintedTimecode | null {
  const open = text.charAt(at);
  const bracketed = open === '[' || open === '(';
  let scan = bracketed ? at + 1 : at;
  const fields: number[] = [];
  for (;;) {
    const from = scan;
    while (scan < end && scan - from < 2 && isDigit(text, scan)) scan += 1;
    if (scan === from) return null;
    fields.push(Number(text.slice(from, scan)));
    if (text.charAt(scan) !== ':' || fields.length === 3) break;
    scan += 1;
  }
  if (fields.length < (bracketed ? 2 : 3) || isDigit(text, scan)) return null;
  if ((text.charAt(scan) === '.' || text.charAt(scan) === ',') && isDigit(text, scan + 1)) {
    scan += 1;
    while (scan < end && isDigit(text, scan)) scan += 1;
  }
  if (bracketed) {
    if (text.charAt(scan) !== (open === '[' ? ']' : ')')) return null;
    scan += 1;
  }
  const [last = 0, minutes = 0, hours = 0] = fields.toReversed();
  return { start: at, end: scan, seconds: hours * 3600 + minutes * 60 + last };
}
