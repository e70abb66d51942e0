import { describe, expect, it } from 'vitest';
import type { Quote } from '#core/desk/desk-quote.ts';
import { Elsewhere, sameWordsAs } from '#ui/review/Elsewhere.tsx';
import { PaneProvider } from '#ui/review/pane-context.tsx';
import {
  type Bench,
  CHECKER,
  edit,
  firstStory,
  here,
  quoteSaying,
  set,
} from '../../makers/make-desk.ts';
import { paneValue } from '../../makers/pane-value.ts';
import { drawn, wordsOf } from '../../makers/render.tsx';

const WORDS = 'the challenge of our time';

/** The first story, and quotes with the words of the first one: `many` more, all at the same place. */
function saidAgain(many: number): {
  readonly bench: Bench;
  readonly id: string;
  readonly twin: Quote['anchor'];
} {
  const bench = firstStory();
  const { id, anchor } = quoteSaying(bench.desk, WORDS);
  const text = bench.desk.versions[0]?.text ?? '';
  const start = text.indexOf(`It's ${WORDS}`) + "It's ".length;
  const span = { start, end: start + WORDS.length };
  const part = { ...anchor.parts[0], versionId: 'v-1', ...span, prefix: '', suffix: '' };
  const twin = { ...anchor, parts: [{ ...part, exact: text.slice(start, span.end) }] };
  for (let count = 1; count <= many; count += 1)
    bench.act(CHECKER, { type: 'mark', quoteId: `q-twin-${count}`, anchor: twin });
  return { bench, id, twin };
}

function shown(bench: Bench, id: string): string {
  const { desk } = bench;
  return drawn(
    <PaneProvider value={paneValue(desk, here(bench, id), CHECKER)}>
      <Elsewhere />
    </PaneProvider>,
    { desk, me: CHECKER },
  );
}

it('finds the other quotes with the same words, whatever their marks, and never what is no quotation', () => {
  const { bench, id, twin } = saidAgain(1);
  const own = 'q-twin-1';
  expect(sameWordsAs(bench.desk, here(bench, id)).map((quote) => quote.id)).toEqual([own]);
  expect(sameWordsAs(bench.desk, here(bench, own)).map((quote) => quote.id)).toEqual([id]);
  // Never put away by itself: both are still to be checked.
  expect(here(bench, id).stage).toBe('to-confirm');
  bench.act(CHECKER, edit(set('quote.anchor', own, { ...twin, kind: 'paraphrase' })));
  expect(sameWordsAs(bench.desk, here(bench, id))).toHaveLength(1);
  bench.act(CHECKER, { type: 'dismiss', quoteId: own, reason: 'cut' });
  expect(sameWordsAs(bench.desk, here(bench, id))).toEqual([]);
});

describe('what the open quote says of them', () => {
  const names = (markup: string): readonly string[] =>
    [...markup.matchAll(/<button[^>]*>([^<]*)<\/button>/g)].map((match) => match[1] ?? '');

  it('is nothing where there are none', () => {
    const { bench, id } = saidAgain(0);
    expect(wordsOf(shown(bench, id))).not.toContain('Same words');
  });

  it('is one sentence, with a button to each', () => {
    const { bench, id } = saidAgain(1);
    const markup = shown(bench, id);
    expect(wordsOf(markup)).toContain('Same words as quote 4 · check together');
    expect(names(markup)).toEqual(['quote 4']);
  });

  it('names the first six and counts the rest', () => {
    const { bench, id } = saidAgain(6);
    expect(names(shown(bench, id))).toHaveLength(6);
    expect(wordsOf(shown(bench, id))).not.toContain('more');
    const more = saidAgain(18);
    const markup = shown(more.bench, more.id);
    expect(names(markup)).toHaveLength(6);
    expect(wordsOf(markup)).toMatch(/quote \d+ and 12 more · check together$/);
  });
});
