import { describe, expect, it } from 'vitest';
import type { Desk } from '#core/desk/desk.ts';
import type { Message } from '#core/desk/message.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { appendToLog, EMPTY_HEAD, type LogEntry } from '#core/desk/log.ts';
import { blockWords, exchangesOf, threadOf } from '#ui/review/thread.ts';
import { CHECKER, firstStory, quoteSaying, SECOND } from '../../makers/make-desk.ts';

const { desk } = firstStory();
const quote = quoteSaying(desk, 'real focus');
const other = quoteSaying(desk, 'race against time');
const ACTOR = { id: CHECKER.id, name: CHECKER.name };

function message(id: string, at: string, part: Partial<Message> = {}): Message {
  return {
    id,
    at,
    by: ACTOR,
    quoteId: quote.id,
    text: id,
    kind: 'note',
    blocking: false,
    settled: null,
    mentions: [],
    given: null,
    ...part,
  };
}

const early = message('early', '2026-11-24T10:00:00Z');
const question = message('question', '2026-11-24T10:01:00Z', { kind: 'question' });
const late = message('late', '2026-11-24T10:02:00Z');
const elsewhere = message('elsewhere', '2026-11-24T10:03:00Z', { quoteId: other.id });
const written = {
  ...desk,
  messages: { late, elsewhere, early, question },
};

function deskWith(...messages: readonly Message[]): Desk {
  return { ...desk, messages: Object.fromEntries(messages.map((item) => [item.id, item])) };
}

describe('the thread of a quote', () => {
  it('holds its own messages, the oldest first', () => {
    expect(threadOf(written, quote).map((item) => item.id)).toEqual(['early', 'question', 'late']);
  });

  it('leaves out the question that stands above it while it is out', () => {
    const asked = {
      by: { id: SECOND.id, name: SECOND.name },
      at: question.at,
      addressee: 'the reporter',
      question: question.text,
    };
    expect(threadOf(written, { ...quote, asked }).map((item) => item.id)).toEqual([
      'early',
      'late',
    ]);
  });

  it('has the reason of a send-back once it no longer stands above', () => {
    const back = message('back', '2026-11-24T10:04:00Z', { kind: 'send-back' });
    const sent: Quote = { ...quote, sentBackNote: { by: back.by, at: back.at, note: back.text } };
    expect(threadOf(deskWith(early, back), sent).map((item) => item.id)).toEqual(['early']);
    expect(threadOf(deskWith(early, back), quote).map((item) => item.id)).toEqual([
      'early',
      'back',
    ]);
  });
});

describe('questions and answers', () => {
  const answer = (id: string, at: string): Message => message(id, at, { kind: 'answer' });
  const log: readonly LogEntry[] = appendToLog(
    EMPTY_HEAD,
    [
      {
        type: 'asked@1',
        data: { quoteId: quote.id, addressee: 'the ministry', question: question.text },
      },
      {
        type: 'asked@1',
        data: { quoteId: other.id, addressee: 'somebody else', question: question.text },
      },
    ],
    {
      storyId: desk.storyId,
      at: question.at,
      actor: ACTOR,
      hats: CHECKER.hats,
      mid: 'm-1',
      batch: null,
      salts: ['00', '01'],
    },
  );
  const told = (...messages: readonly Message[]) =>
    exchangesOf(deskWith(...messages), quote, log).map((item) => [
      item.message.id,
      item.addressee,
      item.answer?.id ?? null,
    ]);

  it('stand together, with whom the question was put to', () => {
    expect(told(question, answer('answer', '2026-11-24T10:05:00Z'), late)).toEqual([
      ['question', 'the ministry', 'answer'],
      ['late', null, null],
    ]);
  });

  it('pair in their order; an answer to nothing stands alone, a question taken back has none', () => {
    const again = message('again', '2026-11-24T10:06:00Z', { kind: 'question' });
    expect(
      told(
        question,
        again,
        answer('one', '2026-11-24T10:07:00Z'),
        answer('two', '2026-11-24T11:00:00Z'),
      ),
    ).toEqual([
      ['question', 'the ministry', null],
      ['again', null, 'one'],
      ['two', null, null],
    ]);
  });
});

describe('what a note keeps from happening', () => {
  const note = message('note', '2026-11-24T10:00:00Z', { blocking: true });

  it('is the clearing, and the hand-over where its writer holds the quote', () => {
    expect(blockWords(note, quote, CHECKER.id)).toBe(
      'Blocks: the story is not cleared to run until this is settled.',
    );
    const held: Quote = { ...quote, assignee: ACTOR };
    expect(blockWords(note, held, CHECKER.id)).toMatch(/^Blocks: you do not hand this quote over/);
    expect(blockWords(note, held, SECOND.id)).toMatch(
      /^Blocks: Ines Inkwell does not hand this quote over/,
    );
  });
});
