import { describe, expect, it } from 'vitest';
import { languageName, languageNames, languageTag } from '#ui/review/language-names.ts';
import {
  languageFrom,
  problemOf,
  readTyped,
  renderingWrites,
  tidied,
  typedOf,
  waiting,
} from '#ui/review/translation-draft.ts';
import { CHECKER, edit, firstStory, here, nth, set } from '../../makers/make-desk.ts';

const NOTHING = { language: null, original: null, translator: null, secondReader: null };
const EMPTY = typedOf(NOTHING);
const READ = { name: 'B. Quill', how: 'on the phone', when: '2026-11-24' };

describe('a language', () => {
  it.each([
    ['Arabic', 'ar'],
    [' japanese ', 'ja'],
    ['ar', 'ar'],
    ['pt-br', 'pt-BR'],
    ['xx"><b>', null],
    ['gibberish', null],
    ['', null],
  ])('typed %j is %j', (typed, tag) => {
    expect(languageTag(typed)).toBe(tag);
  });

  it('is shown by its name, and each name on offer is understood', () => {
    expect(languageName('ar')).toBe('Arabic');
    expect(languageName('not a tag')).toBe('not a tag');
    for (const name of languageNames()) expect(languageName(languageTag(name) ?? '')).toBe(name);
  });
});

describe('what is typed of a translation', () => {
  it('is kept as far as it can be; the rest stays as it was', () => {
    const typed = { ...EMPTY, language: 'arabic', translator: ' A. Bell ', name: 'B. Quill' };
    const before = { ...NOTHING, secondReader: READ };
    expect(languageFrom(typed, before)).toEqual({
      language: 'ar',
      original: null,
      translator: 'A. Bell',
      secondReader: READ,
    });
    expect(problemOf(typed)).toEqual({ language: null, reader: 'Still needed: how and when.' });
    expect(languageFrom({ ...typed, language: 'nonsense' }, { ...before, language: 'fr' })).toEqual(
      expect.objectContaining({ language: 'fr' }),
    );
    expect(problemOf({ ...EMPTY, language: 'nonsense' }).language).toBe(
      'Type a language, such as Arabic.',
    );
    expect(languageFrom({ ...EMPTY, ...READ }, NOTHING).secondReader).toEqual(READ);
    expect(languageFrom(EMPTY, before).secondReader).toBeNull();
  });

  it('waits until it is kept, field by field', () => {
    const kept = { ...NOTHING, language: 'ar', translator: 'A. Bell' };
    expect(waiting({ translator: 'A. Bell ' }, kept)).toEqual({ translator: 'A. Bell ' });
    expect(waiting(tidied({ ...EMPTY, language: 'ARABIC', translator: 'A. Bell ' }), kept)).toBe(
      null,
    );
    expect(waiting({ language: 'Arabic', how: 'mail' }, kept)).toEqual({ how: 'mail' });
  });

  it('is read again after a reload, and what is none of it is not', () => {
    expect(readTyped(JSON.parse(JSON.stringify({ how: 'mail', other: 1 })))).toEqual({
      how: 'mail',
    });
    for (const kept of [null, 7, 'how', [], {}, { how: 1 }]) expect(readTyped(kept)).toBeNull();
  });
});

describe('one of the four cases', () => {
  it('answers the translation where it leaves one answer, and opens it again', () => {
    const bench = firstStory();
    const { id } = nth(bench.desk, 2);
    const answerAfter = (rendering: Parameters<typeof renderingWrites>[1]) => {
      bench.act(CHECKER, edit(...renderingWrites(here(bench, id), rendering)));
      return here(bench, id).answers.translation;
    };
    expect(answerAfter('none')).toBe('none');
    expect(answerAfter('ours')).toBe('unknown');
    bench.act(CHECKER, edit(set('quote.answer.translation', id, 'yes')));
    expect(answerAfter('agency')).toBe('yes');
    expect(answerAfter('interpreter')).toBe('none');
    expect(here(bench, id).rendering).toBe('interpreter');
  });
});
