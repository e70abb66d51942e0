import type { Block, BlockKind } from '../story/blocks.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { Anchor } from './quote.ts';

// Anchors are immutable, so their words are folded once for as long as they are held.
const keys = new WeakMap<Anchor, string>();

/** The words of a quote as they are compared with others': folded, in small letters. O(n), once an anchor. */
export function wordsKey(anchor: Anchor): string {
  const known = keys.get(anchor);
  if (known !== undefined) return known;
  const key = anchor.parts
    .map((part) => fold(part.exact))
    .join(' ')
    .toLowerCase();
  keys.set(anchor, key);
  return key;
}

const LETTER = /[\p{L}\p{N}]/u;
/** A letter that nothing can be composed with, at an end or before another such. */
const PLAIN = /^[A-Za-z0-9][ -~]?$/;
/** Composed before it is looked at; no letter has more marks than this. */
const NEAR = 24;

function firstLetter(characters: readonly string[]): string {
  return characters.find((character) => LETTER.test(character))?.toLowerCase() ?? '';
}

const edges = new WeakMap<Anchor, string>();

/** First and last letter: what no folding changes. Looked at once an anchor. */
function edgesOf(anchor: Anchor): string {
  const known = edges.get(anchor) ?? edgesIn(anchor);
  edges.set(anchor, known);
  return known;
}

function edgesIn({ parts }: Anchor): string {
  const head = parts[0]?.exact ?? '';
  const tail = parts.at(-1)?.exact ?? '';
  const first = PLAIN.test(head.slice(0, 2))
    ? head.charAt(0).toLowerCase()
    : firstLetter([...head.slice(0, NEAR).normalize('NFC')]);
  const last = PLAIN.test(tail.slice(-1))
    ? tail.slice(-1).toLowerCase()
    : firstLetter([...tail.slice(-NEAR).normalize('NFC')].reverse());
  return first + last;
}

/**
 * Whether two quotes say the same words. Most pairs differ in their first or last letter, so that one
 * quote can be compared with ten thousand without folding them all.
 */
export function saysTheSame(one: Anchor, other: Anchor): boolean {
  return edgesOf(one) === edgesOf(other) && wordsKey(one) === wordsKey(other);
}

/** Where the words of a quote may be printed once more, with the word for it. */
const ELSEWHERE: Readonly<Partial<Record<BlockKind, string>>> = {
  headline: 'headline',
  subhead: 'subhead',
  caption: 'caption',
};

/** Fewer words than this stand in a headline by chance. */
const FEWEST_SHARED = 2;

/** Marks of every kind, as `fold` leaves them. */
const MARKS = ['"', "'"];

/** The stretches in marks of a folded line; a mark inside a word is an apostrophe. O(n). */
function inMarks(line: string): readonly string[] {
  const found: string[] = [];
  let from = -1;
  for (let at = 0; at < line.length; at += 1) {
    if (!MARKS.includes(line.charAt(at))) continue;
    const before = LETTER.test(line.charAt(at - 1));
    const after = LETTER.test(line.charAt(at + 1));
    if (before && after) continue;
    if (from < 0 || (!before && after)) from = at + 1;
    else {
      found.push(line.slice(from, at));
      from = -1;
    }
  }
  return found;
}

const TRAILING = '.,;:!?';

function bare(words: string): string {
  let end = words.length;
  while (end > 0 && (TRAILING + ' ').includes(words.charAt(end - 1))) end -= 1;
  return words.slice(0, end).trim();
}

/** True where `inner` stands in `outer` between word ends. */
function holdsWords(outer: string, inner: string): boolean {
  for (let at = outer.indexOf(inner); at >= 0; at = outer.indexOf(inner, at + 1))
    if (!LETTER.test(outer.charAt(at - 1)) && !LETTER.test(outer.charAt(at + inner.length)))
      return true;
  return false;
}

interface Line extends Span {
  readonly name: string;
  readonly folded: string;
  /** The stretches in marks that are long enough to count. */
  readonly marked: readonly string[];
}

// The blocks of a version are made once, and so are their lines.
const lines = new WeakMap<readonly Block[], readonly Line[]>();

function linesOf(text: string, blocks: readonly Block[]): readonly Line[] {
  const known = lines.get(blocks);
  if (known !== undefined) return known;
  const made = blocks.flatMap(({ kind, start, end }): readonly Line[] => {
    const name = ELSEWHERE[kind];
    if (name === undefined) return [];
    const folded = fold(text.slice(start, end)).toLowerCase();
    const marked = inMarks(folded)
      .map(bare)
      .filter((words) => words.split(' ').length >= FEWEST_SHARED);
    return [{ name, start, end, folded, marked }];
  });
  lines.set(blocks, made);
  return made;
}

/**
 * Where else the words are printed: headlines, subheads and captions that hold a whole part of the
 * quote, or that have in marks at least two words of it. A change of the quote must reach them too.
 * In the order of the story, each kind once; `blocks` are those of `text`. O(their text × parts).
 */
export function alsoUsedIn(
  text: string,
  blocks: readonly Block[],
  anchor: Anchor,
): readonly string[] {
  const elsewhere = linesOf(text, blocks);
  if (elsewhere.length === 0) return [];
  const parts = anchor.parts.map((part) => bare(fold(part.exact).toLowerCase()));
  const whole = parts.join(' ');
  const found = elsewhere.filter(
    (line) =>
      // The quote itself may have been marked there.
      !anchor.parts.some((part) => part.start < line.end && line.start < part.end) &&
      (parts.some((part) => part.includes(' ') && holdsWords(line.folded, part)) ||
        line.marked.some((words) => holdsWords(whole, words))),
  );
  return [...new Set(found.map((line) => line.name))];
}
