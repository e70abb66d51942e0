import { blockAt, blocksOf } from '#core/desk/context.ts';
import { initialsOf } from '#ui/reader/initials.ts';
import styles from '#ui/reader/Story.module.css';
import { speakerName } from './bench-desk.ts';
import type { MadeQuote } from './made-story.ts';
import type { MakePeer } from './peer.ts';
import {
  blockHtml,
  escaped,
  saidHtml,
  plainPiece,
  wordsElements,
  writePlain,
  writeStory,
} from './plain-html.ts';

const LINES = ['solid', 'double', 'dashed', 'dotted'];

interface Shown {
  readonly quote: MadeQuote;
  readonly number: number;
  readonly speaker: number;
  readonly unconfirmed: boolean;
}

interface Paint {
  readonly start: number;
  readonly end: number;
  readonly shown: Shown;
}

/**
 * The limit for what stands in the document: the same elements as the desk draws, written as one
 * string; an edit writes its paragraphs again and nothing else (no numbers behind it, no rules).
 */
export const limitHtml: MakePeer = (root, { version, quotes }) => {
  const { text } = version;
  const blocks = blocksOf(version);
  const over: Paint[][] = blocks.map(() => []);
  const shownOf = new Map<string, Shown>();
  let elements: readonly HTMLElement[] = [];
  let openId = '';

  const lay = (shown: Shown): void => {
    shownOf.set(shown.quote.id, shown);
    for (const { start, end } of shown.quote.parts)
      over[blockAt(blocks, start)]?.push({ start, end, shown });
  };
  const lift = (quote: MadeQuote): void => {
    for (const { start } of quote.parts) {
      const at = blockAt(blocks, start);
      over[at] = (over[at] ?? []).filter((paint) => paint.shown.quote.id !== quote.id);
    }
  };
  const rewrite = (quote: MadeQuote): void => {
    for (const { start } of quote.parts) {
      const at = blockAt(blocks, start);
      const element = elements[at];
      if (element !== undefined) element.innerHTML = content(at);
    }
  };

  function markClass(shown: Shown, chosen: boolean): string {
    const line = styles[LINES[shown.speaker % 4] ?? ''];
    return `${styles['mark']} ${line}${shown.unconfirmed ? ` ${styles['unconfirmed']}` : ''}${chosen ? ` ${styles['open']}` : ''}`;
  }

  const colour = ({ speaker }: Shown): string => `--c: var(--s${speaker + 1});`;

  function markHtml(start: number, end: number, paints: readonly Paint[]): string {
    const chosen = paints.find((paint) => paint.shown.quote.id === openId);
    const top = chosen ?? paints[0];
    let words = escaped(text.slice(start, end));
    let depth = 0;
    for (const paint of paints) {
      if (paint === top) continue;
      const third = depth > 0 ? ` ${styles['third']}` : '';
      words = `<span class="${styles['under']} ${styles[LINES[paint.shown.speaker % 4] ?? '']}${third}" style="${colour(paint.shown)}">${words}</span>`;
      depth += 1;
    }
    if (top === undefined) return words;
    const ids = paints.map((paint) => paint.shown.quote.id).join(' ');
    return `<mark data-from="${start}" data-quotes="${ids}" class="${markClass(top.shown, chosen !== undefined)}" style="${colour(top.shown)}">${words}</mark>`;
  }

  function numberHtml({ quote, number, speaker }: Shown): string {
    const digits = String(number);
    const room = styles[['', '', 'wide', 'wider'][digits.length] ?? 'widest'];
    const initials = initialsOf(speakerName(speaker));
    const beside = styles[['', 'one', 'two'][initials.length] ?? 'two'];
    const current = quote.id === openId;
    return `<span class="${styles['slot']}${room === undefined ? '' : ` ${room}`} ${beside}"><button type="button" class="${styles['number']}${current ? ` ${styles['filled']}` : ''}" style="--c: var(--s${speaker + 1});" tabindex="${current ? 0 : -1}" aria-label="Quote ${digits}, ${speakerName(speaker)}, to confirm"${current ? ' aria-current="true"' : ''} data-number="${quote.id}"><span aria-hidden="true" class="${styles['ring']}">${digits}</span>${initials}</button>\u00a0</span>`;
  }

  function content(at: number): string {
    const block = blocks[at];
    if (block === undefined) return '';
    const paints = (over[at] ?? []).toSorted((a, b) => a.start - b.start || b.end - a.end);
    const edges = new Set([block.start, block.end]);
    for (const { start, end } of paints) edges.add(start).add(end);
    const cuts = [...edges].toSorted((a, b) => a - b);
    let html = '';
    for (let index = 0; index + 1 < cuts.length; index += 1) {
      const start = cuts[index] ?? 0;
      const end = cuts[index + 1] ?? 0;
      const here = paints.filter((paint) => paint.start <= start && paint.end >= end);
      if (here.length === 0) {
        html += plainPiece(text, start, end);
        continue;
      }
      for (const { shown } of here)
        if (shown.quote.parts[0]?.start === start)
          html += saidHtml(` quote ${shown.number} begins `);
      html += markHtml(start, end, here);
      for (const { shown } of here)
        if (shown.quote.parts.at(-1)?.end === end)
          html += saidHtml(` quote ${shown.number} ends `) + numberHtml(shown);
    }
    return html;
  }

  return {
    text: () => writePlain(root, version),
    open: () => {
      for (const [at, quote] of quotes.entries())
        lay({ quote, number: at + 1, speaker: quote.speaker, unconfirmed: true });
      writeStory(
        root,
        blocks.map((block, at) => blockHtml(block, content(at))),
      );
      elements = wordsElements(root);
    },
    add: (quote) => {
      lay({ quote, number: 1, speaker: quote.speaker, unconfirmed: false });
      rewrite(quote);
    },
    recolour: (quote, speaker) => {
      lift(quote);
      lay({ quote, number: 1, speaker, unconfirmed: false });
      rewrite(quote);
    },
    remove: (quote) => {
      lift(quote);
      rewrite(quote);
    },
    select: (quote) => {
      const before = shownOf.get(openId);
      openId = quote.id;
      if (before !== undefined) rewrite(before.quote);
      rewrite(quote);
    },
    isWhole: () => true,
  };
};
