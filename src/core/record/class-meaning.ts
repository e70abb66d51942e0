import { classModality } from './class-modality.ts';
import { classNames } from './class-names.ts';
import { classNegation, takeFarAlong } from './class-negation.ts';
import { classNumbers } from './class-numbers.ts';
import type { Hunk, Lines } from './hunk.ts';
import { droppedRuns, governs, openHunks, saidOf } from './hunk.ts';

/** The four critical classes that single words can raise, each looked for in every hunk. */
export function classMeaning(lines: Lines): void {
  for (const hunk of splitAtClauses(lines)) {
    classNegation(lines, hunk);
    classNumbers(lines, hunk);
    classNames(lines, hunk);
    classModality(lines, hunk);
  }
  takeFarAlong(lines);
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
