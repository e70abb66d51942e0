import type { ToldKey } from '../desk/keys.ts';

/** The keys of the player, while focus is inside it; fetched with it. */
export const PLAYER_KEYS: readonly ToldKey[] = [
  { command: 'play', keys: ['p'], what: 'Play or pause' },
  { command: 'back', keys: ['ArrowLeft'], what: 'Back three seconds' },
  { command: 'on', keys: ['ArrowRight'], what: 'On three seconds' },
  { command: 'slower', keys: ['s'], what: 'Slower, or as it was said' },
  { command: 'take-time', keys: ['t'], what: 'Take the time here' },
].map((row) => ({ ...row, region: 'recording' }));
