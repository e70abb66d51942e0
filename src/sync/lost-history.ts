import { commandKey, eventOf, type LogEntry } from '#core/desk/log.ts';
import type { LostHistory } from './desk-state.ts';
import { copyId } from './shown-copy.ts';

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
    changes: commands(lost),
    own: commands(lost.filter((entry) => entry.actor === personId)),
    at,
    sent: false,
  };
}

function commands(entries: readonly LogEntry[]): number {
  return new Set(entries.map((entry) => commandKey(entry.actor, entry.mid))).size;
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
