import type { Hat } from './hats.ts';

/** Where a whole story is; worked out from its records, never stored (MODEL H). */
export type StoryState =
  | 'checking'
  | 'cleared'
  | 'published'
  | 'correcting'
  | 'corrected'
  | 'killed';

/** In the order of a story's life: word and shape, so that nothing is said by colour alone. */
export const STORY_STATES: readonly {
  readonly state: StoryState;
  readonly label: string;
  readonly shape: string;
}[] = [
  { state: 'checking', label: 'Checking', shape: '○' },
  { state: 'cleared', label: 'Cleared to run', shape: '✓' },
  { state: 'published', label: 'Published', shape: '■' },
  { state: 'correcting', label: 'Correcting', shape: '↻' },
  { state: 'corrected', label: 'Corrected', shape: '◼' },
  { state: 'killed', label: 'Killed', shape: '×' },
];

export type StoryAct = 'clear' | 'publish' | 'kill';

export interface StoryActRow {
  readonly act: StoryAct;
  readonly from: readonly StoryState[];
  readonly who: readonly Hat[];
  /** Why it cannot be done from any other state, as the end of a sentence. */
  readonly else: string;
}

/** What is done to a story as a whole, always direct: none of it waits in a queue. */
export const STORY_ACTS: readonly StoryActRow[] = [
  {
    act: 'clear',
    from: ['checking', 'correcting'],
    who: ['clears'],
    else: 'there is nothing new to clear',
  },
  {
    act: 'publish',
    from: ['cleared', 'correcting'],
    who: ['clears'],
    else: 'it is marked published once it is cleared',
  },
  {
    act: 'kill',
    from: ['checking', 'cleared', 'published', 'correcting', 'corrected'],
    who: ['clears'],
    else: 'it is read-only',
  },
];

/** The row of an act; every act has one (a test says so). */
export function storyActRow(act: StoryAct): StoryActRow {
  const row = STORY_ACTS.find((item) => item.act === act);
  if (row === undefined) throw new Error(`no such act on a story: ${act}`);
  return row;
}

/** What the records of a story say. */
export interface StoryFactsNow {
  readonly killed: boolean;
  /** The last publication: whether it was a correction; null: never published. */
  readonly published: { readonly correction: boolean } | null;
  /** A complaint was upheld, or the text is another, since it was last published. */
  readonly overtaken: boolean;
  /** The last clearance still holds: same version, same fingerprints, all still signed or run unsigned. */
  readonly clearHolds: boolean;
}

/** Published stays published until it is overtaken; a clearance that no longer holds is none. */
export function storyStateOf(facts: StoryFactsNow): StoryState {
  if (facts.killed) return 'killed';
  if (facts.published !== null) {
    if (facts.overtaken) return 'correcting';
    return facts.published.correction ? 'corrected' : 'published';
  }
  return facts.clearHolds ? 'cleared' : 'checking';
}
