import type { VerdictCode } from '../verdict/scale.ts';
import { type Desk, quotesOf } from './desk.ts';
import type { AnyWritten } from './event.ts';

/**
 * Ids of the quotes that a write is about, or that use what it is about: of an evidence link the one it
 * hung on and the one it hangs on. One pass over the quotes or the evidence at most.
 */
export function quotesReached(desk: Desk, write: AnyWritten): readonly string[] {
  if (write.field === 'evidence.item')
    return [write.value, write.before].flatMap((item) => item?.quoteId ?? []);
  if (write.field.startsWith('quote.')) return [write.id];
  if (write.field.startsWith('source.'))
    return [
      ...Object.values(desk.evidence)
        .filter((item) => item.sourceId === write.id)
        .map((item) => item.quoteId),
      ...namingRecord(desk, write),
    ];
  if (write.field === 'story.relation' || write.field === 'story.trustedAgencies')
    return quotesRestingOn(desk, 'AGENCY_CREDITED');
  if (!write.field.startsWith('speaker.') && !write.field.startsWith('occasion.')) return [];
  return quotesOf(desk)
    .filter((quote) => quote.anchor.speakerId === write.id || quote.occasionId === write.id)
    .map((quote) => quote.id);
}

/** A verdict names the records of its occasion without a link to each. */
function namingRecord(desk: Desk, write: AnyWritten): readonly string[] {
  const occasions = new Set<string | null>([desk.sources[write.id]?.occasionId ?? null]);
  if (write.field === 'source.occasion') occasions.add(write.before).add(write.value);
  return quotesOf(desk)
    .filter(
      ({ verdict, occasionId }) =>
        verdict?.code === 'NOT_IN_RECORD' && occasionId !== null && occasions.has(occasionId),
    )
    .map(({ id }) => id);
}

/** Ids of the quotes whose verdict has this code. O(quotes). */
export function quotesRestingOn(desk: Desk, code: VerdictCode): readonly string[] {
  return quotesOf(desk)
    .filter(({ verdict }) => verdict?.code === code)
    .map(({ id }) => id);
}
