import { describe, expect, it } from 'vitest';
import { snap } from '#core/text/snap.ts';

const text = "Wren said: “The wall’s fine, I hope,” and left in the '80s.";
function show(span: { readonly start: number; readonly end: number } | null): string | null {
  return span === null ? null : text.slice(span.start, span.end);
}
function select(words: string): { readonly start: number; readonly end: number } {
  return { start: text.indexOf(words), end: text.indexOf(words) + words.length };
}

describe('snap', () => {
  it.each([
    ['“The wall’s fine, I hope,”', 'The wall’s fine, I hope,'],
    ['he wall’s fine, I ho', 'The wall’s fine, I hope,'],
    [': “The wall’s fi', 'The wall’s fine'],
    ['hope,” and', 'hope,” and'],
    ['all’', 'wall’s'],
    [' fine, ', 'fine,'],
    ['I hope', 'I hope,'],
    ['hope,” ', 'hope,'],
    ['” a', 'and'],
    ['80', '80s'],
  ])('%s', (selected, expected) => {
    expect(show(snap(text, select(selected)))).toBe(expected);
  });

  it('refuses a selection without a word, and takes one made backwards', () => {
    expect(snap(text, select(': “'))).toBeNull();
    expect(snap(text, { start: 4, end: 4 })).toBeNull();
    expect(show(snap(text, { start: 9, end: 5 }))).toBe('said');
  });
});
