import { describe, expect, it } from 'vitest';
import type { Message } from '#core/desk/message.ts';
import {
  didWords,
  givenWords,
  localMinute,
  suggestedAddressees,
  wayWords,
} from '#ui/talk/talk-words.ts';
import { CHECKER, REPORTER } from '../../makers/make-desk.ts';

const PEOPLE = [CHECKER, REPORTER];

function message(part: Partial<Message>): Message {
  return {
    id: 'm-1',
    at: '2026-11-24T10:00:00Z',
    by: { id: CHECKER.id, name: CHECKER.name },
    quoteId: 'q-1',
    text: 'text',
    kind: 'note',
    blocking: false,
    settled: null,
    mentions: [],
    given: null,
    ...part,
  };
}

describe('whom a question may go to', () => {
  it('is whom the last ones went to, then the reporter and whoever answers here, each once', () => {
    expect(suggestedAddressees([], PEOPLE)).toEqual(['the reporter', 'Rob Reporter']);
    expect(suggestedAddressees(['the ministry', 'the reporter'], PEOPLE)).toEqual([
      'the ministry',
      'the reporter',
      'Rob Reporter',
    ]);
    expect(suggestedAddressees(['a', 'b', 'c', 'd', 'e', 'f'], PEOPLE)).toHaveLength(5);
  });
});

describe('how an answer came', () => {
  it.each([
    ['mail', 'by mail'],
    ['in person', 'in person'],
    ['by letter', 'by letter'],
    ['on the phone', 'on the phone'],
  ])('%s', (how, words) => {
    expect(wayWords(how)).toBe(words);
  });

  it('stands with who gave it and when; one given here has its writer', () => {
    const given = { name: 'Felix Fiction', how: 'call', when: '2026-11-24T15:00:00.000Z' };
    expect(givenWords(message({ kind: 'answer', given }))).toMatch(
      /^Felix Fiction, by call, (24 Nov 2026, )?\d\d:\d\d$/,
    );
    expect(givenWords(message({ kind: 'answer' }))).toBe('Ines Inkwell');
  });

  it('is a minute of the reader’s own clock, and the same moment when it is read back', () => {
    const at = new Date(2026, 10, 4, 9, 5);
    expect(localMinute(at)).toBe('2026-11-04T09:05');
    expect(new Date(localMinute(at)).getTime()).toBe(at.getTime());
  });
});

it.each([
  [{}, ''],
  [{ blocking: true }, ' wrote what blocks'],
  [{ kind: 'question' }, ' asked'],
  [{ kind: 'answer' }, ' answered'],
  [{ kind: 'send-back' }, ' sent back'],
] as const)('what was done with a message: %j', (part, words) => {
  expect(didWords(message(part))).toBe(words);
});
