import type { AnyWrite } from '#core/desk/field.ts';
import { newId } from '#sync/new-id.ts';
import { usePane } from '../review/pane-context.tsx';
import { useActs } from '../review/use-acts.ts';
import { evidenceFrom } from './attach-plan.ts';

/**
 * Takes the place that is shown: a new evidence item, or the one that is held with this place and
 * these words. Words of somebody else are attached as contradicting.
 */
export function useTakePlace(): () => Promise<void> {
  const { desk, quote, held } = usePane();
  const acts = useActs();
  return async () => {
    const { place, exhibit, taken } = held;
    const source = place === null ? undefined : desk.sources[place.sourceId];
    if (place === null || source === undefined || taken) return;
    const writes: readonly AnyWrite[] =
      exhibit === null
        ? [evidenceFrom(quote.id, source, place, newId('ev'))]
        : [
            {
              field: 'evidence.item',
              id: exhibit.evidence.id,
              value: { ...exhibit.evidence, locator: place.locator, excerpt: place.excerpt },
            },
          ];
    const occasion: readonly AnyWrite[] =
      quote.occasionId === null && source.occasionId !== null
        ? [{ field: 'quote.occasion', id: quote.id, value: source.occasionId }]
        : [];
    await acts.write([...writes, ...occasion], `Attached: ${source.title}, ${place.locator}.`);
  };
}
