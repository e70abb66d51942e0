import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { describePart } from './anchor.ts';
import { type TextEdit, shiftSpan, stretchSpan } from './edits.ts';
import type { Part } from './part.ts';

/** What became of a passage after edits that are known; `parts` null: nothing is left of it. */
export interface Placed {
  readonly outcome: 'same' | 'typography' | 'moved' | 'changed' | 'cut';
  readonly parts: readonly Part[] | null;
  readonly clause: Span | null;
}

/**
 * Places the parts of a quote in the text that edits made. As the edits are known nothing is searched
 * for: what they leave alone is shifted; what they touch takes the words that stand there now, the
 * exact words where these still do. O(parts × edits), and one description a part.
 */
export function placeAfter(
  text: string,
  versionId: string,
  { parts, clause }: { readonly parts: readonly Part[]; readonly clause: Span | null },
  edits: readonly TextEdit[],
): Placed {
  const spans = parts.map((part) => shiftSpan(part, edits));
  const after = clause === null ? null : (shiftSpan(clause, edits) ?? stretchSpan(clause, edits));
  const described = (span: Span): Part => describePart(text, versionId, span);
  const whole = spans.filter((span) => span !== null);
  if (whole.length === parts.length)
    return { outcome: 'same', parts: whole.map(described), clause: after };
  let moved = false;
  const kept = parts.flatMap((part, index) => {
    const shifted = spans[index];
    if (shifted !== null && shifted !== undefined) return [shifted];
    const stretched = stretchSpan(part, edits);
    if (stretched === null) return [];
    // Edits inside the part made its words others; ones that reach beyond it may have kept them.
    const exact = reachBeyond(part, edits) ? onlyPlace(text, stretched, part.exact) : null;
    moved ||= exact !== null;
    return [exact ?? stretched];
  });
  if (kept.length === 0) return { outcome: 'cut', parts: null, clause: null };
  const placed = kept.map(described);
  const like = (as: (words: string) => string): boolean =>
    placed.length === parts.length &&
    placed.every((part, index) => as(part.exact) === as(parts[index]?.exact ?? ''));
  const outcome = like((words) => words)
    ? moved
      ? 'moved'
      : 'same'
    : like(fold)
      ? 'typography'
      : 'changed';
  return { outcome, parts: placed, clause: after };
}

function reachBeyond(part: Span, edits: readonly TextEdit[]): boolean {
  return edits.some(
    ({ start, end }) =>
      start < part.end && part.start < end && (start < part.start || part.end < end),
  );
}

/** Where words stand inside a stretch, if they stand there once. */
function onlyPlace(text: string, within: Span, words: string): Span | null {
  const first = text.indexOf(words, within.start);
  if (first < 0 || first + words.length > within.end) return null;
  const next = text.indexOf(words, first + 1);
  if (next >= 0 && next + words.length <= within.end) return null;
  return { start: first, end: first + words.length };
}
