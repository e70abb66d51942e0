import { isUpper, isWordUnit } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { looserKey } from './clock-reading.ts';
import { SENTENCE_WORDS } from './lexicon/en/openers.ts';
import { CAPITAL_ONLY, KNOWN_NAMES, POINTED, TITLES } from './lexicon/en/names.ts';
import { FUNCTION_WORDS } from './lexicon/function-words.ts';
import { phraseAt } from './phrase-reading.ts';
import { eachWord } from './scan-words.ts';
import { stem } from './stem.ts';
import type { Unit } from './unit.ts';
import { plainWord, wordKeys } from './word-keys.ts';
import { opensSentence } from './word-kind.ts';

const SMALL = FUNCTION_WORDS.get('en') ?? new Set<string>();

interface Raw extends Span {
  readonly key: string;
  readonly also: string | null;
  readonly plain: string;
  readonly before: string;
  readonly bracket: number;
  readonly capital: boolean;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The words of text[start, end) as they are compared, `silent` spans left out; phrases whose keys are
 * `apart` in their words. O(n).
 */
export function unitsOf(
  text: string,
  start: number,
  end: number,
  silent: readonly Span[] = [],
  brackets: readonly Span[] = [],
  apart: ReadonlySet<string> = NONE,
): readonly Unit[] {
  const raw = rawWords(text, start, end, silent, brackets);
  const units: Unit[] = [];
  for (let at = 0; at < raw.length;) {
    const read = phraseAt(raw, at, apart);
    const first = raw[at];
    const last = raw[at + read.taken - 1];
    if (first === undefined || last === undefined) break;
    const next = raw[at + read.taken];
    const after =
      next === undefined ? text.slice(last.end, marksAfter(text, last.end)) : next.before;
    const surface = text.slice(first.start, last.end);
    const opens = opensSentence(first.before);
    const capital = isUpper(text, first.start);
    units.push({
      start: first.start,
      end: last.end,
      key: read.key,
      also: read.kind === 'number' ? looserKey(read.key) : read.taken === 1 ? first.also : null,
      plain: read.taken === 1 ? first.plain : plainWord(surface),
      stem: stemOf(read.key),
      kind: read.kind,
      name:
        read.kind === 'word' && isName(first.plain, surface, capital, opens, leadsName(raw, at)),
      capital,
      opens,
      bracket: first.bracket,
      phraseEnd: read.reach === undefined ? null : (raw[at + read.reach - 1]?.end ?? null),
      before: first.before,
      after,
    });
    at += read.taken;
  }
  return units;
}

/** Of a phrase ("wants to") the stem of the word that has forms. */
function stemOf(key: string): string {
  return key.endsWith(' to') ? `${stem(key.slice(0, -' to'.length))} to` : stem(key);
}

function rawWords(
  text: string,
  start: number,
  end: number,
  silent: readonly Span[],
  brackets: readonly Span[],
): readonly Raw[] {
  const raw: Raw[] = [];
  let last = marksBefore(text, start, silent);
  let bracket = 0;
  const silentEnds = new Set(silent.map((span) => span.end));
  const take = (from: number, to: number): void => {
    const surface = text.slice(from, to);
    const keys = wordKeys(surface);
    while ((brackets[bracket]?.end ?? Infinity) <= from) bracket += 1;
    const inside = (brackets[bracket]?.start ?? Infinity) <= from ? bracket : -1;
    for (const [index, key] of keys.entries()) {
      raw.push({
        start: from,
        end: to,
        key,
        also: index === keys.length - 1 ? secondReading(surface, key) : null,
        plain: plainWord(surface),
        before:
          index === 0
            ? (last === 0 || silentEnds.has(last) ? '\n' : '') +
              marksBehind(raw.at(-1), text.slice(last, from))
            : '',
        bracket: inside,
        capital: isUpper(text, from),
      });
    }
    last = to;
  };
  let from = start;
  for (const span of silent) {
    if (span.end <= start || span.start >= end) continue;
    eachWord(text, from, span.start, take);
    from = span.end;
    last = Math.max(last, span.end);
  }
  eachWord(text, from, end, take);
  return raw;
}

/** The marks behind a word: the point of "Ms." is none. */
function marksBehind(word: Raw | undefined, marks: string): string {
  return marks.startsWith('.') && POINTED.has(word?.plain ?? '') ? marks.slice(1) : marks;
}

/** Where the marks before an offset begin: after a word, a silent stretch, or a few characters back. */
function marksBefore(text: string, start: number, silent: readonly Span[]): number {
  let at = start;
  while (at > 0 && start - at < MOST_MARKS && !isWordUnit(text, at - 1)) {
    if (silent.some((span) => span.end === at)) return at;
    at -= 1;
  }
  return at;
}

function marksAfter(text: string, end: number): number {
  let at = end;
  while (at < text.length && at - end < MOST_MARKS && !isWordUnit(text, at)) at += 1;
  return at;
}

const MOST_MARKS = 5;

function secondReading(surface: string, key: string): string | null {
  if (key === "'s") return 'is';
  const before = surface.charAt(surface.length - 2);
  if (before !== "'" && before !== '’') return null;
  if (key === 'would') return 'had';
  return key === 'is' ? 'has' : null;
}

/** "Brackwater General": two capitals running are a name, the first word of a sentence too. */
function leadsName(raw: readonly Raw[], at: number): boolean {
  const next = raw[at + 1];
  return next !== undefined && next.before === ' ' && next.capital && !CAPITAL_ONLY.has(next.plain);
}

function isName(
  plain: string,
  surface: string,
  capital: boolean,
  opens: boolean,
  leads: boolean,
): boolean {
  if (KNOWN_NAMES.has(plain)) return true;
  if (!capital || CAPITAL_ONLY.has(plain) || TITLES.has(plain)) return false;
  const bare = plain.includes("'") ? plain.slice(0, plain.indexOf("'")) : plain;
  if (CAPITAL_ONLY.has(bare)) return false;
  const letters = surface.length > 1 && surface === surface.toUpperCase();
  // "Great Wexby": a common word is of the name where no sentence makes it a capital.
  if (SENTENCE_WORDS.has(bare)) return !opens && (letters || (leads && !SMALL.has(bare)));
  return !opens || leads || letters;
}
