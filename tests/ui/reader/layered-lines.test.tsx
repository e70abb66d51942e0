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

/** How far under the words the line of a class is drawn, in ems. */
function offsetOf(name: string): number {
  const rule = new RegExp(`^\\.${name} \\{[^}]*text-underline-offset: ([\\d.]+)em`, 'm').exec(css);
  return Number(rule?.[1]);
}

/** The elements around these words that draw a line, outermost first: their classes. */
function linesAround(markup: string, words: string): readonly (readonly string[])[] {
  const before = markup.slice(0, markup.indexOf(words));
  return [...before.slice(before.lastIndexOf('<mark')).matchAll(/class="([^"]*)"/g)].map((match) =>
    (match[1] ?? '').split(' '),
  );
}

it('words under several quotes carry a line for each, one below the other', () => {
  const bench = firstStory();
  const outer = quoteSaying(bench.desk, 'We are renewing');
  marks(bench, 'q-second', 'regenerating the Iraqi security forces');
  marks(bench, 'q-third', 'the Iraqi security');
  const state = { desk: bench.desk, me: CHECKER, storyId: bench.desk.storyId, selectedId: null };
  const markup = drawn(<Story desk={bench.desk} onOpened={() => {}} />, state);
  const carried = (words: string): readonly string[] =>
    linesAround(markup, words).map((classes) =>
      classes.includes(styles['third'] ?? '')
        ? 'third'
        : classes.includes(styles['under'] ?? '')
          ? 'under'
          : 'mark',
    );
  expect(carried('We are renewing')).toEqual(['mark']);
  expect(carried('regenerating')).toEqual(['mark', 'under']);
  expect(carried('the Iraqi security<')).toEqual(['mark', 'third', 'under']);
  // Flat: no mark in a mark, and each names all quotes over its words.
  expect(markup).not.toMatch(/<mark[^>]*>(?:(?!<\/mark>).)*<mark/s);
  expect(markup).toContain(`data-quotes="${outer.id} q-second q-third"`);
  const offsets = ['mark', 'under', 'third'].map(offsetOf);
  expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
  // A line is 2 to 2.5 px thick and the type at least 16 px: each has paper between it and the next.
  for (const [at, offset] of offsets.slice(1).entries())
    expect((offset - (offsets[at] ?? 0)) * 16).toBeGreaterThan(2.5);
});
