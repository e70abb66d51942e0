import { createStore } from 'zustand/vanilla';
import type { TabMemory } from '#sync/ports.ts';

/**
 * How much the story tells the ear of its quotes. `full`: where each begins and ends, and its number
 * with speaker and status. `numbers`: the number with speaker and status. `silent`: the bare number,
 * and no word that is not to be seen.
 */
export type SpokenMarks = 'full' | 'numbers' | 'silent';

const NAME = 'spoken-marks';

/** As this person wants it on this device. The story is drawn anew when it changes, and for nothing else. */
export const spokenMarks = createStore<SpokenMarks>(() => 'full');

/** What was kept, or what ships where it is nothing of ours. */
export function readSpokenMarks(text: string | null): SpokenMarks {
  return text === 'numbers' || text === 'silent' ? text : 'full';
}

/** As it was left, and kept from now on. Call it once, before the page is drawn. */
export function rememberSpokenMarks(memory: Pick<TabMemory, 'get' | 'keep'>): void {
  spokenMarks.setState(readSpokenMarks(memory.get(NAME)), true);
  spokenMarks.subscribe((spoken) => memory.keep(NAME, spoken));
}
