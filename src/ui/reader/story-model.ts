import type { Desk, Quote } from '#core/desk/desk.ts';
import { isQuotation } from '#core/desk/quotation.ts';
import { quoteStatus } from '#core/desk/view.ts';
import type { Block } from '#core/story/blocks.ts';
import type { Version } from '#core/story/version.ts';
import { statusRow } from '#core/review/status.ts';
import { speakerName } from '../review/quote-words.ts';
import type { Numbers } from './numbers.ts';
import { paintedSpan } from './painted.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { lookOf, type SpeakerLook } from './speaker-look.ts';

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

/** What is painted in one block. Quotes that do not touch it are null in all three ids. */
export interface BlockModel {
  readonly segments: readonly Segment[];
  readonly quotes: readonly MarkedQuote[];
  readonly openId: string | null;
  readonly litId: string | null;
  /** The quote whose number takes Tab. */
  readonly tabStopId: string | null;
}

/** The quotes that stand out in the whole story. */
export interface Chosen {
  readonly openId: string | null;
  readonly litId: string | null;
  readonly tabStopId: string | null;
}

function markedQuote(desk: Desk, version: Version, quote: Quote, numbers: Numbers): MarkedQuote {
  const own = quote.anchor.parts.filter((part) => part.versionId === version.id);
  const first = own[0];
  const last = own.at(-1);
  const status = quoteStatus(desk, quote);
  const paraphrase = !isQuotation(quote);
  const number = numbers.of(quote);
  const name = `${paraphrase ? 'Paraphrase' : 'Quote'} ${number}`;
  return {
    id: quote.id,
    number: paraphrase ? `P${number}` : String(number),
    name,
    label: `${name}, ${speakerName(desk, quote)}, ${statusRow(status).label.toLowerCase()}`,
    look: lookOf(desk, quote.anchor.speakerId),
    paraphrase,
    changed: status === 'changed',
    unconfirmed: status === 'to-confirm',
    start: first === undefined ? -1 : paintedSpan(version.text, first).start,
    end: last === undefined ? -1 : paintedSpan(version.text, last).end,
  };
}

/** A block with `over` laid on it, in reading order. O(q log q) in the quotes over it. */
export function blockModel(
  desk: Desk,
  version: Version,
  block: Block,
  over: readonly Quote[],
  numbers: Numbers,
  chosen: Chosen,
): BlockModel {
  const paints = over
    .flatMap((quote) =>
      quote.anchor.parts
        .filter((part) => part.versionId === version.id)
        .filter((part) => part.start < block.end && part.end > block.start)
        .map((part) => ({ ...paintedSpan(version.text, part), quoteId: quote.id })),
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const mine = (id: string | null): string | null =>
    id !== null && over.some((quote) => quote.id === id) ? id : null;
  return {
    segments: segmentsOf(block, paints),
    quotes: over.map((quote) => markedQuote(desk, version, quote, numbers)),
    openId: mine(chosen.openId),
    litId: mine(chosen.litId),
    tabStopId: mine(chosen.tabStopId),
  };
}

function sameQuote(a: MarkedQuote, b: MarkedQuote): boolean {
  return (
    a.id === b.id &&
    a.label === b.label &&
    a.look.colour === b.look.colour &&
    a.look.line === b.look.line &&
    a.start === b.start &&
    a.end === b.end
  );
}

function sameSegment(a: Segment, b: Segment): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.quoteIds.length === b.quoteIds.length &&
    a.quoteIds.every((id, at) => id === b.quoteIds[at])
  );
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((item, at) => {
      const other = b[at];
      return other !== undefined && same(item, other);
    })
  );
}

/** True when both draw the same. The label says number, kind, speaker and status, so it stands for them. */
export function sameModel(a: BlockModel, b: BlockModel): boolean {
  return (
    a.openId === b.openId &&
    a.litId === b.litId &&
    a.tabStopId === b.tabStopId &&
    sameList(a.quotes, b.quotes, sameQuote) &&
    sameList(a.segments, b.segments, sameSegment)
  );
}
