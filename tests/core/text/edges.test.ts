import { describe, expect, it } from 'vitest';
import { moveEdge, nearestEdge } from '#core/text/edges.ts';
import type { Span } from '#core/text/span.ts';

const TEXT = "Wren said: “The wall’s fine, I hope,” and left in the '80s.";

function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`“${part}” is not in “${text}”`);
  return { start, end: start + part.length };
}

function show(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

describe('moveEdge', () => {
  const span = spanOf(TEXT, 'wall’s fine');

  it('moves either edge by a word', () => {
    expect(show(TEXT, moveEdge(TEXT, span, 'end', 1))).toBe('wall’s fine, I');
    expect(show(TEXT, moveEdge(TEXT, span, 'end', -1))).toBe('wall’s');
    expect(show(TEXT, moveEdge(TEXT, span, 'start', -1))).toBe('The wall’s fine');
    expect(show(TEXT, moveEdge(TEXT, span, 'start', 1))).toBe('fine');
  });

  it('never empties the span and never leaves its limits', () => {
    const one = spanOf(TEXT, 'fine');
    expect(moveEdge(TEXT, one, 'start', 1)).toEqual(one);
    expect(moveEdge(TEXT, one, 'end', -1)).toEqual(one);
    expect(moveEdge(TEXT, one, 'start', -1, one)).toEqual(one);
    expect(moveEdge(TEXT, one, 'end', 1, one)).toEqual(one);
  });

  it.each([
    ['the comma inside the marks', '“Words come, words go,” said Wren.', 'Words come, words go,'],
    ['not the comma outside them', '“Words come, words go”, said Wren.', 'Words come, words go'],
    ['the point of an American mark', '"Words go." Then rain fell.', 'Words go.'],
    ['the space of a French mark', '« Qui paiera ? », a dit Wren.', 'Qui paiera ?'],
    ['a quotation in the quotation', '“He said ‘no’,” Wren said.', 'He said ‘no’,'],
    ['two single marks for a double one', "''Words go,'' said Wren.", 'Words go,'],
    [
      'the end of a paragraph that is closed later',
      'Wren: “Words come. Words go.',
      'Words come. Words go.',
    ],
    ['the sign of the percentage', 'It rose by 5% and fell.', 'rose by 5%'],
    ['no comma of a paraphrase', 'Wren said it rose, and left.', 'it rose'],
  ])('takes along %s', (_, text, words) => {
    const before = spanOf(text, words);
    const shorter = moveEdge(text, before, 'end', -1);
    expect(shorter.end).toBeLessThan(before.end);
    expect(show(text, moveEdge(text, shorter, 'end', 1))).toBe(words);
  });

  it.each([
    ['the sign of a Spanish question', 'Dijo: “¿Qué hora es?”', '¿Qué hora es?'],
    ['the sign of the money', 'It cost £5 million then.', '£5 million'],
    ['a mark that closes in the words', 'He called it “fine” and left.', '“fine” and left'],
    ['the second half of an elision', 'Il dit qu’il n’ira pas.', 'il n’ira pas'],
  ])('at the start, too: %s', (_, text, words) => {
    const before = spanOf(text, words);
    const shorter = moveEdge(text, before, 'start', 1);
    expect(shorter.start).toBeGreaterThan(before.start);
    expect(show(text, moveEdge(text, shorter, 'start', -1))).toBe(words);
  });
});

describe('nearestEdge', () => {
  const text = 'He said "we will lead, and soon" on Monday.';
  const room = { start: 0, end: text.length };
  const part = spanOf(text, 'we will lead,');
  function dragged(edge: 'start' | 'end', to: string | number): string {
    const offset = typeof to === 'number' ? to : text.indexOf(to);
    return show(text, nearestEdge(text, part, edge, offset, room));
  }

  it('comes to stand at the nearest edge of a word', () => {
    expect(dragged('end', 'oon')).toBe('we will lead, and');
    expect(dragged('end', text.indexOf('soon') + 3)).toBe('we will lead, and soon');
    expect(dragged('start', 'aid')).toBe('said "we will lead,');
  });

  it('takes the comma inside the marks, as a key does', () => {
    const spoken = '“Words come, words go,” said Wren.';
    const short = spanOf(spoken, 'Words come');
    const whole = nearestEdge(spoken, short, 'end', spoken.indexOf('go') + 2, {
      start: 0,
      end: spoken.length,
    });
    expect(show(spoken, whole)).toBe('Words come, words go,');
  });

  it('stands where it stood when it comes back', () => {
    expect(dragged('end', part.end)).toBe('we will lead,');
  });

  it('leaves one word at least', () => {
    expect(dragged('end', 0)).toBe('we');
    expect(dragged('start', text.length)).toBe('lead,');
  });

  it('stays in its room', () => {
    expect(nearestEdge(text, part, 'end', text.length, part)).toEqual(part);
  });
});
