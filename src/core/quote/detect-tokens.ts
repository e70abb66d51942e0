import { isLower, isSpaceOrEdge, isUpper } from '../text/characters.ts';
import { sentenceEndAt } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { words } from '../text/words.ts';
import type { Marked } from './marks.ts';

/** A word outside marks, a whole stretch in marks, or one punctuation character outside marks. */
export interface Token extends Span {
  readonly kind: 'word' | 'marked' | 'punctuation';
  /** Small letters, curly apostrophes made straight; for punctuation the character; for marked "". */
  readonly low: string;
  readonly capital: boolean;
  /** "Hammond's": the token without its ending is the name. */
  readonly possessive: boolean;
  readonly marked: Marked | null;
}

/** Tokens [from, to) of a paragraph that make one sentence; a stretch in marks is never cut. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** One paragraph as the detector reads it. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

function wordToken(text: string, span: Span): Token {
  const printed = text.slice(span.start, span.end);
  const plain = printed.replaceAll('’', "'");
  const possessive = plain.length > 2 && (plain.endsWith("'s") || plain.endsWith("'S"));
  const end = possessive ? span.end - 2 : span.end;
  const low = (possessive ? plain.slice(0, -2) : plain).toLowerCase();
  return {
    kind: 'word',
    start: span.start,
    end,
    low,
    capital: isUpper(text, span.start) || /^(?:al|el)-\p{Lu}/u.test(printed.slice(0, 4)),
    possessive,
    marked: null,
  };
}

/** Cuts a paragraph, from `start` on (after its dateline), into tokens and sentences. O(n). */
export function readParagraph(
  text: string,
  start: number,
  end: number,
  marks: readonly Marked[],
): Reading {
  const tokens: Token[] = [];
  const ends = new Set<number>();
  const plain = (from: number, to: number): void => {
    let at = from;
    const punctuation = (until: number): void => {
      for (; at < until; at += 1) {
        if (isSpaceOrEdge(text, at)) continue;
        if (sentenceEndAt(text, at, from, end) !== null) ends.add(tokens.length);
        tokens.push({
          kind: 'punctuation',
          start: at,
          end: at + 1,
          low: text.charAt(at),
          capital: false,
          possessive: text.charAt(at) === "'" || text.charAt(at) === '’',
          marked: null,
        });
      }
    };
    for (const word of words(text, from, to)) {
      if (word.start < at) continue;
      punctuation(word.start);
      const initials = initialsEnd(text, word.start, to);
      if (initials === null) tokens.push(wordToken(text, word));
      else {
        if (sentenceEndAt(text, initials - 1, from, end) !== null) ends.add(tokens.length);
        tokens.push({
          kind: 'word',
          start: word.start,
          end: initials,
          low: text.slice(word.start, initials).replaceAll('.', '').toLowerCase(),
          capital: true,
          possessive: false,
          marked: null,
        });
      }
      at = initials ?? word.end;
    }
    punctuation(to);
  };
  let at = start;
  for (const marked of marks) {
    if (marked.outer.start < at) continue;
    plain(at, marked.outer.start);
    if (endsInside(text, marked, end)) ends.add(tokens.length);
    tokens.push({
      kind: 'marked',
      start: marked.outer.start,
      end: marked.outer.end,
      low: '',
      capital: isUpper(text, marked.inner.start),
      possessive: false,
      marked,
    });
    at = marked.outer.end;
  }
  plain(at, end);
  return { tokens, sentences: cut(tokens.length, ends) };
}

/** Where "U.S." or "U.N." ends, its last point included, if it begins here; else null. */
function initialsEnd(text: string, at: number, limit: number): number | null {
  let to = at;
  while (to + 1 < limit && to - at < 12 && isUpper(text, to) && text.charAt(to + 1) === '.')
    to += 2;
  return to - at >= 4 && !isUpper(text, to) ? to : null;
}

// "We won." He left.  |  "Will you come?" she asked.
function endsInside(text: string, marked: Marked, end: number): boolean {
  const last = text.charAt(marked.inner.end - 1);
  let next = marked.outer.end;
  while (next < end && isSpaceOrEdge(text, next)) next += 1;
  if (next >= end) return true;
  if (isLower(text, next) || ',;:.'.includes(text.charAt(next))) return false;
  return last === '.';
}

function cut(count: number, ends: ReadonlySet<number>): readonly Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < count; at += 1) {
    if (!ends.has(at)) continue;
    found.push({ from, to: at + 1 });
    from = at + 1;
  }
  if (from < count) found.push({ from, to: count });
  return found;
}
