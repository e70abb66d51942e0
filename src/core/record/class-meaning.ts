import { classNames } from './class-names.ts';
import { classNegation } from './class-negation.ts';
import { classNumbers } from './class-numbers.ts';
import type { Hunk, Lines } from './hunk.ts';
import { droppedRuns, governs, openHunks, printedOf, saidOf, stepsOf } from './hunk.ts';
import { SAME_MODAL } from './lexicon/en/meaning.ts';
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
  for (const [at, { printed: over, said: under }] of stepsOf(lines, hunk))
    if (over?.kind === 'modal' || under?.kind === 'modal') lines.labels[at] ??= 'modality_changed';
  takeRest(lines, hunk);
}

/** "going to" over "expected to": what is left over of one of them is of the same change. */
const REST = new Set(['going', 'about', 'to']);

function takeRest(lines: Lines, hunk: Hunk): void {
  for (const [at, { printed, said }] of stepsOf(lines, hunk)) {
    if (lines.labels[at] !== null || (printed !== null && said !== null)) continue;
    const rest = REST.has((printed ?? said)?.key ?? '');
    const beside = [at - 1, at + 1].some((other) => lines.labels[other] === 'modality_changed');
    if (rest && beside) lines.labels[at] = 'modality_changed';
  }
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
