import type { ToldKey } from '../desk/keys.ts';

/** The keys of the open quote that have to do with its record; fetched with the pane. */
export const RECORD_KEYS: readonly ToldKey[] = [
  { command: 'next-quote', keys: ['j'], what: 'Next quote' },
  { command: 'previous-quote', keys: ['k'], what: 'Previous quote' },
  { command: 'next-difference', keys: ['d'], what: 'Next difference' },
  { command: 'previous-difference', keys: ['Shift+d'], what: 'Previous difference' },
  { command: 'next-place', keys: ['w'], what: 'Next place in the records' },
  { command: 'previous-place', keys: ['Shift+w'], what: 'Previous place in the records' },
  { command: 'take-place', keys: ['p'], what: 'Attach the place that is shown' },
  { command: 'record', keys: ['r'], what: 'The record beside the quote' },
  { command: 'next-turn', keys: ['BracketRight'], what: 'Next turn in the open record' },
  { command: 'previous-turn', keys: ['BracketLeft'], what: 'Previous turn in the open record' },
  { command: 'copy-fix', keys: ['c'], what: 'Copy the words as they were said' },
  { command: 'use-fix', keys: ['f'], what: 'Use them as the fix' },
].map((row) => ({ ...row, region: 'pane' }));
