import { type Desk, quoteOf } from '#core/desk/desk.ts';
import { inReadingOrder } from '#core/desk/reading-order.ts';

/** The quote and those whose parts share characters with it, in reading order. O(quotes × parts). */
export function overlapping(desk: Desk, quoteId: string): readonly string[] {
  const parts = quoteOf(desk, quoteId)?.anchor.parts ?? [];
  return inReadingOrder(desk)
    .filter(({ stage }) => stage !== 'dismissed')
    .filter(({ anchor }) =>
      anchor.parts.some((part) =>
        parts.some(
          (own) => own.versionId === part.versionId && own.start < part.end && part.start < own.end,
        ),
      ),
    )
    .map(({ id }) => id);
}

/** The next quote that nobody has confirmed yet, after this one or before it; null: none that way. */
export function nextCandidate(desk: Desk, quoteId: string | null, by: 1 | -1): string | null {
  const order = inReadingOrder(desk).filter(({ stage }) => stage !== 'dismissed');
  const at = quoteId === null ? -1 : order.findIndex(({ id }) => id === quoteId);
  const rest = by === 1 ? order.slice(at + 1) : order.slice(0, Math.max(0, at)).toReversed();
  return rest.find(({ stage }) => stage === 'to-confirm')?.id ?? null;
}
