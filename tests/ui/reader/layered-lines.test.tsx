import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { handAnchor } from '#ui/reader/mark-anchor.ts';
import { Story } from '#ui/reader/Story.tsx';
import styles from '#ui/reader/Story.module.css';
import { type Bench, CHECKER, firstStory, quoteSaying } from '../../makers/make-desk.ts';
import { drawn } from '../../makers/render.tsx';

const css = readFileSync(
  new URL('../../../src/ui/reader/Story.module.css', import.meta.url),
  'utf8',
);

function marks(bench: Bench, quoteId: string, words: string): void {
  const version = bench.desk.versions[0];
  if (version === undefined) throw new Error('the first story has a version');
  const start = version.text.indexOf(words);
  const span = { start, end: start + words.length };
  const anchor = handAnchor(version.text, version.id, [span], false);
  expect(bench.act(CHECKER, { type: 'mark', quoteId, anchor }).refusals).toEqual([]);
}

/** How far under the words the line of a quote is drawn, in ems; null: of the one that is shown. */
function offsetOf(layer: number | null): number {
  const shown = /^\.mark \{[^}]*text-underline-offset: ([\d.]+)em;/m.exec(css);
  if (layer === null) return Number(shown?.[1]);
  const rule =
    /^\.under \{[^}]*text-underline-offset: calc\(([\d.]+)em \+ min\(var\(--layer\), (\d+)\) \* ([\d.]+)em\);/m.exec(
      css,
    );
  const [, first, most, step] = (rule ?? []).map(Number);
  return (first ?? NaN) + Math.min(layer, most ?? NaN) * (step ?? NaN);
}

/** The lines under these words, from the outermost element inwards: the layer of each, null for the mark's own. */
function layersUnder(markup: string, words: string): readonly (number | null)[] {
  const before = markup.slice(0, markup.indexOf(words));
  const tags = before.slice(before.lastIndexOf('<mark')).matchAll(/<(?:mark|span)[^>]*>/g);
  return [...tags].map(([tag]) => {
    const layer = /--layer:(\d+)/.exec(tag)?.[1];
    return layer === undefined ? null : Number(layer);
  });
}

function storyOf(bench: Bench): string {
  const state = { desk: bench.desk, me: CHECKER, storyId: bench.desk.storyId, selectedId: null };
  return drawn(<Story desk={bench.desk} onOpened={() => {}} />, state);
}

it('words under several quotes carry a line for each, one below the other', () => {
  const bench = firstStory();
  const outer = quoteSaying(bench.desk, 'We are renewing');
  marks(bench, 'q-second', 'regenerating the Iraqi security forces');
  marks(bench, 'q-third', 'the Iraqi security');
  const markup = storyOf(bench);
  expect(layersUnder(markup, 'We are renewing')).toEqual([null]);
  expect(layersUnder(markup, 'regenerating')).toEqual([null, 0]);
  expect(layersUnder(markup, 'the Iraqi security<')).toEqual([null, 1, 0]);
  // Flat: no mark in a mark, and each names all quotes over its words.
  expect(markup).not.toMatch(/<mark[^>]*>(?:(?!<\/mark>).)*<mark/s);
  expect(markup).toContain(`data-quotes="${outer.id} q-second q-third"`);
});

it('four lines have paper between them, and none runs through the next line of words', () => {
  const bench = firstStory();
  marks(bench, 'q-2', 'renewing and regenerating the Iraqi security forces');
  marks(bench, 'q-3', 'regenerating the Iraqi security forces');
  marks(bench, 'q-4', 'the Iraqi security forces');
  marks(bench, 'q-5', 'Iraqi security forces');
  const markup = storyOf(bench);
  const layers = layersUnder(markup, 'the <').toSorted((a, b) => (a ?? -1) - (b ?? -1));
  expect(layers).toEqual([null, 0, 1, 2]);
  const offsets = layers.map(offsetOf);
  // A line is 2 to 2.5 px thick and the type at least 16 px: each has paper between it and the next.
  for (const [at, offset] of offsets.slice(1).entries())
    expect((offset - (offsets[at] ?? 0)) * 16).toBeGreaterThan(2.5);
  // Lines of words are 1.58 of the type apart, and its tallest letters reach 0.7 above their line.
  expect((offsets.at(-1) ?? NaN) + 2.25 / 18).toBeLessThan(1.58 - 0.7);
  // A fifth shares the last place: nothing is drawn over the words below for it.
  expect(layersUnder(markup, 'Iraqi security forces<')).toContain(3);
  expect(offsetOf(3)).toBe(offsetOf(2));
  // Two strokes take no more room than one line.
  expect(css).toMatch(/^\.layered\.double,\n\.under\.double \{\s+text-decoration-thickness: 1px;/m);
  expect(markup).toContain(styles['layered']);
});
