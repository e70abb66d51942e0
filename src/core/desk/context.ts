import { type Block, parseStory } from '../story/blocks.ts';
import type { Version } from '../story/version.ts';
import { sentenceAfter, sentenceBefore } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Desk } from './desk.ts';
import type { Place, Quote } from './desk-quote.ts';

// Versions are immutable, so their blocks are worked out once for as long as the version is held.
const parsed = new WeakMap<Version, readonly Block[]>();
// Those of them that are paragraphs.
const proper = new WeakMap<Version, readonly Block[]>();

/** The blocks of a version, in order. */
export function blocksOf(version: Version): readonly Block[] {
  const known = parsed.get(version);
  if (known !== undefined) return known;
  const blocks = parseStory(version.text);
  parsed.set(version, blocks);
  return blocks;
}

/** The version a quote is anchored in; undefined only in a desk that is not whole. */
export function versionOf(desk: Pick<Desk, 'versions'>, quote: Quote): Version | undefined {
  const id = quote.anchor.parts[0]?.versionId;
  return desk.versions.find((version) => version.id === id);
}

/** From the start of a quote's first part to the end of its last; null only in a desk that is not whole. */
export function placeOf({ anchor: { parts } }: Quote): Place | null {
  const first = parts[0];
  const last = parts.at(-1);
  return first === undefined || last === undefined
    ? null
    : { versionId: first.versionId, start: first.start, end: last.end };
}

/** Where a quote stands in its story. */
export interface Setting {
  readonly version: Version;
  readonly paragraphs: readonly Block[];
  /** From the start of its first part to the end of its last. */
  readonly span: Span;
}

/** Null only in a desk that is not whole. */
export function settingOf(desk: Pick<Desk, 'versions'>, quote: Quote): Setting | null {
  return settingAt(desk, placeOf(quote));
}

/** What stands around a place; null where there is none, or no such version. */
export function settingAt({ versions }: Pick<Desk, 'versions'>, at: Place | null): Setting | null {
  const version = versions.find(({ id }) => id === at?.versionId);
  if (version === undefined || at === null) return null;
  const paragraphs =
    proper.get(version) ?? blocksOf(version).filter((block) => block.kind === 'paragraph');
  proper.set(version, paragraphs);
  return { version, paragraphs, span: { start: at.start, end: at.end } };
}

/** The sentences before and after a quote, '' at the ends of the story. */
export function sentencesAround(
  desk: Desk,
  quote: Quote,
): { readonly before: string; readonly after: string } {
  const setting = settingOf(desk, quote);
  if (setting === null) return { before: '', after: '' };
  const { version, paragraphs, span } = setting;
  const before = sentenceBefore(version.text, paragraphs, span);
  const after = sentenceAfter(version.text, paragraphs, span);
  return {
    before: before === null ? '' : version.text.slice(before.start, before.end),
    after: after === null ? '' : version.text.slice(after.start, after.end),
  };
}

/** Index of the last block that begins at or before a place; -1 before the first. O(log n). */
export function blockAt(blocks: readonly Block[], place: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The number of the paragraph a quote begins in (the dateline paragraph is 1); null outside paragraphs. */
export function paragraphOf(desk: Desk, quote: Quote): number | null {
  const version = versionOf(desk, quote);
  const start = quote.anchor.parts[0]?.start;
  if (version === undefined || start === undefined) return null;
  const blocks = blocksOf(version);
  const block = blocks[blockAt(blocks, start)];
  return block !== undefined && start < block.end ? block.paragraph : null;
}
