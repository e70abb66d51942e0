import type { Stage } from '../review/stages.ts';
import type { Status } from '../review/status.ts';
import { type ReadInstant, type Stay, staysOf } from './figures-stays.ts';
import { eventOf, type LogEntry } from './log.ts';

/** A state in which a quote waits for somebody. */
export type WaitingState = Extract<
  Status,
  'to-confirm' | 'to-check' | 'in-hand' | 'sent-back' | 'asked' | 'to-sign'
>;

/** In the order of work. */
const WAITING_STATES: readonly WaitingState[] = [
  'to-confirm',
  'to-check',
  'in-hand',
  'asked',
  'sent-back',
  'to-sign',
];

const STATE_OF: Readonly<Record<Stage, WaitingState | null>> = {
  'to-confirm': 'to-confirm',
  open: 'to-check',
  'in-hand': 'in-hand',
  asked: 'asked',
  ready: 'to-sign',
  'in-review': 'to-sign',
  'sent-back': 'sent-back',
  approved: null,
  dismissed: null,
};

/** How long quotes stayed in a state before they went on. `median` in milliseconds; null: too few to say. */
export interface Turnaround {
  readonly state: WaitingState;
  readonly stays: number;
  readonly median: number | null;
}

/** Quotes that wait now, by state and by how long they have: `counts` in the order of `WAITED`. */
export interface Waiting {
  readonly state: WaitingState;
  readonly counts: readonly number[];
  /** The longest wait, in milliseconds; 0 where nothing waits. */
  readonly longest: number;
}

/** What the logs of a desk tell of its pace. */
export interface DeskFigures {
  readonly stories: number;
  readonly turnaround: readonly Turnaround[];
  /** Quotes that were ever signed, and those of them that went back to work afterwards. */
  readonly signed: number;
  readonly reopened: number;
  readonly waiting: readonly Waiting[];
}

const HOUR = 3_600_000;

/** The classes of a wait: each up to so many milliseconds, the last without an end. */
export const WAITED: readonly { readonly upTo: number; readonly words: string }[] = [
  { upTo: HOUR, words: 'under an hour' },
  { upTo: 4 * HOUR, words: '1 to 4 hours' },
  { upTo: 24 * HOUR, words: '4 hours to a day' },
  { upTo: Infinity, words: 'over a day' },
];

/** Fewer stays than this have no middle worth a number. */
export const FEWEST = 3;

/**
 * The figures of a desk from the logs of its stories; `now` in milliseconds of UTC. A state that a
 * quote only passed through in one act counts as no stay. Pure; O(rows).
 */
export function deskFigures(
  logs: readonly (readonly LogEntry[])[],
  now: number,
  read: ReadInstant,
): DeskFigures {
  // Story by story: the same text twice has quotes of the same ids.
  const byStory = logs.map((log) => merged(staysOf(log.map(eventOf), read)));
  const stays = byStory.flat();
  return {
    stories: logs.length,
    turnaround: WAITING_STATES.map((state) => turnaroundOf(state, stays)),
    signed: sum(byStory.map((each) => signedIn(each).size)),
    reopened: sum(byStory.map(reopenedIn)),
    waiting: WAITING_STATES.map((state) => waitingIn(state, stays, now)),
  };
}

interface StateStay extends Stay {
  readonly state: WaitingState | null;
}

/** Stays by state: two stages that are one state on the screen are one stay. */
function merged(stays: readonly Stay[]): readonly StateStay[] {
  const last = new Map<string, StateStay>();
  const done: StateStay[] = [];
  for (const stay of stays.toSorted((a, b) => a.from - b.from)) {
    const state = STATE_OF[stay.stage];
    const before = last.get(stay.quoteId);
    const goesOn = before !== undefined && state !== null && before.state === state;
    if (before !== undefined && !goesOn) done.push(before);
    last.set(stay.quoteId, goesOn ? { ...before, to: stay.to } : { ...stay, state });
  }
  return [...done, ...last.values()];
}

function turnaroundOf(state: WaitingState, stays: readonly StateStay[]): Turnaround {
  const lengths = stays
    .flatMap((stay) => (stay.state === state && stay.to !== null ? stay.to - stay.from : []))
    .filter((length) => length > 0)
    .toSorted((a, b) => a - b);
  return {
    state,
    stays: lengths.length,
    median: lengths.length < FEWEST ? null : middleOf(lengths),
  };
}

/** Of an even number the mean of the two in the middle, rounded. */
function middleOf(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[half - 1] ?? 0) + upper) / 2);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Quotes of one story that were ever signed. */
function signedIn(stays: readonly StateStay[]): ReadonlySet<string> {
  return new Set(stays.flatMap(({ stage, quoteId }) => (stage === 'approved' ? quoteId : [])));
}

/** How many of them went back to work: after a signature they wait in some state again. */
function reopenedIn(stays: readonly StateStay[]): number {
  const waits = new Map<string, number>();
  for (const { quoteId, state, from } of stays)
    if (state !== null) waits.set(quoteId, Math.max(from, waits.get(quoteId) ?? from));
  const back = stays.flatMap(({ quoteId, stage, to }) =>
    stage === 'approved' && to !== null && (waits.get(quoteId) ?? -Infinity) >= to ? quoteId : [],
  );
  return new Set(back).size;
}

function waitingIn(state: WaitingState, stays: readonly StateStay[], now: number): Waiting {
  const waits = stays
    .filter((stay) => stay.state === state && stay.to === null)
    .map((stay) => Math.max(0, now - stay.from));
  const classOf = (wait: number): number => WAITED.findIndex(({ upTo }) => wait < upTo);
  return {
    state,
    counts: WAITED.map((_, at) => waits.filter((wait) => classOf(wait) === at).length),
    longest: waits.reduce((most, wait) => Math.max(most, wait), 0),
  };
}
