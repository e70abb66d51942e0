import { fold } from '#core/text/fold.ts';
import { sentenceAround } from '#core/text/sentences.ts';
import type { Span } from '#core/text/span.ts';
import { words } from '#core/text/words.ts';

/** Where a quote's words stand in a record, in exactly that order; `places` counts every such run. */
export interface FoundWords extends Span {
  readonly places: number;
}

interface Word extends Span {
  readonly key: string;
}

/** The words of a text in the form in which they are compared: typography and case folded. */
export function comparedWords(text: string): readonly Word[] {
  return words(text, 0, text.length).map((span) => ({
    ...span,
    key: fold(text.slice(span.start, span.end)).toLowerCase(),
  }));
}

/**
 * Looks for the quote's parts, one after the other, word for word. Null when a part is not there
 * word for word: a plain search, nothing is guessed. O(record × words) at worst.
 */
export function findWords(record: string, parts: readonly string[]): FoundWords | null {
  const haystack = comparedWords(record);
  let from = 0;
  let start = -1;
  let end = -1;
  let places = 0;
  for (const [index, part] of parts.entries()) {
    const needle = comparedWords(part).map((word) => word.key);
    const hits = runsOf(haystack, needle, from);
    const first = hits[0];
    if (first === undefined) return null;
    if (index === 0) places = hits.length;
    if (start < 0) start = haystack[first]?.start ?? 0;
    from = first + needle.length;
    end = haystack[from - 1]?.end ?? end;
  }
  return start < 0 ? null : { start, end, places };
}

function runsOf(
  haystack: readonly Word[],
  needle: readonly string[],
  from: number,
): readonly number[] {
  const hits: number[] = [];
  if (needle.length === 0) return hits;
  for (let at = from; at + needle.length <= haystack.length; at += 1) {
    if (needle.every((key, step) => haystack[at + step]?.key === key)) hits.push(at);
  }
  return hits;
}

/** The lines of a record that hold anything: its paragraphs. */
export function paragraphsOf(record: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const line of record.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') found.push({ start, end });
    start = end + 1;
  }
  return found;
}

/** "paragraph 4": the locator of a place in a pasted text. '' outside every paragraph. */
export function locatorOf(record: string, at: number): string {
  const index = paragraphsOf(record).findIndex((line) => line.start <= at && at <= line.end);
  return index < 0 ? '' : `paragraph ${index + 1}`;
}

/** The whole sentences that hold a stretch, trimmed: what an excerpt should show. */
export function excerptAround(record: string, span: Span): string {
  const around = sentenceAround(record, paragraphsOf(record), span);
  return record.slice(Math.min(around.start, span.start), Math.max(around.end, span.end)).trim();
}
