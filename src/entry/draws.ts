import type { Chance, Clock } from '#api/ports.ts';
import { freshSalts } from './salts.ts';

/** Everything a host takes from time and chance; held still, every host gives the same bytes. */
export interface Draws {
  readonly clock: Clock;
  readonly chance: Chance;
  /** Names a history that begins. */
  readonly newEpoch: () => string;
}

export const REAL_DRAWS: Draws = {
  clock: { now: () => new Date().toISOString() },
  chance: { salts: freshSalts },
  newEpoch: () => crypto.randomUUID(),
};
