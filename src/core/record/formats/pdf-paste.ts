import { isLower, isSpaceOrEdge, isUpper, isWordUnit } from '../../text/characters.ts';
import { labelAt } from '../turn-label.ts';
import { fileLines } from './cues.ts';
import { isNote, pageLines } from './pdf-pages.ts';

/** A paste from a PDF put right, and how much of each was done. */
export interface PdfRepair {
  readonly text: string;
  /** Lines of page heads, feet and numbers left out. */
  readonly pageLines: number;
  /** Lines joined to the one before. */
  readonly joined: number;
  /** Of these, words put together that were broken by a hyphen. */
  readonly hyphens: number;
}

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};
const FEWEST_LINES = 6;
const SHORTEST = 45;
const LONGEST = 140;
const ENDS = '.?!:…';
const CLOSERS = '"”’\')]';

function endsSentence(line: string): boolean {
  let at = line.length - 1;
  while (at > 0 && CLOSERS.includes(line.charAt(at))) at -= 1;
  return ENDS.includes(line.charAt(at));
}

/**
 * Whether a text looks as if its lines were broken by a page: many lines of nearly one width, most of
 * which end inside a sentence. O(n).
 */
export function looksLikePdfPaste(text: string): boolean {
  const wide = fileLines(text)
    .map((line) => line.trim())
    .filter(({ length }) => length >= SHORTEST && length <= LONGEST);
  const broken = wide.filter((line) => !endsSentence(line));
  return broken.length >= FEWEST_LINES && broken.length * 2 > wide.length;
}

function withoutLigatures(text: string): string {
  return text.replaceAll(/[ﬀﬁﬂﬃﬄﬅﬆ]/g, (mark) => LIGATURES[mark] ?? mark);
}

function lastWord(line: string): string {
  let from = line.length;
  while (from > 0 && (isWordUnit(line, from - 1) || line.charAt(from - 1) === '-')) from -= 1;
  return line.slice(from);
}

function firstWord(line: string): string {
  let to = 0;
  while (to < line.length && isWordUnit(line, to)) to += 1;
  return line.slice(0, to);
}

/** The words of a line in small letters, hyphens inside them kept. */
function hyphenedWords(line: string): readonly string[] {
  return line
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}-]/u)
    .filter((word) => word !== '');
}

/** True where a paragraph begins with this line whatever stands before it. */
function opensParagraph(line: string): boolean {
  const first = line.charAt(0);
  if ('•·▪◦–—-*'.includes(first) && isSpaceOrEdge(line, 1)) return true;
  return labelAt(line, 0, line.length) !== null;
}

/**
 * A text pasted from a PDF: page heads, feet and numbers left out, lines of one paragraph joined,
 * words broken by a hyphen put together, ligatures as letters. A hyphen stays where the text writes
 * the word with one elsewhere. The editor sees the outcome before it is taken (MODEL D). O(n).
 */
export function repairPdfPaste(text: string): PdfRepair {
  const breaks = new Set<number>();
  const lines: string[] = [];
  for (const [page, part] of withoutLigatures(text).split('\f').entries()) {
    if (page > 0) breaks.add(lines.length);
    for (const line of fileLines(part)) lines.push(line.trim().split(/\s+/).join(' '));
  }
  const dropped = pageLines(lines, breaks);
  const known = new Set(lines.flatMap(hyphenedWords));
  const widest = typicalWidth(lines);
  const paragraphs: string[][] = [];
  let joined = 0;
  let hyphens = 0;
  let gap = false;
  let pageTurned = false;
  for (const [at, line] of lines.entries()) {
    if (breaks.has(at) || dropped.has(at)) pageTurned = true;
    if (line === '' || dropped.has(at)) {
      gap ||= line === '';
      continue;
    }
    const last = paragraphs.at(-1);
    const before = last?.at(-1);
    // A page break may fall anywhere, so the empty lines around it say nothing.
    const parted = gap && !pageTurned;
    if (last === undefined || before === undefined || parted || !continues(before, line, widest)) {
      paragraphs.push([line]);
    } else {
      joined += 1;
      const mended = mendHyphen(before, line, known);
      if (mended === null) last.push(line);
      else {
        hyphens += 1;
        last[last.length - 1] = mended;
      }
    }
    gap = false;
    pageTurned = false;
  }
  return {
    text: paragraphs.map((each) => each.join(' ')).join('\n\n'),
    pageLines: dropped.size,
    joined,
    hyphens,
  };
}

/** The width that nine lines in ten stay under. */
function typicalWidth(lines: readonly string[]): number {
  const widths = lines.map(({ length }) => length).filter((length) => length > 0);
  return widths.toSorted((one, other) => one - other)[Math.floor(widths.length * 0.9)] ?? 0;
}

const FULL = 0.75;

function continues(before: string, line: string, widest: number): boolean {
  if (opensParagraph(line) || isNote(line) || isNote(before)) return false;
  if (isLower(line, 0)) return true;
  return !(endsSentence(before) && before.length < widest * FULL) && before.length >= widest / 2;
}

/** Both lines as one where a hyphen breaks the word between them, else null. */
function mendHyphen(before: string, line: string, known: ReadonlySet<string>): string | null {
  const last = before.charAt(before.length - 1);
  const broken = last === '-' || last === '\u00ad' || last === '‐';
  if (!broken || !isWordUnit(before, before.length - 2) || isUpper(line, 0)) return null;
  const head = before.slice(0, -1);
  const word = firstWord(line);
  if (word === '') return null;
  const start = lastWord(head);
  const kept = `${start}-${word}`.toLowerCase();
  const whole = `${start}${word}`.toLowerCase();
  const hyphen = last !== '\u00ad' && known.has(kept) && !known.has(whole) ? '-' : '';
  return `${head}${hyphen}${line}`;
}
