import { describe, expect, it } from 'vitest';
import type { StorySummary } from '#core/desk/summary.ts';
import type { Person } from '#core/review/hats.ts';
import { copyTitle, meterWords, underWords } from '#ui/stories/story-words.ts';
import { StoryRow } from '#ui/stories/StoryRow.tsx';
import type { RowActs } from '#ui/stories/use-row-acts.ts';
import { CHECKER, HEAD, REPORTER } from '../../makers/make-desk.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

const STORY: StorySummary = {
  storyId: 'st-1',
  title: 'Trams to run again',
  deadline: '2001-01-02T18:30:00Z',
  relation: 'ours',
  state: 'checking',
  archived: false,
  quotations: 10,
  paraphrases: 3,
  signed: 4,
  head: { seq: 9, hash: 'a'.repeat(64) },
  createdAt: '2026-11-24T09:00:00Z',
  changedAt: '2026-11-24T10:00:00Z',
};

const nothing = async (): Promise<never> => {
  throw new Error('nothing is pressed here');
};
const ACTS: RowActs = {
  open: () => {},
  rename: nothing,
  archive: nothing,
  duplicate: nothing,
  takeTour: nothing,
  copies: nothing,
  deleted: nothing,
};

function row(part: Partial<StorySummary>, me: Person = CHECKER): string {
  return drawn(<StoryRow story={{ ...STORY, ...part }} acts={ACTS} />, { me, storyId: 'st-2' });
}

describe('a story in the list', () => {
  it('says its state, what is in it, how far it is and how long there is', () => {
    const words = wordsOf(row({}));
    expect(words).toContain('Checking · 10 quotations, 3 paraphrases');
    expect(words).toContain('4 of 13 signed');
    expect(words).toMatch(/Deadline: \d+ days over/);
  });

  it('has no clock once it has run or will not', () => {
    for (const state of ['published', 'corrected', 'killed'] as const)
      expect(wordsOf(row({ state }))).not.toContain('Deadline');
    expect(wordsOf(row({ deadline: null }))).not.toContain('Deadline');
  });

  it('says what is still needed for what this person may not do', () => {
    const of = (me: Person, part: Partial<StorySummary> = {}): string => wordsOf(row(part, me));
    expect(of(CHECKER)).toContain('DeleteStill needed: someone who clears');
    expect(of(HEAD)).toContain('DeleteWith a last copy');
    expect(of(REPORTER)).toContain('RenameStill needed: someone who checks');
    expect(of(HEAD, { state: 'killed' })).toContain('RenameIt was killed');
    expect(of(CHECKER, { archived: true })).toContain('Bring back');
  });

  it('offers the tour again for the practice story alone', () => {
    expect(row({})).not.toContain('Take the tour again');
    expect(row({ title: 'Thimbledown to hear its clock strike again' })).toContain(
      'Take the tour again',
    );
  });
});

describe('the words of a row', () => {
  it('count in the singular too', () => {
    expect(underWords({ ...STORY, quotations: 1, paraphrases: 1 })).toBe(
      '1 quotation, 1 paraphrase',
    );
    expect(meterWords({ ...STORY, quotations: 0, paraphrases: 0 })).toBe('nothing to sign');
  });

  it('give every copy a title of its own', () => {
    expect(copyTitle('Trams', [])).toBe('Trams (copy)');
    expect(copyTitle('Trams', ['Trams (copy)'])).toBe('Trams (copy 2)');
    expect(copyTitle('Trams (copy)', ['Trams (copy)'])).toBe('Trams (copy 2)');
  });
});
