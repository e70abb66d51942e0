import { detect } from '#core/quote/detect.ts';
import type { Detection, Find } from '#core/quote/find.ts';
import { parseStory } from '#core/story/blocks.ts';
import { isSpaceOrEdge } from '#core/text/characters.ts';
import type { Span } from '#core/text/span.ts';

/** How much of an entry stands in marks: all of it, some of it, none. */
export type PrintedType = 'direct' | 'mixed' | 'indirect';

/**
 * One contiguous stretch of reported words, as the scorer reads it: UTF-16 code units, end
 * exclusive. `attr` is the same for the stretches of one find. `text` only when asked for.
 */
export interface PrintedQuote {
  readonly start: number;
  readonly end: number;
  readonly type: PrintedType;
  readonly speaker_span: readonly [number, number] | null;
  readonly speaker: string | null;
  readonly cue: string | null;
  readonly attr: number;
  readonly text?: string;
  /** Only for the scorer. */
  readonly sieve?: string;
}

/** What the printed form may hold beside the plain entries. */
export interface FormOptions {
  /** The words themselves, entry by entry. */
  readonly text: boolean;
  /** The words in marks instead of the clause they stand in. */
  readonly parts: boolean;
  /** The sieve that fired, entry by entry. */
  readonly sieves?: boolean;
}

/** The document of one story, as one line of the output. */
export interface PrintedDocument {
  readonly id: string;
  readonly quotes: readonly PrintedQuote[];
}

const THAT = 'that';

// The corpora the scorer reads count the "that" which leads reported words in with them; a find
// does not, because it is the newsroom's word.
function withThat(text: string, start: number): number {
  let at = start;
  while (at > 0 && (isSpaceOrEdge(text, at - 1) || ',"“\'‘«„`'.includes(text.charAt(at - 1))))
    at -= 1;
  const from = at - THAT.length;
  const printed = text.slice(Math.max(0, from), at).toLowerCase();
  return from >= 0 && printed === THAT && isSpaceOrEdge(text, from - 1) ? from : start;
}

// What is shown of a find: its clause and the parts outside it, or its parts alone.
function stretchesOf(find: Find, parts: boolean): readonly (Span & { readonly whole: boolean })[] {
  const { clause } = find;
  if (clause === null || parts) return find.parts.map((part) => ({ ...part, whole: true }));
  const outside = find.parts.filter((part) => part.start >= clause.end || part.end <= clause.start);
  return [
    { ...clause, whole: find.kind === 'direct' },
    ...outside.map((part) => ({ ...part, whole: true })),
  ];
}

function inMarks(text: string, find: Find, span: Span): boolean {
  if (find.kind === 'paraphrase') return false;
  if (find.sieve.startsWith('record line')) return false;
  let before = span.start - 1;
  while (before >= 0 && (isSpaceOrEdge(text, before) || '[(.…'.includes(text.charAt(before))))
    before -= 1;
  if (find.kind !== 'document') return true;
  return '"“”\'‘’«»„“‹›`'.includes(text.charAt(before));
}

const LONGEST_JOINT = 16;
const JOINT = /^["”'’»,\s]*(?:and|but)\s(?:that\s)?["“'‘«„`]*$/u;

// "said A was “b” and that C" is two finds, because one has words in marks and the other has none;
// the corpora count it as one stretch.
function joined(text: string, quotes: readonly PrintedQuote[]): readonly PrintedQuote[] {
  const result: PrintedQuote[] = [];
  for (const quote of quotes) {
    const last = result.at(-1);
    const joins =
      last !== undefined &&
      last.type !== 'direct' &&
      last.speaker_span !== null &&
      last.speaker_span[0] === quote.speaker_span?.[0] &&
      last.cue === quote.cue &&
      last.end <= quote.start &&
      quote.start - last.end <= LONGEST_JOINT &&
      JOINT.test(text.slice(last.end, quote.start));
    if (!joins) result.push(quote);
    else {
      const type = last.type === 'indirect' && quote.type === 'indirect' ? 'indirect' : 'mixed';
      result[result.length - 1] = { ...last, end: quote.end, type };
    }
  }
  return result;
}

const TYPES: Readonly<Record<Find['kind'], PrintedType>> = {
  direct: 'direct',
  partial: 'mixed',
  paraphrase: 'indirect',
  document: 'mixed',
};

function typeOf(
  text: string,
  find: Find,
  stretch: Span & { readonly whole: boolean },
): PrintedType {
  if (!stretch.whole) return 'mixed';
  return inMarks(text, find, stretch) ? 'direct' : 'indirect';
}

/** The finds of a text as the scorer and `npm run quotes` print them, in reading order. */
export function printedQuotes(
  text: string,
  { finds }: Detection,
  options: FormOptions,
): readonly PrintedQuote[] {
  const quotes = finds
    .flatMap((find, attr) =>
      stretchesOf(find, options.parts).map((stretch): PrintedQuote => {
        const { end, whole } = stretch;
        const inWords = options.parts || (whole && find.kind !== 'paraphrase');
        return {
          start: inWords ? stretch.start : withThat(text, stretch.start),
          end,
          type: options.parts ? TYPES[find.kind] : typeOf(text, find, stretch),
          speaker_span:
            find.mentionSpan === null ? null : [find.mentionSpan.start, find.mentionSpan.end],
          speaker: find.speaker?.name ?? null,
          cue: find.cue,
          attr,
          ...(options.sieves === true ? { sieve: find.sieve } : {}),
        };
      }),
    )
    .toSorted((one, other) => one.start - other.start || one.end - other.end);
  const whole = options.parts ? quotes : joined(text, quotes);
  return options.text
    ? whole.map((quote) => ({ ...quote, text: text.slice(quote.start, quote.end) }))
    : whole;
}

/** Detects the quotes of one story and puts them in the printed form. */
export function printedDocument(id: string, text: string, options: FormOptions): PrintedDocument {
  return { id, quotes: printedQuotes(text, detect(text, parseStory(text)), options) };
}
