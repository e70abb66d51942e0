import type { StoryReading, StoryWhole } from '#api/ports.ts';
import { deskPieces } from '#core/desk/desk-pieces.ts';

/** As in Archive.inspect, of what was read whole. */
export function readingOf({ summary, answers, stored, entries }: StoryWhole): StoryReading {
  return {
    summary,
    answers,
    stored: stored === null ? null : { head: stored.head, pieces: () => deskPieces(stored.desk) },
    rows: (after) => entries.slice(after),
  };
}
