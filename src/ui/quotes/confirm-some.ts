import { type Desk, quoteOf } from '#core/desk/desk.ts';
import { confidenceOf } from '#core/quote/confidence.ts';
import { trustWords } from '#core/quote/trust.ts';
import { NOBODY_NAMED } from '#sync/desk-state.ts';
import { speakersOf } from '#core/desk/speakers.ts';
import { doubtOf } from './doubt-rules.ts';
import type { QuoteRow } from './quote-row.ts';
import type { QuoteRows } from './quote-rows.ts';

/** A find that waits to be confirmed. */
export interface Waiting {
  readonly row: QuoteRow;
  /** Its speaker; NOBODY_NAMED where there is none. */
  readonly speakerId: string;
  /** From 0 to 1; 1 for what a person proposed. */
  readonly confidence: number;
  /** "right in 9 of 10 such finds"; null: nothing is known of it. */
  readonly trust: string | null;
  /** Ticked by hand only: a paraphrase (MODEL E), or a speaker that is in doubt. */
  readonly byHand: boolean;
}

/** How often finds of a sort must have been right; null: it does not matter. */
export type Least = '9' | '8' | 'any';

export const LEASTS: readonly { readonly value: Least; readonly label: string }[] = [
  { value: 'any', label: 'Any' },
  { value: '8', label: '8 of 10' },
  { value: '9', label: '9 of 10' },
];

/** What waits to be confirmed: quotations, then paraphrases, as the list has them. */
export function waitingIn(desk: Desk, rows: QuoteRows): readonly Waiting[] {
  return [...rows.quotations, ...rows.paraphrases].flatMap((row) => {
    const quote = quoteOf(desk, row.id);
    if (quote === undefined || row.status !== 'to-confirm') return [];
    return {
      row,
      speakerId: quote.anchor.speakerId ?? NOBODY_NAMED,
      confidence: quote.find === null ? 1 : confidenceOf(quote.find.sieve),
      trust: quote.find === null ? null : trustWords(quote.find.sieve),
      byHand: row.paraphrase || doubtOf(desk, quote) !== null,
    };
  });
}

/** The ones of one speaker (null: of any) whose sort was right often enough. */
export function chosenOf(
  waiting: readonly Waiting[],
  speakerId: string | null,
  least: Least,
): readonly Waiting[] {
  const floor = least === 'any' ? 0 : Number(least) / 10;
  return waiting.filter(
    (item) => (speakerId === null || item.speakerId === speakerId) && item.confidence >= floor,
  );
}

/** The speakers to choose from, in the order in which they speak, with how many wait. */
export function speakersWaiting(
  desk: Desk,
  waiting: readonly Waiting[],
): readonly { readonly id: string; readonly name: string; readonly count: number }[] {
  const all = [...speakersOf(desk), { id: NOBODY_NAMED, name: 'Speaker not known' }];
  return all.flatMap(({ id, name }) => {
    const count = waiting.filter((item) => item.speakerId === id).length;
    return count === 0 ? [] : [{ id, name, count }];
  });
}

/** "3 confirmed. 10 are left to confirm.": what is said once it is done. */
export function confirmedWords(confirmed: number, left: number): string {
  const tail = left === 0 ? 'Nothing is left' : left === 1 ? 'One is left' : `${left} are left`;
  return `${confirmed} confirmed. ${tail} to confirm.`;
}
