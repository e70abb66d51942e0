import { quoteIdsOf } from '#core/desk/desk.ts';
import { describe, expect, it } from 'vitest';
import type { ExportInput } from '#core/export/quotes-file.ts';
import type { ClaimReview } from '#core/export/claim-review-form.ts';
import { claimReviewFile, claimReviews } from '#core/export/claim-review.ts';
import { faultsOf, NO_PARTICULARS, type Particulars } from '#core/export/claim-review-rules.ts';
import type { Relation } from '#core/verdict/case.ts';
import { CHECKER, edit, set } from '../../makers/make-desk.ts';
import { checkedStory } from './checked-story.ts';
import { fullyChecked } from './fully-checked.ts';

const GIVEN: Particulars = {
  publisher: 'Example Desk',
  publisherUrl: 'https://desk.example',
  checkUrl: 'https://checks.desk.example/a17',
  publishedOn: '2026-11-24',
  storyUrl: 'https://www.news.example/story',
};

/** The story as that of another outlet. */
function othersStory(input: ExportInput, relation: Relation = 'other'): ExportInput {
  const { desk, log } = input;
  if (desk.story === null) throw new Error('no story');
  return { desk: { ...desk, story: { ...desk.story, relation } }, log };
}

const full = fullyChecked();
const made = claimReviews(othersStory(full.input()), GIVEN);

describe('a signed, published check of another publisher’s story', () => {
  it('is a ClaimReview with claim, rating, check and what was quoted', () => {
    expect(made.refusals).toEqual([]);
    const [review] = made.reviews;
    expect(review).toMatchObject({
      '@type': 'ClaimReview',
      url: 'https://checks.desk.example/a17#quote-1',
      datePublished: '2026-11-24',
      author: { name: 'Example Desk', url: 'https://desk.example' },
      claimReviewed: 'AFP: John Kerry said "the challenge of our time"',
      reviewRating: { alternateName: 'Approximate', ratingValue: 3, bestRating: 5, worstRating: 1 },
      itemReviewed: {
        author: { name: 'AFP' },
        appearance: { url: 'https://www.news.example/story' },
        about: { spokenByCharacter: { name: 'John Kerry', jobTitle: 'US Secretary of State' } },
      },
    });
    for (const item of made.reviews) {
      expect(faultsOf(item)).toEqual([]);
      expect(item.claimReviewed.length).toBeLessThanOrEqual(75);
    }
  });

  it('goes out in one file', () => {
    const file = JSON.parse(claimReviewFile(made.reviews));
    expect(file['@context']).toBe('https://schema.org');
    expect(file['@graph']).toHaveLength(made.reviews.length);
  });

  it('carries no number for a verdict that is no place on the scale', () => {
    const [review] = made.reviews;
    if (review === undefined) throw new Error('no review');
    const unrated: ClaimReview = {
      ...review,
      reviewRating: { ...review.reviewRating, alternateName: 'Second-hand only' },
    };
    expect(faultsOf(unrated)).toEqual([
      'A verdict that is no place on the scale carries a number.',
    ]);
  });
});

describe('refused for the whole story', () => {
  it.each([
    ['ours', 'This is our own story.'],
    ['agency', 'We print this agency copy ourselves.'],
  ] as const)('when it is %s', (relation, words) => {
    const { reviews, refusals } = claimReviews(othersStory(full.input(), relation), GIVEN);
    expect(reviews).toEqual([]);
    expect(refusals.join(' ')).toContain(words);
  });

  it('when nothing was typed, with everything that is still needed', () => {
    const { reviews, refusals } = claimReviews(othersStory(full.input()), NO_PARTICULARS);
    expect(reviews).toEqual([]);
    expect(refusals).toHaveLength(5);
  });

  it.each<[string, Partial<Particulars>, string]>([
    ['the check is on another host', { checkUrl: 'https://desk.example.evil/a' }, 'another host'],
    ['the publisher has no name', { publisher: ' ' }, 'who publishes the check'],
    ['the outlet is the publisher', { publisher: 'afp' }, 'publisher’s own'],
    ['the story ran on our site', { storyUrl: 'https://desk.example/s' }, 'own site'],
    ['an address is none', { checkUrl: 'javascript:alert(1)' }, 'page with the full check'],
    ['the day is none', { publishedOn: '24 Nov' }, 'day the check was published'],
  ])('when %s', (_, part, words) => {
    const { reviews, refusals } = claimReviews(othersStory(full.input()), { ...GIVEN, ...part });
    expect(reviews).toEqual([]);
    expect(refusals.join(' ')).toContain(words);
  });
});

describe('kept back quote by quote', () => {
  it('says why, for everything that is not signed as it stands', () => {
    const { story, signed, changed, secondHand } = checkedStory();
    const { reviews, quotes } = claimReviews(othersStory(story.input()), GIVEN);
    expect(reviews).toHaveLength(1);
    const why = (id: string): string =>
      quotes.find(({ quoteId }) => quoteId === id)?.reasons.join(' ') ?? '';
    expect(why(signed)).toBe('');
    expect(why(changed)).toContain('changed since it was signed');
    expect(why(secondHand)).toContain('not signed');
    expect(quotes).toHaveLength(11);
  });

  it('keeps back what an unnamed person said', () => {
    const unnamed = made.quotes.map(({ reasons }) => reasons.join(' '));
    expect(unnamed).toEqual([
      expect.stringContaining('Its speaker is unnamed.'),
      expect.stringContaining('Its speaker is unnamed.'),
    ]);
  });

  it('goes back when a signed quote is changed', () => {
    const story = fullyChecked();
    const before = claimReviews(othersStory(story.input()), GIVEN).reviews.length;
    const [id = ''] = quoteIdsOf(story.bench.desk);
    story.do(CHECKER, edit(set('quote.fix', id, 'other words')));
    expect(claimReviews(othersStory(story.input()), GIVEN).reviews).toHaveLength(before - 1);
  });
});

describe('the check of a review itself', () => {
  const [good] = made.reviews;
  if (good === undefined) throw new Error('no review');
  const rating = good.reviewRating;

  it.each<[string, ClaimReview, string]>([
    [
      'no words for the rating',
      { ...good, reviewRating: { ...rating, alternateName: '' } },
      'no words',
    ],
    [
      'a number below the scale',
      { ...good, reviewRating: { ...rating, ratingValue: 0 } },
      'outside',
    ],
    ['a number above it', { ...good, reviewRating: { ...rating, ratingValue: 6 } }, 'outside'],
    ['a scale from 0', { ...good, reviewRating: { ...rating, worstRating: 0 } }, 'outside'],
    ['a publisher without a name', { ...good, author: { ...good.author, name: '' } }, 'no name'],
    ['another host', { ...good, url: 'https://elsewhere.example/#q' }, 'another host'],
    [
      'the rating in the claim',
      { ...good, claimReviewed: 'Approximate: so he said' },
      'holds the rating',
    ],
    ['no claim', { ...good, claimReviewed: '' }, 'claim has no words'],
    ['our own claim', { ...good, author: { ...good.author, name: 'AFP' } }, 'publisher’s own'],
  ])('finds %s', (_, review, words) => {
    expect(faultsOf(review).join(' ')).toContain(words);
  });
});
