import { fits } from './pull-fits.ts';
import type { LogEntry } from '#core/desk/log.ts';
import { deviceDatabase } from './device-database.ts';
import type { Write } from './device-schema.ts';
import type { DeviceStore, RowDraft, StoredStory } from './device-store.ts';
import { createLongRows, keepEntry, takeEntry, type KeptEntry } from './long-rows.ts';
import {
  acknowledge,
  answeredRows,
  cameBack,
  caughtUp,
  directOf,
  headOf,
  isWaiting,
  midOf,
  rowOf,
  sentAgain,
} from './outbox.ts';

/** One key of `meta`; profile and counter are read and moved on together. */
const PROFILE = 'profile';

/** All rows of one story: keys are [storyId, seq]. */
function rowsOf(storyId: string, after: number): IDBKeyRange {
  return IDBKeyRange.bound([storyId, after], [storyId, Number.MAX_SAFE_INTEGER], true);
}

/** Rows of the queue after a place in it. */
function later(order: number): IDBKeyRange {
  return IDBKeyRange.bound(order, Number.MAX_SAFE_INTEGER, true);
}

function taken(kept: readonly KeptEntry[]): readonly LogEntry[] {
  return kept.map(takeEntry);
}

/**
 * The device store in IndexedDB, one database per person. Rejects when the browser has no database to
 * give (blocked, some private windows).
 */
export async function openDeviceStore(
  personId: string,
  newProfileId: () => string,
): Promise<DeviceStore> {
  const long = createLongRows();
  const { onHandle, write, close } = deviceDatabase(personId);

  await write(['meta'], async (tx) => {
    const meta = tx.objectStore('meta');
    if ((await meta.get(PROFILE)) === undefined)
      await meta.put({ profileId: newProfileId(), counter: 0 }, PROFILE);
  });

  /** The next mids. `moved`: the counter is past them, with the rest of the transaction. */
  async function take(tx: Pick<Write<['meta']>, 'objectStore'>, count: number) {
    const meta = tx.objectStore('meta');
    const { profileId, counter } = (await meta.get(PROFILE)) ?? {
      profileId: newProfileId(),
      counter: 0,
    };
    const moved = meta.put({ profileId, counter: counter + count }, PROFILE);
    // Who waits for it hears of its failure; where the rest fails before, that is the one to tell.
    moved.catch(() => {});
    return { profileId, first: counter + 1, moved };
  }

  return {
    durable: true,
    // Asked for all at once: one way to the database and back instead of five.
    append: (drafts) =>
      write(['meta', 'outbox', 'texts', 'entries'], async (tx) => {
        const outbox = tx.objectStore('outbox');
        const texts = tx.objectStore('texts');
        const pulledSince = async (draft: RowDraft): Promise<readonly LogEntry[]> =>
          draft.kind === 'command' && draft.base.fields.length > 0
            ? taken(await tx.objectStore('entries').getAll(rowsOf(draft.storyId, draft.base.seq)))
            : [];
        const [{ profileId, first, moved }, answered, since] = await Promise.all([
          take(tx, drafts.length),
          answeredRows(async (after, count) =>
            (await outbox.getAll(later(after), count)).map(long.take),
          ),
          Promise.all(drafts.map(pulledSince)),
        ]);
        const rows = drafts.map((draft, index) =>
          rowOf(
            caughtUp(draft, answered, since[index] ?? [], { personId, profileId }),
            profileId,
            first + index,
          ),
        );
        const puts = [
          moved,
          ...rows.map((row) => outbox.put(long.keep(row), row.order)),
          ...drafts.flatMap((draft) =>
            draft.kind === 'text' ? [texts.put(draft.text, draft.sha256)] : [],
          ),
        ];
        tx.commit();
        await Promise.all(puts);
        return rows;
      }),
    head: async () => headOf((await onHandle((db) => db.getAll('outbox'))).map(long.take)),
    answered: (mid, outcome) =>
      write(['outbox', 'returned', 'stories'], async (tx) => {
        const outbox = tx.objectStore('outbox');
        const rows = (await outbox.getAll()).map(long.take);
        const row = rows.find((item) => item.mid === mid);
        const story =
          row?.kind === 'command' ? await tx.objectStore('stories').get(row.storyId) : undefined;
        const { put, removed, returned } = acknowledge(rows, mid, outcome, story ?? null);
        for (const item of put) await outbox.put(long.keep(item), item.order);
        if (removed !== null) await outbox.delete(removed.order);
        if (returned !== null) await tx.objectStore('returned').put(returned, returned.mid);
      }),
    read: async (storyId, known) => {
      const names = ['outbox', 'directs', 'returned', 'stories', 'snapshots', 'entries'] as const;
      const tx = await onHandle((db) => db.transaction(names, 'readonly'));
      const [rows, directs, returned] = await Promise.all([
        tx.objectStore('outbox').getAll(),
        tx.objectStore('directs').getAll(),
        tx.objectStore('returned').getAll(),
      ]);
      const held = storyId === null ? undefined : await tx.objectStore('stories').get(storyId);
      let story: StoredStory | null = null;
      if (storyId !== null && held !== undefined) {
        const goesOn = known !== null && known.epoch === held.epoch;
        const entries = taken(
          await tx.objectStore('entries').getAll(rowsOf(storyId, goesOn ? known.cursor : 0)),
        );
        const snapshot = goesOn ? null : ((await tx.objectStore('snapshots').get(storyId)) ?? null);
        story = { ...held, entries, snapshot };
      }
      await tx.done;
      return { story, rows: long.takeAll(rows), directs, returned };
    },
    advance: (pulled) =>
      write(['stories', 'snapshots', 'entries', 'outbox'], async (tx) => {
        const held = await tx.objectStore('stories').get(pulled.storyId);
        if (!fits(held, pulled)) return false;
        const sameEpoch = held !== undefined && held.epoch === pulled.epoch;
        const entries = tx.objectStore('entries');
        if (!sameEpoch) {
          await entries.delete(rowsOf(pulled.storyId, 0));
          await tx.objectStore('snapshots').delete(pulled.storyId);
        }
        const after = sameEpoch ? held.cursor : 0;
        for (const entry of pulled.entries)
          if (entry.seq > after) await entries.put(keepEntry(entry), [pulled.storyId, entry.seq]);
        if (pulled.snapshot !== null)
          await tx.objectStore('snapshots').put(pulled.snapshot, pulled.storyId);
        await tx
          .objectStore('stories')
          .put({ epoch: pulled.epoch, cursor: pulled.to }, pulled.storyId);
        const outbox = tx.objectStore('outbox');
        const rows = (await outbox.getAll()).map(long.take);
        if (held !== undefined && !sameEpoch)
          for (const row of sentAgain(rows)) await outbox.put(long.keep(row), row.order);
        else
          for (const row of cameBack(rows, pulled.storyId, pulled.to))
            await outbox.delete(row.order);
        return true;
      }),
    beginDirect: (draft) =>
      write(['meta', 'directs'], async (tx) => {
        const { profileId, first, moved } = await take(tx, 1);
        const row = directOf(draft, midOf(profileId, first));
        await Promise.all([moved, tx.objectStore('directs').put(row, row.mid)]);
        return row;
      }),
    endDirect: (mid, returned) =>
      write(['directs', 'returned'], async (tx) => {
        await tx.objectStore('directs').delete(mid);
        if (returned !== null) await tx.objectStore('returned').put(returned, returned.mid);
      }),
    dismissReturned: (mid) =>
      write(['returned'], async (tx) => {
        await tx.objectStore('returned').delete(mid);
      }),
    skip: (mid, returned) =>
      write(['outbox', 'returned'], async (tx) => {
        const rows = await tx.objectStore('outbox').getAll();
        const kept = rows.find((item) => item.mid === mid);
        const row = kept === undefined ? undefined : long.take(kept);
        if (row === undefined || !isWaiting(row)) return false;
        await tx.objectStore('outbox').delete(row.order);
        if (returned !== null) await tx.objectStore('returned').put(returned, returned.mid);
        return true;
      }),
    getDraft: async (key) => (await onHandle((db) => db.get('drafts', key))) ?? null,
    putDraft: (key, text) =>
      write(['drafts'], async (tx) => {
        const drafts = tx.objectStore('drafts');
        const asked = text === null ? drafts.delete(key) : drafts.put(text, key);
        // The page may be going away: a transaction that waits for its answer would fall with it.
        tx.commit();
        await asked;
      }),
    forget: (storyId) =>
      write(['stories', 'snapshots', 'entries', 'outbox'], async (tx) => {
        const outbox = tx.objectStore('outbox');
        const rows = (await outbox.getAll()).map(long.take);
        for (const row of cameBack(rows, storyId, Number.MAX_SAFE_INTEGER))
          await outbox.delete(row.order);
        await tx.objectStore('stories').delete(storyId);
        await tx.objectStore('snapshots').delete(storyId);
        await tx.objectStore('entries').delete(rowsOf(storyId, 0));
      }),
    getText: async (sha256) => (await onHandle((db) => db.get('texts', sha256))) ?? null,
    putText: (sha256, text) =>
      write(['texts'], async (tx) => {
        await tx.objectStore('texts').put(text, sha256);
      }),
    getShelf: async (name) => (await onHandle((db) => db.get('shelf', name))) ?? null,
    putShelf: (name, value) =>
      write(['shelf'], async (tx) => {
        await tx.objectStore('shelf').put(value, name);
      }),
    close,
  };
}
