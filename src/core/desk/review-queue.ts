import { type Risk, riskWeight } from '../quote/risk.ts';
import { isFirstHand } from '../verdict/case.ts';
import { criticalClasses } from '../verdict/minimum.ts';
import { verdictRow } from '../verdict/scale.ts';
import { isQuotation } from './quotation.ts';
import { quoteRisks } from './quote-risks.ts';
import type { Desk } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import { standingOf } from './translated.ts';
import { contextChanged, quoteStatus } from './view.ts';
import { exhibitsOf } from './exhibits.ts';
import { inReadingOrder } from './reading-order.ts';

/** A quote that waits for a signer, how soon it should be looked at, and why, heaviest first. */
export interface ToReview {
  readonly quote: Quote;
  readonly weight: number;
  readonly reasons: readonly string[];
}

/** `judged`: it tells what the first checker made of the quote. */
interface Reason {
  readonly say: string;
  readonly weight: number;
  readonly judged: boolean;
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
 * the story comes first. `hidden`: whose first verdict is not to be seen: nothing that follows from it
 * is said or counted there.
 */
export function reviewQueue(
  desk: Desk,
  hidden: (quote: Quote) => boolean = () => false,
): readonly ToReview[] {
  return inReadingOrder(desk)
    .filter((quote) => waits(desk, quote))
    .map((quote) => weighed(desk, quote, hidden(quote)))
    .toSorted((one, other) => other.weight - one.weight);
}

function waits(desk: Desk, quote: Quote): boolean {
  const status = quoteStatus(desk, quote);
  if (status === 'to-sign' || status === 'changed') return true;
  return status === 'signed' && contextChanged(desk, quote);
}

function weighed(desk: Desk, quote: Quote, hidden: boolean): ToReview {
  const risks = quoteRisks(desk, quote, standingOf(desk, quote) !== 'not translated');
  const reasons: readonly Reason[] = [
    ...found(desk, quote).filter(({ judged }) => !(hidden && judged)),
    ...risks.map((risk) => ({
      say: RISK_WORDS[risk],
      weight: riskWeight([risk]),
      judged: false,
    })),
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
  const judged = (say: string, weight: number): void => {
    reasons.push({ say, weight, judged: true });
  };
  const plain = (say: string, weight: number): void => {
    reasons.push({ say, weight, judged: false });
  };
  if (critical.length > 0) judged(`meaning may change: ${critical.join(', ').toLowerCase()}`, 100);
  if (verdict?.code === 'DISPUTED') judged('disputed', 80);
  else if (verdict?.group === 'must change') judged(verdict.label.toLowerCase(), 60);
  else if (verdict?.group === 'can’t say') judged(verdict.label.toLowerCase(), 40);
  if (quote.verdict?.override === true) judged('verdict other than proposed', 40);
  if (quote.legal !== null) plain('marked for legal', 50);
  if (status === 'changed') plain('changed since signing', 30);
  if (status === 'signed') plain('context changed', 25);
  if (quote.withdrawn.length > 0) plain('corrected once', 30);
  if (isQuotation(quote) && backing.length === 1) {
    const [only] = backing;
    const notes = only !== undefined && only.source.type === 'notes';
    if (notes) plain('notes only', 22);
    else plain('one source', 8);
  }
  if (backing.length > 0 && !backing.some(({ source }) => isFirstHand(source)))
    plain('no first-hand record', 22);
  return reasons;
}

/**
 * What keeps a quote from being signed with others in one act, in short phrases; empty: it is word for
 * word, has a first-hand record, and nothing was found that speaks against it. Each is opened all the
 * same, and signed only by who may sign it.
 */
export function bulkNeeds(desk: Desk, quote: Quote): readonly string[] {
  const exhibits = exhibitsOf(desk, quote.id);
  const backed = exhibits.some(
    ({ evidence, source }) => evidence.stance === 'backs' && isFirstHand(source),
  );
  const told: readonly (readonly [boolean, string])[] = [
    [quoteStatus(desk, quote) !== 'to-sign', 'it was signed before'],
    [quote.verdict?.code !== 'VERBATIM', 'it is not word for word'],
    [quote.verdict?.override === true, 'its verdict is other than proposed'],
    [quote.differences.length > 0, 'differences are listed'],
    [quote.legal !== null, 'it is marked for legal'],
    [!backed, 'it has no first-hand record'],
    [exhibits.some(({ evidence }) => evidence.stance === 'contradicts'), 'a source contradicts it'],
  ];
  return told.flatMap(([holds, say]) => (holds ? say : []));
}
