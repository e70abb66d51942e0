import { type Risk, riskWeight, risksOf } from '../quote/risk.ts';
import { isFirstHand } from '../verdict/case.ts';
import { criticalClasses } from '../verdict/minimum.ts';
import { verdictRow } from '../verdict/scale.ts';
import { isQuotation } from './summary.ts';
import { translationStanding } from '../verdict/translation.ts';
import { agreed } from './guards.ts';
import type { Desk, Quote } from './desk.ts';
import { contextChanged, exhibitsOf, inReadingOrder, quoteStatus } from './view.ts';

/** A quote that waits for a signer, how soon it should be looked at, and why, heaviest first. */
export interface ToReview {
  readonly quote: Quote;
  readonly weight: number;
  readonly reasons: readonly string[];
}

interface Reason {
  readonly say: string;
  readonly weight: number;
}

const RISK_WORDS: Readonly<Record<Risk, string>> = {
  negation: 'a “not” in it',
  number: 'a number in it',
  accusation: 'an accusation',
  'unnamed source': 'unnamed source',
  translated: 'translated',
  fragment: 'a fragment',
};

/**
 * What waits for a signature, the riskiest first (the desk reads the hot ones first, factcheck-peers
 * §6.1): what the check found weighs more than what the words are like. Of equal weight the first in
 * the story comes first.
 */
export function reviewQueue(desk: Desk): readonly ToReview[] {
  return inReadingOrder(desk)
    .filter((quote) => waits(desk, quote))
    .map((quote) => weighed(desk, quote))
    .toSorted((one, other) => other.weight - one.weight);
}

function waits(desk: Desk, quote: Quote): boolean {
  const status = quoteStatus(desk, quote);
  if (status === 'to-sign' || status === 'changed') return true;
  return status === 'signed' && contextChanged(desk, quote);
}

function weighed(desk: Desk, quote: Quote): ToReview {
  const { kind, parts } = quote.anchor;
  const speaker =
    quote.anchor.speakerId === null ? undefined : desk.speakers[quote.anchor.speakerId];
  const standing = translationStanding({
    rendering: quote.rendering,
    language: quote.language,
    answer: quote.answers.translation,
    secondRead: agreed(desk, quote, 'reads'),
  });
  const risks = risksOf({
    parts: parts.map(({ exact }) => exact),
    kind,
    unnamed: speaker !== undefined && speaker.unnamed !== null,
    translated: standing !== 'not translated',
  });
  const reasons: readonly Reason[] = [
    ...found(desk, quote),
    ...risks.map((risk) => ({ say: RISK_WORDS[risk], weight: riskWeight([risk]) })),
  ];
  return {
    quote,
    weight: reasons.reduce((sum, { weight }) => sum + weight, 0),
    reasons: reasons.toSorted((one, other) => other.weight - one.weight).map(({ say }) => say),
  };
}

/** What the check itself found. Weights above those of the words: 21 is all of these together. */
function found(desk: Desk, quote: Quote): readonly Reason[] {
  const status = quoteStatus(desk, quote);
  const backing = exhibitsOf(desk, quote.id).filter(({ evidence }) => evidence.stance === 'backs');
  const critical = criticalClasses(quote);
  const verdict = quote.verdict === null ? null : verdictRow(quote.verdict.code);
  const reasons: Reason[] = [];
  if (critical.length > 0)
    reasons.push({ say: `meaning may change: ${critical.join(', ').toLowerCase()}`, weight: 100 });
  if (verdict?.code === 'DISPUTED') reasons.push({ say: 'disputed', weight: 80 });
  else if (verdict?.group === 'must change')
    reasons.push({ say: verdict.label.toLowerCase(), weight: 60 });
  else if (verdict?.group === 'can’t say')
    reasons.push({ say: verdict.label.toLowerCase(), weight: 40 });
  if (quote.verdict?.override === true)
    reasons.push({ say: 'verdict other than proposed', weight: 40 });
  if (status === 'changed') reasons.push({ say: 'changed since signing', weight: 30 });
  if (status === 'signed') reasons.push({ say: 'context changed', weight: 25 });
  if (quote.withdrawn.length > 0) reasons.push({ say: 'corrected once', weight: 30 });
  if (isQuotation(quote) && backing.length === 1) {
    const [only] = backing;
    const notes = only !== undefined && only.source.type === 'notes';
    reasons.push(notes ? { say: 'notes only', weight: 22 } : { say: 'one source', weight: 8 });
  }
  if (backing.length > 0 && !backing.some(({ source }) => isFirstHand(source)))
    reasons.push({ say: 'no first-hand record', weight: 22 });
  return reasons;
}

/**
 * Whether a quote may be signed with others in one act: word for word, a first-hand record, nothing
 * found that speaks against it (each is opened all the same).
 */
export function mayBeSignedInBulk(desk: Desk, quote: Quote): boolean {
  return (
    quoteStatus(desk, quote) === 'to-sign' &&
    quote.verdict?.code === 'VERBATIM' &&
    !quote.verdict.override &&
    quote.differences.length === 0 &&
    exhibitsOf(desk, quote.id).some(
      ({ evidence, source }) => evidence.stance === 'backs' && isFirstHand(source),
    ) &&
    exhibitsOf(desk, quote.id).every(({ evidence }) => evidence.stance !== 'contradicts')
  );
}
