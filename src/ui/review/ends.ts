import { describePart } from '#core/anchor/anchor.ts';
import { blocksOf, versionOf } from '#core/desk/context.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { Anchor } from '#core/quote/quote.ts';
import type { Version } from '#core/story/version.ts';
import { moveEdge } from '#core/text/edges.ts';
import { runsLeftward } from '#core/text/leftward.ts';
import type { Span } from '#core/text/span.ts';

export type Edge = 'start' | 'end';

/** Where an arrow points, and where the words lie that it takes. */
export type Side = 'left' | 'right';

/** Which part an edge belongs to, when the quote as a whole is meant. */
export function outerPart(anchor: Anchor, edge: Edge): number {
  return edge === 'start' ? 0 : anchor.parts.length - 1;
}

/** The paragraph of a part; the part itself where none holds it. */
function paragraphOf(version: Version, part: Span): Span {
  const blocks = blocksOf(version);
  return blocks.find((item) => item.start <= part.start && part.end <= item.end) ?? part;
}

/**
 * Which way through the words an arrow to that side takes: where they run from right to left, what
 * lies at the left of a word comes after it.
 */
export function wayTo(
  side: Side,
  desk: Desk,
  quote: Quote,
  edge: Edge,
  index: number = outerPart(quote.anchor, edge),
): 1 | -1 {
  const version = versionOf(desk, quote);
  const part = quote.anchor.parts[index];
  if (version === undefined || part === undefined) return side === 'right' ? 1 : -1;
  const { start, end } = paragraphOf(version, part);
  const onward = runsLeftward(version.text.slice(start, end)) ? 'left' : 'right';
  return side === onward ? 1 : -1;
}

/** Where a part may stretch to: its own paragraph, between the parts beside it. Null: not in the story. */
export function roomOf(desk: Desk, quote: Quote, index: number): Span | null {
  const version = versionOf(desk, quote);
  const { parts } = quote.anchor;
  const part = parts[index];
  if (version === undefined || part === undefined) return null;
  const { start, end } = paragraphOf(version, part);
  return {
    start: Math.max(start, parts[index - 1]?.end ?? start),
    end: Math.min(end, parts[index + 1]?.start ?? end),
  };
}

/** The anchor with one part set to other words; null when they are the same, none, or out of its room. */
export function setPart(desk: Desk, quote: Quote, index: number, span: Span): Anchor | null {
  const version = versionOf(desk, quote);
  const room = roomOf(desk, quote, index);
  const part = quote.anchor.parts[index];
  if (version === undefined || room === null || part === undefined) return null;
  const { start, end } = span;
  if (start >= end || start < room.start || end > room.end) return null;
  if (start === part.start && end === part.end) return null;
  const next = describePart(version.text, version.id, { start, end });
  return { ...quote.anchor, parts: quote.anchor.parts.with(index, next) };
}

/**
 * The anchor with an edge of a part moved by a word, inside its own paragraph and short of the parts
 * beside it; null when there is no word to take, or none would be left. Without `index` the quote's
 * own first start or last end.
 */
export function movedAnchor(
  desk: Desk,
  quote: Quote,
  edge: Edge,
  by: 1 | -1,
  index: number = outerPart(quote.anchor, edge),
): Anchor | null {
  const version = versionOf(desk, quote);
  const part = quote.anchor.parts[index];
  const room = roomOf(desk, quote, index);
  if (version === undefined || part === undefined || room === null) return null;
  return setPart(desk, quote, index, moveEdge(version.text, part, edge, by, room));
}

/** "Begins with “renewing”." or "Ends with “campaign”.", said after an end was moved. */
export function endWords(
  anchor: Anchor,
  edge: Edge,
  index: number = outerPart(anchor, edge),
): string {
  const words = (anchor.parts[index]?.exact ?? '').split(/\s+/u);
  const outer = index === outerPart(anchor, edge);
  const who = outer ? '' : `Part ${index + 1} `;
  const verb = edge === 'start' ? 'begins' : 'ends';
  const word = (edge === 'start' ? words[0] : words.at(-1)) ?? '';
  const said = `${who}${verb} with “${word}”.`;
  return said.charAt(0).toUpperCase() + said.slice(1);
}
