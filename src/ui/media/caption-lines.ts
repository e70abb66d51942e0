import { cuesOf, fileLines } from '#core/record/formats/cues.ts';
import { plainEntities } from '#core/record/formats/entities.ts';
import type { CaptionLine } from './caption-at.ts';

/** Tags of both formats and the places of SubRip ("{\an8}"): they are not said. */
const UNSAID = /<[^<>]{0,200}>|\{\\[^{}]{0,40}\}/gu;

/** The captions of a .vtt or .srt file in the order of their times; empty where it holds none. O(n log n). */
export function captionLines(text: string): readonly CaptionLine[] {
  const vtt = text.trimStart().startsWith('WEBVTT');
  return cuesOf(fileLines(text), vtt)
    .map(({ start, end, lines }) => ({
      start,
      end,
      words: plainEntities(lines.join(' ').replaceAll(UNSAID, '')).trim(),
    }))
    .filter(({ words }) => words !== '')
    .toSorted((a, b) => a.start - b.start);
}
