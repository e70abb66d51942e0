import { dice, seedOf } from './chance.ts';
import { type Begins, END, type Generator, WORK } from './generators.ts';
import type { Step, StepKind } from './step.ts';

export interface Plan {
  readonly seed: number;
  readonly begins: Begins;
  readonly people: number;
  /** Locks that lock nothing: two senders must be harmless. */
  readonly brokenLocks: boolean;
  readonly hintLoss: number;
  /** Pages open at the start, for each person; a second one may be opened later. */
  readonly pages: readonly number[];
  readonly steps: readonly Step[];
}

const NUMBERS = 1_000_000;

/** The history of a seed: a swarm, in which each one leaves some kinds of steps out. */
export function planOf(seed: number, generator: Generator): Plan {
  const roll = dice(seed);
  const [fewest, most] = generator.steps;
  const kept = Object.entries(generator.weights).filter(
    // Work is always there; each trouble is left out of a third of the histories.
    ([kind]) => Object.hasOwn(WORK, kind) || Object.hasOwn(END, kind) || roll.yes(0.67),
  ) as [StepKind, number][];
  const total = kept.reduce((sum, [, weight]) => sum + weight, 0);
  const kind = (): StepKind => {
    let left = roll.fraction() * total;
    for (const [name, weight] of kept) {
      left -= weight;
      if (left < 0) return name;
    }
    return 'edit';
  };
  const pass = (): number => {
    const how = roll.fraction();
    if (how < 0.35) return roll.between(0, 8);
    if (how < 0.85) return roll.between(20, 500);
    return roll.between(500, 4000);
  };
  const number = (): number => roll.below(NUMBERS);
  return {
    seed,
    begins: dice(seedOf(seed, 9)).pick(generator.begins) ?? 'morning',
    people: roll.pick(generator.people) ?? 2,
    brokenLocks: roll.yes(generator.brokenLocks),
    pages: [1, 2, 3].map(() => (roll.yes(0.3) ? 2 : 1)),
    hintLoss: roll.yes(0.5) ? 0 : roll.between(0, 0.6),
    // Short days find most, and there is time for many of them.
    steps: Array.from({ length: fewest + roll.below(most - fewest + 1) }, () => ({
      kind: kind(),
      page: number(),
      a: number(),
      b: number(),
      c: number(),
      pass: pass(),
    })),
  };
}
