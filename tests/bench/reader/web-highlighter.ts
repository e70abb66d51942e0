import Highlighter, { type Place } from 'beside:web-highlighter';
import { blockAt, blocksOf } from '#core/desk/context.ts';
import type { MadeQuote } from './made-story.ts';
import type { MakePeer } from './peer.ts';
import { wordsElements, writePlain } from './plain-html.ts';
import { lookOfWrapped, OPENED, speakerClass } from './wrapped-look.ts';

/** `web-highlighter`: what it stored is drawn by its own means; a place is an element by tag and index, and a letter in it. */
export const webHighlighter: MakePeer = (root, { version, quotes }) => {
  lookOfWrapped();
  const blocks = blocksOf(version);
  const colours = new Map<string, number>();
  let indices: readonly number[] = [];
  let highlighter: Highlighter | null = null;
  let opened: string | null = null;
  const made = (): Highlighter => {
    if (highlighter === null) throw new Error('not open yet');
    return highlighter;
  };
  const placeOf = (place: number, block: number): Place => ({
    parentTagName: 'SPAN',
    parentIndex: indices[block] ?? -1,
    textOffset: place - (blocks[block]?.start ?? 0),
  });
  /** It gives an id to one stretch; the parts of a quote have ids of their own. */
  const ids = ({ id, parts }: MadeQuote): readonly string[] => parts.map((_, at) => `${id}.${at}`);
  const add = (quote: MadeQuote): void => {
    for (const [at, { start, end }] of quote.parts.entries()) {
      const block = blockAt(blocks, start);
      const id = `${quote.id}.${at}`;
      made().fromStore(
        placeOf(start, block),
        placeOf(end, block),
        version.text.slice(start, end),
        id,
      );
      made().addClass(speakerClass(quote.speaker), id);
    }
    colours.set(quote.id, quote.speaker);
  };
  return {
    text: () => {
      writePlain(root, version);
      const spans = new Map([...root.getElementsByTagName('span')].map((span, at) => [span, at]));
      indices = wordsElements(root).map((words) => {
        const first = words.firstElementChild;
        return first instanceof HTMLSpanElement ? (spans.get(first) ?? -1) : -1;
      });
    },
    open: () => {
      highlighter = new Highlighter({ $root: root, wrapTag: 'mark' });
      for (const quote of quotes) add(quote);
    },
    add,
    recolour: (quote, speaker) => {
      for (const id of ids(quote)) {
        made().removeClass(speakerClass(colours.get(quote.id) ?? quote.speaker), id);
        made().addClass(speakerClass(speaker), id);
      }
      colours.set(quote.id, speaker);
    },
    remove: (quote) => {
      for (const id of ids(quote)) made().remove(id);
    },
    select: (quote) => {
      if (opened !== null) made().removeClass(OPENED, opened);
      opened = ids(quote)[0] ?? null;
      if (opened !== null) made().addClass(OPENED, opened);
    },
    isWhole: () => true,
  };
};
