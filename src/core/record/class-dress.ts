import type { Lines } from './hunk.ts';
import { openHunks, labelHunk, printedOf, saidOf } from './hunk.ts';
import type { Unit } from './unit.ts';

/** The written forms of units, joined; one form shared by several counts once. */
function formsOf(units: readonly Unit[]): string {
  return units
    .filter((unit, at) => units[at - 1]?.start !== unit.start)
    .map((unit) => unit.plain)
    .join('');
}

function bare(word: string): string {
  return word.replaceAll(/[.'\-‐‑–—]/g, '');
}

/** The units that share the written form of the one at `at`, as a range of steps. */
function formRange(units: readonly (Unit | null)[], at: number): readonly [number, number] {
  const unit = units[at];
  let from = at;
  let to = at + 1;
  if (unit === null || unit === undefined) return [from, to];
  while (units[from - 1]?.start === unit.start) from -= 1;
  while (units[to]?.start === unit.start) to += 1;
  return [from, to];
}

/**
 * Same words in other dress: British and American spelling, short and full forms. Numbers, points,
 * hyphens and joins are none. A short form of which only one word is the same is left to the others.
 */
export function classDress(lines: Lines): void {
  const printed = lines.steps.map((step) => step.printed);
  const said = lines.steps.map((step) => step.said);
  for (const [at, step] of lines.steps.entries()) {
    if (!step.same || step.printed === null || step.said === null) continue;
    const { plain, kind, bracket } = step.printed;
    lines.labels[at] = 'none';
    if (plain === step.said.plain || kind === 'number' || bracket >= 0) continue;
    if (isShortOfName(step.printed, step.said) || plain === 'no' || step.said.plain === 'no')
      continue;
    const [from, to] = formRange(printed, at);
    const [saidFrom, saidTo] = formRange(said, at);
    const whole = lines.steps.slice(Math.min(from, saidFrom), Math.max(to, saidTo));
    if (whole.some((each) => !each.same)) continue;
    const top = formsOf(whole.flatMap((each) => each.printed ?? []));
    const bottom = formsOf(whole.flatMap((each) => each.said ?? []));
    if (bare(top) === bare(bottom) && top.includes("'") === bottom.includes("'")) continue;
    if (kind === 'negation' && !top.includes("'") && !bottom.includes("'") && plain !== 'not') {
      lines.labels[at] = 'word_substituted';
      continue;
    }
    const aint = plain === "ain't" || step.said.plain === "ain't";
    lines.labels[at] = aint ? 'grammar_tidied' : 'spelling_or_dialect';
  }
  for (const at of lines.steps.keys()) if (isDashSaid(lines, at)) lines.labels[at] = 'none';
  // "policy maker" over "policymaker": the same letters, joined otherwise.
  for (const hunk of openHunks(lines)) {
    const joined = (units: readonly Unit[]): string =>
      units.some((unit) => unit.kind === 'number') ? '' : bare(formsOf(units));
    const top = printedOf(lines, hunk);
    const bottom = saidOf(lines, hunk);
    if (joined(top) !== '' && joined(top) === joined(bottom)) labelHunk(lines, hunk, 'none');
  }
}

const DASH = /^\s*[-‐‑–—]\s*$/u;

/** "21-9" over "twenty-one to nine": the dash between two numbers is said as a word. */
function isDashSaid(lines: Lines, at: number): boolean {
  const { printed = null, said = null } = lines.steps[at] ?? {};
  const [before, next] = [lines.steps[at - 1], lines.steps[at + 1]];
  if ((printed ?? said)?.key !== 'to' || (printed !== null && said !== null)) return false;
  const numbers = [before, next].every((each) =>
    [each?.printed, each?.said].every((unit) => unit?.kind === 'number'),
  );
  const other = printed === null ? next?.printed : next?.said;
  return numbers && DASH.test(other?.before ?? '');
}

// "US" over "United States": one name.
function isShortOfName(printed: Unit, said: Unit): boolean {
  return printed.plain.includes(' ') !== said.plain.includes(' ') && printed.key.length < 4;
}
