import { limitHtml } from './limit-html.ts';
import { SPEAKERS } from './made-story.ts';
import type { MakePeer } from './peer.ts';

/**
 * The limit for paint with the rest in place: numbers to press, what the ear hears, paragraph numbers
 * stand as the desk draws them, and only the marks are ranges in CSS highlights. What it says of
 * scrolling is what a reader with numbers can come to; its acts are those of the html limit.
 */
export const limitSame: MakePeer = async (root, story) => {
  const html = await limitHtml(root, story);
  const highlights = Array.from({ length: SPEAKERS }, () => new Highlight());
  const style = document.createElement('style');
  style.textContent = highlights
    .map((_, at) => {
      const colour = `var(--s${at + 1})`;
      return `::highlight(bench-${at}) { background-color: color-mix(in oklab, ${colour} 5%, transparent); text-decoration: underline 1.5px ${colour}; }`;
    })
    .join('\n');
  document.head.append(style);
  return {
    ...html,
    open: async () => {
      await html.open();
      for (const mark of root.querySelectorAll('mark')) {
        const words = document.createElement('span');
        words.textContent = mark.textContent;
        const speaker = Number(/--s(\d)/.exec(mark.style.cssText)?.[1] ?? '1') - 1;
        mark.replaceWith(words);
        const range = new Range();
        range.selectNodeContents(words);
        highlights[speaker]?.add(range);
      }
      for (const [at, highlight] of highlights.entries())
        CSS.highlights.set(`bench-${at}`, highlight);
    },
  };
};
