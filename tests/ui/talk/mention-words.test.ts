import { describe, expect, it } from 'vitest';
import { mentionsIn } from '#core/desk/talk.ts';
import { offeredPeople, typedMention, withMention } from '#ui/talk/mention-words.ts';

const INES = { id: 'p-1', name: 'Ines Inkwell' };
const TOM = { id: 'p-2', name: 'Tom Typeset' };
const RUTH = { id: 'p-3', name: 'Ruth Redpencil' };
const PEOPLE = [INES, TOM, RUTH];

describe('a name that is being typed', () => {
  it.each([
    ['@', ''],
    ['@to', 'to'],
    ['see @Tom Ty', 'Tom Ty'],
    ['(@red', 'red'],
    ['@Tom Typeset please', null],
    ['tom@to', null],
    ['@xyz', null],
    ['no sign', null],
    ['', null],
    [`@${'t'.repeat(40)}`, null],
  ])('%j: %j', (text, typed) => {
    expect(typedMention(text, text.length, PEOPLE)).toBe(typed);
  });

  it('is read up to the caret alone', () => {
    expect(typedMention('@to and more', 3, PEOPLE)).toBe('to');
    expect(typedMention('@to', 0, PEOPLE)).toBeNull();
  });
});

describe('who is offered', () => {
  it('is everybody whose first or last name begins so', () => {
    expect(offeredPeople(PEOPLE, 'r')).toEqual([RUTH]);
    expect(offeredPeople(PEOPLE, 'TY')).toEqual([TOM]);
    expect(offeredPeople(PEOPLE, null)).toEqual(PEOPLE);
  });

  it('is a few at most', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ id: `p-${at}`, name: `Ann ${at}` }));
    expect(offeredPeople(many, 'ann')).toHaveLength(6);
  });
});

describe('a text with somebody named', () => {
  it.each([
    ['see @to', 7, 'to', 'see @Tom Typeset ', 17],
    ['see', 3, null, 'see @Tom Typeset ', 17],
    ['', 0, null, '@Tom Typeset ', 13],
    ['@to and more', 3, 'to', '@Tom Typeset and more', 13],
  ])('%j at %d', (text, caret, typed, now, at) => {
    const next = withMention(text, caret, typed, TOM.name);
    expect(next).toEqual({ text: now, caret: at });
    expect(mentionsIn(next.text, PEOPLE)).toEqual([TOM]);
  });
});
