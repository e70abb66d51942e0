import { agreementOf, type AgreementFigure } from '../review/agreement.ts';
import type { Person } from '../review/hats.ts';
import type { Stage } from '../review/stages.ts';
import { barredBecause } from './barred.ts';
import type { Desk, Quote, SecondOpinion } from './desk.ts';

/** The second verdict on a quote, once it may be seen: both are given for this revision. */
export function secondOf({ verdict, secondOpinion, revision }: Quote): SecondOpinion | null {
  return verdict === null || secondOpinion?.revision !== revision ? null : secondOpinion;
}

/** While a quote is being worked on; once signed everybody sees everything. */
const IN_WORK: readonly Stage[] = ['in-hand', 'asked', 'sent-back', 'ready', 'in-review'];

/**
 * Whether a person must not see the first verdict yet: the story asks for a second one unseen, this
 * person could give it, and has no part in the first.
 */
export function firstHidden(desk: Desk, quote: Quote, { id, hats }: Person): boolean {
  return (
    desk.story?.blind === true &&
    quote.verdict !== null &&
    IN_WORK.includes(quote.stage) &&
    secondOf(quote) === null &&
    (hats.includes('checks') || hats.includes('signs')) &&
    barredBecause(desk, quote, id) === null
  );
}

/** How often the two agreed, over the quotes of a desk that have both. */
export function deskAgreement(desk: Desk): AgreementFigure {
  return agreementOf(
    Object.values(desk.quotes).flatMap((quote) => {
      const second = secondOf(quote);
      return second === null || quote.verdict === null
        ? []
        : [[quote.verdict.code, second.code] as const];
    }),
  );
}
