import type { Desk } from '#core/desk/desk.ts';
import { markOf } from '#core/desk/field-marks.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { Person } from '#core/review/hats.ts';
import { verdictRow } from '#core/verdict/scale.ts';

/**
 * Whether a first verdict is kept out of lists and names: in a story that asks for a second one unseen
 * only its giver reads it there until that is given or the quote is signed. Stricter than firstHidden,
 * which lets everybody see it who had a part in it, and which the first load has no room for.
 */
function isKeptOut(desk: Desk, quote: Quote, me: Person | null): boolean {
  if (desk.story?.blind !== true || quote.stage === 'approved') return false;
  if (quote.secondOpinion?.revision === quote.revision) return false;
  return me === null || markOf(desk, { field: 'quote.verdict', id: quote.id })?.actor !== me.id;
}

/** The verdict on a quote inside a sentence, "word for word"; '' for none that this person may read there. */
export function seenVerdict(desk: Desk, quote: Quote, me: Person | null): string {
  if (quote.verdict === null || isKeptOut(desk, quote, me)) return '';
  return verdictRow(quote.verdict.code).label.toLowerCase();
}
