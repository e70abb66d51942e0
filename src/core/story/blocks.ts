import type { Span } from '../text/span.ts';
import {
  datelineOf,
  hasCredit,
  isAdvisory,
  isByline,
  isCounter,
  isEndLine,
  isSubhead,
  looksLikeHeadline,
} from './line-kinds.ts';
import { knowingTheLast } from '../text/last-long.ts';
import { unwrappedLines } from './lines.ts';

export type BlockKind =
  | 'headline'
  | 'byline'
  | 'counter'
  | 'caption'
  | 'dateline'
  | 'subhead'
  | 'paragraph'
  | 'advisory'
  | 'end';

/** One piece of wire copy: UTF-16 offsets into the version, without outer space. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** 1 for the dateline paragraph, then on; null for every other kind. */
  readonly paragraph: number | null;
  /** "London (AFP) - " at the head of a paragraph, its last space included; else null. */
  readonly dateline: Span | null;
}

const HEAD_LINES = 16;

interface Typed extends Span {
  readonly kind: BlockKind;
  readonly dateline: Span | null;
}

const LONGEST_STANDFIRST = 200;
const MOST_STANDFIRSTS = 2;

/**
 * The first line within the head that opens with a dateline, or −1. Above it stand titles, captions
 * and a standfirst: behind several lines of prose "MEDICAL CLAIMS — …" only opens a section.
 */
function datelineIndex(text: string, lines: readonly Span[]): number {
  let prose = 0;
  for (const [index, line] of lines.slice(0, HEAD_LINES).entries()) {
    if (datelineOf(text, line) !== null) return index;
    if (line.end - line.start > LONGEST_STANDFIRST && !hasCredit(text, line)) prose += 1;
    if (prose > MOST_STANDFIRSTS) return -1;
  }
  return -1;
}

function isRepeated(text: string, line: Span, others: readonly Span[]): boolean {
  const said = text.slice(line.start, line.end);
  return others.some((other) => other !== line && text.startsWith(said, other.start));
}

/** How many lines stand above the story's first paragraph. */
function headLength(text: string, lines: readonly Span[]): number {
  const dateline = datelineIndex(text, lines);
  if (dateline >= 0) return dateline;
  const first = lines[0];
  const second = lines[1];
  if (first === undefined || second === undefined || !looksLikeHeadline(text, first)) return 0;
  let head = 1;
  for (const line of lines.slice(1, HEAD_LINES)) {
    const furniture =
      isCounter(text, line) ||
      isByline(text, line) ||
      hasCredit(text, line) ||
      isAdvisory(text, line);
    if (!furniture && !isRepeated(text, line, lines.slice(0, HEAD_LINES))) break;
    head += 1;
  }
  return head;
}

function headKind(text: string, line: Span, index: number, head: readonly Span[]): BlockKind {
  if (isCounter(text, line)) return 'counter';
  if (hasCredit(text, line) || (line.end - line.start > 60 && isRepeated(text, line, head)))
    return 'caption';
  if (isAdvisory(text, line)) return 'advisory';
  if (index === 0) return 'headline';
  if (isByline(text, line)) return 'byline';
  return looksLikeHeadline(text, line) ? 'headline' : 'caption';
}

function bodyKind(text: string, line: Span, hasMore: boolean): BlockKind {
  if (isCounter(text, line)) return 'counter';
  if (isEndLine(text, line)) return 'end';
  if (isAdvisory(text, line)) return 'advisory';
  if (hasCredit(text, line)) return 'caption';
  return hasMore && isSubhead(text, line) ? 'subhead' : 'paragraph';
}

/**
 * Wire copy in blocks, in reading order. Everything that is not white space lies in a block. Only
 * paragraphs are numbered. A text that would have none has its longest block taken as one, so that
 * a single pasted line can be worked on. O(n).
 */
export const parseStory = knowingTheLast((text): readonly Block[] => {
  const lines = unwrappedLines(text);
  const headEnd = headLength(text, lines);
  const head = lines.slice(0, headEnd);
  const typed: Typed[] = lines.map((line, index) => {
    const { start, end } = line;
    if (index < headEnd)
      return { start, end, kind: headKind(text, line, index, head), dateline: null };
    const dateline = index === headEnd ? datelineOf(text, line) : null;
    if (dateline !== null) {
      const alone = dateline.end >= end;
      return {
        start,
        end,
        kind: alone ? 'dateline' : 'paragraph',
        dateline: alone ? null : dateline,
      };
    }
    return {
      start,
      end,
      kind: bodyKind(text, line, index + 1 < lines.length && index > headEnd),
      dateline: null,
    };
  });
  const hasParagraph = typed.some((block) => block.kind === 'paragraph');
  const longest = typed.reduce((most, block, index) => {
    const other = typed[most];
    return other !== undefined && other.end - other.start >= block.end - block.start ? most : index;
  }, 0);
  let paragraph = 0;
  return typed.map((block, index) => {
    const kind = !hasParagraph && index === longest ? 'paragraph' : block.kind;
    if (kind === 'paragraph') paragraph += 1;
    return {
      kind,
      start: block.start,
      end: block.end,
      paragraph: kind === 'paragraph' ? paragraph : null,
      dateline: block.dateline,
    };
  });
});

/** The number of the paragraph that holds this offset, or null outside paragraphs. */
export function paragraphAt(blocks: readonly Block[], offset: number): number | null {
  return blocks.find((block) => block.start <= offset && offset < block.end)?.paragraph ?? null;
}
