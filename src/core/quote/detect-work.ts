import type { Span } from '../text/span.ts';
import { words } from '../text/words.ts';
import type { Sentence, Token } from './detect-tokens.ts';
import type { Field } from './field.ts';
import * as kinds from './lexicon/lexicon.ts';
import type { Marked } from './marks.ts';
import type { Mention } from './mentions.ts';
import type { QuoteKind } from './quote.ts';

/** A find before its speaker is known. */
export interface Draft {
  readonly kind: QuoteKind;
  readonly parts: readonly Span[];
  /** The stretches in marks the parts stand in; none for a paraphrase. */
  readonly marked: readonly Marked[];
  readonly clause: Span | null;
  readonly cue: string | null;
  readonly mention: Mention | null;
  readonly sieve: string;
  /** True when the words make a sentence of their own, so that a speaker may be carried on to them. */
  readonly standsAlone: boolean;
}

/** One sentence being read for finds; `drafts` and `taken` grow as it is. */
export interface Work {
  readonly field: Field;
  readonly sentence: Sentence;
  readonly drafts: Draft[];
  readonly taken: Set<number>;
  /** Of the whole sentence, counted once: the words outside marks, and their span. */
  readonly outside: () => number;
  readonly whole: () => Span | null;
}

/** A value made when first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** A token of the sentence at hand, by its index in the paragraph. */
export function tokenAt(work: Work, at: number): Token | undefined {
  return at >= work.sentence.from && at < work.sentence.to
    ? work.field.reading.tokens[at]
    : undefined;
}

/** How many words a span holds. */
export function wordCount(text: string, span: Span): number {
  return words(text, span.start, span.end).length;
}

/** Marked tokens of [from, to) that no find holds yet. */
export function marksIn(work: Work, from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let at = from; at < to; at += 1)
    if (tokenAt(work, at)?.kind === 'marked' && !work.taken.has(at) && !isScare(work, at))
      found.push(at);
  return found;
}

// "the so-called “wall”": nobody's words, whoever speaks of it.
function isScare(work: Work, at: number): boolean {
  const lead = tokenAt(work, at - 1);
  if (lead === undefined) return false;
  if ((lead.is & kinds.NAMED) !== 0 && lead.cue === null) return true;
  // "The “sale” went through, papers show": a noun put in doubt where the sentence begins.
  const marked = tokenAt(work, at)?.marked;
  return (
    at === work.sentence.from + 1 &&
    (lead.is & kinds.DEFINITE) !== 0 &&
    marked != null &&
    wordCount(work.field.text, marked.inner) === 1
  );
}

/** Words outside marks in [from, to). */
export function wordsBetween(work: Work, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (tokenAt(work, at)?.kind === 'word') count += 1;
  return count;
}

/** From the first to the last word or mark of [from, to), outer punctuation left out; null when empty. */
export function clauseOver(work: Work, from: number, to: number): Span | null {
  let first = from;
  while (first < to && tokenAt(work, first)?.kind === 'punctuation') first += 1;
  let last = to - 1;
  while (
    last > first &&
    tokenAt(work, last)?.kind === 'punctuation' &&
    !')%'.includes(tokenAt(work, last)?.low ?? ' ')
  )
    last -= 1;
  const head = tokenAt(work, first);
  const tail = tokenAt(work, last);
  if (head === undefined || tail === undefined || first >= to) return null;
  return {
    start: head.start,
    end:
      tail.possessive && tail.kind === 'word'
        ? tail.end + work.field.lexicon.endings.possessive.length
        : tail.end,
  };
}

/** “…,” or “…?”: speech punctuated inside its marks. */
export function endsAsSpeech(text: string, token: Token): boolean {
  if (token.marked === null) return false;
  let last = token.marked.inner.end - 1;
  // “He said: ‘Never again.’”: the mark inside closes last.
  if ('\'’”"»›'.includes(text.charAt(last))) last -= 1;
  return '.!?…,'.includes(text.charAt(last));
}
