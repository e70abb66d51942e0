import { describe, expect, it } from 'vitest';
import { type Filter, NO_FILTER } from '#sync/desk-state.ts';
import { isArranged } from '#ui/quotes/use-list-scroll.ts';

describe('a list that begins at its head', () => {
  it('is not the whole one in the order of the story, however that came about', () => {
    expect(isArranged(NO_FILTER)).toBe(false);
    expect(isArranged({ ...NO_FILTER, text: '  ' })).toBe(false);
  });

  it.each<Partial<Filter>>([
    { sort: 'risk' },
    { text: 'bell' },
    // Nobody named.
    { speakerId: '' },
    { status: 'to-check' },
    { verdict: 'none' },
    { only: 'paraphrases' },
    { noSource: true },
    { changed: true },
    { mine: true },
  ])('is one with %o', (part) => {
    expect(isArranged({ ...NO_FILTER, ...part })).toBe(true);
  });
});
