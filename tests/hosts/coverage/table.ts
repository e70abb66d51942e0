import type { VerdictCode } from '#core/verdict/scale.ts';

/** What a change does to a signature. */
export type Effect = 'hard' | 'soft' | 'none';

/**
 * What a signature covers, written from MODEL O1 and docs/decisions/0031 and from nothing else: one row
 * for each field, or for each part of a value that is written whole. `named`: an id, by which a thing is
 * named that has rows of its own.
 */
export const COVERAGE: Readonly<Record<string, Effect | 'named'>> = {
  'story.title': 'none',
  'story.archived': 'none',
  'story.houseStyle': 'soft',
  'story.permits': 'soft',
  'story.style': 'none',
  'story.blind': 'none',
  'story.relation': 'hard',
  'story.deadline': 'none',
  'story.trustedAgencies': 'hard',
  'quote.anchor.parts': 'hard',
  'quote.anchor.clause': 'none',
  'quote.anchor.kind': 'hard',
  'quote.anchor.speakerId': 'named',
  'quote.anchor.mention': 'none',
  'quote.anchor.cue': 'hard',
  'quote.occasion': 'named',
  'quote.heardBy': 'hard',
  'quote.language.language': 'hard',
  'quote.language.original': 'hard',
  'quote.language.translator': 'hard',
  'quote.language.secondReader': 'hard',
  'quote.legal': 'none',
  'quote.rendering': 'hard',
  'quote.answer.words': 'hard',
  'quote.answer.speaker': 'hard',
  'quote.answer.context': 'hard',
  'quote.answer.translation': 'hard',
  'quote.verdict.code': 'hard',
  'quote.verdict.scale': 'hard',
  'quote.verdict.reason': 'hard',
  'quote.verdict.override': 'none',
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
  'evidence.item.id': 'none',
  'evidence.item.quoteId': 'none',
  'evidence.item.sourceId': 'named',
  'evidence.item.stance': 'hard',
  'evidence.item.locator': 'hard',
  'evidence.item.excerpt': 'hard',
  'evidence.item.completeness': 'hard',
  'evidence.item.chain': 'hard',
  'evidence.item.creditPrinted': 'hard',
  'evidence.item.sameOriginAs': 'hard',
};

/** The same for an entry of the search log. */
export const COVERAGE_OF_SEARCH: Readonly<Record<string, Effect | 'named'>> = {
  id: 'none',
  occasionId: 'named',
  where: 'hard',
  when: 'hard',
  terms: 'hard',
  result: 'hard',
};

/** Every verdict that can be signed: VOID comes by a complaint alone. */
export const SIGNED_CODES: readonly VerdictCode[] = [
  'VERBATIM',
  'FAIR_PARAPHRASE',
  'MINOR_EDITS',
  'TRANSLATED_FAITHFUL',
  'AGENCY_CREDITED',
  'APPROXIMATE',
  'OUT_OF_CONTEXT',
  'ALTERED',
  'MISTRANSLATED',
  'MISATTRIBUTED',
  'FABRICATED',
  'SECOND_HAND',
  'NOT_IN_RECORD',
  'UNVERIFIABLE',
  'DISPUTED',
];

/** A kind of evidence, the things that stand for it, and under which verdicts a signature rests on it. */
export interface EvidenceKind {
  readonly kind: string;
  /** Null: a record that hangs on no quote. */
  readonly evidenceId: string | null;
  readonly sourceId: string;
  /** First-hand, as far as a place on the occasion is asked for. */
  readonly firstHand: boolean;
  readonly rests: readonly VerdictCode[] | 'all';
}

export const EVIDENCE_KINDS: readonly EvidenceKind[] = [
  {
    kind: 'the first-hand record that decides',
    evidenceId: 'ev-decisive',
    sourceId: 'src-decisive',
    firstHand: true,
    rests: 'all',
  },
  {
    kind: 'a record that contradicts',
    evidenceId: 'ev-against',
    sourceId: 'src-against',
    firstHand: true,
    rests: 'all',
  },
  {
    kind: 'a second-hand report with its chain',
    evidenceId: 'ev-wire',
    sourceId: 'src-wire',
    firstHand: false,
    rests: ['SECOND_HAND', 'OUT_OF_CONTEXT'],
  },
  {
    kind: 'something in the background',
    evidenceId: 'ev-back',
    sourceId: 'src-back',
    firstHand: false,
    rests: ['OUT_OF_CONTEXT'],
  },
  {
    kind: 'a record of the occasion',
    evidenceId: null,
    sourceId: 'src-record',
    firstHand: true,
    rests: ['NOT_IN_RECORD'],
  },
  {
    kind: 'notes that decide',
    evidenceId: 'ev-notes',
    sourceId: 'src-notes',
    firstHand: true,
    rests: 'all',
  },
  {
    kind: 'a record beside the one that decides',
    evidenceId: 'ev-beside',
    sourceId: 'src-beside',
    firstHand: true,
    rests: ['OUT_OF_CONTEXT'],
  },
  {
    kind: 'a record beside one that lacks its place',
    evidenceId: 'ev-whole',
    sourceId: 'src-beside',
    firstHand: true,
    rests: 'all',
  },
];
