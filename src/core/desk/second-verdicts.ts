import { agreementOf, type AgreementFigure } from '../review/agreement.ts';
import type { Person } from '../review/hats.ts';
import type { Stage } from '../review/stages.ts';
import { barredBecause } from './barred.ts';
import { type Desk, quotesOf } from './desk.ts';
import type { Quote, SecondOpinion } from './desk-quote.ts';
import { deskKept, isKeptBack } from './kept-back.ts';

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

const kept = new WeakMap<Desk, Map<string, Desk>>();

/**
 * The desk as this person may see it before they have given their second verdicts: the desk itself
 * where nothing is kept from them. For drawing and for files; rules, fingerprints and commands are
 * about the whole desk. O(desk) once for each desk and person.
 */
export function keptBackFrom(desk: Desk, person: Person): Desk {
  if (desk.story?.blind !== true) return desk;
  const key = [person.id, ...person.hats].join(' ');
  const known = kept.get(desk) ?? new Map<string, Desk>();
  kept.set(desk, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  const hidden = quotesOf(desk).filter((quote) => firstHidden(desk, quote, person));
  const seen = hidden.length === 0 ? desk : deskKept(desk, hidden, person.id);
  known.set(key, seen);
  return seen;
}

/** How many first verdicts are kept back on a desk that was made for somebody. */
export function countKeptBack(desk: Desk): number {
  return quotesOf(desk).filter(isKeptBack).length;
}

/** How often the two agreed, over the quotes of a desk that have both. */
export function deskAgreement(desk: Desk): AgreementFigure {
  return agreementOf(
    quotesOf(desk).flatMap((quote) => {
      const second = secondOf(quote);
      return second === null || quote.verdict === null
        ? []
        : [[quote.verdict.code, second.code] as const];
    }),
  );
}
