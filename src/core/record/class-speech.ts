import { classBrokenOff, classTakenBack } from './class-false-starts.ts';
import type { Lines, Hunk } from './hunk.ts';
import { droppedRuns, labelHunk, openHunks, printedOf, saidOf } from './hunk.ts';
import { SMALL_WORDS } from './lexicon/en/meaning.ts';
import { unitName } from './unit-reading.ts';
import type { Unit } from './unit.ts';

/** The same words may have gone so many steps before and come back. */
const FURTHEST = 40;

/** What speech loses on its way into print: fillers, words said twice, beginnings given up. */
export function classSpeech(lines: Lines, isFiller: (unit: Unit) => boolean): void {
  classTakenBack(lines);
  for (const [at, step] of lines.steps.entries())
    if (step.printed === null && step.said !== null && isFiller(step.said))
      lines.labels[at] ??= 'filler_dropped';
  for (const run of droppedRuns(lines)) {
    const repeated = repeatedIn(lines, run);
    if (repeated !== null) labelHunk(lines, repeated, 'repetition_dropped');
    else classBrokenOff(lines, run);
  }
}

/** The kept or dropped said units before or after a run, fillers left out. */
function saidAround(lines: Lines, run: Hunk, by: 1 | -1, most: number): readonly Unit[] {
  const found: Unit[] = [];
  for (
    let at = by === 1 ? run.to : run.from - 1;
    at >= 0 && at < lines.steps.length && found.length < most;
    at += by
  ) {
    const said = lines.steps[at]?.said ?? null;
    if (said !== null && lines.labels[at] !== 'filler_dropped') found.push(said);
  }
  return by === 1 ? found : found.toReversed();
}

/** The run, or the head or tail of it, that says again what stands before or after it. */
function repeatedIn(lines: Lines, run: Hunk): Hunk | null {
  if (isRepetition(lines, run)) return run;
  for (let length = run.to - run.from - 1; length > 0; length -= 1) {
    const head = { from: run.from, to: run.from + length };
    const before = saidAround(lines, head, -1, length);
    if (sameInOrder(saidOf(lines, head), before)) return head;
  }
  return null;
}

function sameInOrder(one: readonly Unit[], other: readonly Unit[]): boolean {
  return one.length === other.length && one.every((unit, at) => unit.key === other[at]?.key);
}

function isRepetition(lines: Lines, run: Hunk): boolean {
  const words = saidOf(lines, run);
  // "no, no, no" over "no": the run may be the same words several times.
  for (let period = words.length; period > 0; period -= 1) {
    if (words.length % period !== 0) continue;
    if (!words.every((word, at) => word.key === words[at % period]?.key)) continue;
    const same = (others: readonly Unit[]): boolean =>
      others.length === period && others.every((other, at) => other.key === words[at]?.key);
    if (same(saidAround(lines, run, 1, period)) || same(saidAround(lines, run, -1, period)))
      return true;
  }
  return false;
}

/** Words that stand elsewhere in the other line: moved, not added and left out. */
export function classMoved(lines: Lines): void {
  const hunks = openHunks(lines);
  for (const hunk of hunks) {
    const top = printedOf(lines, hunk);
    const bottom = saidOf(lines, hunk);
    if (top.length < 2 || !sameWords(top, bottom)) continue;
    // The same figures the other way round ("3-2" over "two-three") are other figures.
    labelHunk(lines, hunk, top.every(isNumber) ? 'number_changed' : 'reordered');
  }
  classCrossed(lines);
  const added = runs(lines, 'printed');
  const dropped = runs(lines, 'said');
  for (const one of added) {
    const top = printedOf(lines, one);
    if (top.every((unit) => SMALL_WORDS.has(unit.key) || unit.kind === 'negation')) continue;
    const other = dropped.find(
      (each) => Math.abs(each.from - one.from) <= FURTHEST && sameWords(top, saidOf(lines, each)),
    );
    if (other === undefined || lines.labels[one.from] !== null) continue;
    const label =
      top.every(isNumber) && passesNumber(lines, one, other) ? 'number_changed' : 'reordered';
    labelHunk(lines, one, label);
    labelHunk(lines, other, label);
  }
}

function isNumber(unit: Unit): boolean {
  return unit.kind === 'number';
}

/** Whether a number that moved passed another one: each of the two counts something else then. */
function passesNumber(lines: Lines, one: Hunk, other: Hunk): boolean {
  const [first, last] = one.from < other.from ? [one, other] : [other, one];
  return lines.steps.slice(first.to, last.from).some(({ said }) => said?.kind === 'number');
}

/** "the clerk … the judge" over "the judge … the clerk"; of two pronouns, their case apart: "he and I" over "me and him". */
function classCrossed(lines: Lines): void {
  for (const [at, { printed, said }] of lines.steps.entries()) {
    if (lines.labels[at] !== null || printed === null || said === null) continue;
    // Two names or two numbers that changed places are two that were changed.
    if (printed.name || said.name || printed.kind !== 'word' || said.kind !== 'word') continue;
    if (unitName(printed) !== null) continue;
    for (let on = at + 1; on < Math.min(lines.steps.length, at + FURTHEST); on += 1) {
      const other = lines.steps[on];
      if (lines.labels[on] !== null || other === undefined) continue;
      if (other.printed === null || other.said === null) continue;
      if (other.printed.stem !== said.stem || other.said.stem !== printed.stem) continue;
      const moved = other.printed.key === said.key || other.said.key === printed.key;
      lines.labels[at] = moved ? 'reordered' : 'grammar_tidied';
      lines.labels[on] = lines.labels[at];
      break;
    }
  }
}

/** Runs of steps that have words in one line alone. */
function runs(lines: Lines, side: 'printed' | 'said'): readonly Hunk[] {
  const found: Hunk[] = [];
  for (const hunk of openHunks(lines)) {
    let from = -1;
    for (let at = hunk.from; at <= hunk.to; at += 1) {
      const step = lines.steps[at];
      const alone =
        at < hunk.to &&
        step !== undefined &&
        (side === 'printed' ? step.said : step.printed) === null;
      if (alone) from = from < 0 ? at : from;
      else if (from >= 0) {
        found.push({ from, to: at });
        from = -1;
      }
    }
  }
  return found;
}

function sameWords(one: readonly Unit[], other: readonly Unit[]): boolean {
  if (one.length !== other.length) return false;
  const keys = one.map((unit) => unit.key).sort();
  const others = other.map((unit) => unit.key).sort();
  return keys.every((key, at) => key === others[at]);
}
