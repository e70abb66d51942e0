import { eventOf, type LogEntry, type LogHead } from '#core/desk/log.ts';
import { copyId } from './shown-copy.ts';

/**
 * A history of a story that this device held and the host has no more: the host was set back to an
 * older file, or restored from a backup (MODEL A2). Kept until its person puts it away.
 */
export interface LostHistory {
  /** The id under which it opens as a copy (MODEL I). */
  readonly id: string;
  readonly storyId: string;
  readonly title: string;
  /** Where it ended. */
  readonly head: LogHead;
  /** How many rows of it the host had in common with this device. */
  readonly common: number;
  /** How many rows it had that are at the host no more, and how many of these are the person's own. */
  readonly rows: number;
  readonly own: number;
  /** When this device heard of it. */
  readonly at: string;
  /** The person has put their own changes in the queue again. */
  readonly sent: boolean;
}

/** What is lost where `next` takes the place of `held`, both from the first row on; null: nothing is. */
export function lostHistory(
  held: readonly LogEntry[],
  next: readonly LogEntry[],
  personId: string,
  at: string,
): LostHistory | null {
  const last = held.at(-1);
  if (last === undefined) return null;
  const differs = held.findIndex((entry, index) => entry.hash !== next[index]?.hash);
  if (differs === -1) return null;
  const lost = held.slice(differs);
  return {
    id: copyId(last.hash),
    storyId: last.storyId,
    title: titleOf(held) ?? last.storyId,
    head: { seq: last.seq, hash: last.hash },
    common: differs,
    rows: lost.length,
    own: lost.filter((entry) => entry.actor === personId).length,
    at,
    sent: false,
  };
}

/** The rows are at the host again: the newer file was put back. */
export function isBack(lost: LostHistory, storyId: string, hashAt: (seq: number) => string | null) {
  return lost.storyId === storyId && hashAt(lost.head.seq) === lost.head.hash;
}

/** As it was last named; null: no row names it. */
function titleOf(entries: readonly LogEntry[]): string | null {
  for (const entry of entries.toReversed()) {
    const { type, data } = eventOf(entry);
    if (type === 'story-created@1') return data.title;
    if (type !== 'fields-written@1') continue;
    const write = data.writes.find(({ field }) => field === 'story.title');
    if (write?.field === 'story.title') return write.value;
  }
  return null;
}
