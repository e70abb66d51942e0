import type { Page } from '@playwright/test';

/** A state of the desk that is looked at: by axe, by an art director. */
export interface State {
  readonly name: string;
  /** The state that its steps begin in; absent: the first open. */
  readonly from?: string;
  /** From there to here, with the mouse. */
  readonly reach: (page: Page) => Promise<void>;
  /**
   * Looked at in Firefox too, in every look or in the light one alone; the others differ from these in
   * nothing that a browser draws by itself.
   */
  readonly inFirefox?: 'every look' | 'light';
  /** It holds up a tab's requests, which needs the worker between them and the host. */
  readonly needsWorker?: boolean;
}

/** The states that lead to this one from the first open, itself last. */
export function wayTo(state: State, all: readonly State[]): readonly State[] {
  if (state.from === undefined) return [state];
  const before = all.find(({ name }) => name === state.from);
  if (before === undefined)
    throw new Error(`“${state.name}” begins in “${state.from}”: no such state`);
  return [...wayTo(before, all), state];
}

/** One way through the desk, and which of the states on it are looked at. */
export interface Walk {
  readonly way: readonly State[];
  readonly seen: readonly State[];
}

/** The fewest walks that come through all of these states, each of them looked at once. */
export function walksThrough(some: readonly State[], all: readonly State[]): readonly Walk[] {
  const left = new Set(some);
  const walks: Walk[] = [];
  const byLength = some.map((state) => wayTo(state, all)).toSorted((a, b) => b.length - a.length);
  for (const way of byLength) {
    const seen = way.filter((state) => left.has(state));
    const last = way.at(-1);
    if (last === undefined || !left.has(last)) continue;
    for (const state of seen) left.delete(state);
    walks.push({ way, seen });
  }
  return walks;
}
