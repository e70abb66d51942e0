import { blockAt, blocksOf } from '#core/desk/context.ts';
import { type Desk, quoteOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { inReadingOrder, placeIn } from '#core/desk/reading-order.ts';
import type { Block } from '#core/story/blocks.ts';
import type { Version } from '#core/story/version.ts';
import { changesBetween } from './order-difference.ts';
import { kindOf, type Numbers, numbersOf } from './numbers.ts';
import { sameLooks, sharesChanged } from './shared-changes.ts';
import { looksOf, type SpeakerLook } from './speaker-look.ts';
import { type BlockModel, blockModel, type Chosen, type Reader, sameModel } from './story-model.ts';

/** One block's own piece of the paints, as useSyncExternalStore takes it. */
export interface Slice {
  readonly block: Block;
  readonly drawn: () => BlockModel;
  readonly listen: (heard: () => void) => () => void;
}

/** How much a block that waits is behind: nothing, its numbers, what is marked in it. */
const FRESH = 0;
export const NUMBERS = 1;
export const MARKS = 2;
export type Behind = typeof NUMBERS | typeof MARKS;

/**
 * What is painted over one version of the story. A change of the desk is laid over the blocks it
 * touches and waits there; `draw` brings blocks up to it, those on the screen first. So one more
 * quote in ten thousand costs the blocks that show it, and the numbers behind it follow in time.
 */
export interface StoryPaints {
  readonly version: Version;
  readonly blocks: readonly Block[];
  readonly slices: readonly Slice[];
  /** Quotes that have a number and stand in this version, in reading order. */
  readonly numbered: () => readonly Quote[];
  /** Indices of the blocks a quote lies over; none for one that is not here. */
  readonly blocksUnder: (quoteId: string) => readonly number[];
  readonly take: (desk: Desk, reader: Reader) => void;
  /** The open, the lit and the noted quote: drawn at once. */
  readonly choose: (part: Partial<Omit<Chosen, 'tabStopId'>>) => void;
  /** Draws what waits in the blocks `from` … `to` − 1 and is at least so far behind; whatever waits, where nothing is said. */
  readonly draw: (from: number, to: number, how?: Behind) => void;
  /** Draws so many blocks that are so far behind, outwards from one; false: none is left. */
  readonly drawOutwards: (centre: number, count: number, how: Behind) => boolean;
  readonly isBehind: (how: Behind) => boolean;
}

/** Nobody looks yet, at a story in the language of the desk. */
export const NO_READER: Reader = { me: null, foreign: false };

const NOTHING: BlockModel = {
  foreign: false,
  segments: [],
  quotes: [],
  openId: null,
  litId: null,
  notedId: null,
  tabStopId: null,
};

function plain({ start, end }: Block, foreign: boolean): BlockModel {
  return { ...NOTHING, foreign, segments: [{ start, end, quoteIds: [] }] };
}

function hasNumber(quote: Quote): boolean {
  return quote.stage !== 'dismissed';
}

/** True when what stands at this place now leaves all others their numbers. */
function countsTheSame(from: Quote | null, to: Quote | null): boolean {
  return (from === null ? 0 : kindOf(from)) === (to === null ? 0 : kindOf(to));
}

export function createStoryPaints(version: Version): StoryPaints {
  const blocks = blocksOf(version);
  const over: Quote[][] = blocks.map(() => []);
  const models: BlockModel[] = blocks.map((block) => plain(block, NO_READER.foreign));
  const heard: ((() => void) | null)[] = blocks.map(() => null);
  const behind = new Uint8Array(blocks.length);
  let desk: Desk | null = null;
  let reader = NO_READER;
  let order: readonly Quote[] = [];
  let numbers: Numbers = numbersOf(order, null);
  let looks: ReadonlyMap<string, SpeakerLook> = new Map();
  let chosen: Chosen = { openId: null, litId: null, notedId: null, tabStopId: null };

  function under(quote: Quote): readonly number[] {
    const indices: number[] = [];
    if (!hasNumber(quote)) return indices;
    for (const part of quote.anchor.parts) {
      if (part.versionId !== version.id) continue;
      const last = blockAt(blocks, part.end - 1);
      for (let at = Math.max(0, blockAt(blocks, part.start)); at <= last; at += 1)
        if (indices.at(-1) !== at) indices.push(at);
    }
    return indices;
  }

  function wait(at: number, how: Behind): void {
    behind[at] = Math.max(behind[at] ?? FRESH, how);
  }

  function lift(quote: Quote): void {
    for (const at of under(quote)) {
      over[at] = (over[at] ?? []).filter((item) => item !== quote);
      wait(at, MARKS);
    }
  }

  function lay(quote: Quote): void {
    for (const at of under(quote)) {
      over[at]?.push(quote);
      wait(at, MARKS);
    }
  }

  function waitFrom(first: number, how: Behind): void {
    for (let at = Math.max(0, first); at < blocks.length; at += 1) wait(at, how);
  }

  function drawOne(at: number): void {
    const block = blocks[at];
    const quotes = over[at];
    if (desk === null || block === undefined || quotes === undefined) return;
    behind[at] = FRESH;
    const next =
      quotes.length === 0
        ? plain(block, reader.foreign)
        : blockModel({ desk, reader, version, numbers }, block, inOrder(quotes), chosen);
    const before = models[at];
    if (before !== undefined && sameModel(before, next)) return;
    models[at] = next;
    heard[at]?.();
  }

  /** `over` in reading order: each at its place in the whole. */
  function inOrder(quotes: readonly Quote[]): readonly Quote[] {
    if (quotes.length < 2) return quotes;
    return quotes
      .map((quote) => [placeIn(order, quote), quote] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, quote]) => quote);
  }

  function blocksUnder(quoteId: string | null): readonly number[] {
    const quote = quoteId === null ? undefined : quoteOf(desk, quoteId);
    return quote === undefined ? [] : under(quote);
  }

  function numbered(): readonly Quote[] {
    return order.filter(
      (quote) =>
        hasNumber(quote) && quote.anchor.parts.some((part) => part.versionId === version.id),
    );
  }

  function tabStop(openId: string | null): string | null {
    if (openId !== null && blocksUnder(openId).length > 0) return openId;
    return order.find((quote) => under(quote).length > 0)?.id ?? null;
  }

  /** Moves the tab stop where it must, and draws whose part has changed. */
  function settle(next: Chosen): void {
    const before = chosen;
    chosen = { ...next, tabStopId: tabStop(next.openId) };
    const moved = (['openId', 'litId', 'notedId', 'tabStopId'] as const).flatMap((key) =>
      before[key] === chosen[key] ? [] : [before[key], chosen[key]],
    );
    for (const at of new Set(moved.flatMap(blocksUnder))) drawOne(at);
  }

  function take(next: Desk, who: Reader): void {
    const { me, foreign } = reader;
    if (next === desk && who.me === me && who.foreign === foreign) return;
    const before = desk;
    // A first verdict may be kept back from the one and not from the other.
    if (who.foreign !== foreign || (who.me !== me && next.story?.blind === true))
      waitFrom(0, MARKS);
    desk = next;
    reader = who;
    const now = inReadingOrder(next);
    let renumber = blocks.length;
    const differences = changesBetween(order, now);
    // All off before any on: a quote that only changed its place is among both.
    for (const { from } of differences) if (from !== null) lift(from);
    for (const { from, to } of differences) {
      if (to !== null) lay(to);
      if (countsTheSame(from, to)) continue;
      for (const quote of [from, to])
        if (quote !== null && hasNumber(quote))
          renumber = Math.min(renumber, blockAt(blocks, quote.anchor.parts[0]?.start ?? 0));
    }
    order = now;
    if (numbers.order !== order) numbers = numbersOf(order, numbers);
    waitFrom(renumber, NUMBERS);
    const lookedBefore = looks;
    looks = looksOf(next);
    if (before !== null && (sharesChanged(before, next) || !sameLooks(lookedBefore, looks)))
      waitFrom(0, MARKS);
    settle(chosen);
  }

  return {
    version,
    blocks,
    slices: blocks.map((block, at) => ({
      block,
      drawn: () => models[at] ?? NOTHING,
      listen: (wake) => {
        heard[at] = wake;
        return () => {
          if (heard[at] === wake) heard[at] = null;
        };
      },
    })),
    numbered,
    blocksUnder,
    take,
    choose: (part) => {
      const next = { ...chosen, ...part };
      if (
        next.openId !== chosen.openId ||
        next.litId !== chosen.litId ||
        next.notedId !== chosen.notedId
      )
        settle(next);
    },
    draw: (from, to, how = NUMBERS) => {
      for (let at = from; at < to; at += 1) if ((behind[at] ?? FRESH) >= how) drawOne(at);
    },
    drawOutwards: (centre, count, how) => {
      let left = count;
      for (let step = 0; step < blocks.length && left > 0; step += 1) {
        for (const at of [centre + step, centre - 1 - step]) {
          if ((behind[at] ?? FRESH) < how) continue;
          drawOne(at);
          left -= 1;
        }
      }
      return left <= 0;
    },
    isBehind: (how) => behind.some((item) => item >= how),
  };
}
