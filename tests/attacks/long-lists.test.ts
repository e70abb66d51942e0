import { describe, expect, it } from 'vitest';
import { detect } from '#core/quote/detect.ts';
import { readRecord } from '#core/record/spoken-record.ts';
import { parseStory } from '#core/story/blocks.ts';
import { unwrappedLines } from '#core/story/lines.ts';
import { hullOf, largest } from '#core/text/span.ts';
import { wordColumns } from '#core/text/word-columns.ts';

/** Lists longer than a call takes arguments (about 125,000): the attack M4 of the siege. */

const MANY = 300_000;

/** Lines without an empty one between them. */
const LINES = Array.from({ length: MANY }, (_, at) => `Ay ${at}`).join('\n');

describe('three hundred thousand lines without an empty one', () => {
  it('are read as a story', () => {
    expect(unwrappedLines(LINES)).toHaveLength(MANY);
    expect(parseStory(LINES).at(-1)?.end).toBe(LINES.length);
  });

  it('are searched for quotations', () => {
    expect(detect(LINES, parseStory(LINES)).finds).toEqual([]);
  });

  it('are read as a record, also where each holds a note of the room', () => {
    expect(readRecord('r-1', LINES).paragraphs).toHaveLength(MANY);
    const noisy = readRecord('r-2', '(Laughter) '.repeat(MANY));
    expect(noisy.silent).toHaveLength(MANY);
  });
});

describe('a list of three hundred thousand', () => {
  const spans = Array.from({ length: MANY }, (_, at) => ({ start: at + 1, end: at + 2 }));

  it('has a hull and a largest member', () => {
    expect(hullOf(spans)).toEqual({ start: 1, end: MANY + 1 });
    expect(largest(spans.map(({ end }) => end))).toBe(MANY + 1);
  });

  it('of words is compared with one word', () => {
    const words = Array.from({ length: MANY }, (_, at) => `w${at}`).join(' ');
    expect(wordColumns(`${words} end`, 'begin end')).toHaveLength(MANY + 1);
  });
});
