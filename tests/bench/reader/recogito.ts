import { type Annotation, createTextAnnotator } from 'beside:recogito';
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
  // Its offsets count the characters of the document, which has no line feeds between paragraphs
  // and has the paragraph numbers before them.
  const shift = new Map<number, number>();
  const annotation = (quote: MadeQuote, speaker: number): Annotation => ({
    id: quote.id,
    bodies: [
      { id: `${quote.id}-b`, annotation: quote.id, purpose: 'tagging', value: String(speaker) },
    ],
    target: {
      annotation: quote.id,
      selector: quote.parts.map(({ start, end }) => {
        const by = shiftAt(start);
        return { quote: version.text.slice(start, end), start: start + by, end: end + by };
      }),
    },
  });
  let starts: readonly number[] = [];
  const shiftAt = (place: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return shift.get(starts[low - 1] ?? 0) ?? 0;
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
      let letters = 0;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const from = node.parentElement?.dataset['from'];
        if (from !== undefined) shift.set(Number(from), letters - Number(from));
        letters += node.textContent?.length ?? 0;
      }
      starts = [...shift.keys()];
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
    recolour: (quote, speaker) =>
      redrawn(() => made().state.store.updateAnnotation(annotation(quote, speaker))),
    remove: (quote) => redrawn(() => made().removeAnnotation(quote.id)),
    select: (quote) => made().setSelected(quote.id),
    isWhole: () => true,
  };
};
