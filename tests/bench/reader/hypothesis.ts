import { anchor, Highlighter, TextRange } from 'beside:hypothesis';
import { documentPlaces } from './document-places.ts';
import type { MadeQuote } from './made-story.ts';
import type { MakePeer } from './peer.ts';
import { writePlain } from './plain-html.ts';
import { lookOfWrapped, OPENED, speakerClass } from './wrapped-look.ts';

/** The Hypothesis client's own anchoring and highlighter, driven as its guest does: anchor, keep, highlight. */
export const hypothesis: MakePeer = (root, { version, quotes }) => {
  lookOfWrapped();
  const highlighter = new Highlighter(root);
  const drawn = new Map<string, readonly HTMLElement[]>();
  const colours = new Map<string, number>();
  const { text } = version;
  let placeOf = (place: number): number => place;
  let opened: readonly HTMLElement[] = [];
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
        ...highlighter.highlightRange(
          TextRange.fromRange(range).toRange(),
          speakerClass(quote.speaker),
        ),
      );
    }
    drawn.set(quote.id, elements);
    colours.set(quote.id, quote.speaker);
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
    recolour: (quote, speaker) => {
      const before = speakerClass(colours.get(quote.id) ?? quote.speaker);
      for (const element of drawn.get(quote.id) ?? [])
        element.classList.replace(before, speakerClass(speaker));
      colours.set(quote.id, speaker);
    },
    remove: (quote) => {
      highlighter.removeHighlights([...(drawn.get(quote.id) ?? [])]);
      drawn.delete(quote.id);
    },
    select: (quote) => {
      for (const element of opened) element.classList.remove(OPENED);
      opened = drawn.get(quote.id) ?? [];
      for (const element of opened) element.classList.add(OPENED);
    },
    isWhole: () => true,
  };
};
