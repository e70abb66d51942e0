import { describe, expect, it } from 'vitest';
import type { Command } from '#core/desk/command.ts';
import { type Desk, currentVersion, quoteOf } from '#core/desk/desk.ts';
import type { Version } from '#core/story/version.ts';
import {
  createStoryPaints,
  MARKS,
  NO_READER,
  NUMBERS,
  type StoryPaints,
} from '#ui/reader/story-paints.ts';
import { handAnchor } from '#ui/reader/mark-anchor.ts';
import { CHECKER, firstStory, quoteSaying } from '../../makers/make-desk.ts';

function versionOf(desk: Desk): Version {
  const version = currentVersion(desk);
  if (version === null) throw new Error('the first story has a version');
  return version;
}

/** The first story with its finds painted, and how often each block was drawn since. */
function painted(): {
  readonly paints: StoryPaints;
  readonly drawn: readonly number[];
  readonly act: (command: Command) => void;
  readonly desk: () => Desk;
} {
  const bench = firstStory();
  const paints = createStoryPaints(versionOf(bench.desk));
  paints.take(bench.desk, NO_READER);
  paints.draw(0, paints.blocks.length);
  const drawn = paints.blocks.map(() => 0);
  for (const [at, slice] of paints.slices.entries())
    slice.listen(() => {
      drawn[at] = (drawn[at] ?? 0) + 1;
    });
  return {
    paints,
    drawn,
    desk: () => bench.desk,
    act: (command) => {
      expect(bench.act(CHECKER, command).refusals).toEqual([]);
      paints.take(bench.desk, NO_READER);
    },
  };
}

function markEarly(desk: Desk): Command {
  const version = versionOf(desk);
  const start = version.text.indexOf('said', 1400);
  const span = { start, end: start + 'said'.length };
  return {
    type: 'mark',
    quoteId: 'q-early',
    anchor: handAnchor(version.text, version.id, [span], false),
  };
}

function numberOf(paints: StoryPaints, quoteId: string): string | undefined {
  const [at] = paints.blocksUnder(quoteId);
  const quotes = at === undefined ? [] : (paints.slices[at]?.drawn().quotes ?? []);
  return quotes.find((quote) => quote.id === quoteId)?.number;
}

describe('what is painted over a story', () => {
  it('waits until it is drawn, and is heard only by the blocks that changed', () => {
    const { paints, drawn, act, desk } = painted();
    const quote = quoteSaying(desk(), 'seen them carry it out');
    const under = paints.blocksUnder(quote.id);
    expect(under).toHaveLength(2);
    act({ type: 'confirm', quoteIds: [quote.id] });
    expect(drawn.every((times) => times === 0)).toBe(true);
    expect(paints.isBehind(MARKS)).toBe(true);
    paints.draw(0, paints.blocks.length);
    expect(drawn.flatMap((times, at) => (times > 0 ? [at] : []))).toEqual(under);
    expect(paints.isBehind(NUMBERS)).toBe(false);
  });

  it('marks a new quote in its own block and lets the numbers behind it follow', () => {
    const { paints, act, desk } = painted();
    const last = quoteSaying(desk(), 'We are renewing');
    const before = Number(numberOf(paints, last.id));
    act(markEarly(desk()));
    const [own = -1] = paints.blocksUnder('q-early');
    expect(paints.drawOutwards(own, 1, MARKS)).toBe(true);
    expect(paints.isBehind(MARKS)).toBe(false);
    expect(paints.isBehind(NUMBERS)).toBe(true);
    expect(Number(numberOf(paints, last.id))).toBe(before);
    while (paints.drawOutwards(own, 3, NUMBERS));
    expect(Number(numberOf(paints, last.id))).toBe(before + 1);
    expect(paints.isBehind(NUMBERS)).toBe(false);
  });

  it('draws what an act marked by itself where it is asked to, the numbers at the next call', () => {
    const { paints, drawn, act, desk } = painted();
    act(markEarly(desk()));
    const own = paints.blocksUnder('q-early');
    paints.draw(0, paints.blocks.length, MARKS);
    expect(drawn.flatMap((times, at) => (times > 0 ? [at] : []))).toEqual(own);
    expect(paints.isBehind(NUMBERS)).toBe(true);
    paints.draw(0, paints.blocks.length);
    expect(paints.isBehind(NUMBERS)).toBe(false);
    const numbers = paints.numbered().map((quote) => numberOf(paints, quote.id));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('takes away what is dismissed, and counts the rest anew', () => {
    const { paints, act } = painted();
    const first = paints.numbered()[0];
    const second = paints.numbered()[1];
    if (first === undefined || second === undefined) throw new Error('thirteen finds');
    const before = Number(numberOf(paints, second.id));
    act({ type: 'dismiss', quoteId: first.id, reason: 'motto' });
    paints.draw(0, paints.blocks.length);
    expect(paints.blocksUnder(first.id)).toEqual([]);
    expect(paints.slices.flatMap((slice) => slice.drawn().quotes)).not.toContainEqual(
      expect.objectContaining({ id: first.id }),
    );
    expect(Number(numberOf(paints, second.id))).toBe(before - 1);
    expect(paints.numbered()).toHaveLength(12);
  });

  it('draws the blocks of the quote that opens and of the one that closes at once, and no other', () => {
    const { paints, drawn } = painted();
    const [first, , third] = paints.numbered();
    if (first === undefined || third === undefined) throw new Error('thirteen finds');
    paints.choose({ openId: third.id });
    const touched = drawn.flatMap((times, at) => (times > 0 ? [at] : []));
    expect(touched).toEqual(
      [...new Set([...paints.blocksUnder(first.id), ...paints.blocksUnder(third.id)])].toSorted(
        (a, b) => a - b,
      ),
    );
    const stops = paints.slices.filter((slice) => slice.drawn().tabStopId !== null);
    expect(stops.every((slice) => slice.drawn().tabStopId === third.id)).toBe(true);
    expect(stops).toHaveLength(paints.blocksUnder(third.id).length);
  });

  it('is the same however a desk was reached', () => {
    const { paints, act, desk } = painted();
    act(markEarly(desk()));
    const anchor = quoteOf(desk(), 'q-early')?.anchor;
    if (anchor === undefined) throw new Error('it was marked');
    const text = versionOf(desk()).text;
    const start = text.indexOf('minister');
    act({
      type: 'edit',
      writes: [
        {
          field: 'quote.anchor',
          id: 'q-early',
          value: handAnchor(text, versionOf(desk()).id, [{ start, end: start + 8 }], false),
        },
      ],
    });
    paints.draw(0, paints.blocks.length);
    const afresh = createStoryPaints(paints.version);
    afresh.take(desk(), NO_READER);
    afresh.draw(0, afresh.blocks.length);
    expect(paints.slices.map((slice) => slice.drawn())).toEqual(
      afresh.slices.map((slice) => slice.drawn()),
    );
  });
});
