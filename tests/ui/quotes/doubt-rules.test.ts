import { withRows } from '#core/desk/wide-table.ts';
import { describe, expect, it } from 'vitest';
import { placeOf } from '#core/desk/context.ts';
import { type Desk, quotesOf } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { doubtOf, misleadingIn } from '#ui/quotes/doubt-rules.ts';
import { rowsOf } from '#ui/quotes/quote-rows.ts';
import { clearerSentence, whySentence } from '#ui/review/why-words.ts';
import { CHECKER, firstStory, nth, quoteSaying } from '../../makers/make-desk.ts';

/** The desk with one quote found by a sieve that was wrong too often. */
function foundBy(desk: Desk, quote: Quote, sieve: string): Desk {
  const find = { engine: 'rules-2', sieve, why: '' };
  return { ...desk, quotes: withRows(desk.quotes, { [quote.id]: { ...quote, find } }) };
}

describe('a speaker in doubt', () => {
  it('is “Kerry, check who” for the US official, and the clearer words are said', () => {
    const { desk } = firstStory();
    const quote = quoteSaying(desk, 'members of the coalition');
    expect(doubtOf(desk, quote)).toBe('check');
    expect(rowsOf(desk, null, doubtOf).paraphrases[0]?.speaker).toBe('Kerry, check who');
    const misleading = misleadingIn(desk, quote);
    if (misleading === null) throw new Error('nothing misleads');
    expect(clearerSentence('The US official', misleading)).toBe(
      'Readers may take “The US official” for the US state department official. Clearer: “Kerry” or “the US secretary of state”.',
    );
    expect(clearerSentence('The US official', { ...misleading, clearer: [] })).toBe(
      'Readers may take “The US official” for the US state department official.',
    );
  });

  it('is decided once a person has confirmed it; the printed words still mislead', () => {
    const bench = firstStory();
    const { id } = quoteSaying(bench.desk, 'members of the coalition');
    bench.act(CHECKER, { type: 'confirm', quoteIds: [id] });
    const quote = quoteSaying(bench.desk, 'members of the coalition');
    expect(doubtOf(bench.desk, quote)).toBeNull();
    expect(misleadingIn(bench.desk, quote)).not.toBeNull();
    expect(rowsOf(bench.desk, null, doubtOf).paraphrases[0]?.speaker).toBe('Kerry');
  });

  it('is a suggestion where such finds were wrong too often, and plain where nobody is named', () => {
    const { desk } = firstStory();
    const quote = nth(desk, 1);
    const unsure = foundBy(desk, quote, 'quote, name verb · role');
    expect(rowsOf(unsure, null, doubtOf).quotations[0]?.speaker).toBe('unknown · perhaps Kerry');
    const nobody = { ...quote, anchor: { ...quote.anchor, speakerId: null } };
    const without = foundBy(desk, nobody, 'quote, name verb · role');
    expect(rowsOf(without, null, doubtOf).quotations[0]?.speaker).toBe('speaker not known');
  });

  it('is that it may have shifted, signed ones left out, where “he” stands after another sentence', () => {
    const { desk } = firstStory();
    const quote = quotesOf(desk).find(
      ({ anchor }) => anchor.kind === 'direct' && anchor.mention === 'he',
    );
    if (quote === undefined) throw new Error('no quote of a pronoun');
    // As after a version in which it went elsewhere: the sentences there were others.
    const { parts } = nth(desk, 1).anchor;
    const stoodAt = placeOf({ ...quote, anchor: { ...quote.anchor, parts } });
    const moved = { ...quote, stage: 'in-hand', stoodAt } as const;
    expect(doubtOf(desk, { ...moved, stoodAt: null })).toBeNull();
    expect(doubtOf(desk, moved)).toBe('shifted');
    const shown = rowsOf(
      { ...desk, quotes: withRows(desk.quotes, { [quote.id]: moved }) },
      null,
      doubtOf,
    );
    expect(shown.quotations.map(({ speaker }) => speaker)).toContainEqual(
      expect.stringMatching(/^\w+, may have shifted$/),
    );
    const first = CHECKER;
    const held = { seq: 0, fingerprint: '', rules: 2, contextHash: '' } as const;
    const approval = { by: first, at: '', ...held, first, under: [] };
    expect(doubtOf(desk, { ...moved, approval })).toBeNull();
  });

  it('is in none of the other finds of the first story', () => {
    const { desk } = firstStory();
    const doubtful = quotesOf(desk).filter((quote) => doubtOf(desk, quote) !== null);
    expect(doubtful.map((quote) => quote.anchor.mention)).toEqual(['The US official']);
  });
});

describe('why', () => {
  it('is the sentence of the find and how often such finds were right', () => {
    expect(whySentence('“he” is Hammond', 'right in 9 of 10 such finds', false)).toBe(
      '“he” is Hammond. Right in 9 of 10 such finds.',
    );
    expect(whySentence('No speaker is named near these words.', null, false)).toBe(
      'No speaker is named near these words.',
    );
  });

  it('is said of the find where a person has changed the speaker since', () => {
    expect(whySentence('“he” is Hammond', null, true)).toBe('As it was found: “he” is Hammond.');
  });
});
