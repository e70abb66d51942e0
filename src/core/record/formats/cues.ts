import { isDigit } from '../../text/characters.ts';

/** One timed group of lines of a caption file, as they stand there. Times in seconds. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

interface Clock {
  readonly seconds: number;
  readonly end: number;
}

const MOST_DIGITS = 6;

function digitsFrom(line: string, at: number): number {
  let scan = at;
  while (scan - at < MOST_DIGITS && isDigit(line, scan)) scan += 1;
  return scan;
}

// "01:02:03,400", "02:03.400", "1:02:03": hours may be left out, and so may the fraction.
function clockAt(line: string, at: number): Clock | null {
  const fields: number[] = [];
  let scan = at;
  for (;;) {
    const to = digitsFrom(line, scan);
    if (to === scan) return null;
    fields.push(Number(line.slice(scan, to)));
    scan = to;
    if (line.charAt(scan) !== ':' || fields.length === 3) break;
    scan += 1;
  }
  if (fields.length < 2) return null;
  const [seconds = 0, minutes = 0, hours = 0] = fields.toReversed();
  if (seconds > 59 || minutes > 59) return null;
  let fraction = 0;
  if (line.charAt(scan) === ',' || line.charAt(scan) === '.') {
    const to = digitsFrom(line, scan + 1);
    fraction = to > scan + 1 ? Number(`0.${line.slice(scan + 1, to)}`) : 0;
    scan = to;
  }
  return { seconds: hours * 3600 + minutes * 60 + seconds + fraction, end: scan };
}

function skipSpaces(line: string, at: number): number {
  let scan = at;
  while (line.charAt(scan) === ' ' || line.charAt(scan) === '\t') scan += 1;
  return scan;
}

/** "00:00:01,000 --> 00:00:04,000", settings after it passed over; null for any other line. */
export function timingOf(line: string): { readonly start: number; readonly end: number } | null {
  const start = clockAt(line, skipSpaces(line, 0));
  if (start === null) return null;
  const arrow = skipSpaces(line, start.end);
  if (!line.startsWith('-->', arrow)) return null;
  const end = clockAt(line, skipSpaces(line, arrow + 3));
  return end === null ? null : { start: start.seconds, end: end.seconds };
}

/** The lines of a file: LF, CRLF or CR. O(n). */
export function fileLines(text: string): readonly string[] {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
}

/** The number a caption carries in its file, or null for any other line. */
function counterOf(line: string): number | null {
  const plain = line.trim();
  return plain !== '' && digitsFrom(plain, 0) === plain.length ? Number(plain) : null;
}

/**
 * The cues of a caption file, in its order. A cue holds what stands under its timing line: up to the
 * first empty line where `endsAtEmptyLine` (WebVTT), else up to the next timing line without the
 * counter above that (SubRip, whose captions may hold empty lines). O(n).
 */
export function cuesOf(lines: readonly string[], endsAtEmptyLine: boolean): readonly Cue[] {
  const cues: Cue[] = [];
  let open: { readonly start: number; readonly end: number; readonly from: number } | null = null;
  const close = (to: number): void => {
    if (open === null) return;
    const own = lines.slice(open.from, to).map((line) => line.trim());
    cues.push({ start: open.start, end: open.end, lines: own.filter((line) => line !== '') });
    open = null;
  };
  for (const [at, line] of lines.entries()) {
    if (endsAtEmptyLine && line.trim() === '') close(at);
    const timing = line.includes('-->') ? timingOf(line) : null;
    if (timing === null) continue;
    const counter = counterOf(lines[at - 1] ?? '');
    const afterEmpty = (lines[at - 2] ?? '').trim() === '';
    const expected = cues.length + (open === null ? 1 : 2);
    close(counter !== null && (afterEmpty || counter === expected) ? at - 1 : at);
    open = { ...timing, from: at + 1 };
  }
  close(lines.length);
  return cues;
}
