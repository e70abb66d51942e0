import type { DifferenceClass } from '#core/record/difference.ts';
import { differencePasses, type VerdictCase } from '#core/verdict/case.ts';
import { differenceRow, mayPass, permitted } from '#core/verdict/difference.ts';
import { STYLE_CLASSES } from '#core/verdict/house-style.ts';

/** What the house style says on the differences of a quote, as sentences. */
export interface StyleSays {
  /** "Fillers may go": classes among the differences that pass. */
  readonly passes: readonly string[];
  /** "Grammar tidied": classes that another style could let pass. */
  readonly stops: readonly string[];
}

/** Classes on which no style decides are not among them: they pass in none. O(differences). */
export function styleSays(
  facts: Pick<VerdictCase, 'houseStyle' | 'exhibits' | 'differences'>,
): StyleSays {
  const passes = new Set<string>();
  const stops = new Set<string>();
  for (const difference of facts.differences) {
    if (!mayPass(difference.class)) continue;
    if (permitted(facts.houseStyle, difference)) passes.add(passing(difference.class));
    // Decision 0012: not by the style itself, but by what it is held against.
    else if (differencePasses(facts, difference))
      passes.add('Spelling may differ from a transcript');
    else stops.add(differenceRow(difference.class).label);
  }
  return { passes: [...passes], stops: [...stops] };
}

function passing(name: DifferenceClass): string {
  return STYLE_CLASSES.find((row) => row.class === name)?.passes ?? differenceRow(name).label;
}
