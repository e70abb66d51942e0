import type { Desk } from '#core/desk/desk.ts';
import type { LogEntry } from '#core/desk/log.ts';
import type { ReturnedRefusal } from './desk-state.ts';
import type { Advance, DeviceStore, DirectRow, OutboxRow } from './device-store.ts';
import {
  acknowledge,
  cameBack,
  caughtUp,
  directOf,
  headOf,
  isWaiting,
  midOf,
  rowOf,
  sentAgain,
} from './outbox.ts';

interface MemoryStory {
  readonly epoch: string;
  readonly cursor: number;
  readonly snapshot: Desk | null;
  readonly entries: readonly LogEntry[];
}

/** What a memory store keeps; held apart from it, so that a test can close the store and open it again. */
export interface MemoryDisk {
  readonly personId: string;
  readonly profileId: string;
  counter: number;
  rows: readonly OutboxRow[];
  directs: readonly DirectRow[];
  returned: readonly ReturnedRefusal[];
  readonly stories: Map<string, MemoryStory>;
  readonly texts: Map<string, string>;
  readonly shelf: Map<string, unknown>;
  readonly drafts: Map<string, string>;
}

export function emptyDisk(personId: string, profileId: string): MemoryDisk {
  return {
    personId,
    profileId,
    counter: 0,
    rows: [],
    directs: [],
    returned: [],
    stories: new Map(),
    texts: new Map(),
    shelf: new Map(),
    drafts: new Map(),
  };
}

/**
 * A device store in memory: for windows that have no disk (`durable` false: the chip says so) and
 * for tests, where the disk outlives the client and stands for one.
 */
export function memoryDeviceStore(disk: MemoryDisk, durable: boolean): DeviceStore {
  return {
    durable,
    append: async (drafts) => {
      const rows = drafts.map((draft, index) => {
        const entries =
          draft.kind === 'command' ? (disk.stories.get(draft.storyId)?.entries ?? []) : [];
        const now = caughtUp(draft, disk.rows, entries, disk);
        return rowOf(now, disk.profileId, disk.counter + index + 1);
      });
      for (const draft of drafts)
        if (draft.kind === 'text') disk.texts.set(draft.sha256, draft.text);
      disk.counter += drafts.length;
      disk.rows = [...disk.rows, ...rows];
      return rows;
    },
    head: async () => headOf(disk.rows),
    answered: async (mid, outcome) => {
      const row = disk.rows.find((item) => item.mid === mid);
      const held = row?.kind === 'command' ? (disk.stories.get(row.storyId) ?? null) : null;
      const { put, removed, returned } = acknowledge(disk.rows, mid, outcome, held);
      disk.rows = disk.rows.flatMap((item) =>
        item === removed ? [] : (put.find((other) => other.mid === item.mid) ?? item),
      );
      if (returned !== null) disk.returned = [...disk.returned, returned];
    },
    read: async (storyId, known) => ({
      story: storyId === null ? null : storedStory(disk.stories.get(storyId), known),
      rows: disk.rows,
      directs: disk.directs,
      returned: disk.returned,
    }),
    advance: async (pulled) => {
      const held = disk.stories.get(pulled.storyId);
      const next = advanced(held, pulled);
      if (next === null) return false;
      disk.stories.set(pulled.storyId, next);
      const again = held !== undefined && held.epoch !== next.epoch ? sentAgain(disk.rows) : [];
      const gone = again.length > 0 ? [] : cameBack(disk.rows, pulled.storyId, next.cursor);
      disk.rows = disk.rows
        .filter((row) => !gone.includes(row))
        .map((row) => again.find((item) => item.mid === row.mid) ?? row);
      return true;
    },
    beginDirect: async (draft) => {
      disk.counter += 1;
      const row = directOf(draft, midOf(disk.profileId, disk.counter));
      disk.directs = [...disk.directs, row];
      return row;
    },
    endDirect: async (mid, returned) => {
      disk.directs = disk.directs.filter((row) => row.mid !== mid);
      if (returned !== null) disk.returned = [...disk.returned, returned];
    },
    dismissReturned: async (mid) => {
      disk.returned = disk.returned.filter((item) => item.mid !== mid);
    },
    skip: async (mid, returned) => {
      const row = disk.rows.find((item) => item.mid === mid);
      if (row === undefined || !isWaiting(row)) return false;
      disk.rows = disk.rows.filter((item) => item !== row);
      if (returned !== null) disk.returned = [...disk.returned, returned];
      return true;
    },
    getDraft: async (key) => disk.drafts.get(key) ?? null,
    putDraft: async (key, text) => {
      if (text === null) disk.drafts.delete(key);
      else disk.drafts.set(key, text);
    },
    forget: async (storyId) => {
      const done = cameBack(disk.rows, storyId, Number.MAX_SAFE_INTEGER);
      disk.rows = disk.rows.filter((row) => !done.some((item) => item.mid === row.mid));
      disk.stories.delete(storyId);
    },
    getText: async (sha256) => disk.texts.get(sha256) ?? null,
    putText: async (sha256, text) => {
      disk.texts.set(sha256, text);
    },
    getShelf: async (name) => disk.shelf.get(name) ?? null,
    putShelf: async (name, value) => {
      disk.shelf.set(name, value);
    },
    close: () => {},
  };
}

function storedStory(
  story: MemoryStory | undefined,
  known: { readonly epoch: string; readonly cursor: number } | null,
): MemoryStory | null {
  if (story === undefined) return null;
  if (known === null || known.epoch !== story.epoch) return story;
  return {
    ...story,
    snapshot: null,
    entries: story.entries.filter((entry) => entry.seq > known.cursor),
  };
}

/** The story after a pull; null where the pull does not fit what is held (I7). */
function advanced(story: MemoryStory | undefined, pulled: Advance): MemoryStory | null {
  const { epoch, from, to, entries, snapshot } = pulled;
  if (story === undefined || story.epoch !== epoch)
    return from === 0 ? { epoch, cursor: to, snapshot, entries } : null;
  if (from > story.cursor || to < story.cursor) return null;
  const fresh = entries.filter((entry) => entry.seq > story.cursor);
  return {
    epoch,
    cursor: to,
    snapshot: snapshot ?? story.snapshot,
    entries: [...story.entries, ...fresh],
  };
}
