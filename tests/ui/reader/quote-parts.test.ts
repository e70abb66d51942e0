import { describe, expect, it } from 'vitest';
import { blocksOf } from '#core/desk/context.ts';
import { currentVersion } from '#core/desk/desk.ts';
import { overlapping, nextCandidate } from '#ui/reader/overlaps.ts';
import { partWords, withoutPart, withParts } from '#ui/reader/quote-parts.ts';
import {
  CHECKER,
  edit,
  FIRST_TEXT,
  firstStory,
  here,
  nth,
  quoteSaying,
  set,
} from '../../makers/make-desk.ts';

const bench = firstStory();
const version = currentVersion(bench.desk);
if (version === null) throw new Error('no version');
const blocks = blocksOf(version);

function span(words: string) {
  const start = FIRST_TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function added(saying: string, ...words: readonly string[]) {
  const { anchor } = quoteSaying(bench.desk, saying);
  const spans = words.map(span);
  return withParts(anchor, version?.text ?? '', version?.id ?? '', blocks, spans);
}

describe('adding words to a quote', () => {
  it('makes them a part of their own, in the order of the story', () => {
    const after = added('race against time', 'to free the men');
    expect(after.parts.map((part) => part.exact)).toEqual(['race against time', 'to free the men']);
    const before = added('race against time', 'Kerry said taming');
    expect(before.parts.map((part) => part.exact)).toEqual([
      'Kerry said taming',
      'race against time',
    ]);
  });

  it('makes a part longer where the words overlap it', () => {
    const longer = added('race against time', 'against time" to free');
    expect(longer.parts.map((part) => part.exact)).toEqual(['race against time" to free']);
  });

  it('leaves the quote as it is where they are in it already, or it is of another version', () => {
    const { anchor } = quoteSaying(bench.desk, 'race against time');
    expect(added('race against time', 'race against time')).toBe(anchor);
    expect(withParts(anchor, FIRST_TEXT, 'v-2', blocks, [span('to free')])).toBe(anchor);
  });

  it('is taken by the desk, and undone', () => {
    const own = firstStory();
    const quote = quoteSaying(own.desk, 'race against time');
    const value = added('race against time', 'to free the men');
    expect(own.act(CHECKER, edit(set('quote.anchor', quote.id, value))).refusals).toEqual([]);
    expect(here(own, quote.id).anchor.parts).toHaveLength(2);
    const shorter = withoutPart(value, 1);
    if (shorter === null) throw new Error('not taken out');
    expect(own.act(CHECKER, edit(set('quote.anchor', quote.id, shorter))).refusals).toEqual([]);
    expect(here(own, quote.id).anchor.parts).toEqual(quote.anchor.parts);
  });
});

describe('taking a part out', () => {
  it('keeps the others, and never the last one', () => {
    const { anchor } = quoteSaying(bench.desk, 'carry it out');
    expect(withoutPart(anchor, 0)?.parts).toEqual([anchor.parts[1]]);
    expect(withoutPart(anchor, 2)).toBeNull();
    expect(withoutPart(quoteSaying(bench.desk, 'race against').anchor, 0)).toBeNull();
  });

  it('names a part by its words', () => {
    expect(partWords({ exact: 'race against time' })).toBe('“race against time”');
    expect(partWords({ exact: 'one two three\nfour five six seven' })).toBe(
      '“one two three … five six seven”',
    );
  });
});

describe('quotes over the same words', () => {
  it('are those that share characters with it, in reading order', () => {
    const own = firstStory();
    const quote = quoteSaying(own.desk, 'real focus');
    expect(overlapping(own.desk, quote.id)).toEqual([quote.id]);
    const wide = {
      ...quote.anchor,
      parts: added('real focus', 'would be a "real focus" of the meeting').parts,
    };
    own.act(CHECKER, { type: 'mark', quoteId: 'q-wide', anchor: wide });
    expect(overlapping(own.desk, quote.id)).toEqual(['q-wide', quote.id]);
    expect(overlapping(own.desk, 'q-wide')).toEqual(['q-wide', quote.id]);
  });
});

describe('the next find', () => {
  it('is the nearest one that nobody confirmed, that way', () => {
    const own = firstStory();
    const [first, second, third] = [1, 2, 3].map((place) => nth(own.desk, place).id);
    if (second === undefined) throw new Error('too few quotes');
    expect(nextCandidate(own.desk, null, 1)).toBe(first);
    own.act(CHECKER, { type: 'confirm', quoteIds: [second] });
    expect(nextCandidate(own.desk, first ?? null, 1)).toBe(third);
    expect(nextCandidate(own.desk, third ?? null, -1)).toBe(first);
    expect(nextCandidate(own.desk, first ?? null, -1)).toBeNull();
    expect(nextCandidate(own.desk, nth(own.desk, 13).id, 1)).toBeNull();
  });
});
