import { createTextPositionSelectorMatcher, highlightText } from 'beside:apache';
import { documentPlaces } from './document-places.ts';
import type { MadeQuote } from './made-story.ts';
import type { MakePeer } from './peer.ts';
import { writePlain } from './plain-html.ts';
import { lookOfWrapped, OPENED, speakerClass } from './wrapped-look.ts';

/** `@apache-annotator/dom`: finds each quote by its place and wraps it. It knows no change of looks: taken off, put on again. */
export const apache: MakePeer = (root, { version, quotes }) => {
  lookOfWrapped();
  const takenOff = new Map<string, readonly (() => void)[]>();
  let placeOf = (place: number): number => place;
  const put = async (quote: MadeQuote, speaker: number): Promise<void> => {
    const undo: (() => void)[] = [];
    for (const { start, end } of quote.parts) {
      const selector = {
        type: 'TextPositionSelector',
        start: placeOf(start),
        end: placeOf(start) + end - start,
      };
      const look = { class: speakerClass(speaker), 'data-quote': quote.id };
      // One by one: a range does not outlive the wrapping of another.
      const { value: range } = await createTextPositionSelectorMatcher(selector)(root).next();
      if (range !== undefined) undo.push(highlightText(range, 'mark', look));
    }
    takenOff.set(quote.id, undo);
  };
  const remove = (quote: MadeQuote): void => {
    for (const undo of takenOff.get(quote.id) ?? []) undo();
    takenOff.delete(quote.id);
  };
  return {
    text: () => {
      writePlain(root, version);
      placeOf = documentPlaces(root);
    },
    open: async () => {
      for (const quote of quotes) await put(quote, quote.speaker);
    },
    add: (quote) => put(quote, quote.speaker),
    recolour: (quote, speaker) => {
      remove(quote);
      return put(quote, speaker);
    },
    remove,
    select: (quote) => {
      for (const mark of root.querySelectorAll(`.${OPENED}`)) mark.classList.remove(OPENED);
      for (const mark of root.querySelectorAll(`mark[data-quote="${quote.id}"]`))
        mark.classList.add(OPENED);
    },
    isWhole: () => true,
  };
};
