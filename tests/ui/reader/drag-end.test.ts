import { describe, expect, it } from 'vitest';
import { draggedTo } from '#ui/reader/drag-end.ts';

const TEXT = 'He said "we will lead, and soon" on Monday.';
const room = { start: 0, end: TEXT.length };
const part = { start: TEXT.indexOf('we'), end: TEXT.indexOf(' and') };

function dragged(edge: 'start' | 'end', to: string | number): string {
  const offset = typeof to === 'number' ? to : TEXT.indexOf(to);
  const span = draggedTo(TEXT, part, room, edge, offset);
  return TEXT.slice(span.start, span.end);
}

describe('an end dragged by its handle', () => {
  it('comes to stand at the nearest edge of a word', () => {
    expect(dragged('end', 'oon')).toBe('we will lead, and');
    expect(dragged('end', TEXT.indexOf('soon') + 3)).toBe('we will lead, and soon');
    expect(dragged('start', 'aid')).toBe('said "we will lead,');
  });

  it('keeps the comma inside the marks when it comes back to where it was', () => {
    expect(dragged('end', part.end)).toBe('we will lead,');
  });

  it('leaves one word at least', () => {
    expect(dragged('end', 0)).toBe('we');
    expect(dragged('start', TEXT.length)).toBe('lead,');
  });

  it('stays in its room', () => {
    const span = draggedTo(TEXT, part, { start: part.start, end: part.end }, 'end', TEXT.length);
    expect(span).toEqual(part);
  });
});
