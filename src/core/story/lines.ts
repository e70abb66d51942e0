import { isLower, isSpaceOrEdge } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** A line of the story, trimmed, with the number of empty lines before it. */
export interface Line extends Span {
  readonly emptyBefore: number;
}

function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029 || unit === 12;
}

/** The lines that hold something, trimmed of outer space; LF, CRLF, CR, U+2028, U+2029. O(n). */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let empty = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isBreak(text.charCodeAt(at))) continue;
    let start = from;
    let end = at;
    while (start < end && isSpaceOrEdge(text, start)) start += 1;
    while (end > start && isSpaceOrEdge(text, end - 1)) end -= 1;
    if (end > start) {
      lines.push({ start, end, emptyBefore: empty });
      empty = 0;
    } else empty += 1;
    if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at += 1;
    from = at + 1;
  }
  return lines;
}

const LONGEST_WRAP = 120;
const SHORTEST_WRAP = 40;
const ENDS = '.!?"”’»:\'';

function firstWordLength(text: string, line: Span): number {
  let at = line.start;
  while (at < line.end && !isSpaceOrEdge(text, at)) at += 1;
  return at - line.start;
}

// A group was wrapped by a mail program or a terminal when no line but the last could have taken the
// first word of the next, and most lines break off inside a sentence.
function isWrapped(text: string, group: readonly Line[]): boolean {
  if (group.length < 2) return false;
  const widest = group.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  if (widest > LONGEST_WRAP) return false;
  let brokenOff = 0;
  for (const [index, line] of group.entries()) {
    const next = group[index + 1];
    if (next === undefined) break;
    const width = line.end - line.start;
    if (width < SHORTEST_WRAP || width + 1 + firstWordLength(text, next) <= widest) return false;
    if (
      !ENDS.includes(text.charAt(line.end - 1)) &&
      (group.length > 2 || isLower(text, next.start))
    )
      brokenOff += 1;
  }
  return brokenOff * 2 >= group.length - 1;
}

/** Lines as `linesOf`, a hard-wrapped paragraph as one. */
export function unwrappedLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let group: Line[] = [];
  const flush = (): void => {
    const first = group[0];
    const last = group.at(-1);
    if (first !== undefined && last !== undefined && isWrapped(text, group)) {
      lines.push({ start: first.start, end: last.end, emptyBefore: first.emptyBefore });
    } else for (const line of group) lines.push(line);
    group = [];
  };
  for (const line of linesOf(text)) {
    if (line.emptyBefore > 0) flush();
    group.push(line);
  }
  flush();
  return lines;
}
