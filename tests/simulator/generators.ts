import type { StepKind } from './step.ts';

/** What has happened before: handed over, ready to be cleared, or published already (first-writes.ts). */
export type Begins = 'morning' | 'afternoon' | 'evening';

type Weights = Readonly<Partial<Record<StepKind, number>>>;

/** What people do all day: in every history. */
export const WORK: Weights = {
  edit: 16,
  pair: 6,
  evidence: 7,
  message: 4,
  search: 2,
  suggest: 3,
  take: 4,
  settle: 8,
  undo: 6,
  move: 7,
  onward: 10,
  direct: 64,
  record: 2,
  'dismiss-returned': 1,
};

/** What people do more often once a story is near its end: in every history whose generator names it. */
export const END: Weights = {
  talk: 4,
  fix: 3,
  clear: 14,
  second: 3,
  legal: 3,
  story: 2,
  source: 3,
  speaker: 2,
};

const TROUBLE: Weights = {
  crash: 4,
  reload: 2,
  power: 2,
  'host-crash': 1,
  'host-crash-before': 2,
  'host-crash-after': 2,
  restore: 1,
  full: 2,
  'lose-database': 2,
  freeze: 2,
  offline: 4,
  clock: 1,
  weather: 5,
  become: 1,
  hats: 1,
  wake: 3,
  open: 2,
};

/** A kind of history: which steps come how often, and how many. */
export interface Generator {
  readonly name: string;
  readonly weights: Weights;
  /** Fewest and most steps. */
  readonly steps: readonly [number, number];
  readonly people: readonly number[];
  readonly brokenLocks: number;
  /** When its histories begin; each as often as it is named. */
  readonly begins: readonly Begins[];
}

export const GENERATORS: readonly Generator[] = [
  {
    name: 'any',
    weights: { ...WORK, ...END, ...TROUBLE },
    steps: [12, 40],
    people: [2, 2, 3],
    brokenLocks: 0.1,
    begins: ['morning', 'morning', 'afternoon', 'evening'],
  },
  {
    name: 'signing',
    weights: {
      ...TROUBLE,
      restore: 0,
      edit: 8,
      evidence: 6,
      take: 2,
      suggest: 2,
      settle: 4,
      undo: 3,
      move: 4,
      onward: 22,
      direct: 80,
    },
    steps: [12, 36],
    people: [3],
    brokenLocks: 0.1,
    begins: ['morning'],
  },
  {
    name: 'fields',
    weights: {
      edit: 40,
      pair: 15,
      evidence: 15,
      settle: 15,
      undo: 12,
      suggest: 5,
      take: 6,
      wake: 6,
      offline: 6,
      weather: 5,
      open: 1,
      onward: 4,
      direct: 46,
    },
    steps: [12, 36],
    people: [2],
    brokenLocks: 0,
    begins: ['morning'],
  },
  {
    name: 'disk',
    weights: {
      ...WORK,
      ...END,
      crash: 14,
      reload: 6,
      power: 12,
      full: 10,
      'lose-database': 8,
      open: 8,
      wake: 3,
      offline: 3,
      become: 2,
    },
    steps: [12, 36],
    people: [2],
    brokenLocks: 0.2,
    begins: ['morning', 'morning', 'afternoon', 'evening'],
  },
  {
    name: 'backup',
    weights: {
      ...WORK,
      ...END,
      restore: 8,
      'host-crash': 4,
      'host-crash-before': 6,
      'host-crash-after': 6,
      offline: 4,
      weather: 6,
      crash: 3,
      open: 2,
      wake: 4,
    },
    steps: [12, 36],
    people: [2, 2, 3],
    brokenLocks: 0.1,
    begins: ['morning', 'morning', 'afternoon', 'evening'],
  },
  {
    name: 'set back',
    weights: {
      ...WORK,
      ...END,
      'set-back': 8,
      restore: 1,
      'host-crash-after': 4,
      offline: 6,
      weather: 6,
      crash: 4,
      reload: 2,
      power: 2,
      become: 1,
      open: 2,
      wake: 4,
    },
    steps: [12, 36],
    people: [2, 2, 3],
    brokenLocks: 0.1,
    begins: ['morning', 'morning', 'afternoon', 'evening'],
  },
  {
    name: 'evening',
    weights: {
      ...TROUBLE,
      restore: 0,
      edit: 10,
      evidence: 4,
      suggest: 2,
      take: 3,
      settle: 4,
      undo: 4,
      move: 6,
      onward: 12,
      direct: 60,
      talk: 6,
      fix: 6,
      clear: 50,
      second: 5,
      legal: 8,
      story: 4,
      source: 4,
      speaker: 4,
    },
    steps: [14, 36],
    people: [3],
    brokenLocks: 0.1,
    begins: ['morning', 'afternoon', 'afternoon', 'evening'],
  },
];

/** Histories in which two people meet in the same fields all day long; for mutants that need just that. */
const MEETING: Generator = {
  name: 'meeting',
  weights: {
    edit: 30,
    pair: 12,
    evidence: 30,
    settle: 25,
    undo: 12,
    suggest: 12,
    take: 18,
    wake: 3,
    offline: 12,
    onward: 3,
  },
  steps: [40, 40],
  people: [2],
  brokenLocks: 0,
  begins: ['morning'],
};

export function generatorNamed(name: string): Generator {
  const found = [...GENERATORS, MEETING].find((item) => item.name === name);
  if (found === undefined) throw new Error(`there is no generator named ${name}`);
  return found;
}
