import { describe, expect, it } from 'vitest';
import { orderWords, SORTS } from '#ui/quotes/filter-words.ts';
import {
  type Bench,
  CHECKER,
  edit,
  firstStory,
  nth,
  ownStory,
  proposesAll,
  set,
} from '../../makers/make-desk.ts';

describe('the orders of the list', () => {
  it('are found by the word deadline, with its moment where the story has one', () => {
    const bench = firstStory();
    expect(SORTS.map((sort) => orderWords(sort, bench.desk))).toEqual([
      'As in the story',
      'Riskiest first',
      'Deadline: most left to do first',
      'By occasion',
    ]);
    const { id } = bench.desk.story ?? { id: '' };
    bench.act(CHECKER, edit(set('story.deadline', id, '2026-11-05T17:30:00.000Z')));
    expect(orderWords('deadline', bench.desk)).toMatch(
      /^Deadline 5 Nov 2026, \d\d:30: most left to do first$/,
    );
  });
});

describe('the order by risk', () => {
  const inLanguage = (text: string): Bench => {
    const bench = ownStory('A story', text);
    proposesAll(bench);
    return bench;
  };

  it.each([
    [
      'German',
      'Die Brücke ist zu.\n\n„Wir haben das nie gesagt, und das ist wahr“, sagte Vera Vogt.\n',
    ],
    [
      'French',
      'Le pont est fermé.\n\n« Nous n’avons jamais dit cela, et c’est vrai », a dit Luce Lampe.\n',
    ],
  ])('is no other for %s', (_, text) => {
    expect(orderWords('risk', inLanguage(text).desk)).toBe('Riskiest first');
  });

  it('says whose words it does not read', () => {
    const spanish =
      'El puente está cerrado y no hay más.\n\n«Nunca lo hemos dicho, pero es así para todos», dijo Lola Lindo.\n';
    const { desk } = inLanguage(spanish);
    expect(orderWords('risk', desk)).toBe('Riskiest first; words in Spanish are not read');
    expect(orderWords('place', desk)).toBe('As in the story');
  });

  it('says of one quote that it is printed in another language', () => {
    const bench = firstStory();
    const quote = nth(bench.desk, 3);
    const original = quote.anchor.parts.map(({ exact }) => exact).join(' ');
    const noted = { language: 'ar', original, translator: null, secondReader: null };
    bench.act(CHECKER, edit(set('quote.language', quote.id, noted)));
    expect(orderWords('risk', bench.desk)).toBe('Riskiest first; words in Arabic are not read');
  });

  it('says that words which tell no language are read as English', () => {
    const bench = inLanguage('Bells\n\n"Never, never, never, never again!" Otto Overton said.\n');
    expect(orderWords('risk', bench.desk)).toBe(
      'Riskiest first; words in a language not known are read as English',
    );
  });
});
