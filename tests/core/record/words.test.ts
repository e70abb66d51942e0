import { describe, expect, it } from 'vitest';
import { languageOf } from '#core/record/language.ts';
import { eachWord } from '#core/record/scan-words.ts';
import { isSlip, sameTime, stem, transliterated } from '#core/record/stem.ts';
import { unitsOf } from '#core/record/units.ts';
import { wordKeys } from '#core/record/word-keys.ts';

function scanned(text: string): readonly string[] {
  const found: string[] = [];
  eachWord(text, 0, text.length, (start, end) => found.push(text.slice(start, end)));
  return found;
}

function keys(text: string): readonly string[] {
  return unitsOf(text, 0, text.length).map((unit) => unit.key);
}

describe('eachWord', () => {
  it('keeps apostrophes, initials, separators and masks, and splits hyphens', () => {
    expect(scanned('They’re in the U.S. at 2:50, 5,000 strong')).toEqual([
      'They’re',
      'in',
      'the',
      'U.S',
      'at',
      '2:50',
      '5,000',
      'strong',
    ]);
    expect(scanned('al-Abadi, 15% f---ing s**t')).toEqual([
      'al',
      'Abadi',
      '15',
      '%',
      'f---ing',
      's**t',
    ]);
    expect(scanned('I--I want it')).toEqual(['I', 'I', 'want', 'it']);
  });
});

describe('numbers as units', () => {
  it.each([
    ['the seventies', 'the 1970s'],
    ['the nineteen-seventies', 'the ’70s'],
    ['twenty kilos', '20kg'],
    ['90 miles an hour', '90 mph'],
    ['six square metres', '6 sq meters'],
    ['40 degrees Celsius', 'forty degrees centigrade'],
    ['half an hour', 'half an hour'],
    ['on Wed', 'on Wednesday'],
    ['3 per cent', 'three percent'],
  ])('%s is %s', (one, other) => {
    expect(keys(one)).toEqual(keys(other));
  });

  it.each([
    ['the seventies', 'the 1870s'],
    ['20 grams', '20 milligrams'],
    ['90 miles an hour', '90 miles a day'],
    ['six square metres', 'six cubic metres'],
    ['3 percent', '3 percentage points'],
    ['hundreds of thousands', 'tens of thousands'],
    ['an hour and a half', 'half an hour'],
  ])('%s is not %s', (one, other) => {
    expect(keys(one)).not.toEqual(keys(other));
  });

  it('is one, with all that belongs to it', () => {
    expect(keys('hundreds of thousands of boats')).toEqual([
      '#hundreds of thousands',
      'of',
      'boats',
    ]);
    expect(keys('He sat down at noon')).toEqual(['he', 'sat', 'down', 'at', 'noon']);
    expect(keys('the UN no longer meets')).toEqual(['the', 'un', 'no longer', 'meets']);
  });
});

describe('wordKeys', () => {
  it('are the same for the same word in other dress', () => {
    for (const [one, other] of [
      ['Colour', 'color'],
      ['organisations', 'organizations'],
      ['fifteen', '15'],
      ['fifteenth', '15th'],
      ['second', '2nd'],
      ['U.S', 'US'],
      ['naïve', 'naive'],
      ['cannot', 'can’t'],
    ])
      expect(wordKeys(one ?? ''), one).toEqual(wordKeys(other ?? ''));
    expect(wordKeys('they’re')).toEqual(['they', 'are']);
    expect(wordKeys('won’t')).toEqual(['will', 'not']);
    expect(wordKeys('gonna')).toEqual(['going', 'to']);
    expect(wordKeys('promise')).not.toEqual(wordKeys('prize'));
  });
});

describe('numbers', () => {
  it('of one value are one unit however they are written', () => {
    for (const [one, other] of [
      ['two and a half million', '2.5 million'],
      ['$200 million', 'two hundred million dollars'],
      ['twelve hundred', '1,200'],
      ['five hundred and six', '506'],
      ['twenty-one', '21'],
      ['nineteen forty-five', '1945'],
      ['twenty fourteen', '2014'],
      ['fifteen per cent', '15%'],
      ['two point five', '2.5'],
      ['half a million', '500,000'],
      ['a dozen', '12'],
      ['three p.m.', '3 pm'],
      ['twenty-first', '21st'],
      ['a hundred', '100'],
      ['one third', 'a third'],
      ['3.30pm', '3:30 p.m.'],
      ['3:00 pm', 'three p.m.'],
      ['the fifth of June', 'June 5'],
    ])
      expect(keys(one ?? ''), one).toEqual(keys(other ?? ''));
  });

  it('of another value, magnitude or unit are not', () => {
    for (const [one, other] of [
      ['15', '50'],
      ['3.5', '35'],
      ['two million', 'two billion'],
      ['20 miles', '20 kilometres'],
      ['2 percent', '2 percentage points'],
      ['3 a.m.', '3 p.m.'],
    ])
      expect(keys(one ?? ''), one).not.toEqual(keys(other ?? ''));
  });

  it('lists of years or figures stay apart', () => {
    expect(keys('in 2014 15 men')).toEqual(['in', '#2014', '#15', 'men']);
    expect(keys('one or two men')).toEqual(['#1', 'or', '#2', 'men']);
  });
});

describe('kinds', () => {
  it('tell the month from the modal', () => {
    const kinds = (text: string): readonly string[] =>
      unitsOf(text, 0, text.length).map((unit) => `${unit.key} ${unit.kind}`);
    expect(kinds('We may go in May')).toEqual([
      'we word',
      'may modal',
      'go word',
      'in word',
      'may number',
    ]);
    expect(kinds('no one must')).toEqual(['nobody negation', 'must modal']);
    expect(kinds('more than 20 men like more than bread')[0]).toBe('more than bound');
  });
});

describe('stems', () => {
  it('group forms and tell time from number', () => {
    expect(stem('soldiers')).toBe(stem('soldier'));
    expect(stem('went')).toBe(stem('go'));
    expect(sameTime('was', 'were')).toBe(true);
    expect(sameTime('is', 'was')).toBe(false);
    expect(sameTime('asks', 'asked')).toBe(false);
  });

  it('know a slip and another spelling of a foreign name from another word', () => {
    expect(isSlip('commitee', 'committee')).toBe(true);
    expect(isSlip('county', 'country')).toBe(false);
    expect(transliterated('qaddafi')).toBe(transliterated('kadafi'));
    expect(transliterated('jansen')).not.toBe(transliterated('jensen'));
  });
});

describe('languageOf', () => {
  it('tells by small words, and abstains', () => {
    expect(languageOf('We are very clear that the law is the law.')).toBe('en');
    expect(languageOf('Das ist nicht die Frage, und wir haben auch keine Zeit.')).toBe('de');
    expect(languageOf('Nous avons dit que ce n’est pas une question pour le maire.')).toBe('fr');
    expect(languageOf('Tak')).toBeNull();
  });
});
