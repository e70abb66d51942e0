import { blockAt, blocksOf } from '#core/desk/context.ts';
import { type MadeQuote, SPEAKERS } from './made-story.ts';
import type { MakePeer } from './peer.ts';
import { wordsElements, writePlain } from './plain-html.ts';

const OPEN = 'bench-open';

/** The limit for paint: plain text, and ranges in CSS highlights. Nothing of it is there for the ear or the keyboard. */
export const limitCss: MakePeer = (root, { version, quotes }) => {
  const blocks = blocksOf(version);
  const highlights = Array.from({ length: SPEAKERS }, () => new Highlight());
  const open = new Highlight();
  const ranges = new Map<string, readonly Range[]>();
  let nodes: readonly (Node | null | undefined)[] = [];
  const style = document.createElement('style');
  const line = (name: string, at: number, strength: number): string =>
    `::highlight(${name}) { background-color: color-mix(in oklab, var(--s${at + 1}) ${strength}%, transparent); text-decoration: underline 1.5px var(--s${at + 1}); }`;
  style.textContent = [
    ...highlights.map((_, at) => line(`bench-${at}`, at, 5)),
    line(OPEN, 0, 27),
  ].join('\n');
  document.head.append(style);

  const rangesFor = (quote: MadeQuote): readonly Range[] =>
    quote.parts.flatMap(({ start, end }) => {
      const at = blockAt(blocks, start);
      const node = nodes[at];
      if (node == null) return [];
      const range = new Range();
      range.setStart(node, start - (blocks[at]?.start ?? 0));
      range.setEnd(node, end - (blocks[at]?.start ?? 0));
      return [range];
    });
  const show = (quote: MadeQuote, speaker: number): void => {
    for (const range of ranges.get(quote.id) ?? []) highlights[speaker]?.add(range);
  };
  const hide = (quote: MadeQuote): void => {
    for (const range of ranges.get(quote.id) ?? [])
      for (const highlight of highlights) highlight.delete(range);
  };
  const add = (quote: MadeQuote): void => {
    ranges.set(quote.id, rangesFor(quote));
    show(quote, quote.speaker);
  };

  return {
    text: () => {
      writePlain(root, version);
      nodes = wordsElements(root).map((element) => element.firstChild?.firstChild);
    },
    open: () => {
      for (const quote of quotes) add(quote);
      for (const [at, highlight] of highlights.entries())
        CSS.highlights.set(`bench-${at}`, highlight);
      CSS.highlights.set(OPEN, open);
    },
    add,
    recolour: (quote, speaker) => {
      hide(quote);
      show(quote, speaker);
    },
    remove: hide,
    select: (quote) => {
      open.clear();
      for (const range of ranges.get(quote.id) ?? []) open.add(range);
    },
    isWhole: () => true,
  };
};
