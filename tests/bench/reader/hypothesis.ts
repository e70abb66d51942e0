import { anchor, Highlighter, TextRange } from 'beside:hypothesis';
import { documentPlaces } from './document-places.ts';
import type { MadeQuote } from './made-story.ts';
import type { MakePeer } from './peer.ts';
import { writePlain } from './plain-html.ts';

/** The Hypothesis client's own anchoring and highlighter, driven as its guest does: anchor, keep, highlight. */
export const hypothesis: MakePeer = (root, { version, quotes }) => {
  const style = document.createElement('style');
  style.textContent = `.hypothesis-highlight { background: #44587a22; } .opened { background: #44587a55; }`;
  document.head.append(style);
  const highlighter = new Highlighter(root);
  const drawn = new Map<string, readonly HTMLElement[]>();
  const { text } = version;
  let placeOf = (place: number): number => place;
  const one = async (quote: MadeQuote): Promise<void> => {
    const elements: HTMLElement[] = [];
    for (const { start, end } of quote.parts) {
      const range = await anchor(root, [
        {
          type: 'TextQuoteSelector',
          exact: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end, end + 32),
        },
        {
          type: 'TextPositionSelector',
          start: placeOf(start),
          end: placeOf(start) + end - start,
        },
      ]);
      elements.push(
        ...highlighter.highlightRange(TextRange.fromRange(range).toRange(), 'hypothesis-highlight'),
      );
    }
    drawn.set(quote.id, elements);
  };
  const paint = (quote: MadeQuote, name: string): void => {
    for (const element of drawn.get(quote.id) ?? []) element.classList.add(name);
  };
  return {
    text: () => {
      writePlain(root, version);
      placeOf = documentPlaces(root);
    },
    open: async () => {
      await Promise.all(quotes.map((quote) => one(quote).catch(() => {})));
    },
    add: one,
    recolour: (quote, speaker) => paint(quote, `s-${speaker}`),
    remove: (quote) => {
      highlighter.removeHighlights([...(drawn.get(quote.id) ?? [])]);
      drawn.delete(quote.id);
    },
    select: (quote) => paint(quote, 'opened'),
    isWhole: () => true,
  };
};
