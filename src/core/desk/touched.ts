import { fingerprintText } from '../review/fingerprint.ts';
import type { Desk, Quote } from './desk.ts';
import type { AnyWritten, DeskEvent } from './event.ts';
import { coveredOf } from './view.ts';

/**
 * Adds the actor to every quote whose covered content the event changed: they are barred from
 * signing it in this revision, undone or not (MODEL H). The machine bars nobody.
 */
export function markTouched(before: Desk, after: Desk, event: DeskEvent): Desk {
  if (event.type === 'candidates-proposed@1' && event.data.origin === 'machine') return after;
  const changed = affectedQuotes(after, event).filter((quote) => {
    if (quote.touched.includes(event.actor.id)) return false;
    const old = before.quotes[quote.id];
    return (
      old === undefined ||
      fingerprintText(coveredOf(before, old)) !== fingerprintText(coveredOf(after, quote))
    );
  });
  if (changed.length === 0) return after;
  const quotes = { ...after.quotes };
  for (const quote of changed)
    quotes[quote.id] = { ...quote, touched: [...quote.touched, event.actor.id] };
  return { ...after, quotes };
}

/** The quotes whose covered content an event can change; only these are compared. */
function affectedQuotes(desk: Desk, event: DeskEvent): readonly Quote[] {
  switch (event.type) {
    case 'quote-marked@1':
      return quotesById(desk, [event.data.quote.id]);
    case 'candidates-proposed@1':
      return quotesById(
        desk,
        event.data.quotes.map((quote) => quote.id),
      );
    case 'fields-written@1':
    case 'conflict-settled@1':
      return quotesById(
        desk,
        event.data.writes.flatMap((write) => reached(desk, write)),
      );
    default:
      return [];
  }
}

function quotesById(desk: Desk, ids: readonly string[]): readonly Quote[] {
  return [...new Set(ids)].flatMap((id) => desk.quotes[id] ?? []);
}

/** Ids of the quotes a write can reach: one pass over the quotes or the evidence at most. */
function reached(desk: Desk, write: AnyWritten): readonly string[] {
  if (write.field === 'evidence.item')
    return [write.value, write.before].flatMap((item) => item?.quoteId ?? []);
  if (write.field.startsWith('quote.')) return [write.id];
  if (write.field.startsWith('source.'))
    return Object.values(desk.evidence)
      .filter((item) => item.sourceId === write.id)
      .map((item) => item.quoteId);
  return Object.values(desk.quotes)
    .filter((quote) => quote.anchor.speakerId === write.id || quote.occasionId === write.id)
    .map((quote) => quote.id);
}
