import type { QuoteKind, SpokenLanguage } from '../quote/quote.ts';
import type { Answers } from './answers.ts';
import type { Difference } from '../record/difference.ts';
import { permitted, type StyleInForce } from './difference.ts';
import type { Evidence } from './evidence.ts';
import { type Fidelity, type Source, sourceKind } from './source.ts';

/** An evidence item together with the source it points at. */
export interface Exhibit {
  readonly evidence: Evidence;
  readonly source: Source;
}

/** Whose words the story is: decides whether an agency's word can be taken. */
export type Relation = 'ours' | 'agency' | 'other';

/**
 * Everything the verdict rules look at for one quote. `occasionRecords` are the first-hand sources
 * placed on the quote's occasion; `searches` the entries of the search log that serve it.
 */
export interface VerdictCase {
  readonly kind: QuoteKind;
  readonly answers: Answers;
  readonly differences: readonly Difference[];
  readonly language: SpokenLanguage;
  /** A person of this desk with the reads hat has said yes to exactly what stands there. */
  readonly secondRead: boolean;
  readonly exhibits: readonly Exhibit[];
  readonly occasionNamed: boolean;
  readonly occasionRecords: readonly Source[];
  readonly searches: number;
  readonly houseStyle: StyleInForce;
  readonly relation: Relation;
  readonly agency: string | null;
  readonly trustedAgencies: readonly string[];
}

/** First-hand, and for reporter's notes only once the checker has seen them. */
export function isFirstHand(source: Source): boolean {
  if (sourceKind(source.type).tier !== 'first-hand') return false;
  return source.type !== 'notes' || source.notesSeenBy !== null;
}

/** First-hand evidence of a stance that says where and in which words. */
export function firmExhibits(
  exhibits: readonly Exhibit[],
  stance: Evidence['stance'],
): readonly Exhibit[] {
  return exhibits.filter(
    ({ evidence, source }) =>
      evidence.stance === stance &&
      isFirstHand(source) &&
      evidence.locator.trim() !== '' &&
      evidence.excerpt.trim() !== '',
  );
}

/** Records in which the spelling is that of the one who wrote down what was heard. */
const WRITTEN_DOWN: readonly (Fidelity | null)[] = [
  'verbatim transcript',
  'edited transcript',
  'automatic captions',
];

/**
 * Whether a difference may stay: the house style lets it pass, or it is one of spelling and the
 * default style has nothing but transcripts to hold it against, whose spelling nobody spoke
 * (decision 0012).
 */
export function differencePasses(
  facts: Pick<VerdictCase, 'houseStyle' | 'exhibits'>,
  difference: Difference,
): boolean {
  if (permitted(facts.houseStyle, difference)) return true;
  if (difference.class !== 'spelling_or_dialect' || facts.houseStyle !== 'strict-fillers')
    return false;
  const firm = firmExhibits(facts.exhibits, 'backs');
  return firm.length > 0 && firm.every(({ source }) => WRITTEN_DOWN.includes(source.fidelity));
}

/** Second-hand evidence that backs the quote. */
export function secondHandExhibits(exhibits: readonly Exhibit[]): readonly Exhibit[] {
  return exhibits.filter(
    ({ evidence, source }) =>
      evidence.stance === 'backs' && sourceKind(source.type).tier === 'second-hand',
  );
}

/** The agency whose copy this is stands on the list of the trusted. */
export function agencyTrusted(
  facts: Pick<VerdictCase, 'relation' | 'agency' | 'trustedAgencies'>,
): boolean {
  return (
    facts.relation === 'agency' &&
    facts.agency !== null &&
    facts.trustedAgencies.includes(facts.agency)
  );
}
