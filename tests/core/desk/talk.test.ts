import { describe, expect, it } from 'vitest';
import { clearBlockers } from '#core/desk/clear-blockers.ts';
import type { Command } from '#core/desk/command.ts';
import { appendToLog, EMPTY_HEAD } from '#core/desk/log.ts';
import { addresseesOf, openQuestionsBy, questionsMail } from '#core/desk/questions.ts';
import { mentionsIn, openBlocks, unreadFor } from '#core/desk/talk.ts';
import type { Person } from '#core/review/hats.ts';
import {
  type Bench,
  CHECKER,
  checkVerbatim,
  firstStory,
  HEAD,
  here,
  nth,
  REPORTER,
  SECOND,
  STANDARDS,
} from '../../makers/make-desk.ts';

const [FIRST, OTHER] = [nth(firstStory().desk, 2).id, nth(firstStory().desk, 3).id];

function say(id: string, quoteId: string, part: Partial<Extract<Command, { type: 'say' }>> = {}) {
  return {
    type: 'say',
    messageId: id,
    quoteId,
    text: 'Which minute?',
    blocking: false,
    mentions: [],
    ...part,
  } as const;
}

const me = ({ id, name }: Person) => ({ id, name });

describe('mentions', () => {
  const people = [CHECKER, SECOND, { id: 'p-ines-2', name: 'Ines Other' }].map(({ id, name }) => ({
    id,
    name,
  }));

  it.each([
    ['@Tom, please', ['p-second']],
    ['ask @tom typeset.', ['p-second']],
    ['@Ines?', []],
    ['@Ines Inkwell and @Tom', ['p-checker', 'p-second']],
    ['Tom without a sign, tom@example.org', []],
    ['@Tomorrow', []],
    ['', []],
  ])('%j', (text, ids) => {
    expect(mentionsIn(text, people).map(({ id }) => id)).toEqual(ids);
  });
});

describe('a message', () => {
  it('is said once, names people, and blocks until it is settled by someone who may', () => {
    const bench = firstStory();
    const worry = say('m-1', FIRST, { blocking: true, mentions: [me(CHECKER)] });
    expect(bench.act(REPORTER, { ...worry, text: ' ' }).refusals[0]?.say).toBe(
      'Still needed: the note’s text.',
    );
    bench.act(REPORTER, worry);
    expect(bench.act(REPORTER, worry).outcome).toBe('applied');
    expect(Object.values(bench.desk.messages)).toEqual([
      expect.objectContaining({ id: 'm-1', blocking: true, mentions: [me(CHECKER)] }),
    ]);
    expect(openBlocks(bench.desk, FIRST)).toHaveLength(1);
    const settle = { type: 'settle-message', messageId: 'm-1' } as const;
    expect(bench.act(CHECKER, settle).refusals.map(({ say: words }) => words)).toEqual([
      'Still needed: Rob Reporter, or someone who signs, clears or is standards.',
    ]);
    bench.act(REPORTER, settle);
    expect(openBlocks(bench.desk, FIRST)).toEqual([]);
    expect(bench.desk.messages['m-1']?.settled?.by.id).toBe(REPORTER.id);
    expect(bench.act(STANDARDS, settle).outcome).toBe('applied');
    expect(bench.desk.messages['m-1']?.settled?.by.id).toBe(REPORTER.id);
  });
});

describe('a note that blocks', () => {
  it('keeps its writer from handing over and the story from being cleared, until it is settled', () => {
    const bench = firstStory();
    bench.act(CHECKER, { type: 'confirm', quoteIds: [FIRST] });
    checkVerbatim(bench, FIRST);
    const handOver = { type: 'submit', quoteIds: [FIRST] } as const;
    const blockers = () =>
      clearBlockers(bench.desk, HEAD.id).filter(
        (item) => item.code === 'message' && item.quoteId === FIRST,
      );
    bench.act(CHECKER, say('m-1', FIRST, { blocking: true }));
    expect(bench.act(CHECKER, handOver).refusals.map((item) => item.say)).toEqual([
      'Still needed: your own blocking message settled.',
    ]);
    expect(blockers()).toHaveLength(1);
    bench.act(CHECKER, { type: 'settle-message', messageId: 'm-1' });
    expect(blockers()).toEqual([]);
    expect(bench.act(CHECKER, handOver).outcome).toBe('applied');
    expect(here(bench, FIRST).stage).toBe('ready');
  });
});

/** The rows that the acts of a bench would have made. */
function logged(acts: readonly (readonly [Person, Command])[]): {
  readonly bench: Bench;
  readonly log: ReturnType<typeof appendToLog>;
} {
  const bench = firstStory();
  const events = [...bench.events];
  let log = appendToLog(EMPTY_HEAD, events, stampOf(CHECKER, events.length));
  for (const [person, command] of acts) {
    const from = bench.events.length;
    const { refusals } = bench.act(person, command);
    if (refusals.length > 0) throw new Error(refusals.map((item) => item.say).join(' '));
    const made = bench.events.slice(from);
    log = [...log, ...appendToLog(log.at(-1) ?? EMPTY_HEAD, made, stampOf(person, made.length))];
  }
  return { bench, log };
}

function stampOf({ id, name, hats }: Person, count: number) {
  const salts = Array.from({ length: count }, (_, at) => `${at}`.padStart(32, '0'));
  return { storyId: 'st-1', at: '', actor: { id, name }, hats, mid: 'm-1', batch: null, salts };
}

describe('unread', () => {
  it('is what others say in one’s own threads, or to oneself, since one looked', () => {
    const { bench, log } = logged([
      [CHECKER, { type: 'confirm', quoteIds: [FIRST] }],
      [CHECKER, { type: 'claim', quoteId: FIRST }],
      [SECOND, say('m-mine', FIRST)],
      [SECOND, say('m-else', OTHER)],
      [REPORTER, say('m-named', OTHER, { mentions: [me(CHECKER)] })],
      [CHECKER, say('m-own', FIRST)],
    ]);
    const unread = unreadFor(bench.desk, log, CHECKER.id, {});
    expect(unread.map(({ messageId, named }) => [messageId, named])).toEqual([
      ['m-mine', false],
      ['m-named', true],
    ]);
    const seen = { [FIRST]: unread[0]?.seq ?? 0 };
    expect(unreadFor(bench.desk, log, CHECKER.id, seen).map(({ messageId }) => messageId)).toEqual([
      'm-named',
    ]);
    expect(unreadFor(bench.desk, log, SECOND.id, {}).map(({ messageId }) => messageId)).toEqual([
      'm-named',
      'm-own',
    ]);
    expect(unreadFor(bench.desk, log, HEAD.id, {})).toEqual([]);
  });
});

describe('questions', () => {
  function asked(): Bench {
    const bench = firstStory();
    const ask = (quoteId: string, addressee: string, question: string): void => {
      bench.act(CHECKER, {
        type: 'ask',
        quoteId,
        messageId: `m-${quoteId}`,
        addressee,
        question,
      });
    };
    ask(FIRST, 'Rob Reporter', 'Which recording?');
    ask(OTHER, 'rob  reporter ', 'Did you hear it yourself?');
    ask(nth(bench.desk, 9).id, 'The ministry', 'Is there a transcript?');
    return bench;
  }

  it('to one person are one mail, with the words each is about', () => {
    const { desk } = asked();
    const groups = openQuestionsBy(desk);
    expect(groups.map(({ addressee, quotes }) => [addressee, quotes.length])).toEqual([
      ['Rob Reporter', 2],
      ['The ministry', 1],
    ]);
    const [first, second] = groups.map((group) => questionsMail(desk, group));
    expect(first).toContain('Rob Reporter,');
    expect(first).toContain('have 2 questions');
    expect(first).toMatch(
      /1\. "Their goal is to suppress .*" \(paragraph \d+\)\nWhich recording\?/u,
    );
    expect(first).toContain('Did you hear it yourself?');
    expect(first).not.toContain('transcript');
    expect(second).toContain('have a question');
    expect(second).not.toContain('1. ');
    expect(first).not.toContain('\r');
  });

  it('to somebody without a name begin with “To”, and never end a line in a stray space', () => {
    const { desk } = asked();
    const [group] = openQuestionsBy(desk);
    if (group === undefined) throw new Error('nothing was asked');
    const mail = questionsMail(desk, { ...group, addressee: 'the reporter' });
    expect(mail).toMatch(/^To the reporter,\n\nWe are checking “/u);
    expect(mail).not.toMatch(/ \n/u);
  });

  it('went to these, the last first, each once as written last', () => {
    const ask = (quoteId: string, addressee: string) =>
      [
        CHECKER,
        { type: 'ask', quoteId, messageId: `m-${addressee}`, addressee, question: 'Where?' },
      ] as const;
    const back = [CHECKER, { type: 'take-back', quoteId: FIRST }] as const;
    const { log } = logged([
      ask(FIRST, 'the reporter'),
      ask(OTHER, 'The ministry'),
      back,
      ask(FIRST, 'The  Reporter '),
    ]);
    expect(addresseesOf(log)).toEqual(['The  Reporter', 'The ministry']);
    expect(addresseesOf([])).toEqual([]);
  });

  it('are answered by who, how and when, written down by the one who asked', () => {
    const bench = asked();
    const answer = {
      type: 'record-answer',
      quoteId: FIRST,
      messageId: 'm-answer',
      text: 'The pool tape.',
      name: '',
      how: ' ',
      when: '',
    } as const;
    expect(bench.act(CHECKER, answer).refusals.map((item) => item.say)).toEqual([
      'Still needed: who answered.',
      'Still needed: how the answer came.',
      'Still needed: when it came.',
    ]);
    const whole = { ...answer, name: 'Rob Reporter', how: 'call', when: '2026-11-24' };
    expect(bench.act(STANDARDS, whole).outcome).toBe('refused');
    bench.act(CHECKER, whole);
    expect(here(bench, FIRST).stage).toBe('in-hand');
    expect(bench.desk.messages['m-answer']).toMatchObject({
      kind: 'answer',
      given: { name: 'Rob Reporter', how: 'call', when: '2026-11-24' },
    });
    expect(openQuestionsBy(bench.desk)[0]?.quotes).toHaveLength(1);
  });
});
