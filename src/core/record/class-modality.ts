import type { Hunk, Lines } from './hunk.ts';
import { labelSplit, printedOf, saidOf, stepsOf } from './hunk.ts';
import { CERTAINTY_ROWS, SAME_MODAL } from './lexicon/en/meaning.ts';
import { stem } from './stem.ts';
import type { Unit } from './unit.ts';

/** What says how certain, allowed or owed something is: put in, taken out or exchanged. */
export function classModality(lines: Lines, hunk: Hunk): void {
  classModals(lines, hunk);
  classCertainty(lines, hunk);
  labelSplit(lines, hunk);
  takeRest(lines, hunk, [...stepsOf(lines, hunk)]);
  takeRest(lines, hunk, stepsOf(lines, hunk).toReversed());
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
}

/** The sense of each word that says how certain something is, by its stem. */
const CERTAINTY: ReadonlyMap<string, string> = new Map(
  CERTAINTY_ROWS.flatMap((row) => row.split(' ').map((word) => [stem(word), row] as const)),
);

/** "It is possible" over "it is clear", "we believe" over "we know": one word of certainty for another. */
function classCertainty(lines: Lines, hunk: Hunk): void {
  for (const [at, { printed, said }] of stepsOf(lines, hunk)) {
    if (printed === null || said === null || lines.labels[at] !== null) continue;
    const [over, under] = [CERTAINTY.get(printed.stem), CERTAINTY.get(said.stem)];
    if (over !== undefined && under !== undefined && over !== under)
      lines.labels[at] = 'modality_changed';
  }
}

/** What comes with a modal on one side: "is going to", "has promised to", "very likely". */
const REST = new Set(
  'going about to am is are was were be been has have had very highly quite most'.split(' '),
);

/**
 * What comes and goes with a modal is of the same change: "is" of "is going to", "voted" of "voted to"
 * over "wants to", the verb's other form ("may be ready" over "are ready").
 */
function takeRest(lines: Lines, hunk: Hunk, steps: ReturnType<typeof stepsOf>): void {
  for (const [at, { printed, said }] of steps) {
    if (lines.labels[at] !== null) continue;
    if (![at - 1, at + 1].some((other) => lines.labels[other] === 'modality_changed')) continue;
    const form = printed !== null && said !== null && printed.stem === said.stem;
    const alone = printed === null ? said : said === null ? printed : null;
    const led = alone !== null && at + 1 < hunk.to && isLedTo(lines, at + 1, printed !== null);
    if (form || led || REST.has(alone?.key ?? '')) lines.labels[at] = 'modality_changed';
  }
}

/** "to" over a modal, or of the change itself: the word before it is the one that was exchanged. */
function isLedTo(lines: Lines, at: number, inPrint: boolean): boolean {
  const step = lines.steps[at];
  const [own, other] = inPrint ? [step?.printed, step?.said] : [step?.said, step?.printed];
  const taken = other === null && lines.labels[at] === 'modality_changed';
  return own?.key === 'to' && (taken || other?.kind === 'modal');
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
