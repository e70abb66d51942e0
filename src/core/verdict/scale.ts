import type { QuoteKind } from '../quote/quote.ts';

/** The codes of `quote-verdict/1`. */
export type VerdictCode =
  | 'VERBATIM'
  | 'FAIR_PARAPHRASE'
  | 'MINOR_EDITS'
  | 'TRANSLATED_FAITHFUL'
  | 'AGENCY_CREDITED'
  | 'APPROXIMATE'
  | 'OUT_OF_CONTEXT'
  | 'ALTERED'
  | 'MISTRANSLATED'
  | 'MISATTRIBUTED'
  | 'FABRICATED'
  | 'SECOND_HAND'
  | 'NOT_IN_RECORD'
  | 'UNVERIFIABLE'
  | 'DISPUTED'
  | 'VOID';

export type VerdictGroup = 'passes' | 'must change' | 'can’t say' | 'withdrawn';

/** What has to be on record before a verdict may be handed over. Judged in minimum.ts. */
export type Need =
  | 'first-hand evidence with place and words'
  | 'first-hand record shows another or excludes this'
  | 'no differences'
  | 'differences permitted'
  | 'a difference'
  | 'original, translator, second reader'
  | 'trusted agency'
  | 'the sentences around'
  | 'reason'
  | 'chain with credit'
  | 'records of the occasion'
  | 'search log'
  | 'two sides';

export interface VerdictRow {
  readonly code: VerdictCode;
  readonly label: string;
  readonly group: VerdictGroup;
  /** The digit of its key; null: by the menu. Two rows share 1: which shows depends on the kind of quote. */
  readonly key: number | null;
  /** 5 best to 1 worst; null where the verdict is no place on a scale. */
  readonly rating: number | null;
  readonly needs: readonly Need[];
  /** Whether the four questions must be answered before handing over. */
  readonly answers: 'all' | 'one' | 'none';
  /** Only for these kinds of quote; null: for every kind. */
  readonly kinds: readonly QuoteKind[] | null;
  /** Must be agreed by someone with the standards hat, or read by a second reader, before signing. */
  readonly agreement: 'standards' | 'reads' | null;
}

/** The version each stored verdict names. A code in use is retired, never deleted. */
export const SCALE = 'quote-verdict/1';

const SPEECH: readonly QuoteKind[] = ['direct', 'partial'];
const REPORTED: readonly QuoteKind[] = ['paraphrase', 'document'];
const RECORD: Need = 'first-hand evidence with place and words';

/** The scale, MODEL G, in the order of the screen within each group. */
export const VERDICTS: readonly VerdictRow[] = [
  {
    code: 'VERBATIM',
    label: 'Word for word',
    group: 'passes',
    key: 1,
    rating: 5,
    needs: [RECORD, 'no differences'],
    answers: 'all',
    kinds: SPEECH,
    agreement: null,
  },
  {
    code: 'FAIR_PARAPHRASE',
    label: 'Fair paraphrase',
    group: 'passes',
    key: 1,
    rating: 5,
    needs: [RECORD],
    answers: 'all',
    kinds: REPORTED,
    agreement: null,
  },
  {
    code: 'MINOR_EDITS',
    label: 'Accurate, minor edits',
    group: 'passes',
    key: 2,
    rating: 4,
    needs: [RECORD, 'differences permitted'],
    answers: 'all',
    kinds: SPEECH,
    agreement: null,
  },
  {
    code: 'TRANSLATED_FAITHFUL',
    label: 'Faithful translation',
    group: 'passes',
    key: 3,
    rating: 5,
    needs: ['original, translator, second reader'],
    answers: 'all',
    kinds: null,
    agreement: null,
  },
  {
    code: 'AGENCY_CREDITED',
    label: 'On the agency’s word',
    group: 'passes',
    key: null,
    rating: null,
    needs: ['trusted agency'],
    answers: 'none',
    kinds: null,
    agreement: null,
  },
  {
    code: 'APPROXIMATE',
    label: 'Approximate',
    group: 'must change',
    key: 4,
    rating: 3,
    needs: [RECORD, 'a difference', 'reason'],
    answers: 'one',
    kinds: null,
    agreement: null,
  },
  {
    code: 'OUT_OF_CONTEXT',
    label: 'Out of context',
    group: 'must change',
    key: 5,
    rating: 2,
    needs: ['the sentences around', 'reason'],
    answers: 'one',
    kinds: null,
    agreement: null,
  },
  {
    code: 'ALTERED',
    label: 'Meaning changed',
    group: 'must change',
    key: 6,
    rating: 2,
    needs: ['a difference', 'reason'],
    answers: 'one',
    kinds: null,
    agreement: 'standards',
  },
  {
    code: 'MISTRANSLATED',
    label: 'Mistranslated',
    group: 'must change',
    key: null,
    rating: 2,
    needs: ['original, translator, second reader', 'reason'],
    answers: 'one',
    kinds: null,
    agreement: 'standards',
  },
  {
    code: 'MISATTRIBUTED',
    label: 'Wrong speaker or occasion',
    group: 'must change',
    key: null,
    rating: 1,
    needs: ['first-hand record shows another or excludes this', 'reason'],
    answers: 'one',
    kinds: null,
    agreement: null,
  },
  {
    code: 'FABRICATED',
    label: 'Made up',
    group: 'must change',
    key: null,
    rating: 1,
    needs: ['search log', 'reason'],
    answers: 'one',
    kinds: null,
    agreement: 'standards',
  },
  {
    code: 'SECOND_HAND',
    label: 'Second-hand only',
    group: 'can’t say',
    key: 7,
    rating: null,
    needs: ['chain with credit'],
    answers: 'none',
    kinds: null,
    agreement: null,
  },
  {
    code: 'NOT_IN_RECORD',
    label: 'Not in the records we hold',
    group: 'can’t say',
    key: 8,
    rating: null,
    needs: ['records of the occasion'],
    answers: 'none',
    kinds: null,
    agreement: null,
  },
  {
    code: 'UNVERIFIABLE',
    label: 'No record to be had',
    group: 'can’t say',
    key: 9,
    rating: null,
    needs: ['search log'],
    answers: 'none',
    kinds: null,
    agreement: null,
  },
  {
    code: 'DISPUTED',
    label: 'Disputed',
    group: 'can’t say',
    key: null,
    rating: null,
    needs: ['two sides'],
    answers: 'none',
    kinds: null,
    agreement: null,
  },
  {
    code: 'VOID',
    label: 'Check withdrawn',
    group: 'withdrawn',
    key: null,
    rating: null,
    needs: [],
    answers: 'none',
    kinds: null,
    agreement: null,
  },
];

/** The row of a code; every code has one (a test says so). */
export function verdictRow(code: VerdictCode): VerdictRow {
  const row = VERDICTS.find((item) => item.code === code);
  if (row === undefined) throw new Error(`no such verdict: ${code}`);
  return row;
}

/** What a person may choose for a quote of this kind: VOID is never chosen, only a complaint brings it. */
export function choosable(kind: QuoteKind): readonly VerdictRow[] {
  return VERDICTS.filter(
    (row) => row.group !== 'withdrawn' && (row.kinds === null || row.kinds.includes(kind)),
  );
}

/** A verdict as given: code, the scale it belongs to, and the reason typed or taken from the proposal. */
export interface Verdict {
  readonly code: VerdictCode;
  readonly scale: string;
  readonly reason: string;
  /** True when the person chose otherwise than the desk proposed. */
  readonly override: boolean;
}
