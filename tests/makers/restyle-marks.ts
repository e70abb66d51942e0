import type { Span } from '#core/text/span.ts';
import type { GoldStory } from './quote-gold.ts';

/** How one house prints its marks: outer and inner pair, and what stands between mark and word. */
export interface MarkStyle {
  readonly name: string;
  readonly outer: readonly [open: string, close: string];
  readonly inner: readonly [open: string, close: string];
  readonly space: string;
}

const NO_BREAK = '\u00a0';

export const MARK_STYLES: readonly MarkStyle[] = [
  { name: 'curly', outer: ['“', '”'], inner: ['‘', '’'], space: '' },
  { name: 'straight', outer: ['"', '"'], inner: ["'", "'"], space: '' },
  { name: 'curly single', outer: ['‘', '’'], inner: ['“', '”'], space: '' },
  { name: 'straight single', outer: ["'", "'"], inner: ['"', '"'], space: '' },
  { name: 'doubled apostrophes', outer: ["''", "''"], inner: ["'", "'"], space: '' },
  { name: 'doubled graves', outer: ['``', "''"], inner: ["'", "'"], space: '' },
  { name: 'guillemets', outer: ['«', '»'], inner: ['“', '”'], space: '' },
  { name: 'guillemets with spaces', outer: ['«', '»'], inner: ['“', '”'], space: NO_BREAK },
  { name: 'guillemets with breaking spaces', outer: ['«', '»'], inner: ['‹', '›'], space: ' ' },
  { name: 'inward guillemets', outer: ['»', '«'], inner: ['›', '‹'], space: '' },
  { name: 'angles', outer: ['‹', '›'], inner: ['«', '»'], space: '' },
  { name: 'low and high', outer: ['„', '“'], inner: ['‚', '‘'], space: '' },
  { name: 'low and high, as in Poland', outer: ['„', '”'], inner: ['«', '»'], space: '' },
  { name: 'doubled straight', outer: ['""', '""'], inner: ["'", "'"], space: '' },
  { name: 'straight, doubled inside', outer: ['"', '"'], inner: ['""', '""'], space: '' },
  { name: 'straight with spaces', outer: ['"', '"'], inner: ["'", "'"], space: ' ' },
  { name: 'curly with spaces', outer: ['“', '”'], inner: ['‘', '’'], space: ' ' },
];

/** A story whose marks were replaced; `back` takes a stretch of the new text to its place in the old. */
export interface Restyled {
  readonly text: string;
  back(span: Span): Span;
}

interface Edit extends Span {
  readonly insert: string;
}

const TOKENS = ["''", '``', '""', ...'"“”„«»‹›\'‘’‚`'];
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Why a person too could read the story in this style in two ways, or null: a single mark that nothing
 * closes looks like an apostrophe.
 */
export function ambiguity(story: GoldStory, style: MarkStyle): string | null {
  if (!"'‘".includes(style.outer[0])) return null;
  const { pairs, edits } = rewriting(story, style);
  const outer = pairs.filter(({ nested }) => !nested);
  return outer.some((around) => isLost(story.text, edits, outer, around))
    ? 'a single mark that nothing closes'
    : null;
}

/** The story in another style; null where `ambiguity` says why not. */
export function restyle(story: GoldStory, style: MarkStyle): Restyled | null {
  return ambiguity(story, style) === null
    ? applied(story.text, rewriting(story, style).edits)
    : null;
}

interface Rewriting {
  readonly pairs: readonly Around[];
  /** In reading order. */
  readonly edits: readonly Edit[];
}

function rewriting(
  { text, quotes, notQuotations, either, nested }: GoldStory,
  style: MarkStyle,
): Rewriting {
  const outer = [...quotes.flatMap(({ parts }) => parts), ...notQuotations, ...either];
  const pairs = [
    ...outer.map((span) => marksAround(text, span, false)),
    ...nested.map((span) => marksAround(text, span, true)),
  ];
  const edits = pairs
    .flatMap(({ before, after, nested: isInner }) => {
      const [open, close] = isInner ? style.inner : style.outer;
      const space = isInner ? '' : style.space;
      return [
        before === null ? [] : [{ ...before, insert: `${open}${space}` }],
        after === null ? [] : [{ ...after, insert: `${space}${close}` }],
      ].flat();
    })
    .toSorted((one, other) => one.start - other.start || one.end - other.end);
  return { pairs, edits };
}

interface Around {
  readonly before: Span | null;
  readonly after: Span | null;
  readonly nested: boolean;
}

// The marks of a stretch, inner spaces included; a mark printed twice by mistake counts as one.
function marksAround(text: string, { start, end }: Span, nested: boolean): Around {
  let from = start;
  while (isSpace(text.charAt(from - 1))) from -= 1;
  const opening = TOKENS.find((token) => text.endsWith(token, from));
  let to = end;
  while (isSpace(text.charAt(to))) to += 1;
  const closing = TOKENS.find((token) => text.startsWith(token, to));
  const before =
    opening === undefined || (!nested && isInWord(text, from - opening.length, from))
      ? null
      : { start: from - opening.length, end: start };
  const after = closing === undefined ? null : { start: end, end: to + closing.length };
  return nested
    ? { before, after, nested }
    : {
        before: before === null ? null : { start: twice(text, before.start, opening), end: start },
        after:
          after === null || closing === undefined
            ? null
            : {
                start: end,
                end: text.startsWith(closing, after.end) ? after.end + closing.length : after.end,
              },
        nested,
      };
}

function twice(text: string, at: number, token: string | undefined): number {
  return token !== undefined && text.endsWith(token, at) ? at - token.length : at;
}

function isSpace(character: string): boolean {
  return character !== '' && character !== '\n' && /\s/.test(character);
}

// l'eau: what looks like the opening mark of "eau" is an apostrophe.
function isInWord(text: string, start: number, end: number): boolean {
  return LETTER.test(text.charAt(start - 1)) && LETTER.test(text.charAt(end));
}

// An opening mark that nothing closes, in its own paragraph or by being carried into the next.
function isLost(
  text: string,
  edits: readonly Edit[],
  outer: readonly Around[],
  { before, after }: Around,
): boolean {
  if (before === null || after !== null) return false;
  const paragraphEnd = text.indexOf('\n\n', before.end);
  const closed = outer.some(
    (other) =>
      other.before === null &&
      other.after !== null &&
      other.after.start > before.end &&
      other.after.start < paragraphEnd,
  );
  return !closed && !edits.some(({ start }) => start === paragraphEnd + 2);
}

function applied(text: string, edits: readonly Edit[]): Restyled {
  const pieces: string[] = [];
  const moves: { readonly from: number; readonly to: number; readonly shift: number }[] = [];
  let at = 0;
  let length = 0;
  for (const { start, end, insert } of edits) {
    if (start < at) throw new Error(`two marks in one place: ${text.slice(start - 20, end + 20)}`);
    pieces.push(text.slice(at, start), insert);
    length += start - at + insert.length;
    moves.push({ from: length - insert.length, to: length, shift: end - length });
    at = end;
  }
  pieces.push(text.slice(at));
  const placed = (offset: number, isEnd: boolean): number => {
    const last = moves.findLast(({ from, to }) => (isEnd ? from < offset : to <= offset));
    return last === undefined ? offset : offset + last.shift;
  };
  return {
    text: pieces.join(''),
    back: ({ start, end }) => ({ start: placed(start, false), end: placed(end, true) }),
  };
}
