import { quotesOf } from '#core/desk/desk.ts';
import { describe, expect, it } from 'vitest';
import { readUpTo } from '#ui/talk/read-talk.ts';
import { blockingNotes, counted, mentionsOf, unreadList } from '#ui/talk/talk-lists.ts';
import { quoteNames } from '#ui/talk/quote-names.ts';
import {
  CHECKER,
  firstStory,
  nth,
  quoteSaying,
  REPORTER,
  SECOND,
  STANDARDS,
} from '../../makers/make-desk.ts';
import { numberLabel } from '#ui/review/quote-words.ts';

const bench = firstStory();
const [FIRST, OTHER] = [nth(bench.desk, 2).id, nth(bench.desk, 5).id];

function say(messageId: string, quoteId: string, blocking: boolean, names: boolean) {
  const mentions = names ? [{ id: CHECKER.id, name: CHECKER.name }] : [];
  return { type: 'say', messageId, quoteId, text: messageId, blocking, mentions } as const;
}

bench.act(SECOND, say('later', OTHER, true, false));
bench.act(REPORTER, say('earlier', FIRST, true, true));
bench.act(SECOND, say('plain', FIRST, false, true));
bench.act(STANDARDS, say('settled', FIRST, true, false));
bench.act(STANDARDS, { type: 'settle-message', messageId: 'settled' });
const { desk } = bench;

function unread(messageId: string, seq: number, named: boolean) {
  return { messageId, seq, quoteId: desk.messages[messageId]?.quoteId ?? '', named };
}

describe('the lists of the panel', () => {
  it('have what names the reader first, and the newest first', () => {
    const list = unreadList(desk, [
      unread('later', 1, false),
      unread('earlier', 2, true),
      unread('plain', 3, true),
      unread('gone', 4, true),
    ]);
    expect(list.map(({ message, named }) => [message.id, named])).toEqual([
      ['plain', true],
      ['earlier', true],
      ['later', false],
    ]);
  });

  it('have what blocks until it is settled, in the order of the story', () => {
    expect(blockingNotes(desk).map(({ id }) => id)).toEqual(['earlier', 'later']);
  });

  it('have what names a person and is not listed above, the newest first', () => {
    expect(mentionsOf(desk, CHECKER.id, new Set()).map(({ id }) => id)).toEqual([
      'plain',
      'earlier',
    ]);
    expect(mentionsOf(desk, CHECKER.id, new Set(['plain'])).map(({ id }) => id)).toEqual([
      'earlier',
    ]);
    expect(mentionsOf(desk, SECOND.id, new Set())).toEqual([]);
  });

  it('count in words', () => {
    expect(counted(1, 'question', 'questions')).toBe('One question');
    expect(counted(3, 'question', 'questions')).toBe('3 questions');
  });
});

describe('what is read', () => {
  const news = [unread('later', 7, false), unread('earlier', 8, false), unread('plain', 9, true)];

  it('is the thread of a quote up to its last word, never less than before', () => {
    expect(readUpTo({ [OTHER]: 3 }, news, [FIRST])).toEqual({ [OTHER]: 3, [FIRST]: 9 });
    expect(readUpTo({ [FIRST]: 12 }, news, [FIRST])).toEqual({ [FIRST]: 12 });
  });

  it('is all of it when nothing is named', () => {
    expect(readUpTo({}, news, null)).toEqual({ [OTHER]: 7, [FIRST]: 9 });
  });
});

describe('the names of quotes', () => {
  it('have the numbers of the list', () => {
    const names = quoteNames(desk);
    for (const quote of quotesOf(desk)) {
      const label = numberLabel(desk, quote);
      const name = label.startsWith('P') ? `Paraphrase ${label.slice(1)}` : `Quote ${label}`;
      expect(names.get(quote.id)?.name).toBe(name);
    }
    expect(names.get(quoteSaying(desk, 'race against time').id)?.speaker).toBe('Abe');
  });
});
