import type { Reading, Token } from './detect-tokens.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Off } from './sieves.ts';

/** One paragraph, read, with what its attributions are looked for in. */
export interface Field {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly off: Off;
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
  readonly endingAt: ReadonlyMap<number, Mention>;
  readonly startingAt: ReadonlyMap<number, Mention>;
}

/** Puts a paragraph and its mentions together, the mentions by where they begin and end. */
export function fieldOf(
  text: string,
  lexicon: Lexicon,
  off: Off,
  reading: Reading,
  mentions: readonly Mention[],
): Field {
  return {
    text,
    lexicon,
    off,
    reading,
    mentions,
    endingAt: new Map(mentions.map((mention) => [mention.to, mention])),
    startingAt: new Map(mentions.map((mention) => [mention.from, mention])),
  };
}

/** A token of the paragraph by its index. */
export function at(field: Field, index: number): Token | undefined {
  return field.reading.tokens[index];
}

/** The classes of the token, 0 outside the paragraph. */
export function classAt(field: Field, index: number): number {
  return field.reading.tokens[index]?.is ?? 0;
}

/** The word or punctuation at an index in small letters, "" outside. */
export function lowAt(field: Field, index: number): string {
  return field.reading.tokens[index]?.low ?? '';
}

/** True at a dash: — – or a run of hyphens that stands alone. */
export function isDash(field: Field, index: number): boolean {
  const low = lowAt(field, index);
  return low === '—' || low === '–' || low === '-' || low === '―';
}
