import type { Anchor, SpokenLanguage } from '../quote/quote.ts';
import type { Evidence } from '../verdict/evidence.ts';
import type { Verdict } from '../verdict/scale.ts';
import type { SearchEntry } from '../verdict/source.ts';
import type { FieldName, FieldValues } from './field.ts';

/**
 * What a change does to a signature. `hard`: it no longer holds. `soft`: it holds, asks for "still
 * stands" and blocks clearing until then. `none`: nothing. `named`: the value is an id; what it names
 * is covered, by the rows of that thing, and the id is not.
 */
export type Coverage = 'hard' | 'soft' | 'none' | 'named';

/** The coverage of each part of a value that is written whole. */
export type PartCoverage<V> = { readonly [K in keyof NonNullable<V>]: Coverage };

/** One row for each field. A field without a row is a type error. */
type Table = {
  readonly [F in FieldName]: Coverage | PartCoverage<FieldValues[F]>;
};

const ANCHOR: PartCoverage<Anchor> = {
  parts: 'hard',
  clause: 'none',
  kind: 'hard',
  speakerId: 'named',
  // The printed attribution covers its words, and where they only name the speaker they are soft.
  mention: 'none',
  cue: 'hard',
};

const LANGUAGE: PartCoverage<SpokenLanguage> = {
  language: 'hard',
  original: 'hard',
  translator: 'hard',
  secondReader: 'hard',
};

const VERDICT: PartCoverage<Verdict> = {
  code: 'hard',
  scale: 'hard',
  reason: 'hard',
  override: 'none',
};

const EVIDENCE: PartCoverage<Evidence> = {
  id: 'none',
  quoteId: 'none',
  sourceId: 'named',
  stance: 'hard',
  locator: 'hard',
  excerpt: 'hard',
  completeness: 'hard',
  chain: 'hard',
  creditPrinted: 'hard',
  sameOriginAs: 'hard',
};

/**
 * What a signature covers (MODEL O1), rules 2. Fields of a speaker, an occasion, a source or a piece
 * of evidence count for a quote where its verdict rests on them (`verdict-basis.ts`); those of the
 * story where a rule that the verdict needs reads them.
 */
export const SIGNATURE_COVERAGE: Table = {
  'story.title': 'none',
  'story.archived': 'none',
  // The context of a signature covers what the house style lets pass, and so a later version of it.
  'story.houseStyle': 'soft',
  'story.permits': 'soft',
  'story.style': 'none',
  'story.blind': 'none',
  // Hard under "On the agency's word" alone: there the verdict rests on them.
  'story.relation': 'hard',
  'story.deadline': 'none',
  'story.trustedAgencies': 'hard',
  'quote.verdict': VERDICT,
  'quote.anchor': ANCHOR,
  'quote.occasion': 'named',
  'quote.heardBy': 'hard',
  'quote.language': LANGUAGE,
  // Approval by standards names the reason it was given for; clearing asks for it.
  'quote.legal': 'none',
  'quote.rendering': 'hard',
  'quote.answer.words': 'hard',
  'quote.answer.speaker': 'hard',
  'quote.answer.context': 'hard',
  'quote.answer.translation': 'hard',
  'quote.differences': 'hard',
  'quote.decisive': 'named',
  'quote.fix': 'hard',
  'quote.fixStatus': 'hard',
  'source.type': 'hard',
  'source.title': 'hard',
  'source.publisher': 'hard',
  'source.url': 'hard',
  'source.snapshotUrl': 'soft',
  'source.archivedOn': 'none',
  'source.deadSince': 'none',
  'source.authorisedChange': 'hard',
  'source.language': 'soft',
  'source.obtained': 'hard',
  'source.date': 'hard',
  'source.accessedAt': 'soft',
  'source.fidelity': 'hard',
  'source.completeness': 'hard',
  'source.record': 'hard',
  // Which records a verdict names follows from it; the list of them is covered.
  'source.occasion': 'named',
  'source.notesSeenBy': 'hard',
  'speaker.name': 'hard',
  'speaker.role': 'hard',
  'speaker.aliases': 'none',
  'speaker.unnamed': 'hard',
  'speaker.checked': 'none',
  'occasion.what': 'hard',
  'occasion.where': 'hard',
  'occasion.date': 'hard',
  'occasion.delivery': 'soft',
  'evidence.item': EVIDENCE,
};

/** The coverage of an entry of the search log, where a verdict rests on it. */
export const SEARCH_COVERAGE: PartCoverage<SearchEntry> = {
  id: 'none',
  occasionId: 'named',
  where: 'hard',
  when: 'hard',
  terms: 'hard',
  result: 'hard',
};

/** Whether any part of a field is covered as hard, soft or by what it names: its writer has a hand in the signature. */
function isCovered(field: FieldName): boolean {
  const row = SIGNATURE_COVERAGE[field];
  return typeof row === 'string' ? row !== 'none' : true;
}

/** The covered fields of one kind of thing, in the order of the table. */
export function coveredFields(kind: Kind): readonly FieldName[] {
  return COVERED[kind];
}

/** The first half of a field's name: what it is a field of. */
export type Kind = 'story' | 'quote' | 'speaker' | 'occasion' | 'source' | 'evidence';

// Object.keys gives the keys of this very table.
const NAMES = Object.keys(SIGNATURE_COVERAGE) as readonly FieldName[];

function ofKind(kind: Kind): readonly FieldName[] {
  return NAMES.filter((name) => name.startsWith(`${kind}.`) && isCovered(name));
}

const COVERED: Readonly<Record<Kind, readonly FieldName[]>> = {
  story: ofKind('story'),
  quote: ofKind('quote'),
  speaker: ofKind('speaker'),
  occasion: ofKind('occasion'),
  source: ofKind('source'),
  evidence: ofKind('evidence'),
};
