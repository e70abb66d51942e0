import { FIX_KEYS } from '../fix/fix-keys.ts';
import { PLAYER_KEYS } from '../media/player-keys.ts';
import { DISMISS_KEYS } from '../quotes/dismiss-keys.ts';
import { OVERLAP_KEYS } from '../reader/overlap-keys.ts';
import { PICKER_KEYS } from '../reader/picker-keys.ts';
import { RECORD_KEYS } from '../record/record-keys.ts';
import { PANE_KEYS } from '../review/pane-key-rows.ts';
import { FIRST_KEYS } from './key-words.ts';
import type { Region, ToldKey } from './keys.ts';

/** The regions of the keys sheet, in its order. */
export const KEY_REGIONS: readonly { readonly region: Region; readonly title: string }[] = [
  { region: 'everywhere', title: 'Everywhere' },
  { region: 'list', title: 'In the list' },
  { region: 'story', title: 'In the story' },
  { region: 'picker', title: 'While picking words' },
  { region: 'pane', title: 'In the open quote' },
  { region: 'recording', title: 'In the recording' },
  { region: 'dismissal', title: 'Not a quotation: why' },
  { region: 'overlap', title: 'Among quotes that overlap' },
];

/** Every key that can be changed: what the keys sheet shows and what a changed key must not meet. */
export const ALL_KEYS: readonly ToldKey[] = [
  ...FIRST_KEYS,
  ...PANE_KEYS,
  ...PICKER_KEYS,
  ...RECORD_KEYS,
  ...PLAYER_KEYS,
  ...DISMISS_KEYS,
  ...OVERLAP_KEYS,
  ...FIX_KEYS,
];
