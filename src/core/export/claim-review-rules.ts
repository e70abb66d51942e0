import type { Relation } from '../verdict/case.ts';
import { safeUrl } from '../verdict/safe-url.ts';
import { VERDICTS } from '../verdict/scale.ts';
import type { ClaimReview } from './claim-review-form.ts';

/** What the desk does not hold and a ClaimReview needs: typed for this file, kept nowhere. */
export interface Particulars {
  /** Who publishes the check. */
  readonly publisher: string;
  readonly publisherUrl: string;
  /** The page that holds the full check. */
  readonly checkUrl: string;
  /** When it was published, YYYY-MM-DD. */
  readonly publishedOn: string;
  /** Where the story ran. */
  readonly storyUrl: string;
}

export const NO_PARTICULARS: Particulars = {
  publisher: '',
  publisherUrl: '',
  checkUrl: '',
  publishedOn: '',
  storyUrl: '',
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The host of an address, lower case, without port and a leading www; '' for none. */
function hostOf(url: string): string {
  const safe = safeUrl(url);
  if (safe === null) return '';
  const host = safe.slice(safe.indexOf('//') + 2).split(/[/?#:]/u, 1)[0] ?? '';
  return host.toLowerCase().replace(/^www\./, '');
}

/** The same domain or one below it. */
function sameHost(host: string, of: string): boolean {
  return host === of || host.endsWith(`.${of}`);
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** What keeps every review of the story back, in sentences; empty: nothing. */
export function particularsNeeded(
  relation: Relation,
  outlet: string,
  given: Particulars,
): readonly string[] {
  if (relation === 'ours')
    return ['This is our own story. A ClaimReview is of a claim that others published.'];
  if (relation === 'agency')
    return [
      'We print this agency copy ourselves. A ClaimReview is of a claim that others published.',
    ];
  const needed: string[] = [];
  if (outlet === '') needed.push('Still needed: whose story it is.');
  if (given.publisher.trim() === '') needed.push('Still needed: who publishes the check.');
  else if (outlet !== '' && sameName(given.publisher, outlet))
    needed.push('The story is the checking publisher’s own.');
  const home = hostOf(given.publisherUrl);
  if (home === '') needed.push('Still needed: the address of the checking publisher.');
  const page = hostOf(given.checkUrl);
  if (page === '') needed.push('Still needed: the address of the page with the full check.');
  else if (home !== '' && !sameHost(page, home))
    needed.push('The page with the check is on another host than its publisher.');
  if (!DAY.test(given.publishedOn)) needed.push('Still needed: the day the check was published.');
  const story = hostOf(given.storyUrl);
  if (story === '') needed.push('Still needed: the address where the story ran.');
  else if (home !== '' && sameHost(story, home))
    needed.push('The story ran on the checking publisher’s own site.');
  return needed;
}

/**
 * What is wrong with a review by the rules of the search engine that reads it (factcheck-peers
 * §2.1, copy of 2026-09-15) and by our own scale; empty: nothing.
 */
export function faultsOf(review: ClaimReview): readonly string[] {
  const { author, claimReviewed, reviewRating, url, itemReviewed } = review;
  const faults: string[] = [];
  const name = reviewRating.alternateName.trim();
  if (name === '') faults.push('The rating has no words.');
  if (claimReviewed.trim() === '') faults.push('The claim has no words.');
  if (name !== '' && claimReviewed.toLowerCase().includes(name.toLowerCase()))
    faults.push('The claim holds the rating.');
  if (author.name.trim() === '') faults.push('The publisher of the check has no name.');
  if (itemReviewed.author.name.trim() === '') faults.push('Whose claim it is has no name.');
  if (hostOf(url) === '' || !sameHost(hostOf(url), hostOf(author.url)))
    faults.push('The check is on another host than its publisher.');
  if (sameName(author.name, itemReviewed.author.name))
    faults.push('The story is the checking publisher’s own.');
  const { ratingValue, bestRating, worstRating } = reviewRating;
  if (ratingValue === undefined) return faults;
  if (
    bestRating === undefined ||
    worstRating === undefined ||
    worstRating < 1 ||
    bestRating <= worstRating ||
    ratingValue < worstRating ||
    ratingValue > bestRating
  )
    faults.push('The number of the rating is outside its scale.');
  if (VERDICTS.some((row) => row.rating === null && name.startsWith(row.label)))
    faults.push('A verdict that is no place on the scale carries a number.');
  return faults;
}
