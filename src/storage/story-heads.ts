import type { KnownHead } from '#core/desk/known-head.ts';
import { headSlot, lostSlot } from '#core/desk/known-heads.ts';

/** The known heads of one story by their slots (core's headSlot and lostSlot). */
export type StoryHeads = ReadonlyMap<string, KnownHead>;

/**
 * The known heads of a story after its log was replaced, with `added` ones from elsewhere: what the
 * log holds under its act or day, the rest as missing. `hashAt`: the hash of a row of the log now.
 */
export function settleHeads(
  stored: StoryHeads,
  added: readonly KnownHead[],
  hashAt: (seq: number) => string | undefined,
): StoryHeads {
  const heads = new Map<string, KnownHead>();
  for (const head of [...stored.values(), ...added]) {
    if (hashAt(head.seq) !== head.hash) {
      heads.set(lostSlot(head), head);
      continue;
    }
    const before = heads.get(headSlot(head));
    if (before === undefined || before.seq < head.seq) heads.set(headSlot(head), head);
  }
  return heads;
}

/** Whether a head is neither in the log nor kept as missing. */
export function isUnknown(
  head: KnownHead,
  stored: StoryHeads,
  hashAt: (seq: number) => string | undefined,
): boolean {
  return hashAt(head.seq) !== head.hash && !stored.has(lostSlot(head));
}

/** Heads by story, in the order given. */
export function byStory(heads: readonly KnownHead[]): ReadonlyMap<string, readonly KnownHead[]> {
  return Map.groupBy(heads, (head) => head.storyId);
}

/** As a backup lists them: by story and place; the same head under its act and its day is two. */
export function sortedHeads(heads: Iterable<KnownHead>): readonly KnownHead[] {
  return [...heads].toSorted(
    (a, b) => compare(a.storyId, b.storyId) || a.seq - b.seq || compare(a.kind, b.kind),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
