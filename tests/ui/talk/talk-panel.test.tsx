import { describe, expect, it } from 'vitest';
import { QuestionGroup } from '#ui/talk/QuestionGroup.tsx';
import { TalkPanel } from '#ui/talk/TalkPanel.tsx';
import { openQuestionsBy } from '#core/desk/questions.ts';
import { quoteNames } from '#ui/talk/quote-names.ts';
import { CHECKER, firstStory, HEAD, nth, SECOND } from '../../makers/make-desk.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

function nothing(): void {
  // Nobody closes it here.
}

function talked() {
  const bench = firstStory();
  const [one, two, three] = [2, 3, 9].map((n) => nth(bench.desk, n).id);
  const ask = (quoteId: string, addressee: string): void => {
    const command = { type: 'ask', quoteId, messageId: `m-${quoteId}`, addressee } as const;
    bench.act(CHECKER, { ...command, question: `Which record, ${addressee}?` });
  };
  ask(one ?? '', 'the reporter');
  ask(two ?? '', 'the reporter');
  ask(three ?? '', 'The ministry');
  bench.act(SECOND, {
    type: 'say',
    messageId: 'm-block',
    quoteId: one ?? '',
    text: 'Not this day.',
    blocking: true,
    mentions: [{ id: CHECKER.id, name: CHECKER.name }],
  });
  return bench;
}

describe('questions and notes', () => {
  it('has what blocks, what is asked of whom, and what names the reader', () => {
    const { desk } = talked();
    const markup = drawn(<TalkPanel onClose={nothing} />, { desk, me: CHECKER });
    const words = wordsOf(markup);
    expect(words).toContain('Blocking, 1');
    expect(words).toContain('Blocks: the story is not cleared to run until this is settled.');
    expect(words).toContain('With the reporter, 2 questions');
    expect(words).toContain('Copy all 2 questions for the reporter');
    expect(words).toContain('With The ministry, one question');
    expect(words).toContain('Copy the question for The ministry');
    expect(words).toContain('Names you, read');
    expect(markup.match(/<h3/g)).toHaveLength(4);
    expect(wordsOf(drawn(<TalkPanel onClose={nothing} />, { desk, me: HEAD }))).not.toContain(
      'Names you',
    );
  });

  it('says so where there is nothing', () => {
    const { desk } = firstStory();
    expect(wordsOf(drawn(<TalkPanel onClose={nothing} />, { desk, me: CHECKER }))).toContain(
      'Nothing is asked, nothing blocks, and nothing is unread.',
    );
  });

  it('keeps the mail to be shown, and each question a way to its quote', () => {
    const { desk } = talked();
    const [group] = openQuestionsBy(desk);
    if (group === undefined) throw new Error('nothing was asked');
    const markup = drawn(<QuestionGroup desk={desk} group={group} names={quoteNames(desk)} />, {
      desk,
      me: CHECKER,
    });
    expect(markup).toContain('aria-expanded="false"');
    expect(wordsOf(markup)).toContain('Quote 2 · ');
    expect(markup.match(/<li/g)).toHaveLength(2);
  });
});
