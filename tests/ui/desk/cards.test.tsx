import { describe, expect, it } from 'vitest';
import { Notices } from '#ui/desk/Notices.tsx';
import { CHECKER, edit, firstStory, quoteSaying, SECOND, set } from '../../makers/make-desk.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

function clash() {
  const bench = firstStory();
  const quote = quoteSaying(bench.desk, 'real focus');
  const before = bench.desk;
  bench.act(CHECKER, edit(set('quote.fix', quote.id, 'a “real focus”')));
  const act = bench.actOn(before, SECOND, edit(set('quote.fix', quote.id, 'one focus')));
  return { desk: bench.desk, quote, outcome: act.outcome };
}

describe('a clash', () => {
  const { desk, quote, outcome } = clash();
  const people = [CHECKER, SECOND];

  it('shows both texts, who wrote them, and takes either', () => {
    expect(outcome).toBe('conflict');
    const words = wordsOf(drawn(<Notices />, { desk, me: CHECKER, people, selectedId: quote.id }));
    expect(words).toContain('1 clash: you and Tom Typeset');
    expect(words).toContain('a “real focus”');
    expect(words).toContain('you, stands now');
    expect(words).toContain('one focus');
    expect(words.match(/Take this/g)).toHaveLength(2);
  });

  it('does not stand over another quote', () => {
    const other = quoteSaying(desk, 'race against time');
    expect(drawn(<Notices />, { desk, me: CHECKER, people, selectedId: other.id })).toBe('');
  });
});

describe('a change that came back', () => {
  it('keeps its words and says why', () => {
    const { desk, quote } = clash();
    const returned = [
      {
        mid: 'm-1',
        command: edit(set('quote.fix', quote.id, 'my typed fix')),
        refusals: [{ code: 'hat', say: 'Still needed: someone who checks.', quoteId: quote.id }],
      },
    ];
    const words = wordsOf(drawn(<Notices />, { desk, me: CHECKER, returned, selectedId: null }));
    expect(words).toContain('Still needed: someone who checks.');
    expect(words).toContain('my typed fix');
    expect(words).toContain('Copy the words');
  });
});
