import { QUESTIONS, questionWords } from './answers.ts';
import {
  agencyTrusted,
  differencePasses,
  firmExhibits,
  isFirstHand,
  secondHandExhibits,
  type VerdictCase,
} from './case.ts';
import { differenceRow, isCritical } from './difference.ts';
import { type Need, type VerdictCode, verdictRow } from './scale.ts';

/** What is still needed for one need, as a sentence; null when it is met. */
type Judge = (facts: VerdictCase, reason: string) => string | null;

function firmEvidence(facts: VerdictCase): string | null {
  if (firmExhibits(facts.exhibits, 'backs').length > 0) return null;
  if (
    facts.exhibits.some(
      ({ source, evidence }) => isFirstHand(source) && evidence.stance === 'backs',
    )
  )
    return 'the place in the first-hand record and its words';
  if (facts.exhibits.some(({ source }) => source.type === 'notes'))
    return 'the reporter’s notes seen by you';
  return 'a first-hand record with its place and words';
}

/** The need that a person of the desk meets after the verdict: their yes is for what stands there (MODEL H). */
export const SECOND_READER = 'a second reader of the translation';

const JUDGES: Readonly<Record<Need, Judge>> = {
  'first-hand evidence with place and words': firmEvidence,
  'first-hand record shows another or excludes this': (facts) =>
    firmExhibits(facts.exhibits, 'contradicts').length > 0
      ? null
      : 'a record, attached as contradicting, that shows another speaker or occasion',
  'no differences': (facts) =>
    facts.differences.length === 0
      ? null
      : 'no difference left in the list (or choose minor edits)',
  'differences permitted': (facts) => {
    const refused = facts.differences.find((item) => !differencePasses(facts, item));
    if (refused !== undefined)
      return `a house style that lets “${differenceRow(refused.class).label.toLowerCase()}” pass`;
    return facts.differences.length > 0 ? null : 'the differences, each with its class';
  },
  'a difference': (facts) =>
    facts.differences.length > 0 || facts.kind === 'paraphrase' || facts.kind === 'document'
      ? null
      : 'the difference, printed and said',
  'original, translator, second reader': ({ language, secondRead }) => {
    if (blank(language.original)) return 'the original words';
    if (blank(language.translator)) return 'the translator’s name';
    return language.secondReader === null && !secondRead ? SECOND_READER : null;
  },
  'trusted agency': (facts) =>
    agencyTrusted(facts) ? null : 'agency copy of an agency this desk trusts',
  'the sentences around': (facts) =>
    facts.exhibits.some(({ evidence }) => evidence.excerpt.trim() !== '')
      ? null
      : 'an excerpt that holds the sentences around',
  reason: (_, reason) => (reason.trim() === '' ? 'a reason' : null),
  'chain with credit': (facts) => {
    const items = secondHandExhibits(facts.exhibits);
    if (items.length === 0) return 'another outlet’s report that carries the words';
    if (!items.some(({ evidence }) => evidence.chain.length > 0))
      return 'the chain: who had it from whom';
    return items.some(
      ({ evidence }) => evidence.chain.length > 0 && evidence.creditPrinted === 'yes',
    )
      ? null
      : 'that the credit is printed in the story';
  },
  'records of the occasion': (facts) => {
    if (!facts.occasionNamed) return 'the occasion: where and when it was said';
    return facts.occasionRecords.length > 0 ? null : 'a record of that occasion';
  },
  'search log': (facts) =>
    facts.searches > 0 ? null : 'the search log: where you looked, and for what',
  'two sides': (facts) => {
    const backs = facts.exhibits.some(({ evidence }) => evidence.stance === 'backs');
    const against = facts.exhibits.some(({ evidence }) => evidence.stance === 'contradicts');
    if (!backs && !against) return 'the denial, or records for and against';
    return against ? null : 'the denial or the record against';
  },
};

function blank(text: string | null): boolean {
  return text === null || text.trim() === '';
}

/**
 * What is still needed before a verdict may be handed over, in short phrases for
 * "still needed: …"; empty when its minimum is met. `reason` is the reason as it stands.
 */
export function stillNeeded(
  code: VerdictCode,
  facts: VerdictCase,
  reason: string,
): readonly string[] {
  const row = verdictRow(code);
  const needs = row.needs.flatMap((need) => JUDGES[need](facts, reason) ?? []);
  if (row.kinds !== null && !row.kinds.includes(facts.kind))
    needs.unshift(`another kind of quote (this one is ${facts.kind})`);
  if (row.group === 'can’t say' && reason.trim() === '') needs.push('a reason');
  return needs;
}

/** The evidence part of the minimum only: what must hold for a signature to stay valid, reasons apart. */
export function evidenceNeeded(code: VerdictCode, facts: VerdictCase): readonly string[] {
  return stillNeeded(code, facts, 'given');
}

/** Which questions a verdict wants answered and are not, as phrases; empty when all are. */
export function answersNeeded(code: VerdictCode, facts: VerdictCase): readonly string[] {
  const open = QUESTIONS.filter((question) => facts.answers[question] === 'unknown');
  switch (verdictRow(code).answers) {
    case 'none':
      return [];
    case 'one':
      return open.length < QUESTIONS.length
        ? []
        : ['an answer to at least one of the four questions'];
    case 'all':
      return open.map((question) => `an answer to “${questionWords(question, facts.kind)}”`);
  }
}

/** The classes that make meaning doubtful, named for the first line. */
export function criticalClasses(facts: Pick<VerdictCase, 'differences'>): readonly string[] {
  const labels = facts.differences
    .filter(isCritical)
    .map((item) => differenceRow(item.class).label);
  return [...new Set(labels)];
}
