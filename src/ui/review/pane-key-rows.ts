import type { ToldKey } from '../desk/keys.ts';

/** The keys of the open quote (MODEL J); fetched with the pane. */
export const PANE_KEYS: readonly ToldKey[] = [
  {
    region: 'pane',
    command: 'verdict-1',
    keys: ['Digit1'],
    what: 'Word for word, or fair paraphrase',
  },
  { region: 'pane', command: 'verdict-2', keys: ['Digit2'], what: 'Accurate, minor edits' },
  { region: 'pane', command: 'verdict-3', keys: ['Digit3'], what: 'Faithful translation' },
  { region: 'pane', command: 'verdict-4', keys: ['Digit4'], what: 'Approximate' },
  { region: 'pane', command: 'verdict-5', keys: ['Digit5'], what: 'Out of context' },
  { region: 'pane', command: 'verdict-6', keys: ['Digit6'], what: 'Meaning changed' },
  { region: 'pane', command: 'verdict-7', keys: ['Digit7'], what: 'Second-hand only' },
  { region: 'pane', command: 'verdict-8', keys: ['Digit8'], what: 'Not in the records we hold' },
  { region: 'pane', command: 'verdict-9', keys: ['Digit9'], what: 'No record to be had' },
  { region: 'pane', command: 'answer-yes', keys: ['y'], what: 'Yes to the focused question' },
  { region: 'pane', command: 'answer-no', keys: ['n'], what: 'No to the focused question' },
  { region: 'pane', command: 'answer-unknown', keys: ['u'], what: 'Can’t tell yet' },
  { region: 'pane', command: 'answer-none', keys: ['o'], what: 'No translation' },
  { region: 'pane', command: 'dismiss', keys: ['x'], what: 'Not a quotation' },
  { region: 'pane', command: 'speaker', keys: ['s'], what: 'Speaker' },
  { region: 'pane', command: 'end-left', keys: ['Alt+ArrowLeft'], what: 'End one word left' },
  { region: 'pane', command: 'end-right', keys: ['Alt+ArrowRight'], what: 'End one word right' },
  {
    region: 'pane',
    command: 'start-left',
    keys: ['Alt+Shift+ArrowLeft'],
    what: 'Begin one word left',
  },
  {
    region: 'pane',
    command: 'start-right',
    keys: ['Alt+Shift+ArrowRight'],
    what: 'Begin one word right',
  },
  { region: 'pane', command: 'evidence', keys: ['e'], what: 'Evidence' },
  { region: 'pane', command: 'ask', keys: ['a'], what: 'Ask the reporter' },
  { region: 'pane', command: 'send-back', keys: ['b'], what: 'Send back' },
  {
    region: 'pane',
    command: 'done',
    keys: ['Mod+Enter'],
    what: 'Done and next; for a signer: sign',
  },
  { region: 'pane', command: 'hand-over', keys: ['Mod+Shift+Enter'], what: 'Hand over' },
];
