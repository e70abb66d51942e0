import { isLower, isSpaceOrEdge, isUpper } from '../text/characters.ts';
import { sentenceEndAt } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { words } from '../text/words.ts';
import * as kinds from './lexicon/lexicon.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Marked } from './marks.ts';
import { recordLines } from './record-lines.ts';

const DASHES = '—–―';
const FARTHEST_VERB = 4;
const FEWEST_LINES = 2;

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

function hasSecondDash(text: string, { start, end }: Span): boolean {
  for (let at = start + 1; at < end; at += 1) if (DASHES.includes(text.charAt(at))) return true;
  return false;
}

/** An attribution whose subject follows its verb: "a répondu le maire", "dit-il". */
interface Inverted {
  /** "dit-il": the subject is the pronoun that hangs on the verb. */
  readonly hung: boolean;
}

const LONGEST_INVERTED = 90;
const FARTHEST_SUBJECT = 4;

/** The inverted attribution that begins here, or null. Looks at eight words. */
function invertedAt(text: string, from: number, end: number, lexicon: Lexicon): Inverted | null {
  if (!isLower(text, from)) return null;
  let to = from;
  while (to < end && to - from < LONGEST_INVERTED && !',;:!?…'.includes(text.charAt(to))) to += 1;
  const near = words(text, from, to).map((word) =>
    text.slice(word.start, word.end).replace('’', "'"),
  );
  let hung = false;
  for (const [index, printed] of near.slice(0, FARTHEST_VERB).entries()) {
    const low = printed.toLowerCase();
    const suffix = lexicon.suffixes.find((each) => low.endsWith(each));
    const verb = suffix === undefined ? low : low.slice(0, -suffix.length);
    hung ||= suffix !== undefined;
    if (lexicon.cues.get(verb)?.strength === 'speech') {
      const behind = near.slice(index + 1, index + 1 + FARTHEST_SUBJECT);
      const alone = behind.length === 0 && lexicon.dropsSubject;
      return hung || alone || behind.some((word) => isSubject(word, lexicon)) ? { hung } : null;
    }
    const small = ((lexicon.classes.get(verb) ?? 0) & (kinds.AUXILIARY | kinds.ADVERB)) !== 0;
    if (!small && !hung) return null;
  }
  return null;
}

const SUBJECT = kinds.DETERMINER | kinds.TITLE | kinds.ROLE | kinds.ROLE_PLURAL | kinds.PRONOUN;

function isSubject(printed: string, lexicon: Lexicon): boolean {
  if (isUpper(printed, 0)) return true;
  const prefix = lexicon.prefixes.find((each) => printed.startsWith(each));
  return ((lexicon.classes.get(prefix ?? printed) ?? 0) & SUBJECT) !== 0;
}

/** Where words end and an attribution may begin: the offset behind a comma, or behind ? ! …; null elsewhere. */
function joint(text: string, at: number): { readonly end: number; readonly next: number } | null {
  const unit = text.charAt(at);
  if (!',?!….'.includes(unit) || !isSpaceOrEdge(text, at + 1)) return null;
  if (unit === '.' && text.charAt(at - 1) !== '.') return null;
  let next = at + 1;
  while (next - at < 3 && isSpaceOrEdge(text, next)) next += 1;
  return { end: unit === ',' ? at : at + 1, next };
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
    const here = joint(text, at);
    const inverted = here === null ? null : invertedAt(text, here.next, end, lexicon);
    if (here === null || inverted === null) continue;
    const marked = spoken(text, from, here.end);
    if (marked !== null) found.push(marked);
    at = inciseEnd(text, here.next, end, (comma) => goesOn(text, comma + 1, inverted, lexicon));
    from = at + 1;
  }
  const rest = spoken(text, from, end);
  if (rest !== null) found.push(rest);
  return found;
}

// "— Non, dit-il, je reste." goes on behind its comma; ", répondit le maire, un ami de la famille."
// and ", dit-il, en riant." do not.
function goesOn(text: string, from: number, { hung }: Inverted, lexicon: Lexicon): boolean {
  const [word] = words(text, from, Math.min(text.length, from + 30));
  if (word === undefined) return false;
  const low = text.slice(word.start, word.end).replace('’', "'").toLowerCase();
  const first = low.slice(0, low.indexOf("'") + 1) || low;
  if (hung) return ((lexicon.classes.get(first) ?? 0) & kinds.PREPOSITION) === 0;
  return lexicon.pronouns.get(first)?.points === false;
}

// "« Nous partons, a dit M. Hénin, et nous chanterons. »": the attribution inside the marks is none
// of the words.
function withoutIncise(text: string, marked: Marked, lexicon: Lexicon): readonly Marked[] {
  const { inner, outer } = marked;
  for (let at = inner.start; at < inner.end; at += 1) {
    const here = joint(text, at);
    if (here === null || invertedAt(text, here.next, inner.end, lexicon) === null) continue;
    const to = inciseEnd(text, here.next, inner.end, () => true);
    const head = spoken(text, inner.start, here.end);
    const tail = spoken(text, to + 1, inner.end);
    if (head === null) return [marked];
    const first = {
      ...marked,
      inner: head.inner,
      outer: { start: outer.start, end: here.end },
      closed: true,
      carriedOn: false,
    };
    if (tail === null) return [first];
    return [
      first,
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

/** The comma before a small letter that ends the attribution if `ends` says so, or the point. */
function inciseEnd(
  text: string,
  from: number,
  end: number,
  ends: (comma: number) => boolean,
): number {
  for (let at = from; at < end; at += 1) {
    if (text.charAt(at) === ',' && isLower(text, at + 2) && ends(at)) return at;
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

/**
 * Adds the words that stand in no marks but are spoken by their layout: lines that open with a dash
 * (French, Spanish), and the labelled lines of a record ("HALL: …", "Q." and "A.", "Owen Larch: …"), of
 * which there must be at least two. A paragraph without label between labelled ones goes on with the last. O(n).
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
  const lines = recordLines(text, paragraphs);
  const count = lines.filter((line) => line !== null).length;
  if (lexicon.dialogue === null && count < FEWEST_LINES) return closed;
  const last = lines.findLastIndex((line) => line !== null);
  let inRecord = false;
  return paragraphs.map((paragraph, index): readonly Marked[] => {
    const line = lines[index] ?? null;
    const own = closed[index] ?? [];
    if (
      count >= FEWEST_LINES &&
      (line !== null || (inRecord && index < last && own.length === 0))
    ) {
      inRecord = true;
      if (line?.asks === true) return own;
      // "Owen Larch: “…”": the marks say which words.
      if (line !== null && startsWith(text, line.from, own[0]))
        return own.map((each, order) => (order === 0 ? { ...each, label: line.label } : each));
      const marked = spoken(text, line?.from ?? paragraph.start, paragraph.end);
      if (marked === null) return own;
      const goesOn =
        lines[index + 1] === null && index + 1 < last && (marks[index + 1] ?? []).length === 0;
      return [
        {
          ...marked,
          label: line?.label ?? null,
          carriedFrom: line === null,
          carriedOn: goesOn,
          closed: !goesOn,
        },
      ];
    }
    inRecord = false;
    if (lexicon.dialogue === null) return own;
    if (!opensWithDash(text, paragraph))
      return lexicon.dialogue === 'attribution'
        ? own.flatMap((marked) => withoutIncise(text, marked, lexicon))
        : own;
    return lexicon.dialogue === 'dashes' && hasSecondDash(text, paragraph)
      ? betweenDashes(text, paragraph)
      : beforeAttribution(text, paragraph, lexicon);
  });
}

function startsWith(text: string, from: number, marked: Marked | undefined): boolean {
  let at = from;
  while (marked !== undefined && at < marked.outer.start && isSpaceOrEdge(text, at)) at += 1;
  return at === marked?.outer.start;
}
