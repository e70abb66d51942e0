import type { Span } from '#core/text/span.ts';
import { words } from '#core/text/words.ts';
import type { Edge } from '../review/ends.ts';

/**
 * A part with one edge dragged to an offset: the nearest edge of a word in `room`, so that one word
 * at least stays. Where the edge stood before is one of the places, with the comma that stands
 * inside the marks. O(room).
 */
export function draggedTo(text: string, part: Span, room: Span, edge: Edge, offset: number): Span {
  const inRoom = words(text, room.start, room.end);
  const inPart = words(text, part.start, part.end);
  const places =
    edge === 'start'
      ? inRoom.map((word) => word.start).filter((at) => at <= (inPart.at(-1)?.start ?? at))
      : inRoom.map((word) => word.end).filter((at) => at >= (inPart[0]?.end ?? at));
  let nearest = part[edge];
  for (const at of places) {
    if (Math.abs(at - offset) < Math.abs(nearest - offset)) nearest = at;
  }
  return edge === 'start' ? { start: nearest, end: part.end } : { start: part.start, end: nearest };
}
