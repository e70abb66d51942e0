import { hullOf } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { wordAt } from '../text/words.ts';
import { alignUnits } from './align-units.ts';
import type { Step } from './align-units.ts';
import { classDress } from './class-dress.ts';
import { classMeaning } from './class-meaning.ts';
import { classOpenings } from './class-openings.ts';
import type { BracketFound } from './class-openings.ts';
import { classMoved, classSpeech } from './class-speech.ts';
import { classWords } from './class-words.ts';
import type { Difference, DifferenceClass } from './difference.ts';
import { fillersAmong } from './fillers.ts';
import type { Lines } from './hunk.ts';
import type { PrintedPart } from './printed-part.ts';
import { partedRepeats } from './repeated-steps.ts';
import { changedMarks } from './sense-marks.ts';
import type { Unit } from './unit.ts';

/**
 * A difference with its places: in the printed part (`part` counts from 0) and in the record, UTF-16;
 * null where one side has no words. `gap`: the words between the pieces of a splice, else null.
 */
export interface PlacedDifference extends Difference {
  readonly part: number;
  readonly printedAt: Span | null;
  /** Where in the part words would have to be put in, were they printed. */
  readonly printedFrom: number;
  readonly saidAt: Span | null;
  readonly gap: number | null;
}

/** A bracket replaces a few words, an ellipsis any number: what each costs at a bracket. */
const REPLACED = 2;

/** Printed over said: the steps, and for each the difference it belongs to, by its place in `differences`. */
export interface ComparedLines {
  readonly steps: readonly Step[];
  readonly differenceOf: readonly (number | null)[];
  readonly differences: readonly PlacedDifference[];
}

/** The rows [from, to) of a printed part, and the said units they are laid over. */
export interface LinePair {
  readonly part: number;
  readonly printed: PrintedPart;
  readonly from: number;
  readonly to: number;
  readonly recordText: string;
  readonly said: readonly Unit[];
}

/**
 * Compares a stretch of print with what was said there, word for word, and classes what differs
 * (factcheck-peers §3.3), the most serious class that fits first. O(printed × said), both short.
 */
export function compareLines(pair: LinePair): ComparedLines {
  const units = pair.printed.units.slice(pair.from, pair.to);
  const open = pair.printed.open.slice(pair.from, pair.to + 1);
  const quiet = fillersAmong(pair.said);
  const loose = open.map(({ ellipsis, brackets }) =>
    ellipsis !== null ? 0 : brackets.length > 0 ? REPLACED : null,
  );
  const steps = partedRepeats(alignUnits(units, pair.said, quiet, loose));
  let row = 0;
  const rows = steps.map((step) => (step.printed === null ? row : row++));
  const lines: Lines = { steps, labels: steps.map(() => null), rows, open };
  const fillers = new Set(pair.said.filter((_, at) => quiet[at] === true));
  const isFiller = (unit: Unit): boolean => fillers.has(unit);
  classDress(lines);
  const brackets = classOpenings(lines, isFiller);
  classSpeech(lines, isFiller);
  classMoved(lines);
  classMeaning(lines);
  classWords(lines);
  return gathered(pair, lines, brackets);
}

function spanOf(text: string, units: readonly (Unit | null)[]): Span | null {
  const present = units.filter((unit) => unit !== null);
  const first = present[0];
  if (first === undefined) return null;
  const { start, end } = hullOf(present);
  // "al-Qaida" is compared in two words and shown as one.
  return {
    start: wordAt(text, start)?.start ?? start,
    end: wordAt(text, end - 1)?.end ?? end,
  };
}

/** Neighbouring steps of one class are one difference; brackets and marks make theirs. */
function gathered(pair: LinePair, lines: Lines, brackets: readonly BracketFound[]): ComparedLines {
  const { steps, labels } = lines;
  const differenceOf: (number | null)[] = steps.map(() => null);
  const differences: PlacedDifference[] = [];
  const add = (
    name: DifferenceClass,
    printedAt: Span | null,
    saidAt: Span | null,
    at: number,
  ): number => {
    const before = steps.slice(0, at).findLast((step) => step.printed !== null)?.printed;
    differences.push({
      class: name,
      part: pair.part,
      printed: printedAt === null ? '' : pair.printed.text.slice(printedAt.start, printedAt.end),
      said: saidAt === null ? '' : pair.recordText.slice(saidAt.start, saidAt.end),
      printedAt,
      printedFrom: printedAt?.start ?? before?.end ?? pair.printed.units[pair.from]?.start ?? 0,
      saidAt,
      gap: null,
    });
    return differences.length - 1;
  };
  for (let at = 0; at < steps.length;) {
    const label = labels[at] ?? 'none';
    let end = at + 1;
    while (end < steps.length && labels[end] === label && joins(lines, end, label)) end += 1;
    if (label !== 'none' && label !== 'insertion_bracketed') {
      const group = withForms(steps, at, end);
      const row = lines.rows[at] ?? 0;
      const mark = label === 'ellipsis_marked' ? (lines.open[row]?.ellipsis ?? null) : null;
      const index = add(
        label,
        mark ??
          spanOf(
            pair.printed.text,
            group.map((step) => step.printed),
          ),
        spanOf(
          pair.recordText,
          group.map((step) => step.said),
        ),
        at,
      );
      differenceOf.fill(index, at, end);
    }
    at = end;
  }
  joinMoves(differences, differenceOf);
  for (const found of brackets) {
    if (found.said) continue;
    const group = steps.slice(found.from, found.to);
    const saidAt = spanOf(
      pair.recordText,
      group.map((step) => step.said),
    );
    const index = add(
      found.masks ? 'profanity_masked' : 'insertion_bracketed',
      found.bracket,
      saidAt,
      found.from,
    );
    differenceOf.fill(index, found.from, found.to);
    const critical = bracketMeaning(
      found,
      group.flatMap((step) => step.said ?? []),
    );
    if (critical !== null) add(critical, found.bracket, saidAt, found.from);
  }
  for (const { from, to } of changedMarks(steps)) {
    const group = steps.slice(from, to);
    add(
      'punctuation_changes_sense',
      spanOf(
        pair.printed.text,
        group.map((step) => step.printed),
      ),
      spanOf(
        pair.recordText,
        group.map((step) => step.said),
      ),
      from,
    );
  }
  return { steps, differenceOf, differences };
}

/** The steps of a difference with those whose written form it shares: of "couldn’t" no half is shown. */
function withForms(steps: readonly Step[], at: number, end: number): readonly Step[] {
  let from = at;
  let to = end;
  const shares = (one: Step | undefined, other: Step | undefined): boolean =>
    (one?.said !== null && one?.said !== undefined && one.said.start === other?.said?.start) ||
    (one?.printed !== null &&
      one?.printed !== undefined &&
      one.printed.start === other?.printed?.start);
  while (from > 0 && shares(steps[from], steps[from - 1])) from -= 1;
  while (to < steps.length && shares(steps[to - 1], steps[to])) to += 1;
  return steps.slice(from, to);
}

/** Moved words are one difference, not one where they went and one where they came from. */
function joinMoves(differences: PlacedDifference[], differenceOf: (number | null)[]): void {
  const moved = (side: 'printedAt' | 'saidAt'): readonly number[] =>
    differences.flatMap((each, at) =>
      each.class === 'reordered' && each[side] === null ? at : [],
    );
  const sources = moved('printedAt');
  for (const [order, to] of moved('saidAt').entries()) {
    const from = sources[order];
    const top = differences[to];
    const bottom = from === undefined ? undefined : differences[from];
    if (from === undefined || top === undefined || bottom === undefined) continue;
    differences[to] = { ...top, said: bottom.said, saidAt: bottom.saidAt };
    for (const [at, difference] of differenceOf.entries())
      if (difference === from) differenceOf[at] = to;
  }
  // Those that were joined go, and the numbers of the rest follow.
  const gone = new Set(sources.filter((at) => !differenceOf.includes(at)));
  const kept = differences.flatMap((_, at) => (gone.has(at) ? [] : at));
  for (const [at, difference] of differenceOf.entries())
    if (difference !== null) differenceOf[at] = kept.indexOf(difference);
  const left = kept.flatMap((at) => differences[at] ?? []);
  differences.length = 0;
  for (const difference of left) differences.push(difference);
}

/** Steps of one class stand together while they are neighbours; two gaps at two marks do not. */
function joins(lines: Lines, at: number, label: DifferenceClass | 'none'): boolean {
  if (label === 'none') return true;
  const before = lines.steps[at - 1];
  const now = lines.steps[at];
  if (label === 'ellipsis_marked') return lines.rows[at] === lines.rows[at - 1];
  return before !== undefined && now !== undefined;
}

/** A bracket that puts in or exchanges a denial, a number, a name or a modal changes the meaning. */
function bracketMeaning(found: BracketFound, said: readonly Unit[]): DifferenceClass | null {
  const { units } = found.bracket;
  const count = (list: readonly Unit[], kind: Unit['kind']): number =>
    list.filter((unit) => unit.kind === kind).length;
  if (count(units, 'negation') !== count(said, 'negation')) return 'negation_changed';
  const keys = (list: readonly Unit[], kind: Unit['kind']): string =>
    list.flatMap((unit) => (unit.kind === kind ? unit.key : [])).join('|');
  if (
    count(said, 'number') > 0 &&
    count(units, 'number') > 0 &&
    keys(said, 'number') !== keys(units, 'number')
  )
    return 'number_changed';
  if (keys(said, 'modal') !== keys(units, 'modal') && said.length > 0) return 'modality_changed';
  const names = (list: readonly Unit[]): readonly Unit[] => list.filter((unit) => unit.name);
  const [top, bottom] = [names(units), names(said)];
  if (top.length === 0 || bottom.length === 0) return null;
  return bottom.some((unit) => top.some((other) => other.stem === unit.stem))
    ? null
    : 'name_changed';
}
