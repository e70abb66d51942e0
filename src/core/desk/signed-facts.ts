import { canonical } from '../text/canonical.ts';
import { fold } from '../text/fold.ts';
import { styleInForce } from '../verdict/difference.ts';
import { agencyTrusted, type Exhibit } from '../verdict/case.ts';
import type { Evidence } from '../verdict/evidence.ts';
import { sourceKind } from '../verdict/source.ts';
import { blocksOf, sentencesAround, versionOf } from './context.ts';
import { attributionOf } from './attribution.ts';
import type { Desk } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import type { FieldName } from './field.ts';
import { readField, readQuoteField } from './field-table.ts';
import {
  type Coverage,
  coveredFields,
  type Kind,
  SEARCH_COVERAGE,
  SIGNATURE_COVERAGE,
} from './signature-coverage.ts';
import { sameOrigin } from './exhibits.ts';
import { basisOf } from './verdict-basis.ts';

/** Values by the names of their fields, as the table of coverage has them. */
export type Facts = Readonly<Record<string, unknown>>;

/**
 * Everything a sign-off under rules 2 covers as hard (MODEL O1), by what it says and never by an id.
 * Lists that have no order of their own are sorted by their canonical bytes.
 */
export interface SignedFacts {
  readonly quote: Facts;
  /** The printed attribution with the speaker's names masked; null: the text is not here. */
  readonly attribution: string | null;
  readonly speaker: Facts | null;
  readonly occasion: Facts | null;
  readonly evidence: readonly Facts[];
  readonly records: readonly Facts[];
  readonly searches: readonly Facts[];
  readonly agency: Facts | null;
}

/** The facts as the quote is now. O(evidence + the block it is printed in). */
export function signedFactsOf(desk: Desk, quote: Quote): SignedFacts {
  const { speakerId, parts } = quote.anchor;
  const basis = basisOf(desk, quote);
  return {
    quote: {
      ...factsOf(desk, 'quote', quote.id, 'hard', quote),
      words: parts.map(({ exact }) => fold(exact)),
    },
    attribution: attributionOf(desk, quote)?.masked ?? null,
    speaker: speakerId === null ? null : factsOf(desk, 'speaker', speakerId, 'hard'),
    occasion:
      quote.occasionId === null ? null : factsOf(desk, 'occasion', quote.occasionId, 'hard'),
    evidence: sorted(basis.exhibits.map((exhibit) => exhibitFacts(desk, exhibit, 'hard'))),
    records: sorted(basis.records.map(({ id }) => sourceFacts(desk, id, 'hard'))),
    searches: sorted(basis.searches.map((entry) => partsOf(entry, SEARCH_COVERAGE, 'hard'))),
    agency: basis.agency ? agencyFacts(desk, quote) : null,
  };
}

/**
 * What a sign-off under rules 2 covers as soft: the neighbouring sentences, the other words in marks
 * and those that name the speaker in its own, what the house style lets pass, and the soft fields of what the verdict rests on.
 */
export function softFactsOf(desk: Desk, quote: Quote): Facts {
  const { before, after } = sentencesAround(desk, quote);
  const { speakerId } = quote.anchor;
  const { story } = desk;
  const basis = basisOf(desk, quote);
  const attribution = attributionOf(desk, quote);
  return {
    before: fold(before),
    after: fold(after),
    printed: attribution?.printed ?? null,
    around: attribution?.around ?? null,
    speaker: speakerId === null ? null : (desk.speakers[speakerId]?.name ?? null),
    style: story === null ? null : styleInForce(story.houseStyle, story.permits),
    quote: factsOf(desk, 'quote', quote.id, 'soft', quote),
    occasion:
      quote.occasionId === null ? null : factsOf(desk, 'occasion', quote.occasionId, 'soft'),
    evidence: sorted(basis.exhibits.map((exhibit) => exhibitFacts(desk, exhibit, 'soft'))),
    records: sorted(basis.records.map(({ id }) => sourceFacts(desk, id, 'soft'))),
  };
}

function exhibitFacts(desk: Desk, { evidence, source }: Exhibit, coverage: Coverage): Facts {
  const origin = coverage === 'hard' ? sameOriginFacts(desk, evidence) : null;
  return {
    ...factsOf(desk, 'evidence', evidence.id, coverage),
    ...(origin === null ? {} : { origin }),
    source: sourceFacts(desk, source.id, coverage),
  };
}

/** What the evidence that goes back to the same origin says of itself; null: none is named, or it is not linked to this quote. */
function sameOriginFacts(desk: Desk, evidence: Evidence): Facts | null {
  const other = sameOrigin(desk, evidence);
  return other === null
    ? null
    : {
        title: other.source.title,
        locator: other.evidence.locator,
        excerpt: other.evidence.excerpt,
      };
}

function sourceFacts(desk: Desk, id: string, coverage: Coverage): Facts {
  const facts = factsOf(desk, 'source', id, coverage);
  const type = desk.sources[id]?.type;
  if (coverage !== 'hard' || type === undefined) return facts;
  return { ...facts, tier: sourceKind(type).tier };
}

/** The agency, whether it is trusted, and what the story prints above its first paragraph to name it. */
function agencyFacts(desk: Desk, quote: Quote): Facts {
  const { story } = desk;
  const version = versionOf(desk, quote);
  const printed =
    version === undefined
      ? []
      : blocksOf(version).flatMap(({ kind, start, end, dateline }) => {
          // A dateline may have a line of its own.
          if (kind === 'byline' || kind === 'dateline')
            return [fold(version.text.slice(start, end)).trim()];
          return dateline === null
            ? []
            : [fold(version.text.slice(dateline.start, dateline.end)).trim()];
        });
  return {
    agency: story?.agency ?? null,
    relation: story?.relation ?? null,
    trusted:
      story !== null &&
      agencyTrusted({
        relation: story.relation,
        agency: story.agency,
        trustedAgencies: story.trustedAgencies,
      }),
    printed,
  };
}

/** The fields of one thing that the table covers so. `held`: the quote as it is signed, where it is not the desk's own. */
function factsOf(
  desk: Desk,
  kind: Kind,
  id: string,
  coverage: Coverage,
  held: Quote | null = null,
): Facts {
  const facts: Record<string, unknown> = {};
  for (const field of coveredFields(kind)) {
    const row = SIGNATURE_COVERAGE[field];
    if (typeof row === 'string' && row !== coverage) continue;
    const value = held === null ? readField(desk, field, id) : readQuoteField(held, field);
    if (typeof row === 'string') facts[field] = coveredValue(field, value);
    else if (value === null || value === undefined) facts[field] = null;
    else facts[field] = partsOf(value, row, coverage);
  }
  return facts;
}

/** A covered value without what is only ours: of a record's text its hash. */
function coveredValue(field: FieldName, value: unknown): unknown {
  if (field === 'source.record') return hashOf(value);
  return value ?? null;
}

function hashOf(record: unknown): unknown {
  return typeof record === 'object' && record !== null && 'sha256' in record ? record.sha256 : null;
}

/** The parts of a value that are covered so; that other evidence has the same origin is covered, its id is not (`sameOriginFacts`). */
function partsOf(
  value: unknown,
  coverage: Readonly<Record<string, Coverage>>,
  wanted: Coverage,
): Facts {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([part, item]): readonly (readonly [string, unknown])[] => {
      // The places of a quote's parts are ours; their words are covered by themselves.
      if (coverage[part] !== wanted || part === 'parts') return [];
      return [[part, part === 'sameOriginAs' ? item !== null : item]];
    }),
  );
}

function sorted(facts: readonly Facts[]): readonly Facts[] {
  return facts
    .map((item) => [canonical(item), item] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, item]) => item);
}
