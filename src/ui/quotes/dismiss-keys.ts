import { DISMISS_REASONS } from '#core/quote/quote.ts';
import type { ToldKey } from '../desk/keys.ts';

/** The keys of the question why a find is no quotation: a digit a reason, in their order. */
export const DISMISS_KEYS: readonly ToldKey[] = DISMISS_REASONS.map(({ reason, label }, at) => ({
  region: 'dismissal',
  command: `dismiss-${reason}`,
  keys: [`Digit${at + 1}`],
  what: label,
}));
