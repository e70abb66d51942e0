import { describe, expect, it } from 'vitest';
import { type Desk, quoteOf } from '#core/desk/desk.ts';
import { type Filter, NO_FILTER, NOBODY_NAMED } from '#sync/desk-state.ts';
import { type Around, arranged, arrangedList, filteredRows } from '#ui/quotes/arrange.ts';
import { leftToDo } from '#ui/quotes/left-to-do.ts';
import { rowsOf } from '#ui/quotes/quote-rows.ts';
import {
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  here,
  LONDON,
  quoteSaying,
  set,
} from '../../makers/make-desk.ts';

function around(desk: Desk, part: Partial<Around> = {}): Around {
  return { desk, myId: CHECKER.id, changed: new Set(), ...part };
}

function shown(desk: Desk, filter: Partial<Filter>, part: Partial<Around> = {}) {
  const rows = rowsOf(desk, CHECKER).quotations;
  return arranged(rows, { ...NO_FILTER, ...filter }, around(desk, part));
}

describe('the list, narrowed', () => {
  const bench = firstStory();
  const { id } = quoteSaying(bench.desk, 'Their goal');
  checkVerbatim(bench, id);

  it('to a verdict, to none yet, to what has no source, to mine', () => {
    const ids = (filter: Partial<Filter>): readonly string[] =>
      shown(bench.desk, filter).map((row) => row.id);
    expect(ids({ verdict: 'VERBATIM' })).toEqual([id]);
    expect(ids({ verdict: 'none' })).toHaveLength(9);
    expect(ids({ noSource: true })).toHaveLength(9);
    expect(ids({ noSource: true })).not.toContain(id);
    expect(ids({ mine: true })).toEqual([id]);
    expect(ids({ mine: true, verdict: 'none' })).toEqual([]);
  });

  it('to what others changed since the person looked', () => {
    expect(shown(bench.desk, { changed: true })).toEqual([]);
    expect(shown(bench.desk, { changed: true }, { changed: new Set([id]) })).toHaveLength(1);
  });
});

describe('the list, in another order', () => {
  it('riskiest first has its reasons on each row, and what is signed or harmless last', () => {
    const { desk } = firstStory();
    const rows = shown(desk, { sort: 'risk' });
    expect(rows[0]?.words).toBe('number, accusation · to confirm');
    expect(rows[0]?.title).toContain("We've seen them carry it out");
    const plain = rows.at(-1);
    expect(plain?.words).toBe('to confirm');
    const unnamed = rows.find((row) => row.title.includes('real focus'));
    expect(unnamed?.words).toBe('unnamed source, fragment · to confirm');
  });

  it('by what is left to do names it, most first', () => {
    const bench = firstStory();
    const { id } = quoteSaying(bench.desk, 'Their goal');
    checkVerbatim(bench, id);
    expect(leftToDo(bench.desk, here(bench, id)).names).toEqual(['hand over', 'signature']);
    const other = quoteSaying(bench.desk, 'real focus').id;
    expect(leftToDo(bench.desk, here(bench, other)).names).toEqual([
      'confirm',
      'source',
      'verdict',
      'hand over',
      'signature',
    ]);
    const rows = shown(bench.desk, { sort: 'deadline' });
    expect(rows.at(-1)?.id).toBe(id);
    expect(rows.at(-1)?.words).toBe('left: hand over, signature · word for word · in hand · you');
  });

  it('a question that is out is the first of all', () => {
    const bench = firstStory();
    const { id } = quoteSaying(bench.desk, 'Iraqi people');
    bench.act(CHECKER, { type: 'confirm', quoteIds: [id] });
    bench.act(CHECKER, { type: 'claim', quoteId: id });
    bench.act(CHECKER, {
      type: 'ask',
      quoteId: id,
      messageId: 'm-1',
      addressee: 'Rob',
      question: 'From where?',
    });
    expect(shown(bench.desk, { sort: 'deadline' })[0]?.id).toBe(id);
  });

  it('by occasion puts those without one last', () => {
    const bench = firstStory();
    const { id } = quoteSaying(bench.desk, 'Iraqi people');
    bench.act(CHECKER, { type: 'add-occasion', occasion: LONDON });
    bench.act(CHECKER, edit(set('quote.occasion', id, LONDON.id)));
    const rows = shown(bench.desk, { sort: 'occasion' });
    expect(rows[0]?.id).toBe(id);
    expect(rows[0]?.words).toMatch(
      /^Press conference after the coalition meeting, London, 22 Jan 2015 · /u,
    );
    expect(rows[1]?.words).toMatch(/^no occasion · /u);
  });
});

describe('filteredRows', () => {
  const { desk } = firstStory();
  const rows = rowsOf(desk, null).quotations;
  const finds = (text: string): number => filteredRows(rows, { ...NO_FILTER, text }, desk).length;

  it('finds words, names in full and numbers, whatever their case', () => {
    expect(finds('HAMMOND')).toBe(3);
    expect(finds('philip hammond')).toBe(3);
    expect(finds('race against')).toBe(1);
    expect(finds('6')).toBe(1);
    expect(finds('nowhere')).toBe(0);
  });

  it('finds words that a row has no room for', () => {
    const long = rows.find((row) => row.title.endsWith('…'));
    const words =
      quoteOf(desk, long?.id ?? '')
        ?.anchor.parts.at(-1)
        ?.exact.slice(-20) ?? '';
    expect(long?.title).not.toContain(words);
    expect(finds(words)).toBe(1);
  });

  it('narrows to a status, to a speaker, and to nobody named', () => {
    expect(filteredRows(rows, { ...NO_FILTER, status: 'signed' }, desk)).toEqual([]);
    const kerry = quoteOf(desk, rows[0]?.id ?? '')?.anchor.speakerId ?? null;
    expect(filteredRows(rows, { ...NO_FILTER, speakerId: kerry }, desk)).toHaveLength(3);
    expect(filteredRows(rows, { ...NO_FILTER, speakerId: NOBODY_NAMED }, desk)).toEqual([]);
  });
});

describe('a part of the list', () => {
  it('is exactly what the meter counted', () => {
    const bench = firstStory();
    const { id } = quoteSaying(bench.desk, 'real focus');
    bench.act(CHECKER, { type: 'dismiss', quoteId: id, reason: 'scare quotes' });
    const rows = rowsOf(bench.desk, CHECKER);
    const sizes = (only: Filter['only']): readonly number[] => {
      const list = arrangedList(rows, { ...NO_FILTER, only }, around(bench.desk));
      return [list.quotations.length, list.paraphrases.length, list.dismissed.length];
    };
    expect(sizes(null)).toEqual([9, 3, 1]);
    expect(sizes('quotations')).toEqual([9, 0, 0]);
    expect(sizes('paraphrases')).toEqual([0, 3, 0]);
    expect(sizes('not-quotations')).toEqual([0, 0, 1]);
  });
});
