import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorHolds, describePart } from '#core/anchor/anchor.ts';

const text = readFileSync(
  new URL('../../corpus/first-story/anti-is-coalition.txt', import.meta.url),
  'utf8',
);

function countOf(text: string, words: string): number {
  return text.split(words).length - 1;
}

describe('describePart', () => {
  it('keeps position, words and 32 units around', () => {
    const start = text.indexOf('the challenge of our time');
    const part = describePart(text, 'v1', { start, end: start + 25 });
    expect(part).toMatchObject({
      versionId: 'v1',
      start,
      end: start + 25,
      exact: 'the challenge of our time',
    });
    expect(part.prefix).toHaveLength(32);
    expect(countOf(text, part.prefix + part.exact + part.suffix)).toBe(1);
    expect(anchorHolds(text, part)).toBe(true);
  });

  it('grows until the place is the only one, and no further than 256', () => {
    const twice = `${'x'.repeat(50)}A wall stood here for years and years.${'y'.repeat(60)}`;
    const doubled = `1${twice}2${twice}3`;
    const start = doubled.indexOf('wall');
    const part = describePart(doubled, 'v1', { start, end: start + 4 });
    expect(part.prefix.length).toBeGreaterThan(32);
    expect(countOf(doubled, part.prefix + part.exact + part.suffix)).toBe(1);
    const same = 'ab'.repeat(2000);
    expect(describePart(same, 'v1', { start: 2000, end: 2002 }).prefix).toHaveLength(256);
  });

  it('never parts a surrogate pair', () => {
    const waves = '🌊'.repeat(40);
    const whole = `${waves}xyz${waves}`;
    for (const shift of ['', 'a']) {
      const story = shift + whole;
      const start = story.indexOf('xyz');
      const { prefix, suffix } = describePart(story, 'v1', { start: start + 1, end: start + 2 });
      for (const context of [prefix, suffix]) expect(context.isWellFormed()).toBe(true);
    }
    expect(() => describePart(waves, 'v1', { start: 1, end: 4 })).toThrow(RangeError);
    expect(() => describePart(waves, 'v1', { start: 4, end: 4 })).toThrow(RangeError);
  });

  it('no longer holds when words or context changed', () => {
    const part = describePart('A wall stood here.', 'v1', { start: 2, end: 6 });
    expect(anchorHolds('A wall stood here.', part)).toBe(true);
    expect(anchorHolds('A hall stood here.', part)).toBe(false);
    expect(anchorHolds('A wall stood there.', part)).toBe(false);
  });
});
