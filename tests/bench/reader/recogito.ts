import { type Annotation, createTextAnnotator } from 'beside:recogito';
import { documentPlaces } from './document-places.ts';
import type { MadeQuote } from './made-story.ts';
import type { MakePeer } from './peer.ts';
import { writePlain } from './plain-html.ts';

/**
 * `@recogito/text-annotator`, loaded through `bulkAddAnnotations`: what `setAnnotations` of 4.1.1 is
 * given is not drawn (upstream pull request 276). A redraw is awaited, because it is put off.
 */
export const recogito: MakePeer = (root, { version, quotes }) => {
  let annotator: ReturnType<typeof createTextAnnotator> | null = null;
  const made = (): ReturnType<typeof createTextAnnotator> => {
    if (annotator === null) throw new Error('not open yet');
    return annotator;
  };
  let placeOf = (place: number): number => place;
  const annotation = (quote: MadeQuote, speaker: number): Annotation => ({
    id: quote.id,
    bodies: [
      { id: `${quote.id}-b`, annotation: quote.id, purpose: 'tagging', value: String(speaker) },
    ],
    target: {
      annotation: quote.id,
      selector: quote.parts.map(({ start, end }) => ({
        quote: version.text.slice(start, end),
        start: placeOf(start),
        end: placeOf(start) + end - start,
      })),
    },
  });
  const stored = (quote: MadeQuote): Annotation => {
    const known = made().state.store.getAnnotation(quote.id);
    if (known === undefined) throw new Error(`${quote.id} is not there`);
    return known;
  };
  const redrawn = (work: () => void): Promise<void> =>
    new Promise((done) => {
      const off = made().renderer.on('onRedraw', () => {
        off();
        done();
      });
      work();
    });
  return {
    text: () => {
      writePlain(root, version);
      placeOf = documentPlaces(root);
    },
    open: () => {
      annotator = createTextAnnotator(root, {
        renderer: 'CSS_HIGHLIGHTS',
        annotatingEnabled: true,
        style: () => ({ fill: '#44587a', fillOpacity: 0.15 }),
      });
      return redrawn(() =>
        made().state.store.bulkAddAnnotations(
          quotes.map((quote) => annotation(quote, quote.speaker)),
          true,
          'REMOTE',
        ),
      );
    },
    add: (quote) => redrawn(() => made().addAnnotation(annotation(quote, quote.speaker))),
    // With the target that is stored: an update is not given a range again, and then not drawn.
    recolour: (quote, speaker) =>
      redrawn(() => {
        const { store } = made().state;
        const { bodies } = annotation(quote, speaker);
        store.updateAnnotation({ ...stored(quote), bodies });
      }),
    remove: (quote) => redrawn(() => made().removeAnnotation(quote.id)),
    select: (quote) => made().setSelected(quote.id),
    isWhole: () => true,
  };
};
