import { isLower, isSpaceOrEdge, isUpper, isWordUnit } from '../text/characters.ts';
import { sentenceEndAt } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { words } from '../text/words.ts';
import * as kinds from './lexicon/lexicon.ts';
import type { CueForm, Lexicon, PronounForm } from './lexicon/lexicon.ts';
import { endsWith } from './lexicon/rule-words.ts';
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
  /** The classes of the word, as bits of lexicon.ts. */
  readonly is: number;
  /** The reporting word it can be. */
  readonly cue: CueForm | null;
  /** How it agrees, if it is a pronoun. */
  readonly pronoun: PronounForm | null;
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

/** What is known of a word as printed; the same words come again and again. */
interface Known {
  readonly low: string;
  readonly possessive: boolean;
  readonly capital: boolean;
  readonly is: number;
  readonly cue: CueForm | null;
  readonly pronoun: PronounForm | null;
}

/** Longer words are rare, and a piece of a text this long would keep the whole text in memory. */
const LONGEST_REMEMBERED = 12;
const MOST_REMEMBERED = 20_000;

const remembered = new WeakMap<Lexicon, Map<string, Known>>();

/**
 * Reads words by one lexicon and remembers them from text to text: what a word can be depends on
 * nothing but the lexicon, and looking it up again is a tenth of all the time.
 */
export class WordReader {
  readonly lexicon: Lexicon;
  readonly #known: Map<string, Known>;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    const known = remembered.get(lexicon) ?? new Map<string, Known>();
    if (known.size > MOST_REMEMBERED) known.clear();
    remembered.set(lexicon, known);
    this.#known = known;
  }

  token(text: string, span: Span): Token {
    const printed = text.slice(span.start, span.end);
    let known = this.#known.get(printed);
    if (known === undefined) {
      known = this.#read(printed);
      if (printed.length <= LONGEST_REMEMBERED) this.#known.set(printed, known);
    }
    const { low, possessive, capital, is, cue, pronoun } = known;
    const end = possessive ? span.end - this.lexicon.endings.possessive.length : span.end;
    return {
      kind: 'word',
      start: span.start,
      end,
      low,
      capital,
      possessive,
      marked: null,
      is,
      cue,
      pronoun,
    };
  }

  /** The word, or verb and pronoun of "a-t-il". */
  tokens(text: string, span: Span): readonly Token[] {
    for (const suffix of this.lexicon.suffixes) {
      const cut = span.end - suffix.length;
      if (cut <= span.start || !text.startsWith(suffix, cut)) continue;
      const pronoun = span.end - (suffix.length - suffix.lastIndexOf('-') - 1);
      return [
        this.token(text, { start: span.start, end: cut }),
        this.token(text, { start: pronoun, end: span.end }),
      ];
    }
    for (const prefix of this.lexicon.prefixes) {
      const cut = span.start + prefix.length;
      const printed = text.slice(span.start, cut).toLowerCase().replace('’', "'");
      if (cut < span.end && printed === prefix)
        return [
          this.token(text, { start: span.start, end: cut }),
          this.token(text, { start: cut, end: span.end }),
        ];
    }
    return [this.token(text, span)];
  }

  #read(printed: string): Known {
    const plain = printed.includes('’') ? printed.replaceAll('’', "'") : printed;
    const small = plain.toLowerCase();
    const ending = this.lexicon.endings.possessive;
    const possessive = small.length > ending.length && endsWith(small, ending);
    const low = possessive ? small.slice(0, -ending.length) : small;
    return {
      low,
      possessive,
      capital: isUpper(plain, 0) || (plain.charAt(2) === '-' && isUpper(plain, 3)),
      is: this.lexicon.classes.get(low) ?? 0,
      cue: this.lexicon.cues.get(low) ?? null,
      pronoun: this.lexicon.pronouns.get(low) ?? null,
    };
  }
}

/** Cuts a paragraph, from `start` on (after its dateline), into tokens and sentences. O(n). */
export function readParagraph(
  text: string,
  start: number,
  end: number,
  marks: readonly Marked[],
  reader: WordReader,
): Reading {
  const tokens: Token[] = [];
  const ends = new Set<number>();
  const plain = (from: number, to: number): void => {
    let at = from;
    const punctuation = (until: number): void => {
      for (; at < until; at += 1) {
        if (isSpaceOrEdge(text, at)) continue;
        if (sentenceEndAt(text, at, from, end) !== null) ends.add(tokens.length);
        // The point of "Mr." and "Sen." belongs to its word.
        else if (text.charAt(at) === '.' && isWordUnit(text, at - 1) && isSpaceOrEdge(text, at + 1))
          continue;
        tokens.push({
          kind: 'punctuation',
          start: at,
          end: at + 1,
          low: text.charAt(at),
          capital: false,
          possessive: text.charAt(at) === "'" || text.charAt(at) === '’',
          marked: null,
          is: 0,
          cue: null,
          pronoun: null,
        });
      }
    };
    for (const word of words(text, from, to)) {
      if (word.start < at) continue;
      punctuation(word.start);
      const initials = initialsEnd(text, word.start, to);
      if (initials === null) tokens.push(...reader.tokens(text, word));
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
          is:
            reader.lexicon.classes.get(
              text.slice(word.start, initials).replaceAll('.', '').toLowerCase(),
            ) ?? 0,
          cue: null,
          pronoun: null,
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
    const heading = headingEnd(tokens);
    if (heading !== null) ends.add(heading);
    if (endsInside(text, marked, end)) ends.add(tokens.length);
    tokens.push({
      kind: 'marked',
      start: marked.outer.start,
      end: marked.outer.end,
      low: '',
      capital: isUpper(text, marked.inner.start),
      possessive: false,
      marked,
      is: 0,
      cue: null,
      pronoun: null,
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

const LONGEST_LABEL = 8;

// "Boats in danger - Anna Smith: “…”": the dash of a heading before a name and its words, by its index;
// null when the marks that follow are led by something else.
function headingEnd(tokens: readonly Token[]): number | null {
  if (tokens.at(-1)?.low !== ':') return null;
  for (
    let index = tokens.length - 2;
    index > 0 && tokens.length - index <= LONGEST_LABEL;
    index -= 1
  ) {
    const token = tokens[index];
    if (token === undefined) return null;
    if (token.kind === 'punctuation' && '-–—'.includes(token.low))
      return index < tokens.length - 2 ? index : null;
    const named = token.capital || (token.is & kinds.CONJUNCTION) !== 0;
    if (token.kind !== 'word' || !named) return null;
  }
  return null;
}

// "We won." He left.  |  "Will you come?" she asked.
function endsInside(text: string, marked: Marked, end: number): boolean {
  const last = text.charAt(marked.inner.end - 1);
  let next = marked.outer.end;
  while (next < end && isSpaceOrEdge(text, next)) next += 1;
  if (next >= end) return true;
  // “…” – Anna Smith, Fenwick: who spoke stands behind the dash.
  if (isLower(text, next) || ',;:.—–-'.includes(text.charAt(next))) return false;
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
