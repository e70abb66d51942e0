import { blocksOf } from '#core/desk/context.ts';
import '#ui/kit/tokens.css';
import '#ui/kit/base.css';
import './page.css';
import { makeStory, type MadeQuote, type MadeStory, SPEAKERS, wordsOf } from './made-story.ts';
import type { MakePeer, Peer } from './peer.ts';
import { wordsElements } from './plain-html.ts';

/** What can be shown; the last four only where they are installed beside the project. */
const PEERS: Readonly<Record<string, () => Promise<MakePeer>>> = {
  'limit-css': async () => (await import('./limit-css.ts')).limitCss,
  'limit-same': async () => (await import('./limit-same.ts')).limitSame,
  'limit-html': async () => (await import('./limit-html.ts')).limitHtml,
  verbatim: async () => (await import('./ours.tsx')).ours,
  'whole-desk': async () => (await import('./ours.tsx')).wholeDesk,
  recogito: async () => (await import('./recogito.ts')).recogito,
  hypothesis: async () => (await import('./hypothesis.ts')).hypothesis,
  apache: async () => (await import('./apache.ts')).apache,
  'web-highlighter': async () => (await import('./web-highlighter.ts')).webHighlighter,
};

/** `hop`: opening quotes far apart. `filter`: narrowing the list and showing it whole again. */
export type Act = 'add' | 'recolour' | 'select' | 'remove' | 'hop' | 'filter';
/** So often each act is made, on other quotes. */
const TIMES = 4;
const PACE = 150;
const FRAMES = 60;
/** Milliseconds after which a page does nothing more: what it does in idle time is no part of what follows. */
const AT_REST = 1500;

export interface Timed {
  /** Milliseconds from the start to what is drawn: two frames after it is said to be. */
  readonly ms: number;
}

export interface Whole {
  /** Milliseconds from the start of opening until every mark is in the document. */
  readonly ms: number;
  /** Milliseconds of the longest task since the start; 0: none was over 50. */
  readonly longest: number;
  readonly elements: number;
  readonly marks: number;
  readonly letters: number;
}

/** What the runner calls, one after the other, on a fresh page. */
export interface Phases {
  readonly make: (peer: string, words: number, quotes: number) => Promise<Timed>;
  readonly open: () => Promise<Timed>;
  readonly whole: () => Promise<Whole>;
  readonly toTheMiddle: () => Promise<void>;
  readonly act: (act: Act) => Promise<readonly number[]>;
  /** Waits so many milliseconds for what follows an act; the longest task meanwhile. */
  readonly rest: (ms: number) => Promise<number>;
  readonly wheel: () => Promise<number>;
}

declare global {
  interface Window {
    phases: Phases;
  }
}

const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no #${id}`);
  return found;
}

async function twoFrames(): Promise<void> {
  await frame();
  await frame();
}

const root = element('root');
/** What scrolls: the bench's own pane, or the one of the whole desk. */
const scroller = (): Element => root.querySelector('main') ?? element('scroller');
let longest = 0;
let peer: Peer | null = null;
let story: MadeStory | null = null;
let startedAt = 0;
let filtered = false;
let targets: readonly MadeQuote[] = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
}).observe({ type: 'longtask' });

function now(): { readonly peer: Peer; readonly story: MadeStory } {
  if (peer === null || story === null) throw new Error('nothing is made yet');
  return { peer, story };
}

/** Words of paragraphs that are on the screen: what an editor could mark now. */
function newQuotes({ version }: MadeStory): readonly MadeQuote[] {
  const blocks = blocksOf(version);
  const seen = wordsElements(root).flatMap((item, at) => {
    const { top, bottom } = item.getBoundingClientRect();
    return top > 0 && bottom < window.innerHeight && blocks[at] !== undefined ? [blocks[at]] : [];
  });
  return Array.from({ length: TIMES }, (_, at): MadeQuote => {
    const block = seen[at % Math.max(1, seen.length)];
    const words = block === undefined ? [] : wordsOf(version.text, block);
    const part = { start: words[3]?.start ?? 0, end: words[11]?.end ?? 1 };
    return { id: `new-${at}`, speaker: at % SPEAKERS, parts: [part] };
  });
}

function doing(to: Peer, act: Act, quote: MadeQuote): void | Promise<void> {
  if (act === 'add') return to.add(quote);
  if (act === 'recolour') return to.recolour(quote, (quote.speaker + 1) % SPEAKERS);
  if (act === 'remove') return to.remove(quote);
  if (act === 'filter') {
    filtered = !filtered;
    return to.filter?.(filtered ? 'ba' : '');
  }
  return to.select(quote);
}

window.phases = {
  make: async (name, words, quotes) => {
    const maker = PEERS[name];
    if (maker === undefined) throw new Error(`there is no peer ${name}`);
    const make = await maker();
    story = makeStory(words, quotes);
    peer = await make(root, story);
    const start = performance.now();
    peer.text();
    await twoFrames();
    const ms = performance.now() - start;
    await pause(AT_REST);
    return { ms };
  },
  open: async () => {
    longest = 0;
    startedAt = performance.now();
    await now().peer.open();
    await twoFrames();
    return { ms: performance.now() - startedAt };
  },
  whole: async () => {
    while (!now().peer.isWhole()) await pause(8);
    const ms = performance.now() - startedAt;
    await pause(200);
    return {
      ms,
      longest,
      elements: root.getElementsByTagName('*').length,
      marks: root.getElementsByTagName('mark').length,
      letters: root.textContent.length,
    };
  },
  toTheMiddle: async () => {
    const pane = scroller();
    pane.scrollTop = (pane.scrollHeight - pane.clientHeight) / 2;
    await twoFrames();
    await pause(200);
    targets = newQuotes(now().story);
  },
  act: async (act) => {
    const times: number[] = [];
    const { quotes } = now().story;
    const far = targets.flatMap(
      (_, at) => quotes[Math.floor((quotes.length * (at + 1)) / 6)] ?? [],
    );
    for (const quote of act === 'hop' ? far : targets) {
      await frame();
      await pause(20);
      const start = performance.now();
      performance.mark('act');
      await doing(now().peer, act, quote);
      await twoFrames();
      times.push(performance.now() - start);
    }
    return times;
  },
  rest: async (ms) => {
    longest = 0;
    await pause(ms);
    return longest;
  },
  wheel: async () => {
    const pane = scroller();
    let top = pane.scrollTop;
    let late = 0;
    let last = await frame();
    for (let at = 0; at < FRAMES; at += 1) {
      top += PACE;
      pane.scrollTop = top;
      const time = await frame();
      if (time - last > 17.7) late += 1;
      last = time;
    }
    return late;
  },
};
