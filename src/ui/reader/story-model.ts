import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { isQuotation } from '#core/desk/quotation.ts';
import { quoteStatus } from '#core/desk/view.ts';
import type { Block } from '#core/story/blocks.ts';
import type { Version } from '#core/story/version.ts';
import type { Person } from '#core/review/hats.ts';
import { type Status, statusRow } from '#core/review/status.ts';
import { speakerName } from '../review/quote-words.ts';
import { seenVerdict } from '../review/seen-verdict.ts';
import { initialsBeside } from './initials.ts';
import type { Numbers } from './numbers.ts';
import { paintedSpan } from './painted.ts';
import { printedLanguage } from '#core/desk/printed-language.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { lookOf, type SpeakerLook } from './speaker-look.ts';

/** What a mark and its number need to know of their quote. */
export interface MarkedQuote {
  readonly id: string;
  readonly number: string;
  /** "Quote 6". */
  readonly name: string;
  /** "Quote 6, Philip Hammond, word for word, in hand". */
  readonly label: string;
  /** "PH", for the eye alone: the label has the name. '' where nobody is named. */
  readonly initials: string;
  /** The language its words are printed in, where that is known and not the story's. */
  readonly language: string | null;
  readonly look: SpeakerLook;
  readonly paraphrase: boolean;
  readonly changed: boolean;
  readonly unconfirmed: boolean;
  /** Where its first part begins and its last ends: there it is said, and there the number stands. */
  readonly start: number;
  readonly end: number;
}

/** What is painted in one block. Quotes that do not touch it are null in all four ids. */
export interface BlockModel {
  /** The story is not in the language of the desk: the desk's own words in it say which theirs is. */
  readonly foreign: boolean;
  readonly segments: readonly Segment[];
  readonly quotes: readonly MarkedQuote[];
  readonly openId: string | null;
  readonly litId: string | null;
  /** The quote whose card stands open beside the story: its number points there. */
  readonly notedId: string | null;
  /** The quote whose number takes Tab. */
  readonly tabStopId: string | null;
}

/** The quotes that stand out in the whole story. */
export interface Chosen {
  readonly openId: string | null;
  readonly litId: string | null;
  readonly notedId: string | null;
  readonly tabStopId: string | null;
}

/** Whom a story is drawn for; null: nobody yet. `foreign` as in a BlockModel. */
export interface Reader {
  readonly me: Person | null;
  readonly foreign: boolean;
}

/** What the quotes of a whole story are drawn from. */
interface Drawing {
  readonly desk: Desk;
  readonly reader: Reader;
  readonly version: Version;
  readonly numbers: Numbers;
}

function labelOf(name: string, { desk, reader }: Drawing, quote: Quote, status: Status): string {
  const verdict = seenVerdict(desk, quote, reader.me);
  const found = verdict === '' ? '' : `${verdict}, `;
  return `${name}, ${speakerName(desk, quote)}, ${found}${statusRow(status).label.toLowerCase()}`;
}

function markedQuote(drawing: Drawing, quote: Quote): MarkedQuote {
  const { desk, version, numbers } = drawing;
  const { speakerId } = quote.anchor;
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
    label: labelOf(name, drawing, quote, status),
    initials: initialsBeside(desk.speakers, speakerId),
    language: printedLanguage(quote),
    look: lookOf(desk, speakerId),
    paraphrase,
    changed: status === 'changed',
    unconfirmed: status === 'to-confirm',
    start: first === undefined ? -1 : paintedSpan(version.text, first).start,
    end: last === undefined ? -1 : paintedSpan(version.text, last).end,
  };
}

/** A block with `over` laid on it, in reading order. O(q log q) in the quotes over it. */
export function blockModel(
  drawing: Drawing,
  block: Block,
  over: readonly Quote[],
  chosen: Chosen,
): BlockModel {
  const { version } = drawing;
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
    foreign: drawing.reader.foreign,
    segments: segmentsOf(block, paints),
    quotes: over.map((quote) => markedQuote(drawing, quote)),
    openId: mine(chosen.openId),
    litId: mine(chosen.litId),
    notedId: mine(chosen.notedId),
    tabStopId: mine(chosen.tabStopId),
  };
}

function sameQuote(a: MarkedQuote, b: MarkedQuote): boolean {
  return (
    a.id === b.id &&
    a.label === b.label &&
    a.initials === b.initials &&
    a.language === b.language &&
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

/** True when both draw the same. The label says number, kind, speaker, verdict and status, so it stands for them; initials turn on the other speakers. */
export function sameModel(a: BlockModel, b: BlockModel): boolean {
  return (
    a.foreign === b.foreign &&
    a.openId === b.openId &&
    a.litId === b.litId &&
    a.notedId === b.notedId &&
    a.tabStopId === b.tabStopId &&
    sameList(a.quotes, b.quotes, sameQuote) &&
    sameList(a.segments, b.segments, sameSegment)
  );
}
