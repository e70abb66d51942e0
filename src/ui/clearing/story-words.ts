import type { Act } from '#core/desk/act.ts';
import type { Desk } from '#core/desk/desk.ts';
import { STORY_STATES, type StoryState } from '#core/review/story-states.ts';
import { whenWords } from '../review/when-words.ts';

/** "Cleared to run" is short in the header: "Cleared". */
export function stateWords(state: StoryState): string {
  if (state === 'cleared') return 'Cleared';
  return STORY_STATES.find((row) => row.state === state)?.label ?? state;
}

/** One thing that was done with the story as a whole. */
export interface StoryMoment extends Act {
  readonly seq: number;
  readonly words: string;
  /** Where it ran, or why it was killed; '' where there is nothing to add. */
  readonly more: string;
}

/** What was done with the story as a whole, in order: cleared, published, killed. */
export function storyMoments(desk: Desk): readonly StoryMoment[] {
  const { clearance, publications, killed } = desk;
  const found: StoryMoment[] = publications.map(({ by, at, where, correction, seq }) => ({
    by,
    at,
    seq,
    words: correction ? 'Correction published' : 'Published',
    more: where,
  }));
  if (clearance !== null) {
    const version = desk.versions.find(({ id }) => id === clearance.versionId);
    found.push({
      by: clearance.by,
      at: clearance.at,
      seq: clearance.seq,
      words: 'Cleared to run',
      more: version === undefined ? '' : `version ${version.number}`,
    });
  }
  if (killed !== null)
    found.push({
      by: killed.by,
      at: killed.at,
      seq: desk.seq + 1,
      words: 'Killed',
      more: killed.reason,
    });
  return found.toSorted((a, b) => a.seq - b.seq);
}

/** "Dan Deadline, 14:02". */
export function byWhen({ by, at }: Act): string {
  return `${by.name}, ${whenWords(at)}`;
}

/** "1 thing is", "3 things are". */
export function thingsAre(count: number): string {
  return count === 1 ? '1 thing is' : `${count} things are`;
}
