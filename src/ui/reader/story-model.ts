import type { Desk } from '#core/desk/desk.ts';
import { currentVersion } from '#core/desk/desk.ts';
import { blocksOf } from '#core/desk/context.ts';
import type { Block } from '#core/story/blocks.ts';
import { statusRow } from '#core/review/status.ts';
import type { QuoteRow, QuoteRows } from '../quotes/quote-rows.ts';
import { speakerName } from '../review/quote-words.ts';
import { paintedSpan } from './painted.ts';
import { type Paint, type Segment, segmentsOf } from './segments.ts';
import type { SpeakerLook } from './speaker-look.ts';

/** What a mark and its number need to know of their quote. */
export interface MarkedQuote {
  readonly id: string;
  readonly number: string;
  /** "Quote 6". */
  readonly name: string;
  /** "Quote 6, Philip Hammond, to check". */
  readonly label: string;
  readonly look: SpeakerLook;
  readonly paraphrase: boolean;
  readonly changed: boolean;
  readonly unconfirmed: boolean;
  /** Where its first part begins and its last ends: there it is said, and there the number stands. */
  readonly start: number;
  readonly end: number;
}

/** A block with what is painted in it. `signature` is equal exactly when both draw the same. */
export interface BlockModel {
  readonly block: Block;
  readonly segments: readonly Segment[];
  readonly quotes: readonly MarkedQuote[];
  readonly signature: string;
}

export interface StoryModel {
  readonly text: string;
  readonly versionId: string;
  readonly blocks: readonly BlockModel[];
  /** The one tab stop when no quote is open. */
  readonly firstId: string | null;
}

function markedQuote(desk: Desk, row: QuoteRow, paints: readonly Paint[]): MarkedQuote | null {
  const quote = desk.quotes[row.id];
  const first = paints[0];
  const last = paints.at(-1);
  if (quote === undefined || first === undefined || last === undefined) return null;
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    label: `${row.name}, ${speakerName(desk, quote)}, ${statusRow(row.status).label.toLowerCase()}`,
    look: row.look,
    paraphrase: row.paraphrase,
    changed: row.status === 'changed',
    unconfirmed: row.status === 'to-confirm',
    start: first.start,
    end: last.end,
  };
}

/** The story with its quotes laid over the blocks. Null while there is no version. O(blocks + paints). */
export function storyModel(desk: Desk, rows: QuoteRows): StoryModel | null {
  const version = currentVersion(desk);
  if (version === null) return null;
  const paints: Paint[] = [];
  const marked = new Map<string, MarkedQuote>();
  for (const row of [...rows.quotations, ...rows.paraphrases]) {
    const own = (desk.quotes[row.id]?.anchor.parts ?? [])
      .filter((part) => part.versionId === version.id)
      .map((part) => ({ ...paintedSpan(version.text, part), quoteId: row.id }));
    const quote = markedQuote(desk, row, own);
    if (quote !== null) marked.set(row.id, quote);
    paints.push(...own);
  }
  paints.sort((a, b) => a.start - b.start || b.end - a.end);
  let from = 0;
  const blocks = blocksOf(version).map((block) => {
    while ((paints[from]?.end ?? Infinity) <= block.start) from += 1;
    const here: Paint[] = [];
    for (let at = from; (paints[at]?.start ?? Infinity) < block.end; at += 1) {
      const paint = paints[at];
      if (paint !== undefined) here.push(paint);
    }
    const segments = segmentsOf(block, here);
    const quotes = [...new Set(here.map((paint) => paint.quoteId))].flatMap(
      (id) => marked.get(id) ?? [],
    );
    return {
      block,
      segments,
      quotes,
      signature: JSON.stringify([version.id, block.start, segments, quotes]),
    };
  });
  return { text: version.text, versionId: version.id, blocks, firstId: paints[0]?.quoteId ?? null };
}
