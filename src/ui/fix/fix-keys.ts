import type { ToldKey } from '../desk/keys.ts';

/** The keys of the open quote for fixes, suggestions and the queue of who signs; fetched with the pane. */
export const FIX_KEYS: readonly ToldKey[] = [
  { command: 'make-fix', keys: ['m'], what: 'Fixes: ready-made, or as typed' },
  { command: 'take-suggestion', keys: ['t'], what: 'Take the suggestion' },
  { command: 'queue', keys: ['q'], what: 'What is to sign, the riskiest first' },
  { command: 'next-risk', keys: ['g'], what: 'Next to sign, the riskiest first' },
].map((row) => ({ ...row, region: 'pane' }));
