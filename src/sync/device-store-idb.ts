import { OTHER_HISTORY } from '#contract/standing.ts';
import type { LogEntry } from '#core/desk/log.ts';
import {
  advanceIn,
  dismissIn,
  heldOf,
  isSameHistory,
  PULLED,
  rowsOf,
  taken,
} from './device-advance.ts';
import { deviceDatabase } from './device-database.ts';
import type { StoreName, Write } from './device-schema.ts';
import type { DeviceStore, OutboxRow, RowDraft, StoredStory } from './device-store.ts';
import { createLongRows, takeEntry } from './long-rows.ts';
import {
  acknowledge,
  answeredRows,
  cameBack,
  caughtUp,
  directOf,
  headOf,
  isOfOtherHistory,
  isWaiting,
  midOf,
  rowOf,
  standingOf,
} from './outbox.ts';

/** One key of `meta`; profile and counter are read and moved on together. */
const PROFILE = 'profile';

/** Rows of the queue after a place in it. */
function later(order: number): IDBKeyRange {
  return IDBKeyRange.bound(order, Number.MAX_SAFE_INTEGER, true);
}

/** The one noticed last is the last. */
function byTime(one: { readonly at: string }, other: { readonly at: string }): number {
  return one.at < other.at ? -1 : one.at > other.at ? 1 : 0;
}

/**
 * The device store in IndexedDB, one database per person. Rejects when the browser has no database to
 * give (blocked, some private windows).
 */
export async function openDeviceStore(
  personId: string,
  newProfileId: () => string,
  database = `verbatim-device-${personId}`,
): Promise<DeviceStore> {
  const long = createLongRows();
  const { onHandle, write, close } = deviceDatabase(database);

  await write(['meta'], async (tx) => {
    const meta = tx.objectStore('meta');
    if ((await meta.get(PROFILE)) === undefined)
      await meta.put({ profileId: newProfileId(), counter: 0 }, PROFILE);
  });

  /** Reads of one moment. */
  function reading<Names extends StoreName[]>(names: [...Names]) {
    return onHandle((db) => db.transaction(names, 'readonly'));
  }

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

  /** `sent`: the lost history whose own changes these are; null: of none. */
  function append(drafts: readonly RowDraft[], sent: string | null): Promise<readonly OutboxRow[]> {
    // Asked for all at once: one way to the database and back instead of five.
    return write(['meta', 'outbox', 'texts', 'entries', 'stories', 'lost'], async (tx) => {
      const outbox = tx.objectStore('outbox');
      const texts = tx.objectStore('texts');
      const pulledSince = async (draft: RowDraft): Promise<readonly LogEntry[]> =>
        draft.kind === 'command' && draft.base.fields.length > 0
          ? taken(await tx.objectStore('entries').getAll(rowsOf(draft.storyId, draft.base.seq)))
          : [];
      const ofOtherHistory = async (draft: RowDraft): Promise<boolean> => {
        if (draft.kind === 'text') return false;
        const { storyId, base } = draft;
        const held = await tx.objectStore('stories').get(storyId);
        const behind = held !== undefined && base.seq < held.cursor;
        const after = behind
          ? await tx.objectStore('entries').get([storyId, base.seq + 1])
          : undefined;
        return isOfOtherHistory(draft, held, after === undefined ? undefined : takeEntry(after));
      };
      const [{ profileId, first, moved }, answered, since, others] = await Promise.all([
        take(tx, drafts.length),
        answeredRows(async (after, count) =>
          (await outbox.getAll(later(after), count)).map(long.take),
        ),
        Promise.all(drafts.map(pulledSince)),
        Promise.all(drafts.map(ofOtherHistory)),
      ]);
      const rows = drafts.map((draft, index) => {
        const other = others[index] === true;
        const me = { personId, profileId };
        const now = other ? draft : caughtUp(draft, answered, since[index] ?? [], me);
        return rowOf(now, profileId, first + index, other);
      });
      const lost = sent === null ? undefined : await tx.objectStore('lost').get(sent);
      const puts = [
        moved,
        ...rows.map((row) => outbox.put(long.keep(row), row.order)),
        ...drafts.flatMap((draft) =>
          draft.kind === 'text' ? [texts.put(draft.text, draft.sha256)] : [],
        ),
        ...(lost === undefined
          ? []
          : [tx.objectStore('lost').put({ ...lost, sent: true }, lost.id)]),
      ];
      tx.commit();
      await Promise.all(puts);
      return rows;
    });
  }

  return {
    durable: true,
    append: (drafts) => append(drafts, null),
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
      const tx = await reading([...PULLED, 'returned']);
      const [rows, directs, returned, lost] = await Promise.all([
        tx.objectStore('outbox').getAll(),
        tx.objectStore('directs').getAll(),
        tx.objectStore('returned').getAll(),
        tx.objectStore('lost').getAll(),
      ]);
      const held = storyId === null ? undefined : await tx.objectStore('stories').get(storyId);
      let story: StoredStory | null = null;
      if (storyId !== null && held !== undefined) {
        const { epoch, cursor } = held;
        const goesOn =
          known !== null &&
          (await isSameHistory(storyId, known, held, (key) => tx.objectStore('entries').get(key)));
        const from = goesOn ? known.head.seq : 0;
        const entries = taken(await tx.objectStore('entries').getAll(rowsOf(storyId, from)));
        const snapshot = goesOn ? null : ((await tx.objectStore('snapshots').get(storyId)) ?? null);
        story = { epoch, cursor, from, entries, snapshot };
      }
      await tx.done;
      return { story, rows: long.takeAll(rows), directs, returned, lost: lost.toSorted(byTime) };
    },
    advance: (pulled) => write([...PULLED], (tx) => advanceIn(tx, pulled, personId, long)),
    standing: async (storyId, mid) => {
      const tx = await reading(['outbox', 'directs', 'stories', 'entries']);
      const outbox = tx.objectStore('outbox');
      const [held, direct, answered] = await Promise.all([
        tx
          .objectStore('stories')
          .get(storyId)
          .then((stored) => heldOf(storyId, stored, (key) => tx.objectStore('entries').get(key))),
        tx.objectStore('directs').get(mid),
        answeredRows(async (after, count) =>
          (await outbox.getAll(later(after), count)).map(long.take),
        ),
      ]);
      // What is sent is the first that waits, or a direct command; in a tab that was asleep it may be neither.
      const [head] = await outbox.getAll(later(answered.at(-1)?.order ?? 0), 1);
      await tx.done;
      const row = direct ?? head;
      if (row?.mid !== mid || ('otherHistory' in row && row.otherHistory === true))
        return OTHER_HISTORY;
      return standingOf(storyId, held, answered);
    },
    lostEntries: async (id) => taken((await onHandle((db) => db.get('lostLogs', id))) ?? []),
    sendLost: (id, drafts) => append(drafts, id),
    dismissLost: (id) => write(['lost', 'lostLogs'], (tx) => dismissIn(tx, id)),
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
