import type { Desk } from '#core/desk/desk.ts';
import type { Command } from '#core/desk/command.ts';
import type { Refusal } from '#core/desk/refusal.ts';
import type { Status } from '#core/review/status.ts';
import type { Person } from '#core/review/hats.ts';

/**
 * What the chip says about the work, in the order of how much an editor must worry.
 * `saved`: the host has everything. `saving`: being written or sent just now. `on-device`: on this
 * device, waiting (offline, or the host does not answer). `not-saved`: the last act is on no disk.
 * `stuck`: the host refuses to understand a row; the queue stands.
 */
export type Saved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly waiting: number }
  | { readonly kind: 'on-device'; readonly waiting: number; readonly why: string }
  | { readonly kind: 'not-saved'; readonly why: string }
  | { readonly kind: 'stuck'; readonly waiting: number; readonly why: string };

/** A refusal that came back from the host for a command already applied here; its text is kept until dismissed. */
export interface ReturnedRefusal {
  readonly mid: string;
  readonly command: Command;
  readonly refusals: readonly Refusal[];
}

export type DemoPreset = 'five' | 'two' | 'alone';

/** Which panel stands over the desk; null: none. */
export type Panel = 'import' | 'export' | 'keys' | 'people' | null;

/** Which quotes the list shows. Null fields do not filter. */
export interface Filter {
  readonly text: string;
  readonly speakerId: string | null;
  readonly status: Status | null;
}

/**
 * Everything the page draws from. `desk` is the view: confirmed state with the outbox replayed on
 * it, always recomputed; null until a story is open. Selection and panels are the tab's own.
 */
export interface DeskState {
  readonly me: Person | null;
  readonly people: readonly Person[];
  readonly preset: DemoPreset;
  /** True in the browser host: person and preset may be chosen. */
  readonly demo: boolean;
  readonly storyId: string | null;
  readonly desk: Desk | null;
  /** The host's epoch the base came from; '' before the first pull. */
  readonly epoch: string;
  readonly saved: Saved;
  readonly returned: readonly ReturnedRefusal[];
  readonly selectedId: string | null;
  readonly filter: Filter;
  readonly panel: Panel;
  /** The last sentence for the live region: "Quote 2 of 10, word for word, done. Next: …". */
  readonly said: string;
}

export const NO_FILTER: Filter = { text: '', speakerId: null, status: null };

export const FIRST_STATE: DeskState = {
  me: null,
  people: [],
  preset: 'five',
  demo: true,
  storyId: null,
  desk: null,
  epoch: '',
  saved: { kind: 'saved' },
  returned: [],
  selectedId: null,
  filter: NO_FILTER,
  panel: null,
  said: '',
};
