import { agreementOf, type AgreementFigure } from '../review/agreement.ts';
import type { Desk, Quote, SecondOpinion } from './desk.ts';

/** The second verdict on a quote, once it may be seen: both are given for this revision. */
export function secondOf({ verdict, secondOpinion, revision }: Quote): SecondOpinion | null {
  return verdict === null || secondOpinion?.revision !== revision ? null : secondOpinion;
}

/** Whether a person must not see the first verdict yet: they are asked for a second one of their own. */
export function firstHidden(desk: Desk, quote: Quote, asked: boolean): boolean {
  return (desk.story?.blind ?? false) && asked && secondOf(quote) === null;
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
