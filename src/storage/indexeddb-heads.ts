import { type HostAct, nextHostRow } from '#core/desk/host-log.ts';
import type { KnownHead } from '#core/desk/known-head.ts';
import { headSlot, knownHeads } from '#core/desk/known-heads.ts';
import type { LogEntry } from '#core/desk/log.ts';
import type { Tx } from './indexeddb-form.ts';
import { byStory, isUnknown, settleHeads, type StoryHeads } from './story-heads.ts';

/** All known heads of a story: an array sorts after every text. */
export function headsIn(storyId: string): IDBKeyRange {
  return IDBKeyRange.bound([storyId], [storyId, []]);
}

/** Keeps the known heads of rows that are written. */
export async function remember(
  tx: Tx,
  storyId: string,
  entries: readonly LogEntry[],
): Promise<void> {
  const store = tx.objectStore('heads');
  await Promise.all(knownHeads(entries).map((head) => store.put(head, [storyId, headSlot(head)])));
}

async function headsOf(tx: Tx, storyId: string): Promise<StoryHeads> {
  const store = tx.objectStore('heads');
  const [keys, values] = await Promise.all([
    store.getAllKeys(headsIn(storyId)),
    store.getAll(headsIn(storyId)),
  ]);
  const heads = new Map<string, KnownHead>();
  for (const [index, [, slot]] of keys.entries()) {
    const head = values[index];
    if (head !== undefined) heads.set(slot, head);
  }
  return heads;
}

/** The hashes of a story's rows at the places of these heads. */
async function hashesAt(
  tx: Tx,
  storyId: string,
  heads: Iterable<KnownHead>,
): Promise<(seq: number) => string | undefined> {
  const hashes = new Map<number, string | undefined>();
  for (const { seq } of heads)
    if (!hashes.has(seq)) hashes.set(seq, (await tx.objectStore('logs').get([storyId, seq]))?.hash);
  return (seq) => hashes.get(seq);
}

/** Sorts a story's known heads, and those added, into held and missing after its log was replaced. */
export async function settle(tx: Tx, storyId: string, added: readonly KnownHead[]): Promise<void> {
  const store = tx.objectStore('heads');
  const stored = await headsOf(tx, storyId);
  const hashAt = await hashesAt(tx, storyId, [...stored.values(), ...added]);
  await store.delete(headsIn(storyId));
  if ((await tx.objectStore('tombstones').get(storyId)) !== undefined) return;
  for (const [slot, head] of settleHeads(stored, added, hashAt))
    await store.put(head, [storyId, slot]);
}

/** `settle` for every story that a restore touches. */
export async function settleAll(
  tx: Tx,
  known: readonly KnownHead[],
  scope: string | null,
): Promise<void> {
  const added = byStory(known);
  const stored = scope === null ? await tx.objectStore('heads').getAllKeys() : [];
  const touched = scope === null ? [...stored.map(([id]) => id), ...added.keys()] : [scope];
  for (const storyId of new Set(touched)) await settle(tx, storyId, added.get(storyId) ?? []);
}

/** As in Archive.unknownHeads. */
export async function unknownTo(
  tx: Tx,
  given: readonly KnownHead[],
): Promise<readonly KnownHead[]> {
  const found: KnownHead[] = [];
  for (const [storyId, heads] of byStory(given)) {
    if ((await tx.objectStore('tombstones').get(storyId)) !== undefined) continue;
    const stored = await headsOf(tx, storyId);
    const hashAt = await hashesAt(tx, storyId, heads);
    found.push(...heads.filter((head) => isUnknown(head, stored, hashAt)));
  }
  return found;
}

/** Adds an act to the host's log. */
export async function note(tx: Tx, act: HostAct | null): Promise<void> {
  if (act === null) return;
  const last = await tx.objectStore('hostLog').openCursor(null, 'prev');
  const row = nextHostRow(last?.value ?? null, act);
  await tx.objectStore('hostLog').put(row, row.seq);
}
