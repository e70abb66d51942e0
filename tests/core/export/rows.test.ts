import { describe, expect, it } from 'vitest';
import { currentVersion, emptyDesk } from '#core/desk/desk.ts';
import { countSigned, headingsOf, type Preset, quoteRows } from '#core/export/quotes-file.ts';
import { independentOrigins, locatorWords } from '#core/export/source-words.ts';
import { describePart } from '#core/anchor/anchor.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import {
  CHECKER,
  checkVerbatim,
  edit,
  here,
  ownStory,
  makeEvidence,
  makeSource,
  quoteSaying,
  SECOND,
  set,
} from '../../makers/make-desk.ts';
import { checkedStory } from './checked-story.ts';
import { firstStoryLog, type LogBench } from './log-bench.ts';

const MAKING = { exportedAt: '2026-11-24T14:05:00Z', exportedBy: 'Ines Inkwell' };

/** One cell of the row whose quote holds these words. */
function cell(story: Pick<LogBench, 'input'>, preset: Preset, words: string, heading: string) {
  const [headings = [], ...rows] = [...quoteRows(story.input(), preset, MAKING)];
  const quote = headings.indexOf(preset === 'full' ? 'quote_text' : 'Quote');
  const row = rows.find((cells) => cells[quote]?.includes(words));
  return row?.[headings.indexOf(heading)];
}

/** A signed quote of the first story. */
function signedStory(): { readonly story: LogBench; readonly id: string } {
  const story = firstStoryLog();
  const { id } = quoteSaying(story.bench.desk, 'Their goal is');
  checkVerbatim(story.bench, id);
  story.do(CHECKER, { type: 'submit', quoteIds: [id] });
  story.do(SECOND, { type: 'open-review', quoteId: id });
  story.do(SECOND, {
    type: 'approve',
    quoteId: id,
    seenFingerprint: fingerprintOf(story.bench.desk, here(story.bench, id)),
  });
  return { story, id };
}

describe('a signature in the file', () => {
  it('goes when the quote is changed and comes back when it is as it was', () => {
    const { story, id } = signedStory();
    const signedBy = (): unknown => cell(story, 'compact', 'Their goal is', 'Signed by');
    expect(signedBy()).toBe('Tom Typeset');
    story.do(CHECKER, edit(set('quote.fix', id, 'Other words')));
    expect(signedBy()).toBe('');
    story.do(CHECKER, edit(set('quote.fix', id, null)));
    expect(signedBy()).toBe('Tom Typeset');
  });

  it('counts what was taken up again, and forgets the review of an earlier revision', () => {
    const { story, id } = signedStory();
    story.do(CHECKER, { type: 'rework', quoteId: id });
    expect(cell(story, 'full', 'Their goal is', 'reopened_count')).toBe('1');
    expect(cell(story, 'full', 'Their goal is', 'review_decision')).toBe('');
    expect(cell(story, 'full', 'Their goal is', 'checked_by')).toBe('Ines Inkwell');
    expect(cell(story, 'full', 'Their goal is', 'signoff_state')).toBe('none');
  });

  it('says that it was withdrawn, and by whom', () => {
    const { story, id } = signedStory();
    story.do(SECOND, {
      type: 'withdraw',
      quoteId: id,
      reason: 'a better record came',
      seenFingerprint: fingerprintOf(story.bench.desk, here(story.bench, id)),
    });
    expect(cell(story, 'full', 'Their goal is', 'review_decision')).toBe('withdrawn');
    expect(cell(story, 'full', 'Their goal is', 'reopened_count')).toBe('1');
    expect(cell(story, 'compact', 'Their goal is', 'Note')).toBe('Not signed.');
  });
});

describe('what is withheld or marked', () => {
  it('keeps an unnamed source on the desk', () => {
    const story = firstStoryLog();
    const { id } = quoteSaying(story.bench.desk, 'real focus');
    const source = makeSource('src-x', { type: 'unnamed', title: 'Jane from the third floor' });
    story.do(CHECKER, { type: 'add-source', source });
    story.do(CHECKER, edit(set('evidence.item', 'ev-x', makeEvidence('ev-x', id, 'src-x'))));
    for (const preset of ['compact', 'full'] as const) {
      const text = JSON.stringify([...quoteRows(story.input(), preset, MAKING)]);
      expect(text).not.toContain('Jane');
      expect(text).not.toContain('example.org');
      expect(text).not.toContain('as they were said');
    }
    expect(cell(story, 'compact', 'real focus', 'Source')).toBe('Unnamed source, withheld');
  });

  it('never calls an agency’s word checked', () => {
    const story = firstStoryLog();
    const { id } = quoteSaying(story.bench.desk, 'real focus');
    const verdict = {
      code: 'AGENCY_CREDITED',
      scale: 'quote-verdict/1',
      reason: 'AFP’s own copy.',
      override: false,
    } as const;
    story.do(CHECKER, edit(set('quote.verdict', id, verdict)));
    expect(cell(story, 'compact', 'real focus', 'Checked by')).toBe('');
    expect(cell(story, 'compact', 'real focus', 'Note')).toBe(
      'Not signed. Not checked here: on the agency’s word.',
    );
  });

  it('says that two people wrote the same field', () => {
    const story = firstStoryLog();
    const { bench } = story;
    const { id } = quoteSaying(bench.desk, 'real focus');
    const before = bench.desk;
    story.do(CHECKER, edit(set('quote.fix', id, 'one')));
    bench.actOn(before, SECOND, edit(set('quote.fix', id, 'two')));
    expect(cell(story, 'compact', 'real focus', 'State')).toBe('In hand, 1 clash');
    expect(cell(story, 'compact', 'real focus', 'Note')).toContain('Two people wrote');
  });

  it.each([
    ['00:03:12', 't=00:03:12'],
    ['3:12 - 3:40', 't=3:12 - 3:40'],
    ['3-5', '3 to 5'],
    ['page 3-5', 'page 3-5'],
    ['12', '12'],
  ])('writes the locator %s as %s', (locator, words) => {
    expect(locatorWords(locator)).toBe(words);
  });

  it('counts origins, not rows', () => {
    const exhibit = (id: string, sameOriginAs: string | null, stance: 'backs' | 'contradicts') => ({
      evidence: makeEvidence(id, 'q', id, { sameOriginAs, stance }),
      source: makeSource(id),
    });
    const list = [
      exhibit('a', null, 'backs'),
      exhibit('b', 'a', 'backs'),
      exhibit('c', 'b', 'backs'),
      exhibit('d', null, 'backs'),
      exhibit('e', 'gone', 'backs'),
      exhibit('f', 'gone', 'backs'),
      exhibit('g', null, 'contradicts'),
    ];
    expect(independentOrigins(list)).toBe(3);
    expect(independentOrigins(list.toReversed())).toBe(3);
    expect(independentOrigins([exhibit('a', 'b', 'backs'), exhibit('b', 'a', 'backs')])).toBe(1);
  });
});

it('counts offsets in code points', () => {
  const text = '👩‍🚀 A crew member said: “We are 🚀 ready.”\n';
  const bench = ownStory('A launch', text);
  const start = text.indexOf('We are');
  const span = { start, end: text.indexOf('”') };
  bench.act(CHECKER, {
    type: 'mark',
    quoteId: 'q-0197b1f0-0000-7000-8000-000000000001',
    anchor: {
      parts: [describePart(currentVersion(bench.desk)?.text ?? '', 'v-1', span)],
      clause: null,
      kind: 'direct',
      speakerId: null,
      mention: null,
      cue: null,
    },
  });
  const story = { input: () => ({ desk: bench.desk, log: [] }) };
  const from = Array.from(text.slice(0, start)).length;
  const to = Array.from(text.slice(0, span.end)).length;
  expect(cell(story, 'full', 'ready', 'part_ranges')).toBe(`${from}-${to}`);
  expect(cell(story, 'full', 'ready', 'char_start')).toBe(`${from}`);
  expect(from).toBeLessThan(start);
  expect(cell(story, 'compact', 'ready', 'Quote')).toBe('“We are 🚀 ready.”');
});

it('counts before the click how many rows are not signed', () => {
  expect(countSigned(checkedStory().story.input())).toEqual({ rows: 12, unsigned: 11 });
});

it('a desk without a story gives the headings only', () => {
  const rows = [...quoteRows({ desk: emptyDesk('st-0'), log: [] }, 'compact', MAKING)];
  expect(rows).toEqual([headingsOf('compact')]);
});
