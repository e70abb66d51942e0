import { expect, it } from 'vitest';
import { handAnchor } from '#ui/reader/mark-anchor.ts';
import { endWords, movedAnchor, roomOf, setPart, wayTo } from '#ui/review/ends.ts';
import {
  CHECKER,
  edit,
  firstStory,
  here,
  ownStory,
  quoteSaying,
  set,
} from '../../makers/make-desk.ts';

it('moves an end by a word and back again', () => {
  const bench = firstStory();
  const quote = quoteSaying(bench.desk, 'race against time');
  const shorter = movedAnchor(bench.desk, quote, 'end', -1);
  expect(shorter?.parts[0]?.exact).toBe('race against');
  if (shorter === null) throw new Error('the end did not move');
  expect(endWords(shorter, 'end')).toBe('Ends with “against”.');
  expect(bench.act(CHECKER, edit(set('quote.anchor', quote.id, shorter))).refusals).toEqual([]);
  expect(movedAnchor(bench.desk, here(bench, quote.id), 'end', 1)?.parts[0]?.exact).toBe(
    'race against time',
  );
});

it('moves the start of the first part only', () => {
  const { desk } = firstStory();
  const quote = quoteSaying(desk, 'carry it out');
  const moved = movedAnchor(desk, quote, 'start', 1);
  expect(moved?.parts).toHaveLength(2);
  expect(moved?.parts[1]).toEqual(quote.anchor.parts[1]);
  expect(moved?.parts[0]?.exact.startsWith('seen them')).toBe(true);
});

it('leaves one word at least, and stays in its paragraph', () => {
  const { desk } = firstStory();
  const quote = quoteSaying(desk, 'real focus');
  const one = movedAnchor(desk, quote, 'start', 1);
  if (one === null) throw new Error('the start did not move');
  expect(movedAnchor(desk, { ...quote, anchor: one }, 'start', 1)).toBeNull();
});

it('moves the inner ends of a quote in parts, and says of which part', () => {
  const { desk } = firstStory();
  const quote = quoteSaying(desk, 'carry it out');
  const moved = movedAnchor(desk, quote, 'end', -1, 0);
  expect(moved?.parts[0]?.exact.endsWith('threatening two Japanese')).toBe(true);
  expect(moved?.parts[1]).toEqual(quote.anchor.parts[1]);
  if (moved === null) throw new Error('the end did not move');
  expect(endWords(moved, 'end', 0)).toBe('Part 1 ends with “Japanese”.');
  expect(endWords(moved, 'end', 1)).toBe('Ends with “lead,”.');
});

it('stops a part short of the part beside it', () => {
  const bench = firstStory();
  const quote = quoteSaying(bench.desk, 'race against time');
  const [part] = quote.anchor.parts;
  if (part === undefined) throw new Error('no part');
  const race = setPart(bench.desk, quote, 0, { start: part.start, end: part.start + 4 });
  const time = setPart(bench.desk, quote, 0, { start: part.end - 4, end: part.end });
  if (race === null || time === null) throw new Error('not set');
  const parts = [...race.parts, ...time.parts];
  bench.act(CHECKER, edit(set('quote.anchor', quote.id, { ...quote.anchor, parts })));
  const two = here(bench, quote.id);
  const between = movedAnchor(bench.desk, two, 'end', 1, 0);
  expect(between?.parts.map(({ exact }) => exact)).toEqual(['race against', 'time']);
  if (between === null) throw new Error('the end did not move');
  const full = { ...two, anchor: between };
  expect(movedAnchor(bench.desk, full, 'end', 1, 0)).toBeNull();
  expect(roomOf(bench.desk, full, 0)?.end).toBe(parts[1]?.start);
  expect(setPart(bench.desk, full, 0, { start: part.start, end: part.end })).toBeNull();
});

it('an arrow to the left takes what lies there: later words where they run from the right', () => {
  const text = 'Tram returns\n\nThe mayor called it quiet.\n\nقالت رئيسة البلدية إنه quiet هادئ.\n';
  const bench = ownStory('Tram returns', text);
  const version = bench.desk.versions[0];
  if (version === undefined) throw new Error('the story has a version');
  const spanOf = (words: string) => {
    const start = text.lastIndexOf(words);
    return { start, end: start + words.length };
  };
  // One part in English, one in an Arabic paragraph, though its own words are English, too.
  const anchor = handAnchor(text, version.id, [spanOf('called'), spanOf('quiet')], false);
  expect(bench.act(CHECKER, { type: 'mark', quoteId: 'q-both', anchor }).refusals).toEqual([]);
  const quote = here(bench, 'q-both');
  const way = (side: 'left' | 'right', edge: 'start' | 'end', index?: number) =>
    wayTo(side, bench.desk, quote, edge, index);
  expect([way('left', 'start'), way('right', 'start')]).toEqual([-1, 1]);
  expect([way('left', 'end'), way('right', 'end')]).toEqual([1, -1]);
  expect([way('left', 'end', 0), way('left', 'start', 1)]).toEqual([-1, 1]);
  const moved = movedAnchor(bench.desk, quote, 'end', way('left', 'end'));
  expect(moved?.parts[1]?.exact).toBe('quiet هادئ');
});
