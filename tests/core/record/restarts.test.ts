import { describe, expect, it } from 'vitest';
import { brokenOff, holdsMore, isBegunTwice, isGivenUp } from '#core/record/restarts.ts';
import type { Unit } from '#core/record/unit.ts';
import { unitsOf } from '#core/record/units.ts';
import { compareWith, namedDifferences } from '../../makers/compared.ts';

/** What was said before and after the stroke. */
function parted(text: string): readonly [readonly Unit[], readonly Unit[]] {
  const at = text.indexOf('|');
  const spoken = text.replace('| ', '');
  const all = unitsOf(spoken, 0, spoken.length);
  return [all.filter((unit) => unit.start < at), all.filter((unit) => unit.start >= at)];
}

describe('words given up for the next', () => {
  it.each([
    'We have to, | we need to mend it',
    'The harbour was, | the harbour will be ours',
    'nobody here thinks, | nobody here wants it',
    'The cost was, I mean | the price was fair',
    'fifteen, I mean | fifty thousand crowns',
    'the clerk, rather, | the registrar',
    'the pump, or rather | the valve',
    'the barn, that is, | the old barn',
    'he said, no, | he said it was full',
    'We will, er, | we are going to',
    'It was, er, | I suppose it was the gas',
  ])('%s', (text) => {
    expect(isGivenUp(...parted(text))).toBe(true);
  });

  it.each([
    ['a list', 'the barn, | the mill and the house'],
    ['two clauses', 'I went in, | I saw the letter'],
    ['two clauses', 'he resigned, | he lied to the board'],
    ['a denial', 'We cannot, | we will sell it'],
    ['a row of clauses', 'we shall stand by the dockers, | we shall stand by the ferrymen'],
    ['said twice', 'We are sorry, | we are sorry'],
    ['said twice', 'No, no, | no'],
    ['a pause', 'quickly, I mean, | and the price was high'],
    ['a well', 'We emptied the well, | we need a pump'],
    ['no pause at all', 'the house that is | the price'],
    ['only the words that take back', 'sorry, | we are closed'],
  ])('not %s: %s', (_, text) => {
    expect(isGivenUp(...parted(text))).toBe(false);
  });

  it('hold more where a denial, a number or a name has nothing that answers to it', () => {
    expect(holdsMore(...parted('We will not sell, I mean | we will sell the land'))).toBe(true);
    expect(holdsMore(...parted('the nine men, I mean | the women of the town'))).toBe(true);
    expect(holdsMore(...parted('the nine men, I mean | the ten men'))).toBe(false);
    expect(holdsMore(...parted('We may, I mean | we will sell the land'))).toBe(false);
  });

  it('may be said again a little later', () => {
    expect(isBegunTwice(...parted('It was, er, I suppose | it was definitely gas'))).toBe(true);
    expect(isBegunTwice(...parted('It was here, I suppose | it was definitely gas'))).toBe(false);
  });

  it('break off in the middle of a word', () => {
    expect([' ', ', ', '- ', ' -- ', '—'].map(brokenOff)).toEqual([false, false, true, true, true]);
  });
});

describe('a quotation of what was begun anew', () => {
  it.each([
    ['It is going to rain on the harvest.', 'It is go- it is going to rain on the harvest.'],
    ['We need to mend the wall by May.', 'We have to, we need to mend the wall by May.'],
    ['The price was fair to all of us.', 'The cost was, I mean the price was fair to all of us.'],
    ['I suppose it was the gas in the hall.', 'It was, er, I suppose it was the gas in the hall.'],
  ])('%s', (printed, said) => {
    const found = compareWith(`MS ASH: ${said}`, printed);
    expect(found.differences.map((each) => each.class)).toEqual(['false_start_dropped']);
    expect(found.place.start).toBe('MS ASH: '.length);
    expect(found.flags).toEqual([]);
  });

  it('is cut where a clause of its own stands before it', () => {
    const found = compareWith(
      'MS ASH: We emptied the well, we need a new pump for the cellar.',
      'We need a new pump for the cellar.',
    );
    expect(namedDifferences(found)).toEqual([]);
    expect(found.flags.map(({ flag }) => flag)).toEqual(['cut_in_sentence']);
  });

  it('keeps a denial that was taken back in sight', () => {
    const found = compareWith(
      'MS ASH: The crew knew that we will not sell, I mean we will sell the land.',
      'The crew knew that we will sell the land.',
    );
    expect(found.differences.map((each) => each.class)).toContain('omission_unmarked');
  });
});
