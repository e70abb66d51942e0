import { contextChanged } from '../desk/view.ts';
import { verdictRow } from '../verdict/scale.ts';
import type { ExportInput } from './quotes-file.ts';
import type { ClaimReview } from './claim-review-form.ts';
import { faultsOf, type Particulars, particularsNeeded } from './claim-review-rules.ts';
import { factsOf, type QuoteFacts } from './quote-facts.ts';
import { isRestricted, sourceTitle } from './source-words.ts';
import { verdictWords } from './verdict-words.ts';

/** Longest claim that a search engine shows whole (factcheck-peers §2.1). */
const CLAIM_LENGTH = 75;

/** Why a quote does not go out as a ClaimReview. */
export interface NoReview {
  readonly quoteId: string;
  /** "Quote 6", "Paraphrase 2". */
  readonly name: string;
  readonly reasons: readonly string[];
}

/** The reviews that may go out, and everything that keeps the rest (or all of them) back. */
export interface ClaimReviews {
  readonly reviews: readonly ClaimReview[];
  /** Of the story or of what was typed: they keep everything back. */
  readonly refusals: readonly string[];
  readonly quotes: readonly NoReview[];
}

/** The claim in few words: who printed whom, and the first words; never the rating. */
function claimWords({ speaker, printed }: QuoteFacts, outlet: string): string {
  const whole = `${outlet}: ${speaker === null ? '' : `${speaker.name} said `}${printed}`;
  if (whole.length <= CLAIM_LENGTH) return whole;
  const cut = whole.lastIndexOf(' ', CLAIM_LENGTH - 1);
  return `${whole.slice(0, cut > 0 ? cut : CLAIM_LENGTH - 1)}…`;
}

function citations({ exhibits }: QuoteFacts): ClaimReview['citation'] {
  return exhibits.flatMap(({ source, evidence }) =>
    isRestricted(source) || evidence.stance === 'background'
      ? []
      : [
          {
            '@type': 'CreativeWork',
            name: sourceTitle(source),
            ...(source.url === null ? {} : { url: source.url }),
            ...(source.snapshotUrl === null ? {} : { archivedAt: source.snapshotUrl }),
          },
        ],
  );
}

/** The review of one quote. Null without a verdict. */
function claimReviewOf(facts: QuoteFacts, outlet: string, given: Particulars): ClaimReview | null {
  const { desk, quote, speaker, number } = facts;
  if (quote.verdict === null) return null;
  const { rating } = verdictRow(quote.verdict.code);
  const reason = quote.verdict.reason.trim();
  return {
    '@type': 'ClaimReview',
    url: `${given.checkUrl.split('#', 1)[0]}#quote-${number}`,
    datePublished: given.publishedOn,
    author: { '@type': 'Organization', name: given.publisher.trim(), url: given.publisherUrl },
    claimReviewed: claimWords(facts, outlet),
    reviewRating: {
      '@type': 'Rating',
      alternateName: verdictWords(facts),
      ...(reason === '' ? {} : { ratingExplanation: reason }),
      // A verdict that is no place on the scale carries no number.
      ...(rating === null ? {} : { ratingValue: rating, bestRating: 5, worstRating: 1 }),
    },
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': 'Organization', name: outlet },
      appearance: {
        '@type': 'NewsArticle',
        url: given.storyUrl,
        headline: desk.story?.title ?? '',
      },
      about: {
        '@type': 'Quotation',
        text: facts.printed,
        ...(speaker === null
          ? {}
          : {
              spokenByCharacter: {
                '@type': 'Person',
                name: speaker.name,
                ...(speaker.role === null ? {} : { jobTitle: speaker.role }),
              },
            }),
      },
    },
    citation: citations(facts),
  };
}

/** Why the check of one quote may not be published in this form; empty: it may. */
function quoteRefusals(facts: QuoteFacts): readonly string[] {
  const { desk, quote, status, clashes } = facts;
  const reasons: string[] = [];
  if (status === 'changed') reasons.push('It was changed since it was signed.');
  else if (status !== 'signed') reasons.push('It is not signed.');
  else if (contextChanged(desk, quote))
    reasons.push('What stands around it changed since signing.');
  if (clashes > 0) reasons.push('Two people wrote the same field; nobody has settled it.');
  if (quote.verdict?.code === 'VOID') reasons.push('Its check was withdrawn.');
  if (quote.verdict?.code === 'AGENCY_CREDITED')
    reasons.push('It was taken on an agency’s word, not checked.');
  if (citations(facts).length === 0) reasons.push('No source that can be cited is attached.');
  if (facts.speaker?.unnamed != null) reasons.push('Its speaker is unnamed.');
  return reasons;
}

/**
 * The signed checks of another publisher's story as ClaimReview, and the reasons for every one that
 * is none (DESIGN §8, factcheck-peers §2.1). Refused for a story of our own or one we print: a
 * claim review needs a claim whose origin lies outside.
 */
export function claimReviews(input: ExportInput, given: Particulars): ClaimReviews {
  const { story } = input.desk;
  const outlet = story?.agency?.trim() ?? '';
  const refusals = particularsNeeded(story?.relation ?? 'ours', outlet, given);
  const reviews: ClaimReview[] = [];
  const quotes: NoReview[] = [];
  for (const facts of factsOf(input.desk, input.log)) {
    if (facts.status === 'dismissed') continue;
    const reasons = [...quoteRefusals(facts)];
    const review = claimReviewOf(facts, outlet, given);
    if (reasons.length === 0 && refusals.length === 0 && review !== null)
      reasons.push(...faultsOf(review));
    if (reasons.length === 0) {
      if (refusals.length === 0 && review !== null) reviews.push(review);
      continue;
    }
    const paraphrase = facts.number.startsWith('P');
    const name = paraphrase ? `Paraphrase ${facts.number.slice(1)}` : `Quote ${facts.number}`;
    quotes.push({ quoteId: facts.quote.id, name, reasons });
  }
  return { reviews, refusals, quotes };
}

/** The reviews as one JSON-LD file. */
export function claimReviewFile(reviews: readonly ClaimReview[]): string {
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': reviews }, null, 2)}\n`;
}
