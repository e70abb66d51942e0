import { isDigit } from '../../text/characters.ts';
import { labelAt } from '../turn-label.ts';

const LONGEST_NUMBER_LINE = 24;
const LONGEST_HEAD = 90;
const HEAD_TIMES = 3;
const NEAR = 2;

function isNumber(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (!isDigit(word, at)) return false;
  return word !== '' && word.length < 5;
}

/** The number in "12", "- 12 -", "Page 3", "Page 3 of 10", "3 / 10"; null for any other line. */
function pageNumber(line: string): number | null {
  if (line.length > LONGEST_NUMBER_LINE) return null;
  const words = line
    .toLowerCase()
    .split(/[\s/–—-]/)
    .filter((word) => word !== '');
  const numbers = words.filter(isNumber);
  const known = words.every((word) => isNumber(word) || ['page', 'of', 'p.'].includes(word));
  return known && (numbers.length === 1 || numbers.length === 2) ? Number(numbers[0]) : null;
}

/** "(Applause.)", "[inaudible]": a note of the transcript that has a line of its own. */
export function isNote(line: string): boolean {
  const last = line.charAt(line.length - 1);
  return (line.startsWith('(') && last === ')') || (line.startsWith('[') && last === ']');
}

/** A line with its numbers made one, so that "Hearing, page 3" is the head "Hearing, page #". */
function headForm(line: string): string {
  return line.replaceAll(/[0-9]+/g, '#');
}

function mayBeHead(line: string): boolean {
  return line.length <= LONGEST_HEAD && !isNote(line) && labelAt(line, 0, line.length) === null;
}

/** The longest run of lines that are page numbers and count on by one, in order; [] if under two. */
function numberedLines(lines: readonly string[], filled: readonly number[]): readonly number[] {
  const runs = new Map<number, number[]>();
  let longest: readonly number[] = [];
  for (const at of filled) {
    const number = pageNumber(lines[at] ?? '');
    if (number === null) continue;
    const run = runs.get(number - 1) ?? [];
    run.push(at);
    runs.delete(number - 1);
    runs.set(number, run);
    if (run.length > longest.length) longest = run;
  }
  return longest.length > 1 ? longest : [];
}

/**
 * Which lines belong to the pages and not to the text: page numbers that count on, and short lines
 * that come again at half of the page breaks and at three of them at least. `breaks` are the lines before which a page ends. A
 * lone number, a repeated "(Applause.)" and whatever opens with a speaker's label ("A. Yes.") stay: no
 * words of the record may be lost.
 */
export function pageLines(
  lines: readonly string[],
  breaks: ReadonlySet<number>,
): ReadonlySet<number> {
  const filled = [...lines.keys()].filter((at) => lines[at] !== '');
  const numbers = new Set(numberedLines(lines, filled));
  const near = new Set<number>();
  let turns = 0;
  for (const [place, at] of filled.entries()) {
    const turned = place === 0 || breaksBetween(breaks, (filled[place - 1] ?? -1) + 1, at);
    if (!turned && !numbers.has(at)) continue;
    turns += 1;
    const first = place - NEAR;
    const last = turned && !numbers.has(at) ? place + NEAR - 1 : place + NEAR;
    for (const line of filled.slice(Math.max(0, first), last + 1))
      if (!numbers.has(line) && mayBeHead(lines[line] ?? '')) near.add(line);
  }
  const tally = new Map<string, number>();
  for (const at of near) {
    const form = headForm(lines[at] ?? '');
    tally.set(form, (tally.get(form) ?? 0) + 1);
  }
  // Left and right pages may have heads of their own, so half of the pages will do.
  const enough = Math.max(HEAD_TIMES, turns / 2);
  const heads = [...near].filter((at) => (tally.get(headForm(lines[at] ?? '')) ?? 0) >= enough);
  return new Set([...numbers, ...heads]);
}

/** Whether a page ends before one of these lines. */
function breaksBetween(breaks: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) if (breaks.has(at)) return true;
  return false;
}
