import type { Bracket, Lines } from './hunk.ts';
import { governs } from './hunk.ts';
import { OATHS, STAND_INS } from './lexicon/en/masks.ts';
import type { Unit } from './unit.ts';

/** What a bracket in print was found to be, beside the labels of the words it replaced. */
export interface BracketFound {
  readonly bracket: Bracket;
  /** The steps whose said words it replaced. */
  readonly from: number;
  readonly to: number;
  /** True when these very words were said: no difference. */
  readonly said: boolean;
  readonly masks: boolean;
}

/** The steps without a printed word that stand before printed unit `row`. */
function droppedBefore(lines: Lines, row: number): { readonly from: number; readonly to: number } {
  let to = lines.steps.findIndex((step, at) => lines.rows[at] === row && step.printed !== null);
  if (to < 0) to = row === (lines.rows.at(-1) ?? 0) + 1 || row > 0 ? lines.steps.length : 0;
  let from = to;
  while (from > 0 && lines.steps[from - 1]?.printed === null) from -= 1;
  return { from, to };
}

/**
 * Words left out at an ellipsis are marked, those at a bracket replaced. A denial or a modal among them
 * that governs kept words is left open, for the classes of meaning to find.
 */
export function classOpenings(
  lines: Lines,
  isFiller: (unit: Unit) => boolean,
): readonly BracketFound[] {
  const found: BracketFound[] = [];
  for (const [row, opening] of lines.open.entries()) {
    if (opening.ellipsis === null && opening.brackets.length === 0) continue;
    const { from, to } = droppedBefore(lines, row);
    const said = lines.steps.slice(from, to).flatMap((step) => step.said ?? []);
    for (const bracket of opening.brackets) {
      const same =
        said.length === bracket.units.length &&
        bracket.units.every((unit, at) => unit.key === said[at]?.key);
      const masks =
        said.some((unit) => OATHS.has(unit.key)) &&
        bracket.units.some((unit) => STAND_INS.has(unit.key));
      found.push({ bracket, from, to, said: same, masks });
    }
    const label = opening.brackets.length > 0 ? 'insertion_bracketed' : 'ellipsis_marked';
    if (label === 'ellipsis_marked' && said.every(isFiller)) continue;
    for (const [index, unit] of said.entries()) {
      const critical = unit.kind === 'negation' || unit.kind === 'modal' || unit.kind === 'bound';
      if (label === 'ellipsis_marked' && critical && governs(said, index)) continue;
      lines.labels[from + index] ??= label;
    }
  }
  return found;
}
