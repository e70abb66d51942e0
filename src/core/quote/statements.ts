import type { Block } from '../story/blocks.ts';
import { isUpper } from '../text/characters.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { words } from '../text/words.ts';
import {
  ACCORDING,
  ATTRIBUTES,
  NO_REPORT,
  NO_SUBJECT,
  OFTEN_NOUNS,
  THAT,
} from './lexicon/en/statements.ts';

/** A sentence that rests on somebody's word without quoting it. */
export interface Statement {
  /** The sentence: UTF-16 code units into the version's text, end exclusive. */
  readonly span: Span;
  /** The word that attributes it, as printed: "believes", "according to". */
  readonly cue: string;
  readonly paragraph: number | null;
}

/**
 * The sentences of a paragraph that attribute something to somebody. English, and read word by word:
 * it finds what to look at and proves nothing. Sentences that a quote stands in are the caller's to
 * leave out (`notQuoted`). O(n).
 */
export function statementsIn(text: string, block: Block): readonly Statement[] {
  if (block.kind !== 'paragraph') return [];
  return sentences(text, block.dateline?.end ?? block.start, block.end).flatMap((span) => {
    const cue = cueIn(text, span);
    return cue === null ? [] : [{ span, cue, paragraph: block.paragraph }];
  });
}

function cueIn(text: string, { start, end }: Span): string | null {
  const found = words(text, start, end);
  const lowAt = (at: number): string => {
    const word = found[at];
    return word === undefined ? '' : text.slice(word.start, word.end).toLowerCase();
  };
  for (const [at, word] of found.entries()) {
    const low = lowAt(at);
    const next = lowAt(at + 1);
    if (low === ACCORDING.first && next === ACCORDING.second)
      return `${text.slice(word.start, word.end)} ${ACCORDING.second}`;
    if (at === 0 || !ATTRIBUTES.has(low) || isUpper(text, word.start)) continue;
    if (NO_SUBJECT.has(lowAt(at - 1)) || NO_REPORT.has(next)) continue;
    if (OFTEN_NOUNS.has(low) && next !== THAT) continue;
    // Something must be reported: a form that ends the sentence reports nothing in it.
    if (at === found.length - 1) continue;
    return text.slice(word.start, word.end);
  }
  return null;
}

/** The statements that no quote overlaps, in order; `taken`: the parts and clauses of every quote, in order of their starts. */
export function notQuoted(
  statements: readonly Statement[],
  taken: readonly Span[],
): readonly Statement[] {
  let from = 0;
  let reach = 0;
  return statements.filter(({ span }) => {
    while ((taken[from]?.start ?? Infinity) < span.end) {
      reach = Math.max(reach, taken[from]?.end ?? 0);
      from += 1;
    }
    return reach <= span.start;
  });
}
