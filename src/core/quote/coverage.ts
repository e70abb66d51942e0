import type { Block, BlockKind } from '../story/blocks.ts';
import { isWordUnit } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { candidateAt } from './mark-candidates.ts';
import { scanMarks } from './marks.ts';

/** Words in quotation marks; those of a quotation carried over paragraphs are one stretch of several spans. */
export interface Stretch {
  /** The words without the marks: UTF-16 code units into the version's text, end exclusive. */
  readonly spans: readonly Span[];
  /** False: the closing mark is missing. */
  readonly closed: boolean;
  readonly kind: BlockKind;
  readonly paragraph: number | null;
}

function bodyOf(block: Block): Span {
  return { start: block.dateline?.end ?? block.start, end: block.end };
}

function opensWithMark(text: string, { start, end }: Span): boolean {
  return (candidateAt(text, start, start, end)?.opens ?? null) !== null;
}

/**
 * The blocks in groups that can be read each by itself: only a paragraph that opens with a mark can
 * go on with a quotation of the one before. What is no paragraph carries nothing. O(blocks).
 */
export function readingGroups(
  text: string,
  blocks: readonly Block[],
): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  let body: Block[] | null = null;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') groups.push([block]);
    else if (body !== null && opensWithMark(text, bodyOf(block))) body.push(block);
    else {
      body = [block];
      groups.push(body);
    }
  }
  return groups;
}

function hasWords(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at += 1) if (isWordUnit(text, at)) return true;
  return false;
}

/** The outermost stretches in marks of one group, headlines and captions too. O(n). */
export function stretchesIn(text: string, group: readonly Block[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let open: Stretch | null = null;
  const scanned = scanMarks(text, group.map(bodyOf));
  for (const [index, { kind, paragraph }] of group.entries())
    for (const { inner, closed, carriedOn, carriedFrom } of scanned[index] ?? []) {
      if (!hasWords(text, inner)) continue;
      const stretch: Stretch =
        carriedFrom && open !== null
          ? { ...open, spans: [...open.spans, inner], closed }
          : { spans: [inner], closed, kind, paragraph };
      open = carriedOn ? stretch : null;
      if (!carriedOn) found.push(stretch);
    }
  return open === null ? found : [...found, open];
}

/**
 * The stretches that no quote has a word of, in order of their places. `taken`: the parts of every
 * quote, what was found to be none counted in, in order of their starts. O(n log n).
 */
export function notLookedAt(
  stretches: readonly Stretch[],
  taken: readonly Span[],
): readonly Stretch[] {
  let from = 0;
  let reach = 0;
  const touched = ({ start, end }: Span): boolean => {
    while ((taken[from]?.start ?? Infinity) < end) {
      reach = Math.max(reach, taken[from]?.end ?? 0);
      from += 1;
    }
    return reach > start;
  };
  return stretches
    .toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
    .filter(({ spans }) => !spans.map(touched).includes(true));
}
