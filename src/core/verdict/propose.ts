import {
  agencyTrusted,
  differencePasses,
  firmExhibits,
  isFirstHand,
  secondHandExhibits,
  type VerdictCase,
} from './case.ts';
import { isCritical } from './difference.ts';
import { criticalClasses } from './minimum.ts';
import { type VerdictCode, verdictRow } from './scale.ts';

/** What the answers and the evidence point to, and the sentence that says why. */
export interface Proposal {
  readonly code: VerdictCode;
  readonly why: string;
}

interface Rule {
  readonly code: VerdictCode;
  readonly when: (facts: VerdictCase) => boolean;
  readonly why: (facts: VerdictCase) => string;
}

const reported = (facts: VerdictCase): boolean =>
  facts.kind === 'paraphrase' || facts.kind === 'document';

const yesOrNone = ({ answers }: VerdictCase): boolean =>
  answers.words === 'yes' &&
  answers.speaker === 'yes' &&
  answers.context === 'yes' &&
  (answers.translation === 'yes' || answers.translation === 'none');

/** A passing verdict needs a first-hand record, its place and its words; the agency's word does not. */
const firm = (facts: VerdictCase): boolean => firmExhibits(facts.exhibits, 'backs').length > 0;

/** "against the prepared text": printed when the record is not what was heard. */
function basis(facts: VerdictCase): string {
  const fidelities = firmExhibits(facts.exhibits, 'backs').map(({ source }) => source.fidelity);
  if (fidelities.some((item) => item === 'recording' || item === 'verbatim transcript')) return '';
  const named = fidelities.find((item) => item !== null);
  return named === undefined || named === null ? '' : ` against the ${named}`;
}

const firstHand = (facts: VerdictCase): boolean =>
  facts.exhibits.some(
    ({ source, evidence }) => isFirstHand(source) && evidence.stance !== 'background',
  );

const recordsWithout = (facts: VerdictCase): boolean =>
  facts.occasionRecords.some((source) => source.completeness === 'whole') &&
  !facts.exhibits.some(
    ({ evidence, source }) =>
      evidence.stance !== 'background' && facts.occasionRecords.some(({ id }) => id === source.id),
  );

/** MODEL G, first match wins. FABRICATED and VOID are never proposed. */
const RULES: readonly Rule[] = [
  {
    code: 'MISATTRIBUTED',
    when: ({ answers }) => answers.speaker === 'no',
    why: () => 'speaker or occasion is answered no.',
  },
  {
    code: 'MISTRANSLATED',
    when: ({ answers }) => answers.translation === 'no',
    why: () => 'the translation is answered no.',
  },
  {
    code: 'ALTERED',
    when: (facts) => facts.answers.words === 'no' && facts.differences.some(isCritical),
    why: (facts) => `${criticalClasses(facts).join(', ').toLowerCase()}: meaning may change.`,
  },
  {
    code: 'OUT_OF_CONTEXT',
    when: ({ answers }) => answers.context === 'no',
    why: () => 'the context is answered no.',
  },
  {
    code: 'DISPUTED',
    when: ({ exhibits }) =>
      firmExhibits(exhibits, 'backs').length > 0 &&
      firmExhibits(exhibits, 'contradicts').length > 0,
    why: () => 'first-hand records stand for and against.',
  },
  {
    code: 'MINOR_EDITS',
    when: (facts) =>
      facts.answers.words === 'no' &&
      !reported(facts) &&
      facts.differences.length > 0 &&
      facts.differences.every((item) => differencePasses(facts, item)) &&
      firm(facts),
    why: (facts) => `every difference is one the house style lets pass${basis(facts)}.`,
  },
  {
    code: 'APPROXIMATE',
    when: ({ answers }) => answers.words === 'no',
    why: () => 'the words differ, and no critical class is named.',
  },
  {
    code: 'TRANSLATED_FAITHFUL',
    when: (facts) => facts.answers.translation === 'yes' && yesOrNone(facts) && firm(facts),
    why: () => 'the original words are on record and the translation is answered yes.',
  },
  {
    code: 'FAIR_PARAPHRASE',
    when: (facts) => reported(facts) && yesOrNone(facts) && firm(facts),
    why: (facts) => `what it reports stands in the record${basis(facts)}.`,
  },
  {
    code: 'VERBATIM',
    when: (facts) =>
      !reported(facts) && yesOrNone(facts) && firm(facts) && facts.differences.length === 0,
    why: (facts) => `all four answers hold, word for word${basis(facts)}.`,
  },
  {
    code: 'SECOND_HAND',
    when: (facts) => !firstHand(facts) && secondHandExhibits(facts.exhibits).length > 0,
    why: (facts) => {
      const count = secondHandExhibits(facts.exhibits).length;
      return count === 1
        ? 'the one record is another outlet’s report.'
        : 'every record is another outlet’s report.';
    },
  },
  {
    code: 'NOT_IN_RECORD',
    when: (facts) => !firstHand(facts) && recordsWithout(facts),
    why: () => 'a whole record of the occasion is held, and the words are not in it.',
  },
  {
    code: 'AGENCY_CREDITED',
    when: (facts) => !firstHand(facts) && agencyTrusted(facts),
    why: (facts) =>
      `this is ${facts.agency ?? 'agency'} copy, and this desk trusts ${facts.agency ?? 'the agency'}.`,
  },
  {
    code: 'UNVERIFIABLE',
    when: (facts) => !firstHand(facts),
    why: () => 'no first-hand record is held.',
  },
];

/**
 * The verdict the answers and evidence point to, or null when there is a first-hand record and an
 * answer is still open: then only a person can say (MODEL G).
 */
export function propose(facts: VerdictCase): Proposal | null {
  const rule = RULES.find((item) => item.when(facts));
  if (rule === undefined) return null;
  const why = rule.why(facts);
  return { code: rule.code, why: why.charAt(0).toUpperCase() + why.slice(1) };
}

/**
 * A reason is typed for an override, a must-change and a can't-say; otherwise the proposal's own
 * sentence is the reason (MODEL G).
 */
export function wantsReason(code: VerdictCode, proposal: Proposal | null): boolean {
  return proposal?.code !== code || verdictRow(code).group !== 'passes';
}
