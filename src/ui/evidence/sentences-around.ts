import { sentenceAfter, sentenceAround, sentenceBefore } from '#core/text/sentences.ts';
import type { Span } from '#core/text/span.ts';

/** Stretches between line ends: for this purpose a paragraph is a line that is not empty. O(n). */
function linesOf(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    if (text.slice(start, end).trim() !== '') found.push({ start, end });
    start = end + 1;
  }
  return found;
}

/** A selection as whole sentences, with the one before and the one after. O(n). */
export function withSentencesAround(text: string, picked: Span): Span {
  const lines = linesOf(text);
  const head = picked.start + text.slice(picked.start, picked.end).search(/\S/u);
  const tail = picked.start + text.slice(picked.start, picked.end).trimEnd().length;
  if (head < picked.start || tail <= head) return picked;
  const inner = { start: head, end: tail };
  const around = sentenceAround(text, lines, inner);
  const before = sentenceBefore(text, lines, inner);
  const after = sentenceAfter(text, lines, inner);
  return { start: before?.start ?? around.start, end: after?.end ?? around.end };
}
