import { refusal } from '#core/desk/refusal.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { LogEntry } from '#core/desk/log.ts';
import type { WholeStory } from '#core/export/story-json.ts';
import type { DeskState } from './desk-state.ts';

const COPY = 'copy:';

/** The id under which a copy is opened: of the head it ends at, so the same history is the same copy. */
export function copyId(headHash: string): string {
  return COPY + headHash;
}

export function isCopy(storyId: string | null): boolean {
  return storyId?.startsWith(COPY) ?? false;
}

/** A story read from a file, whole and verified: nothing is ever written to it. */
export interface StoryCopy {
  readonly id: string;
  /** As the story calls itself, with its own id. */
  readonly desk: Desk;
  /** Its rows as they are read today; in `whole` as they were written. */
  readonly log: readonly LogEntry[];
  readonly whole: WholeStory;
}

/** What a tab shows instead of a story of the host. `copy` null: this device has no such copy. */
export interface ShownCopy {
  readonly id: string;
  readonly copy: StoryCopy | null;
}

/** A draft that belongs to the story of the copy shown: kept, it would turn up in the story itself. */
export function isOfCopy(shown: ShownCopy | null, draftKey: string): boolean {
  const storyId = shown?.copy?.desk.storyId;
  return storyId !== undefined && draftKey.includes(`/${storyId}/`);
}

export const READ_ONLY = {
  ok: false,
  refusals: [refusal('copy', 'This is a read-only copy. Open the story itself to make changes.')],
} as const;

const NOTHING_RETURNED = [] as const;

/** What the state says of the story while a copy is shown. */
export function shownState({ id, copy }: ShownCopy): Partial<DeskState> {
  return {
    storyId: id,
    desk: copy?.desk ?? null,
    epoch: '',
    returned: NOTHING_RETURNED,
    gone: copy === null ? 'There is no such copy on this device.' : null,
  };
}
