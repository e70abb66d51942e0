import type { ToldKey } from '../desk/keys.ts';

const PLACES = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
];

/** The keys of the chip over quotes that overlap: a digit a quote, in their order. */
export const OVERLAP_KEYS: readonly ToldKey[] = PLACES.map((place, at) => ({
  region: 'overlap',
  command: `choose-${at + 1}`,
  keys: [`Digit${at + 1}`],
  what: `Open the ${place}`,
}));
