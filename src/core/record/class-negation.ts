import { unitDenies } from './denial.ts';
import type { Hunk, Lines } from './hunk.ts';
import { labelHunk, labelSplit, openHunks, printedOf, saidOf, stepsOf } from './hunk.ts';
import { POSITIVE_OF, SCANT } from './lexicon/en/denials.ts';
import { stem } from './stem.ts';
import type { Unit } from './unit.ts';

function countDenials(own: readonly Unit[], others: readonly Unit[]): number {
  let count = 0;
  for (const unit of own) {
    if (unit.kind === 'negation') count += 1;
    else if (others.some((other) => unitDenies(unit, other) && !unitDenies(other, unit)))
      count += 1;
  }
  return count;
}

/** Words that deny put in, taken out or exchanged so that what is kept is denied or no more denied. */
export function classNegation(lines: Lines, hunk: Hunk): void {
  classScant(lines, hunk);
  const printed = printedOf(lines, hunk);
  const said = saidOf(lines, hunk);
  if (countDenials(printed, said) === countDenials(said, printed)) return;
  for (const [at, { printed: top, said: bottom }] of stepsOf(lines, hunk)) {
    const word = [top, bottom].some((unit) => unit?.kind === 'negation');
    const prefix =
      (top !== null && said.some((each) => unitDenies(top, each) || unitDenies(each, top))) ||
      (bottom !== null && printed.some((each) => unitDenies(bottom, each)));
    if (!word && !prefix) continue;
    lines.labels[at] ??= isTidiedDouble(lines, at) ? 'grammar_tidied' : 'negation_changed';
  }
  labelSplit(lines, hunk);
  takeAlong(lines, hunk);
}

/** "few" over "a few": the article alone makes some of none. */
function classScant(lines: Lines, hunk: Hunk): void {
  const last = lines.steps[hunk.to - 1];
  const next = lines.steps[hunk.to];
  const alone = last?.printed === null || last?.said === null;
  const article = (last?.printed ?? last?.said ?? null)?.key === 'a';
  if (alone && article && next?.same === true && SCANT.has(next.said?.key ?? ''))
    lines.labels[hunk.to - 1] ??= 'negation_changed';
}

/** What "with one exception" puts beside the word that "without exception" has. */
const ARTICLES = new Set(['a', 'an', 'any', 'some', 'the', '#1']);

/** What comes and goes with a denial on one side: "not yet", "not even". */
const GOES_ALONG = new Set([...ARTICLES, 'yet', 'ever', 'even', 'either']);
const HELPING = new Set(['do', 'be', 'have']);

/** What stands only under a denial, and what stands for it without. */
const POLAR = new Map(
  ['', 'thing', 'one', 'body', 'where'].map((rest) => [`any${rest}`, `some${rest}`]),
);

function isPolarPair(one: string, other: string): boolean {
  return POLAR.get(one) === other || POLAR.get(other) === one;
}

/**
 * What comes and goes with a denial is of the same change: the article beside it, "did" of "did not
 * search" over "searched", the verb's other form, one article for another.
 */
function takeAlong(lines: Lines, hunk: Hunk): void {
  for (const [at, { printed: top, said: bottom }] of stepsOf(lines, hunk)) {
    if (lines.labels[at] !== null || !isBesideDenial(lines, at)) continue;
    const alone = top === null ? bottom : bottom === null ? top : null;
    const next = lines.steps[at + 1];
    const hyphened = (top === null ? next?.said : next?.printed)?.before === '-';
    const helps =
      alone !== null && (hyphened || GOES_ALONG.has(alone.key) || HELPING.has(stem(alone.key)));
    const form =
      top !== null &&
      bottom !== null &&
      (top.stem === bottom.stem ||
        isPolarPair(top.key, bottom.key) ||
        (ARTICLES.has(top.key) && ARTICLES.has(bottom.key)));
    if (helps || form) lines.labels[at] = 'negation_changed';
  }
}

/** "cannot pay any more" over "can pay": what a denial has further on goes with it. */
const FAR_ALONG = new Set(['any more', 'anymore', 'any longer', 'yet', 'either', 'at all', 'ever']);

/** Gives words that stand only under a denial, put in or left out, to the denial that was changed in their line. */
export function takeFarAlong(lines: Lines): void {
  if (!lines.labels.includes('negation_changed')) return;
  for (const hunk of openHunks(lines)) {
    const words = [...printedOf(lines, hunk), ...saidOf(lines, hunk)];
    if (FAR_ALONG.has(words.map(({ key }) => key).join(' ')))
      labelHunk(lines, hunk, 'negation_changed');
  }
}

function isBesideDenial(lines: Lines, at: number): boolean {
  return [at - 1, at + 1].some((other) => lines.labels[other] === 'negation_changed');
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
