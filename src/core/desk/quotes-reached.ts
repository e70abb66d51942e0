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
    return Object.values(desk.evidence)
      .filter((item) => item.sourceId === write.id)
      .map((item) => item.quoteId);
  if (!write.field.startsWith('speaker.') && !write.field.startsWith('occasion.')) return [];
  return quotesOf(desk)
    .filter((quote) => quote.anchor.speakerId === write.id || quote.occasionId === write.id)
    .map((quote) => quote.id);
}
