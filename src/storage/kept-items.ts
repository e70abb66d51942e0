import type { Kept, KeptItem } from '#api/ports.ts';
import type { HostRow } from '#core/desk/host-log.ts';
import { commandKey } from '#core/desk/log.ts';
import { sortedHeads } from './story-heads.ts';
import { textPieces } from './text-pieces.ts';

/** As in Archive.read, of what was read whole. */
export async function* keptItems(
  kept: Kept,
  hostLog: readonly HostRow[],
): AsyncGenerator<KeptItem> {
  yield { epoch: kept.epoch };
  for (const host of hostLog) yield { host };
  for (const known of sortedHeads(kept.known)) yield { known };
  for (const { entries } of sorted(kept.stories, (story) => story.storyId))
    for (const entry of entries) yield { row: JSON.stringify(entry) };
  for (const answer of sorted(kept.answers, ({ person, mid }) => commandKey(person, mid)))
    yield { answer };
  for (const tombstone of sorted(kept.tombstones, (item) => item.storyId)) yield { tombstone };
  for (const { sha256, text } of sorted(kept.texts, (item) => item.sha256))
    for (const piece of textPieces(sha256, [text])) yield { text: piece };
  for (const setting of sorted(kept.settings, (item) => item.name)) yield { setting };
}

function sorted<T>(items: readonly T[], by: (item: T) => string): readonly T[] {
  const keyed = items.map((item) => ({ item, key: by(item) }));
  return keyed
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}
