import type { VerdictGroup } from '#core/verdict/scale.ts';

/** The groups of verdicts in the order of the screen, as it names them. */
export const GROUPS: readonly { readonly group: VerdictGroup; readonly label: string }[] = [
  { group: 'passes', label: 'Passes' },
  { group: 'must change', label: 'Must change' },
  { group: 'can’t say', label: 'Can’t say' },
];
