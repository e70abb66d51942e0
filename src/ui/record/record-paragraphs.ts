import type { OutlineParagraph } from '#core/record/record-outline.ts';
import type { Span } from '#core/text/span.ts';

/** A run of words of a paragraph: `marked`, the quotation stands there; `at`, the difference stepped to. */
export interface RecordPiece {
  readonly text: string;
  readonly marked: boolean;
  readonly at: boolean;
}

export interface RecordParagraph extends OutlineParagraph {
  readonly pieces: readonly RecordPiece[];
}

function inside(spans: readonly Span[], start: number, end: number): boolean {
  return spans.some((span) => span.start < end && start < span.end);
}

/**
 * The paragraphs of a record cut where the words of the quotation (`found`) and the difference stepped
 * to (`at`, null: none) begin and end. Offsets are UTF-16 into the record. O(paragraphs × spans).
 */
export function recordParagraphs(
  text: string,
  outline: readonly OutlineParagraph[],
  found: readonly Span[],
  at: Span | null,
): readonly RecordParagraph[] {
  const spans = at === null ? found : [...found, at];
  return outline.map((paragraph) => {
    const { start, end } = paragraph;
    const cuts = new Set([start, end]);
    for (const span of spans)
      for (const edge of [span.start, span.end]) if (edge > start && edge < end) cuts.add(edge);
    const edges = [...cuts].toSorted((one, other) => one - other);
    const pieces = edges.slice(1).map((to, index): RecordPiece => {
      const from = edges[index] ?? start;
      return {
        text: text.slice(from, to),
        marked: inside(spans, from, to),
        at: at !== null && inside([at], from, to),
      };
    });
    return { ...paragraph, pieces };
  });
}
