import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { AnyWrite } from '#core/desk/field.ts';
import { actOf, creditIn, type ReadyFix } from '#core/desk/make-fix.ts';
import type { FixHow } from '#core/quote/placement.ts';
import { type Exhibit, secondHandExhibits } from '#core/verdict/case.ts';
import { verdictRow } from '#core/verdict/scale.ts';

/**
 * The outlet a credit would name: the one the fix names, else the one nearest to the speaker among the
 * second-hand records, else the agency whose copy this is; '' where none is known.
 */
export function outletOf(desk: Desk, quote: Quote, exhibits: readonly Exhibit[]): string {
  const named = quote.fix === null ? null : creditIn(quote.fix);
  const [first] = secondHandExhibits(exhibits);
  const nearest = first?.evidence.chain.at(-1) ?? first?.source.publisher ?? '';
  const agency = desk.story?.relation === 'agency' ? desk.story.agency : null;
  return named ?? (nearest.trim() === '' ? (agency ?? '') : nearest);
}

/** The fix that stands first: the one the quote has, else what its verdict calls for, else the first. */
export function firstHow(quote: Quote, ready: readonly ReadyFix[]): FixHow | null {
  const has = (how: FixHow): boolean => ready.some((item) => item.how === how);
  const act = quote.fix === null ? null : actOf(quote.fix);
  if (act !== null && has(act)) return act;
  if (has('typed')) return 'typed';
  if (quote.verdict?.code === 'SECOND_HAND' && has('credit')) return 'credit';
  if (has('translator') && !mustChange(quote)) return 'translator';
  return ready[0]?.how ?? null;
}

function mustChange({ verdict }: Quote): boolean {
  return verdict !== null && verdictRow(verdict.code).group === 'must change';
}

/**
 * What is written along with a fix: its words, so that everybody can read what was done, and, where
 * the credit is what it adds, that the credit is printed.
 */
export function fixWrites(
  quote: Quote,
  { how, words }: Pick<ReadyFix, 'how' | 'words'>,
  exhibits: readonly Exhibit[],
): readonly AnyWrite[] {
  const uncredited = secondHandExhibits(exhibits).filter(
    ({ evidence }) => evidence.creditPrinted !== 'yes',
  );
  return [
    ...(quote.fix === words ? [] : [{ field: 'quote.fix', id: quote.id, value: words } as const]),
    ...(how === 'credit' ? uncredited : []).map(
      ({ evidence }) =>
        ({
          field: 'evidence.item',
          id: evidence.id,
          value: { ...evidence, creditPrinted: 'yes' },
        }) as const,
    ),
  ];
}
