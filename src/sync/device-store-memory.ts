import type { Desk } from '#core/desk/desk.ts';
import { OTHER_HISTORY } from '#contract/standing.ts';
import { EMPTY_HEAD, type LogEntry } from '#core/desk/log.ts';
import type { LostHistory, ReturnedRefusal } from './desk-state.ts';
import type {
  Advance,
  DeviceStore,
  DirectRow,
  OutboxRow,
  RowDraft,
  StoredStory,
} from './device-store.ts';
import { isBack, lostHistory } from './lost-history.ts';
import {
  acknowledge,
  cameBack,
  caughtUp,
  directOf,
  headOf,
  isOfOtherHistory,
  isWaiting,
  lostAnswers,
  midOf,
  rowOf,
  sentAgain,
  setBack,
  standingOf,
} from './outbox.ts';
import { fitOf, hashIn, type Held } from './pull-fits.ts';

interface MemoryStory {
  readonly epoch: string;
  readonly cursor: number;
  readonly snapshot: Desk | null;
  readonly entries: readonly LogEntry[];
}

interface Lost {
  readonly history: LostHistory;
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
  readonly lost: Map<string, Lost>;
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
    lost: new Map(),
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
  async function append(drafts: readonly RowDraft[]): Promise<readonly OutboxRow[]> {
    const rows = drafts.map((draft, index) => {
      const story = draft.kind === 'command' ? disk.stories.get(draft.storyId) : undefined;
      const other = isOfOtherHistory(
        draft,
        story === undefined ? undefined : { ...story, hash: heldOf(story)?.head.hash },
        draft.kind === 'command' ? story?.entries[draft.base.seq] : undefined,
      );
      const now = other ? draft : caughtUp(draft, disk.rows, story?.entries ?? [], disk);
      return rowOf(now, disk.profileId, disk.counter + index + 1, other);
    });
    for (const draft of drafts) if (draft.kind === 'text') disk.texts.set(draft.sha256, draft.text);
    disk.counter += drafts.length;
    disk.rows = [...disk.rows, ...rows];
    return rows;
  }

  return {
    durable,
    append,
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
      lost: [...disk.lost.values()].map(({ history }) => history),
    }),
    advance: async (pulled) => advanceOn(disk, pulled),
    standing: async (storyId, mid) => {
      const row = [...disk.directs, headOf(disk.rows)].find((item) => item?.mid === mid);
      if (row == null || ('otherHistory' in row && row.otherHistory === true)) return OTHER_HISTORY;
      return standingOf(storyId, heldOf(disk.stories.get(storyId)), disk.rows);
    },
    lostEntries: async (id) => disk.lost.get(id)?.entries ?? [],
    sendLost: async (id, drafts) => {
      const lost = disk.lost.get(id);
      if (lost !== undefined)
        disk.lost.set(id, { ...lost, history: { ...lost.history, sent: true } });
      return append(drafts);
    },
    dismissLost: async (id) => void disk.lost.delete(id),
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

function heldOf(story: MemoryStory | undefined): Held | null {
  if (story === undefined) return null;
  const { epoch, cursor, entries } = story;
  return { epoch, head: { seq: cursor, hash: entries.at(-1)?.hash ?? EMPTY_HEAD.hash } };
}

function storedStory(story: MemoryStory | undefined, known: Held | null): StoredStory | null {
  if (story === undefined) return null;
  const { seq, hash } = known?.head ?? EMPTY_HEAD;
  const goesOn =
    known?.epoch === story.epoch && (seq === 0 || story.entries[seq - 1]?.hash === hash);
  if (!goesOn) return { ...story, from: 0 };
  return {
    ...story,
    from: seq,
    snapshot: null,
    entries: story.entries.filter((entry) => entry.seq > seq),
  };
}

/** DeviceStore.advance. */
function advanceOn(disk: MemoryDisk, pulled: Advance): boolean {
  const { storyId, epoch, to, snapshot, entries } = pulled;
  const story = disk.stories.get(storyId);
  const fit = fitOf(heldOf(story), pulled);
  if (fit === 'misfit') return false;
  const begins = story !== undefined && fit === 'begins';
  const before = begins || story === undefined ? [] : story.entries;
  const fresh = entries.filter((entry) => entry.seq > before.length);
  if (begins) {
    const history = lostHistory(story.entries, entries, disk.personId, pulled.at);
    if (history !== null) disk.lost.set(history.id, { history, entries: story.entries });
  }
  const kept = begins ? null : (story?.snapshot ?? null);
  disk.stories.set(storyId, {
    epoch,
    cursor: to,
    snapshot: snapshot ?? kept,
    entries: [...before, ...fresh],
  });
  for (const { history } of disk.lost.values())
    if (isBack(history, storyId, (seq) => hashIn(pulled, seq))) disk.lost.delete(history.id);
  const isSetBack = begins ? story.epoch === epoch : lostAnswers(disk.rows, pulled, disk.personId);
  const again = isSetBack ? setBack(disk.rows) : begins ? sentAgain(disk.rows) : [];
  const gone = begins || isSetBack ? [] : cameBack(disk.rows, storyId, to);
  if (isSetBack) disk.directs = disk.directs.map((row) => ({ ...row, otherHistory: true }));
  disk.rows = disk.rows
    .filter((row) => !gone.includes(row))
    .map((row) => again.find((item) => item.mid === row.mid) ?? row);
  return true;
}
