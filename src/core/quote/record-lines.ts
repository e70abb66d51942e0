import { isLower, isSpaceOrEdge, isUpper, isWordUnit } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { words } from '../text/words.ts';
import { RECORD_LETTERS } from './lexicon/record-letters.ts';
import { labelIn } from './marks.ts';

/** A line that says who speaks before it gives the words: "HALL: …", "A. …", "Owen Larch: …". */
export interface RecordLine {
  readonly label: Span;
  /** Where the words begin: behind the colon or point. */
  readonly from: number;
  /** True: a question of whoever asks, whose words nobody proves. */
  readonly asks: boolean;
}

/** "Q." and "A:" at the head of a paragraph. */
export function letterIn(text: string, { start }: Span): RecordLine | null {
  const letter = text.charAt(start);
  const stop = text.charAt(start + 1);
  const asks = letter === RECORD_LETTERS.asks;
  if ((!asks && letter !== RECORD_LETTERS.answers) || (stop !== '.' && stop !== ':')) return null;
  return isSpaceOrEdge(text, start + 2)
    ? { label: { start, end: start + 1 }, from: start + 2, asks }
    : null;
}

const LONGEST_NAME = 40;
const MOST_WORDS = 4;
const LONGEST_PARTICLE = 3;
const IN_NAME = ".'’-";
const COLON = ':'.charCodeAt(0);

// "Owen Larch: …", "Anne de Morel : …": capitalised words, small ones only inside.
function nameIn(text: string, { start, end }: Span): RecordLine | null {
  if (!isUpper(text, start)) return null;
  const limit = Math.min(end, start + LONGEST_NAME);
  let colon = start;
  while (colon < limit && text.charCodeAt(colon) !== COLON) colon += 1;
  if (colon >= limit || !isSpaceOrEdge(text, colon + 1)) return null;
  for (let at = start; at < colon; at += 1)
    if (!isWordUnit(text, at) && !isSpaceOrEdge(text, at) && !IN_NAME.includes(text.charAt(at)))
      return null;
  const named = words(text, start, colon);
  const last = named.at(-1);
  if (last === undefined || named.length > MOST_WORDS || !isUpper(text, last.start)) return null;
  const fits = named.every(
    (word) =>
      isUpper(text, word.start) ||
      (isLower(text, word.start) && word.end - word.start <= LONGEST_PARTICLE),
  );
  return fits ? { label: { start, end: last.end }, from: colon + 1, asks: false } : null;
}

/** Every line of one label. */
interface Party {
  readonly lines: readonly RecordLine[];
  readonly ends: readonly number[];
  readonly words: number;
}

const SPEECH_ENDS = '.!?…”"»’\'';

// "Full Time: Vantry 2, Skarn 1" is a label too, but no words that anybody speaks.
function speaks(text: string, { lines, ends }: Party): boolean {
  const spoken = lines.filter(
    ({ from }, index) =>
      SPEECH_ENDS.includes(text.charAt((ends[index] ?? 0) - 1)) &&
      !/^\s*\d/u.test(text.slice(from, from + 3)),
  );
  return spoken.length * 2 > lines.length;
}

function asksOnly(text: string, { lines, ends }: Party): boolean {
  return (
    lines.filter((_, index) => text.charAt((ends[index] ?? 0) - 1) === '?').length * 2 >
    lines.length
  );
}

// "Larch: …" is a name where "Owen Larch" stands in the story.
function standsBehindName(text: string, name: string): boolean {
  for (let at = text.indexOf(` ${name}`); at > 0; at = text.indexOf(` ${name}`, at + 1)) {
    let from = at;
    while (from > 0 && !isSpaceOrEdge(text, from - 1)) from -= 1;
    if (isUpper(text, from) && isLower(text, at - 1)) return true;
  }
  return false;
}

const MOST_PARTIES = 12;

/**
 * The labels that are taken for speakers although they are not printed in capitals: the same few
 * names again and again, each a full name or the last word of one. One word alone beside them, as a
 * paper's name, only asks if most of its lines are questions. The value: whether it only asks.
 */
function partiesIn(
  text: string,
  paragraphs: readonly Span[],
  named: readonly (RecordLine | null)[],
): ReadonlyMap<string, boolean> {
  const lines = named.flatMap((line, index) =>
    line === null ? [] : [{ line, end: paragraphs[index]?.end ?? line.from }],
  );
  const all = Map.groupBy(lines, ({ line: { label } }) => text.slice(label.start, label.end));
  const parties = [...all]
    .filter(([, own]) => own.length > 1)
    .slice(0, MOST_PARTIES)
    .map(([name, own]): readonly [string, Party] => [
      name,
      {
        lines: own.map(({ line }) => line),
        ends: own.map(({ end }) => end),
        words: name.split(/\s+/u).length,
      },
    ])
    .filter(([, party]) => speaks(text, party));
  const persons = parties.filter(
    ([name, { words: count }]) => count > 1 || standsBehindName(text, name),
  );
  if (persons.length === 0) return new Map();
  const others = parties.filter((party) => !persons.includes(party) && asksOnly(text, party[1]));
  return new Map<string, boolean>([
    ...persons.map(([name]) => [name, false] as const),
    ...others.map(([name]) => [name, true] as const),
  ]);
}

/**
 * The lines of a record, one answer for each paragraph. A name that is not printed in capitals counts
 * where it leads several lines, or answers a question marked as one, or stands once between such
 * lines. O(n) for at most twelve names.
 */
export function recordLines(
  text: string,
  paragraphs: readonly Span[],
): readonly (RecordLine | null)[] {
  const sure = paragraphs.map((paragraph): RecordLine | null => {
    const capitals = labelIn(text, paragraph.start, paragraph.end);
    return capitals === null
      ? letterIn(text, paragraph)
      : { label: capitals, from: capitals.end + 1, asks: false };
  });
  const named = paragraphs.map((paragraph, index) =>
    sure[index] === null ? nameIn(text, paragraph) : null,
  );
  if (named.every((line) => line === null)) return sure;
  const parties = partiesIn(text, paragraphs, named);
  const known = sure.map((line, index): RecordLine | null => {
    const name = named[index] ?? null;
    if (name === null) return line;
    const asks = parties.get(text.slice(name.label.start, name.label.end));
    return asks === undefined ? null : { ...name, asks };
  });
  return known.map((line, index) => {
    if (line !== null) return line;
    const before = known[index - 1] ?? null;
    const between = before !== null && (known[index + 1] ?? null) !== null;
    return between || before?.asks === true ? (named[index] ?? null) : null;
  });
}
