import { describe, expect, it } from 'vitest';
import { type Desk, quoteOf } from '#core/desk/desk.ts';
import { quotesBySpeaker } from '#core/desk/speakers.ts';
import { type Filter, NO_FILTER, NOBODY_NAMED } from '#sync/desk-state.ts';
import { type Around, arranged, arrangedList, filteredRows, followed } from '#ui/quotes/arrange.ts';
import { leftToDo } from '#ui/quotes/left-to-do.ts';
import { rowsOf } from '#ui/quotes/quote-rows.ts';
import {
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  here,
  LONDON,
  ownStory,
  proposesAll,
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

  it('riskiest first reads German and French', () => {
    for (const [text, risky] of [
      [
        'Die Brücke ist zu.\n\n„Das Wetter war gut auf der ganzen Strecke“, sagte Vera Vogt.\n\n„Wir haben das so nie gesagt“, sagte Otto Ohm.\n',
        'nie gesagt',
      ],
      [
        'Le pont est fermé.\n\n« Le temps était beau sur toute la ligne », a dit Luce Lampe.\n\n« Nous n’avons jamais dit cela », a dit Noé Nuit.\n',
        'jamais dit',
      ],
    ] as const) {
      const bench = ownStory('Die Brücke', text);
      proposesAll(bench);
      const [first, second] = shown(bench.desk, { sort: 'risk' });
      expect(first?.title).toContain(risky);
      expect(first?.words).toMatch(/^negation · /);
      expect(second?.words).toBe('to confirm');
    }
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

  it('finds words however their marks, dashes and spaces are typed', () => {
    expect(finds("we're very clear")).toBe(1);
    expect(finds('we’re very clear')).toBe(1);
    expect(finds("we've seen")).toBe(finds('we’ve seen'));
    expect(finds('we’ve seen')).toBeGreaterThan(0);
    expect(finds('  race   against\u00a0')).toBe(1);
  });

  it('finds words and names with accents however those are composed', () => {
    const own = ownStory(
      'Two doors',
      'Two doors\n\n"The cafe\u0301 on the corner never closed," Baker Zoe\u0308 Zink said.\n\n"Our caf\u00e9 is open to all of them," Driver Otto Overton said.\n',
    );
    proposesAll(own);
    const two = rowsOf(own.desk, null).quotations;
    const found = (text: string): number =>
      filteredRows(two, { ...NO_FILTER, text }, own.desk).length;
    for (const typed of ['caf\u00e9', 'cafe\u0301', 'CAF\u00c9']) expect(found(typed)).toBe(2);
    expect(found('cafe ')).toBe(0);
    for (const typed of ['zo\u00eb', 'zoe\u0308']) expect(found(typed)).toBe(1);
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

describe('a filter to a speaker', () => {
  const merge = (bench: ReturnType<typeof firstStory>, from: string, into: string): void => {
    const idOf = (name: string): string =>
      Object.values(bench.desk.speakers).find((item) => item.name === name)?.id ?? '';
    const quoteIds = (quotesBySpeaker(bench.desk).get(idOf(from)) ?? []).map(({ id }) => id);
    bench.act(CHECKER, { type: 'merge-speakers', from: idOf(from), into: idOf(into), quoteIds });
  };
  const filterTo = (desk: Desk, name: string): Filter => ({
    ...NO_FILTER,
    mine: true,
    speakerId: Object.values(desk.speakers).find((item) => item.name === name)?.id ?? '?',
  });

  it('goes with them when they are merged, however often, and comes with what else it asks', () => {
    const bench = firstStory();
    const abe = filterTo(bench.desk, 'Shinzo Abe');
    const kerry = filterTo(bench.desk, 'John Kerry');
    const hammond = filterTo(bench.desk, 'Philip Hammond');
    expect(followed(abe, bench.desk)).toBe(abe);
    merge(bench, 'Shinzo Abe', 'John Kerry');
    expect(followed(abe, bench.desk)).toEqual(kerry);
    expect(followed(kerry, bench.desk)).toBe(kerry);
    merge(bench, 'John Kerry', 'Philip Hammond');
    expect(followed(abe, bench.desk)).toEqual(hammond);
    expect(followed(kerry, bench.desk)).toEqual(hammond);
  });

  it('is dropped with a speaker who is there no more, and left where it names nobody', () => {
    const { desk } = firstStory();
    const gone = { ...NO_FILTER, speakerId: 'nobody we know' };
    expect(followed(gone, desk)).toEqual(NO_FILTER);
    expect(followed(NO_FILTER, desk)).toBe(NO_FILTER);
    const unknown = { ...NO_FILTER, speakerId: NOBODY_NAMED };
    expect(followed(unknown, desk)).toBe(unknown);
  });
});
