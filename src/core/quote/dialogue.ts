import { isLower, isSpaceOrEdge } from '../text/characters.ts';
import { sentenceEndAt } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { words } from '../text/words.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { labelIn } from './marks.ts';
import type { Marked } from './marks.ts';

const DASHES = '—–―';
const FARTHEST_VERB = 4;

function spoken(text: string, start: number, end: number): Marked | null {
  let from = start;
  let to = end;
  while (from < to && isSpaceOrEdge(text, from)) from += 1;
  while (to > from && isSpaceOrEdge(text, to - 1)) to -= 1;
  if (to <= from) return null;
  const inner = { start: from, end: to };
  return { inner, outer: inner, closed: true, carriedOn: false, carriedFrom: false, label: null };
}

function opensWithDash(text: string, { start }: Span): boolean {
  return DASHES.includes(text.charAt(start) || ' ');
}

// "—Está dormida —dijo Robles—. Que duerma.": each dash turns from words to attribution and back.
function betweenDashes(text: string, { start, end }: Span): readonly Marked[] {
  const found: Marked[] = [];
  let from = start + 1;
  let speaking = true;
  for (let at = from; at <= end; at += 1) {
    if (at < end && !DASHES.includes(text.charAt(at))) continue;
    const marked = speaking ? spoken(text, from, at) : null;
    if (marked !== null) found.push(marked);
    speaking = !speaking;
    from = at + 1;
    // After "—dijo Robles—" its point or comma stands outside.
    while (speaking && from < end && '.,;: '.includes(text.charAt(from))) from += 1;
    at = Math.max(at, from - 1);
  }
  return found;
}

/** Whether one of the next words is a reporting verb. */
function attributes(
  text: string,
  from: number,
  end: number,
  lexicon: Lexicon,
  farthest: number = FARTHEST_VERB,
): boolean {
  const near = words(text, from, Math.min(end, from + 60)).slice(0, farthest);
  return near.some(({ start, end: to }) => {
    const low = text.slice(start, to).toLowerCase();
    const suffix = lexicon.suffixes.find((each) => low.endsWith(each));
    const verb = suffix === undefined ? low : low.slice(0, -suffix.length);
    return lexicon.cues.get(verb)?.strength === 'speech';
  });
}

// "— J’y étais, a répondu M. Hénin. J’y suis toujours.": the verb behind the comma ends the words.
function beforeAttribution(
  text: string,
  { start, end }: Span,
  lexicon: Lexicon,
): readonly Marked[] {
  const found: Marked[] = [];
  let from = start + 1;
  for (let at = from; at < end; at += 1) {
    const unit = text.charAt(at);
    if (unit !== ',' && unit !== '?' && unit !== '!') continue;
    if (!isSpaceOrEdge(text, at + 1) || !attributes(text, at + 1, end, lexicon)) continue;
    const marked = spoken(text, from, unit === ',' ? at : at + 1);
    if (marked !== null) found.push(marked);
    while (at < end && (text.charAt(at) !== '.' || sentenceEndAt(text, at, start, end) === null))
      at += 1;
    from = at + 1;
  }
  const rest = spoken(text, from, end);
  if (rest !== null) found.push(rest);
  return found;
}

// "« Nous partons, a dit M. Hénin, et nous chanterons. »": the attribution inside the marks is none
// of the words.
function withoutIncise(text: string, marked: Marked, lexicon: Lexicon): readonly Marked[] {
  const { inner, outer } = marked;
  for (let at = inner.start; at < inner.end; at += 1) {
    if (text.charAt(at) !== ',' || !isSpaceOrEdge(text, at + 1)) continue;
    if (!attributes(text, at + 1, inner.end, lexicon, 2)) continue;
    const to = inciseEnd(text, at + 1, inner.end);
    const head = spoken(text, inner.start, at);
    const tail = spoken(text, to + 1, inner.end);
    if (head === null) return [marked];
    const first = { ...marked, inner: head.inner, outer: { start: outer.start, end: at } };
    if (tail === null) return [{ ...first, closed: true, carriedOn: false }];
    return [
      { ...first, closed: true, carriedOn: false },
      {
        ...marked,
        inner: tail.inner,
        outer: { start: tail.inner.start, end: outer.end },
        carriedFrom: false,
      },
    ];
  }
  return [marked];
}

/** The comma before a small letter, or the point, that ends the attribution. */
function inciseEnd(text: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    if (text.charAt(at) === ',' && isLower(text, at + 2)) return at;
    if (text.charAt(at) === '.' && sentenceEndAt(text, at, from, end) !== null) return at;
  }
  return end;
}

// "“We tried, mayor Anna Hall said in a note.": the closing mark is lost, and the attribution tells
// where it stood.
function closedAtAttribution(text: string, marked: Marked, lexicon: Lexicon): Marked {
  if (marked.closed || marked.carriedOn || marked.carriedFrom) return marked;
  const { start, end } = marked.inner;
  for (let at = start; at < end; at += 1) {
    if (text.charAt(at) === '.' && sentenceEndAt(text, at, start, end) !== null) return marked;
    if (text.charAt(at) !== ',' || !isSpaceOrEdge(text, at + 1)) continue;
    if (!attributes(text, at + 1, end, lexicon)) continue;
    return {
      ...marked,
      inner: { start, end: at + 1 },
      outer: { start: marked.outer.start, end: at + 1 },
    };
  }
  return marked;
}

function answerLabel(text: string, { start }: Span): Span | null {
  const letter = text.charAt(start);
  const stop = text.charAt(start + 1);
  if ((letter !== 'A' && letter !== 'Q') || (stop !== '.' && stop !== ':')) return null;
  return isSpaceOrEdge(text, start + 2) ? { start, end: start + 1 } : null;
}

/**
 * Adds the words that stand in no marks but are spoken by their layout: lines that open with a dash
 * (French, Spanish), and the labelled lines of a record ("HALL: …", "Q." and "A."), of which there
 * must be at least two. A paragraph without label between labelled ones goes on with the last. O(n).
 */
export function withDialogue(
  text: string,
  paragraphs: readonly Span[],
  marks: readonly (readonly Marked[])[],
  lexicon: Lexicon,
): readonly (readonly Marked[])[] {
  const closed = marks.map((own) =>
    own.map((marked) => closedAtAttribution(text, marked, lexicon)),
  );
  const labels = paragraphs.map(
    (paragraph) => labelIn(text, paragraph.start, paragraph.end) ?? answerLabel(text, paragraph),
  );
  const lines = labels.filter((label) => label !== null).length;
  if (lexicon.dialogue === null && lines < 2) return closed;
  const last = labels.findLastIndex((label) => label !== null);
  let inRecord = false;
  return paragraphs.map((paragraph, index): readonly Marked[] => {
    const label = labels[index] ?? null;
    const own = closed[index] ?? [];
    if (lines >= 2 && (label !== null || (inRecord && index < last && own.length === 0))) {
      inRecord = true;
      if (label !== null && text.charAt(label.start) === 'Q' && label.end - label.start === 1)
        return own;
      const from = label === null ? paragraph.start : label.end + 1;
      const marked = spoken(text, from, paragraph.end);
      if (marked === null) return own;
      const goesOn =
        labels[index + 1] === null && index + 1 < last && (marks[index + 1] ?? []).length === 0;
      return [
        { ...marked, label, carriedFrom: label === null, carriedOn: goesOn, closed: !goesOn },
      ];
    }
    inRecord = false;
    if (lexicon.dialogue === null) return own;
    if (!opensWithDash(text, paragraph))
      return lexicon.dialogue === 'attribution'
        ? own.flatMap((marked) => withoutIncise(text, marked, lexicon))
        : own;
    return lexicon.dialogue === 'dashes'
      ? betweenDashes(text, paragraph)
      : beforeAttribution(text, paragraph, lexicon);
  });
}
