import type { Step } from './align-units.ts';
import type { Hunk, Lines } from './hunk.ts';
import { droppedRuns, governs, openHunks, printedOf, saidOf } from './hunk.ts';
import { DENYING_PREFIXES, NOT_DENYING, POSITIVE_OF } from './lexicon/en/meaning.ts';
import { FUNCTION_WORDS } from './lexicon/function-words.ts';
import { KNOWN_NAMES, TITLES } from './lexicon/en/names.ts';
import { UNITS } from './lexicon/en/numbers.ts';
import { SENTENCE_WORDS } from './lexicon/en/openers.ts';
import { transliterated } from './stem.ts';
import type { Unit } from './unit.ts';

/** The four critical classes that single words can raise, each looked for in every hunk. */
export function classMeaning(lines: Lines): void {
  for (const hunk of splitAtClauses(lines)) {
    classNegation(lines, hunk);
    classNumbers(lines, hunk);
    classNames(lines, hunk);
    classModals(lines, hunk);
  }
}

/**
 * Hunks, without the words inside a left-out run that govern nothing kept: what such a clause says is
 * left out with it.
 */
function splitAtClauses(lines: Lines): readonly Hunk[] {
  const inside = new Set<number>();
  for (const run of droppedRuns(lines)) {
    const units = saidOf(lines, run);
    for (const index of units.keys()) if (!governs(units, index)) inside.add(run.from + index);
  }
  return openHunks(lines).flatMap(({ from, to }) => {
    const found: Hunk[] = [];
    let start = from;
    for (let at = from; at <= to; at += 1) {
      if (at < to && !inside.has(at)) continue;
      if (at > start) found.push({ from: start, to: at });
      start = at + 1;
    }
    return found;
  });
}

function stepsOf(lines: Lines, { from, to }: Hunk): readonly (readonly [number, Step])[] {
  return lines.steps.slice(from, to).map((step, index) => [from + index, step] as const);
}

/** Whether `denying` is `plain` with a prefix that denies, or its "-less" form. */
function denies(denying: string, plain: string): boolean {
  if (DENYING_PREFIXES.some((prefix) => denying === prefix + plain))
    return !NOT_DENYING.has(denying);
  if (!denying.endsWith('less')) return false;
  const root = denying.slice(0, -4);
  return root.length > 2 && (plain === root || plain === `${root}ful` || plain === `${root}s`);
}

function countDenials(own: readonly Unit[], others: readonly Unit[]): number {
  let count = 0;
  for (const unit of own) {
    if (unit.kind === 'negation') count += 1;
    else if (others.some((other) => denies(unit.key, other.key) && !denies(other.key, unit.key)))
      count += 1;
  }
  return count;
}

function classNegation(lines: Lines, hunk: Hunk): void {
  const printed = printedOf(lines, hunk);
  const said = saidOf(lines, hunk);
  if (countDenials(printed, said) === countDenials(said, printed)) return;
  for (const [at, { printed: top, said: bottom }] of stepsOf(lines, hunk)) {
    const word = [top, bottom].some((unit) => unit?.kind === 'negation');
    const prefix =
      (top !== null &&
        said.some((each) => denies(top.key, each.key) || denies(each.key, top.key))) ||
      (bottom !== null && printed.some((each) => denies(bottom.key, each.key)));
    if (!word && !prefix) continue;
    lines.labels[at] ??= isTidiedDouble(lines, at) ? 'grammar_tidied' : 'negation_changed';
  }
}

const REACH = 6;

/** "don’t have nothing" over "don’t have anything": a double negative made single. */
function isTidiedDouble(lines: Lines, at: number): boolean {
  const step = lines.steps[at];
  const top = step?.printed ?? null;
  const bottom = step?.said ?? null;
  if (top === null || bottom === null || bottom.kind !== 'negation' || top.kind === 'negation')
    return false;
  if (POSITIVE_OF.get(bottom.key)?.includes(top.key) !== true) return false;
  return lines.steps
    .slice(Math.max(0, at - REACH), at)
    .some((each) => each.same && each.said?.kind === 'negation');
}

const QUANTIFIERS = new Set(
  'many several some few most all lots countless numerous various both a'.split(' '),
);

function classNumbers(lines: Lines, hunk: Hunk): void {
  const numbers = (units: readonly Unit[]): string =>
    units
      .filter((unit) => unit.kind === 'number' || unit.kind === 'bound')
      .map((unit) => unit.key)
      .sort()
      .join('|');
  const printed = printedOf(lines, hunk);
  const said = saidOf(lines, hunk);
  classBareUnits(lines, hunk);
  if (numbers(printed) === numbers(said)) return;
  const both = [printed, said].every((units) => units.some((unit) => unit.kind === 'number'));
  for (const [at, { printed: top, said: bottom }] of stepsOf(lines, hunk)) {
    const units = [top, bottom].filter((unit) => unit !== null);
    const bound = units.some((unit) => unit.kind === 'bound');
    const ranked = units.some((unit) => RANKS.has(unit.key));
    const number = units.some(
      (unit) => unit.kind === 'number' && (!isWeak(unit) || both || ranked),
    );
    const counted =
      units.length === 2 &&
      (both ||
        units.some(
          (unit) => unit.kind !== 'number' && (QUANTIFIERS.has(unit.key) || !isSmall(unit)),
        ));
    if (bound || (number && (both || counted))) lines.labels[at] ??= 'number_changed';
  }
}

/** "within hours" over "within days": a unit without its number, exchanged. */
function classBareUnits(lines: Lines, hunk: Hunk): void {
  for (const [at, { printed, said }] of stepsOf(lines, hunk))
    if (printed !== null && said !== null && printed.stem !== said.stem)
      if (UNITS.has(printed.key) && UNITS.has(said.key)) lines.labels[at] ??= 'number_changed';
}

const RANKS = new Set(['last', 'next', 'final', 'latest']);

/** "one" and "first" are often no count at all. */
function isWeak(unit: Unit): boolean {
  return unit.key === '#1' || unit.key === '#1th' || unit.key === 'second';
}

function isSmall(unit: Unit): boolean {
  return unit.key.length < 4;
}

function classNames(lines: Lines, hunk: Hunk): void {
  for (const [at, { printed: top, said: bottom }] of stepsOf(lines, hunk)) {
    if (top === null || bottom === null || top.kind !== 'word' || bottom.kind !== 'word') continue;
    if (lines.labels[at] !== null || top.stem === bottom.stem) continue;
    if (!isNamed(top, bottom)) continue;
    // "Prime Minister", "Foreign Minister": what stands before a title is of the office.
    if (!top.name && TITLES.has(lines.steps[at + 1]?.printed?.key ?? '')) continue;
    if (isFormOfName(top.key, bottom.key)) continue;
    const respelled =
      bottom.name &&
      !(KNOWN_NAMES.has(top.key) && KNOWN_NAMES.has(bottom.key)) &&
      transliterated(top.key) === transliterated(bottom.key);
    lines.labels[at] = respelled ? 'spelling_or_dialect' : 'name_changed';
  }
  spreadNames(lines, hunk);
}

/** The rest of a name of several words goes with the word that was changed. */
function spreadNames(lines: Lines, hunk: Hunk): void {
  for (let at = hunk.from; at < hunk.to; at += 1) {
    const { printed = null, said = null } = lines.steps[at] ?? {};
    if (lines.labels[at] !== null || (printed !== null && said !== null)) continue;
    if ((printed ?? said)?.name !== true && (printed ?? said)?.capital !== true) continue;
    if ([at - 1, at + 1].some((other) => lines.labels[other] === 'name_changed'))
      lines.labels[at] = 'name_changed';
  }
}

/** A name stands in print; where both words open their sentences, one of them must be known for a name. */
function isNamed(top: Unit, bottom: Unit): boolean {
  if (top.name) return true;
  return mayBeName(top) && (bottom.name || mayBeName(bottom));
}

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

const SAME_MODAL: readonly ReadonlySet<string>[] = [
  new Set(['must', 'have to', 'has to']),
  new Set(['need to', 'needs to']),
  new Set(['should', 'ought', 'ought to']),
  new Set(['perhaps', 'maybe', 'possibly']),
  new Set(['certainly', 'definitely', 'surely', 'undoubtedly']),
];

function senseOf(modal: string): string {
  const index = SAME_MODAL.findIndex((group) => group.has(modal));
  return index < 0 ? modal : String(index);
}

function classModals(lines: Lines, hunk: Hunk): void {
  const senses = (units: readonly Unit[]): readonly string[] =>
    units
      .filter((unit) => unit.kind === 'modal')
      .map((unit) => senseOf(unit.key))
      .sort();
  const printed = printedOf(lines, hunk);
  const said = saidOf(lines, hunk);
  const top = senses(printed);
  const bottom = senses(said);
  if (top.join('|') === bottom.join('|')) return;
  if (isOtherwiseSaid(top, said) || isOtherwiseSaid(bottom, printed)) return;
  for (const [at, step] of stepsOf(lines, hunk))
    if (step.printed?.kind === 'modal' || step.said?.kind === 'modal')
      lines.labels[at] ??= 'modality_changed';
}

/** "will" over "going to", "can" over "able to": other words for the same. */
function isOtherwiseSaid(modals: readonly string[], others: readonly Unit[]): boolean {
  const word =
    modals.length !== 1
      ? null
      : modals[0] === 'will'
        ? 'going'
        : modals[0] === 'can'
          ? 'able'
          : null;
  return (
    word !== null && others.some((unit, at) => unit.key === word && others[at + 1]?.key === 'to')
  );
}
