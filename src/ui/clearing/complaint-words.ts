import type { Complaint } from '#core/desk/complaint.ts';
import type { Desk } from '#core/desk/desk.ts';
import { clockWords } from '../desk/clock-words.ts';
import { dayWords } from '../review/when-words.ts';

/** A day is over at its end, in the reader's own time zone. */
function dueMoment(due: string): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(due) ? `${due}T23:59:59` : due;
}

/** "due 1 Dec 2026, 6 days left"; the words after the day change with the clock. */
export function dueWords(
  due: string,
  now: number,
): { readonly text: string; readonly over: boolean } {
  const left = clockWords(dueMoment(due), now);
  const day = dayWords(due);
  if (left === null) return { text: `due ${day}`, over: false };
  return { text: `due ${day}, ${left.over ? left.text : `${left.text} left`}`, over: left.over };
}

/** The complaints of the story, or of one quote: open ones first, then the newest. */
export function complaintsOf(desk: Desk, quoteId: string | null): readonly Complaint[] {
  return Object.values(desk.complaints)
    .filter((item) => quoteId === null || item.quoteId === quoteId)
    .toSorted(
      (a, b) =>
        Number(a.decision !== null) - Number(b.decision !== null) ||
        (a.decision === null ? a.due.localeCompare(b.due) : b.at.localeCompare(a.at)),
    );
}
