import type { ToldKey } from '../desk/keys.ts';

/** The keys while words are picked: their region is the bar that holds the keyboard then. */
export const PICKER_KEYS: readonly ToldKey[] = [
  { command: 'right', keys: ['ArrowRight'], what: 'The word at the right' },
  { command: 'left', keys: ['ArrowLeft'], what: 'The word at the left' },
  { command: 'down', keys: ['ArrowDown'], what: 'Next sentence' },
  { command: 'up', keys: ['ArrowUp'], what: 'Previous sentence' },
  { command: 'far-down', keys: ['Mod+ArrowDown'], what: 'Next paragraph' },
  { command: 'far-up', keys: ['Mod+ArrowUp'], what: 'Previous paragraph' },
  { command: 'extend-right', keys: ['Shift+ArrowRight'], what: 'One word right' },
  { command: 'extend-left', keys: ['Shift+ArrowLeft'], what: 'One word left' },
  { command: 'extend-down', keys: ['Shift+ArrowDown'], what: 'One sentence later' },
  { command: 'extend-up', keys: ['Shift+ArrowUp'], what: 'One sentence earlier' },
  { command: 'extend-far-down', keys: ['Mod+Shift+ArrowDown'], what: 'One paragraph later' },
  { command: 'extend-far-up', keys: ['Mod+Shift+ArrowUp'], what: 'One paragraph earlier' },
  { command: 'edge-start', keys: ['BracketLeft'], what: 'Shift moves the start' },
  { command: 'edge-end', keys: ['BracketRight'], what: 'Shift moves the end' },
  { command: 'read', keys: ['r'], what: 'Read what is picked' },
  { command: 'mark', keys: ['Enter'], what: 'Mark as quotation' },
  { command: 'paraphrase', keys: ['Shift+Enter'], what: 'Mark as paraphrase' },
  { command: 'add', keys: ['a'], what: 'Add to the open quote' },
  { command: 'words', keys: ['w'], what: 'Type the first and last words' },
  { command: 'leave', keys: ['Escape'], what: 'Leave' },
].map((row) => ({ ...row, region: 'picker' }));
