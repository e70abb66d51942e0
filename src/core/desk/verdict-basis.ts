import { type Exhibit, firmExhibits, isFirstHand, secondHandExhibits } from '../verdict/case.ts';
import { type VerdictCode, verdictRow } from '../verdict/scale.ts';
import type { HeldSource, SearchEntry } from '../verdict/source.ts';
import type { Desk } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import { exhibitsOf } from './exhibits.ts';
import type { FieldName } from './field.ts';

/**
 * What the verdict of a quote rests on beside the quote itself (MODEL O1): the evidence its signature
 * covers, the records that "Not in our records" names, the searches behind a verdict that needs them, and
 * whether it takes the agency's word.
 */
export interface VerdictBasis {
  readonly exhibits: readonly Exhibit[];
  readonly records: readonly HeldSource[];
  readonly searches: readonly SearchEntry[];
  readonly agency: boolean;
}

/** What an agency's word rests on among the fields of the story. */
export const AGENCY_FIELDS: readonly FieldName[] = ['story.relation', 'story.trustedAgencies'];

const NO_RECORDS: readonly HeldSource[] = [];
const NO_SEARCHES: readonly SearchEntry[] = [];

/** The basis of the verdict given; of no verdict, the evidence that would decide. O(evidence), and the sources or searches where the verdict rests on them. */
export function basisOf(desk: Desk, quote: Quote): VerdictBasis {
  const code = quote.verdict?.code ?? null;
  const exhibits = exhibitsOf(desk, quote.id);
  return {
    exhibits: exhibits.length === 0 ? exhibits : restingExhibits(exhibits, quote, code),
    records: code === 'NOT_IN_RECORD' ? recordsOfOccasion(desk, quote) : NO_RECORDS,
    searches: restsOnSearches(code) ? searchesFor(desk, quote) : NO_SEARCHES,
    agency: code === 'AGENCY_CREDITED',
  };
}

/** Whether a verdict needs the search log, and so rests on what it says. */
export function restsOnSearches(code: VerdictCode | null): boolean {
  return code !== null && verdictRow(code).needs.includes('search log');
}

/** The evidence that decides: the chosen item, else the first first-hand item that backs, else null. */
export function decisiveAmong(
  exhibits: readonly Exhibit[],
  decisiveId: string | null,
): Exhibit | null {
  return (
    exhibits.find(({ evidence }) => evidence.id === decisiveId) ??
    exhibits.find(({ evidence, source }) => evidence.stance === 'backs' && isFirstHand(source)) ??
    null
  );
}

/**
 * The decisive item and every contradicting one. Beside them: the whole chain of a second-hand
 * verdict; where the decisive item says too little to meet the minimum, the items that do; under
 * "Out of context", the excerpts that hold the sentences around.
 */
function restingExhibits(
  exhibits: readonly Exhibit[],
  { decisiveId }: Quote,
  code: VerdictCode | null,
): readonly Exhibit[] {
  const decisive = decisiveAmong(exhibits, decisiveId);
  const firm = firmExhibits(exhibits, 'backs');
  const more = new Set<Exhibit>();
  if (decisive !== null) more.add(decisive);
  if (firm.length > 0 && (decisive === null || !firm.includes(decisive)))
    for (const each of firm) more.add(each);
  if (code === 'SECOND_HAND') for (const each of secondHandExhibits(exhibits)) more.add(each);
  if (code === 'OUT_OF_CONTEXT')
    for (const each of exhibits) if (each.evidence.excerpt.trim() !== '') more.add(each);
  return exhibits.filter((each) => more.has(each) || each.evidence.stance === 'contradicts');
}

/** The first-hand records placed on the quote's occasion. O(sources). */
export function recordsOfOccasion({ sources }: Desk, { occasionId }: Quote): readonly HeldSource[] {
  if (occasionId === null) return NO_RECORDS;
  return Object.values(sources).filter(
    (item) => item.occasionId === occasionId && isFirstHand(item),
  );
}

/** The entries of the search log that serve a quote: those of its occasion and those of the story. O(searches). */
export function searchesFor({ searches }: Desk, { occasionId }: Quote): readonly SearchEntry[] {
  return Object.values(searches).filter(
    (entry) => entry.occasionId === null || entry.occasionId === occasionId,
  );
}
