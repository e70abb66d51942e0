import { describe, expect, it } from 'vitest';
import type { Message } from '#core/desk/desk.ts';
import { threadOf } from '#ui/review/thread.ts';
import { CHECKER, firstStory, quoteSaying, SECOND } from '../../makers/make-desk.ts';

const { desk } = firstStory();
const quote = quoteSaying(desk, 'real focus');
const other = quoteSaying(desk, 'race against time');

function message(id: string, at: string, part: Partial<Message> = {}): Message {
  return {
    id,
    at,
    by: { id: CHECKER.id, name: CHECKER.name },
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
});
