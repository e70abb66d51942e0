import { describePart } from '#core/anchor/anchor.ts';
import type { Part } from '#core/anchor/part.ts';
import type { Anchor } from '#core/quote/quote.ts';
import type { Block } from '#core/story/blocks.ts';
import type { Span } from '#core/text/span.ts';

function blockOf(blocks: readonly Block[], at: number): Block | undefined {
  return blocks.find((block) => block.start <= at && at < block.end);
}

/**
 * The anchor with more words in it, each stretch a part of its own at its place in the story. What
 * overlaps a part already there makes that part longer, for parts follow one another. The same
 * anchor when all the words are in it already, or when it lies in another version.
 */
export function withParts(
  anchor: Anchor,
  text: string,
  versionId: string,
  blocks: readonly Block[],
  spans: readonly Span[],
): Anchor {
  if (anchor.parts.some((part) => part.versionId !== versionId)) return anchor;
  const sorted = [...anchor.parts, ...spans].toSorted((a, b) => a.start - b.start || a.end - b.end);
  const joined: Span[] = [];
  for (const { start, end } of sorted) {
    const before = joined.at(-1);
    const overlaps =
      before !== undefined &&
      start < before.end &&
      blockOf(blocks, start) === blockOf(blocks, before.start);
    if (overlaps)
      joined[joined.length - 1] = { start: before.start, end: Math.max(before.end, end) };
    else joined.push({ start, end });
  }
  const parts = joined.map(
    (span): Part =>
      anchor.parts.find((part) => part.start === span.start && part.end === span.end) ??
      describePart(text, versionId, span),
  );
  const same = parts.length === anchor.parts.length && parts.every((p) => anchor.parts.includes(p));
  return same ? anchor : { ...anchor, parts };
}

/** The anchor without one of its parts; null when it is the only one, for then nothing would be left. */
export function withoutPart(anchor: Anchor, index: number): Anchor | null {
  if (anchor.parts.length < 2 || anchor.parts[index] === undefined) return null;
  return { ...anchor, parts: anchor.parts.toSpliced(index, 1) };
}

/** "“carry it out”" for a short part, "“seen them … fail to”" for a long one. */
export function partWords(part: Pick<Part, 'exact'>): string {
  const words = part.exact.split(/\s+/u);
  if (words.length <= 6) return `“${words.join(' ')}”`;
  return `“${words.slice(0, 3).join(' ')} … ${words.slice(-3).join(' ')}”`;
}
