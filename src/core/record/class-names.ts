import type { Hunk, Lines } from './hunk.ts';
import { labelHunk, printedOf, saidOf, stepsOf } from './hunk.ts';
import { KNOWN_NAMES, TITLES } from './lexicon/en/names.ts';
import { SENTENCE_WORDS } from './lexicon/en/openers.ts';
import { FUNCTION_WORDS } from './lexicon/function-words.ts';
import { transliterated } from './stem.ts';
import type { Unit } from './unit.ts';

/** A name in print over another name, a pronoun or a plain noun. */
export function classNames(lines: Lines, hunk: Hunk): void {
  for (const [at, { printed: top, said: bottom }] of stepsOf(lines, hunk)) {
    if (top === null || bottom === null || top.kind !== 'word' || bottom.kind !== 'word') continue;
    if (lines.labels[at] !== null || top.stem === bottom.stem) continue;
    if (!isNamed(top, bottom) && !isOfPlace(lines, at)) continue;
    // "Prime Minister", "Foreign Minister": what stands before a title is of the office.
    if (!top.name && TITLES.has(lines.steps[at + 1]?.printed?.key ?? '')) continue;
    if (isFormOfName(top.key, bottom.key)) continue;
    const respelled =
      bottom.name &&
      !(KNOWN_NAMES.has(top.key) && KNOWN_NAMES.has(bottom.key)) &&
      transliterated(top.key) === transliterated(bottom.key);
    lines.labels[at] = respelled ? 'spelling_or_dialect' : 'name_changed';
  }
  classNamedNoun(lines, hunk);
  spreadNames(lines, hunk);
}

const DETERMINERS = new Set('a an the this that our my your his her their'.split(' '));

/**
 * "Halvard asked" over "The minister asked": a word with a capital and no article that opens the
 * sentence in the place of a noun with its article is a name. Nouns in the plural need no article.
 */
function classNamedNoun(lines: Lines, hunk: Hunk): void {
  const [top, ...more] = printedOf(lines, hunk);
  const [article, noun, ...rest] = saidOf(lines, hunk);
  if (top === undefined || more.length > 0 || noun === undefined || rest.length > 0) return;
  const said = DETERMINERS.has(article?.key ?? '') && noun.kind === 'word' && !noun.capital;
  if (said && !noun.key.endsWith('s') && mayBeName(top)) labelHunk(lines, hunk, 'name_changed');
}

/**
 * The rest of a name of several words goes with the word that was changed: what stands on one side
 * alone, a word of the name over a common one, a first name spelled otherwise before another surname.
 */
function spreadNames(lines: Lines, hunk: Hunk): void {
  for (const [at, { printed, said }] of stepsOf(lines, hunk)) {
    if (![at - 1, at + 1].some((other) => lines.labels[other] === 'name_changed')) continue;
    const own = printed ?? said;
    const both = printed !== null && said !== null;
    const respelled = lines.labels[at] === 'spelling_or_dialect' && both && printed.name;
    const alone = !both && (own?.name === true || own?.capital === true);
    const within = both && printed.capital && !printed.opens && !said.capital;
    if (respelled || (lines.labels[at] === null && (alone || within)))
      lines.labels[at] = 'name_changed';
  }
}

/** A name stands in print; where both words open their sentences, one of them must be known for a name. */
function isNamed(top: Unit, bottom: Unit): boolean {
  if (top.name) return true;
  return mayBeName(top) && (bottom.name || PRONOUNS.has(bottom.key) || mayBeName(bottom));
}

/** What tells two places of one name apart. */
const PLACE_WORDS = new Set(
  'great little greater lesser upper lower inner outer high low north south east west old new big long'.split(
    ' ',
  ),
);

/**
 * "Little Wexby" for "Great Wexby" where it opens the sentence; "Brackwater General" for "Brackwater
 * Central": a title right behind a name, before no other, is of the name.
 */
function isOfPlace(lines: Lines, at: number): boolean {
  const { printed, said } = lines.steps[at] ?? { printed: null, said: null };
  if (printed === null || said === null || !printed.capital || !said.capital) return false;
  const [before, next] = [lines.steps[at - 1], lines.steps[at + 1]];
  const place = PLACE_WORDS.has(printed.key) && PLACE_WORDS.has(said.key);
  if (place && next?.same === true && next.printed?.name === true) return true;
  const behind = before?.same === true && before.printed?.name === true && printed.before === ' ';
  return behind && TITLES.has(printed.key) && next?.printed?.capital !== true;
}

const PRONOUNS = new Set('he she they it we you i'.split(' '));
const COMMON_ENDINGS = ['s', 'ing', 'ly', 'tion', 'ment', 'ness', 'ity'];

/**
 * A word that opens its sentence with a capital, is no word that opens sentences otherwise, and does
 * not look like a noun without an article: for want of better, a name. A false alarm is read; a name
 * exchanged and not named is not.
 */
function mayBeName(unit: Unit): boolean {
  if (!unit.opens || !unit.capital || TITLES.has(unit.key)) return false;
  if (SENTENCE_WORDS.has(unit.key)) return false;
  return !SMALL.has(unit.key) && !COMMON_ENDINGS.some((ending) => unit.key.endsWith(ending));
}

const SMALL = FUNCTION_WORDS.get('en') ?? new Set<string>();
const NAME_ENDINGS = new Set(["'s", 's', 'i', 'n', 'an', 'ian', 'ish']);

/** "Iraq" and "Iraqi" are one place: print made an adjective of it. */
function isFormOfName(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 2 && long.startsWith(short) && NAME_ENDINGS.has(long.slice(short.length));
}
