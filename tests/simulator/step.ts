/** What is done beside checking and signing (end-acts.ts). */
export type EndKind =
  | 'talk'
  | 'fix'
  | 'clear'
  | 'second'
  | 'legal'
  | 'story'
  | 'source'
  | 'speaker';

export type StepKind =
  | EndKind
  | 'edit'
  | 'pair'
  | 'evidence'
  | 'message'
  | 'search'
  | 'suggest'
  | 'take'
  | 'settle'
  | 'undo'
  | 'move'
  | 'onward'
  | 'direct'
  | 'record'
  | 'dismiss-returned'
  | 'crash'
  | 'reload'
  | 'power'
  | 'host-crash'
  | 'host-crash-before'
  | 'host-crash-after'
  | 'restore'
  | 'set-back'
  | 'full'
  | 'lose-database'
  | 'freeze'
  | 'offline'
  | 'clock'
  | 'weather'
  | 'become'
  | 'hats'
  | 'wake'
  | 'open';

/** One step of a history: what, by which page, three numbers to choose with, and the time that passes after it. */
export interface Step {
  readonly kind: StepKind;
  readonly page: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly pass: number;
}
