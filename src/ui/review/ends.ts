import { describePart } from '#core/anchor/anchor.ts';
import { blocksOf, versionOf } from '#core/desk/context.ts';
import type { Desk, Quote } from '#core/desk/desk.ts';
import type { Anchor } from '#core/quote/quote.ts';
import { moveEdge } from '#core/text/snap.ts';

/**
 * The anchor with its first start or last end moved by a word, inside its own paragraph; null when
 * there is no word to take, or none would be left.
 */
export function movedAnchor(
  desk: Desk,
  quote: Quote,
  edge: 'start' | 'end',
  by: 1 | -1,
): Anchor | null {
  const version = versionOf(desk, quote);
  const { parts } = quote.anchor;
  const at = edge === 'start' ? 0 : parts.length - 1;
  const part = parts[at];
  if (version === undefined || part === undefined) return null;
  const block = blocksOf(version).find((item) => item.start <= part.start && part.end <= item.end);
  const limits = block ?? { start: part.start, end: part.end };
  const moved = moveEdge(version.text, part, edge, by, limits);
  if (moved.start === part.start && moved.end === part.end) return null;
  const next = describePart(version.text, version.id, { start: moved.start, end: moved.end });
  return { ...quote.anchor, parts: parts.with(at, next) };
}

/** "Begins with “renewing”." or "Ends with “campaign”.", said after an end was moved. */
export function endWords(anchor: Anchor, edge: 'start' | 'end'): string {
  const part = edge === 'start' ? anchor.parts[0] : anchor.parts.at(-1);
  const words = (part?.exact ?? '').split(/\s+/u);
  return edge === 'start'
    ? `Begins with “${words[0] ?? ''}”.`
    : `Ends with “${words.at(-1) ?? ''}”.`;
}
