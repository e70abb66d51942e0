import type { Hunk, Lines } from './hunk.ts';
import { printedOf, saidOf, stepsOf } from './hunk.ts';
import { DATE_WORDS, WEAK_NUMBERS, WHICH } from './lexicon/en/numbers.ts';
import { unitName } from './unit-reading.ts';
import type { Unit } from './unit.ts';

const QUANTIFIERS = new Set(
  'many several some few most all lots countless numerous various both a'.split(' '),
);

/** Values, dates and units that are others, and what bounds a number put in, taken out or exchanged. */
export function classNumbers(lines: Lines, hunk: Hunk): void {
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
  takeArticles(lines, hunk);
}

/** "a fortnight" over "three weeks", "a few years" over "20 years": the article goes with its number. */
function takeArticles(lines: Lines, hunk: Hunk): void {
  for (const [at, { printed, said }] of stepsOf(lines, hunk)) {
    if (lines.labels[at] !== null || (printed !== null && said !== null)) continue;
    const { key = '' } = printed ?? said ?? {};
    const beside = [at + 1, at + 2].some((other) => lines.labels[other] === 'number_changed');
    if (beside && (key === 'an' || QUANTIFIERS.has(key))) lines.labels[at] = 'number_changed';
  }
}

/** "within hours" over "within days": a unit without its number, exchanged; "next year" over "this year". */
function classBareUnits(lines: Lines, hunk: Hunk): void {
  for (const [at, { printed, said }] of stepsOf(lines, hunk)) {
    if (isEveryOther(lines, at)) lines.labels[at] ??= 'number_changed';
    if (printed === null || said === null) continue;
    const [top, bottom] = [unitName(printed), unitName(said)];
    const units = top !== null && bottom !== null && top !== bottom;
    const which = WHICH.has(printed.key) && WHICH.has(said.key) && isDated(lines, at + 1);
    if (units || which) lines.labels[at] ??= 'number_changed';
  }
}

/** "every other week" over "every week". */
function isEveryOther(lines: Lines, at: number): boolean {
  const { printed = null, said = null } = lines.steps[at] ?? {};
  const alone = (printed === null) !== (said === null);
  const every = lines.steps[at - 1]?.said?.key === 'every';
  return alone && every && (printed ?? said)?.key === 'other' && isDated(lines, at + 1);
}

/** Whether a unit of time, a day, a month or a season stands there. */
function isDated(lines: Lines, at: number): boolean {
  const unit = lines.steps[at]?.said ?? null;
  if (unit === null) return false;
  const time = TIME_UNITS.has(unitName(unit) ?? '');
  return time || DATE_WORDS.has(unit.key) || WEAK_NUMBERS.has(unit.key) || unit.key === 'time';
}

const TIME_UNITS = new Set(
  'second minute hour day night week fortnight month year decade century millennium'.split(' '),
);
const RANKS = new Set(['last', 'next', 'final', 'latest']);

/** "one" and "first" are often no count at all. */
function isWeak(unit: Unit): boolean {
  const { key } = unit;
  return key === '#1' || key === '#1th' || key === 'second' || WEAK_NUMBERS.has(key);
}

function isSmall(unit: Unit): boolean {
  return unit.key.length < 4;
}
