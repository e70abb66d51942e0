import { describePart } from '#core/anchor/anchor.ts';
import { marksAround } from '#core/quote/printed.ts';
import type { Anchor } from '#core/quote/quote.ts';
import type { Block } from '#core/story/blocks.ts';
import { snap } from '#core/text/snap.ts';
import type { Span } from '#core/text/span.ts';

/** The parts that a selection means: one in each block it touches, snapped to words and marks unless `exact`. */
export function partsOf(
  text: string,
  blocks: readonly Block[],
  selection: Span,
  exact: boolean,
): readonly Span[] {
  return blocks.flatMap((block) => {
    const start = Math.max(selection.start, block.start);
    const end = Math.min(selection.end, block.end);
    if (start >= end) return [];
    if (!exact) return snap(text, { start, end }) ?? [];
    return text.slice(start, end).trim() === '' ? [] : { start, end };
  });
}

const SENTENCE_ENDS = '.!?…,';

/** An anchor for words a person marked: nobody named yet; partly in marks when no sentence ends in them. */
export function handAnchor(
  text: string,
  versionId: string,
  spans: readonly Span[],
  paraphrase: boolean,
): Anchor {
  const last = spans.at(-1);
  const whole =
    last !== undefined &&
    SENTENCE_ENDS.includes(text.charAt(last.end - 1)) &&
    spans.every((span) => marksAround(text, span).opening !== '');
  return {
    parts: spans.map((span) => describePart(text, versionId, span)),
    clause: null,
    kind: paraphrase ? 'paraphrase' : whole ? 'direct' : 'partial',
    speakerId: null,
    mention: null,
    cue: null,
  };
}
