import {
  type Confirmed,
  cursorOf,
  extended,
  fromStored,
  leads,
  nothingConfirmed,
  SNAPSHOT_EVERY,
} from './confirmed.ts';
import type { ReturnedRefusal } from './desk-state.ts';
import type { LogEntry } from '#core/desk/log.ts';
import type { DeviceStore, DirectRow, OutboxRow } from './device-store.ts';
import { readAgain } from './outbox.ts';
import type { Changes, Reply, Wire } from './wire.ts';

/** What a tab holds in memory of its person's device store: the open story, the queue, what came back. */
export interface Mirror {
  /** Null until a story is open. */
  confirmed(): Confirmed | null;
  rows(): readonly OutboxRow[];
  returned(): readonly ReturnedRefusal[];
  /** Direct commands whose outcome nobody knows yet. */
  unknown(): readonly DirectRow[];
  /** Why the open story is at the host no more; null: it is, or nobody has asked. */
  gone(): string | null;
  open(storyId: string): Promise<void>;
  /** Takes over rows just appended by this tab. */
  appended(rows: readonly OutboxRow[]): void;
  /** Reads the store again: another tab, or the sender, has changed it. */
  refresh(): Promise<void>;
  /** Brings the open story up to the host. A call during a pull has another one follow; it resolves after that. */
  pull(): Promise<Reply<null>>;
  /** Resolves when nothing is being read or pulled any more, however it went. */
  rest(): Promise<void>;
}

const OK = { kind: 'ok', value: null } as const;
const MISFIT = {
  kind: 'unreachable',
  why: 'the desk’s host gave an answer that does not fit',
} as const;

/** What a pull brings that the desk does not show. */
export interface MirrorNews {
  /** Rows of the open story that came after those already here. */
  readonly pulled: (entries: readonly LogEntry[]) => void;
  /** The host is of another history than before, and rows may wait again; `lost` are not in it any more. */
  readonly anew: (lost: readonly LogEntry[]) => void;
}

export function createMirror(
  store: DeviceStore,
  wire: Wire,
  changed: () => void,
  news: MirrorNews,
): Mirror {
  let confirmed: Confirmed | null = null;
  let rows: readonly OutboxRow[] = [];
  let returned: readonly ReturnedRefusal[] = [];
  let unknown: readonly DirectRow[] = [];
  let gone: string | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let pulling: Promise<Reply<null>> | null = null;
  let pullAgain = false;

  /** Everything that moves the mirror runs one after the other: two readings never overtake each other (I7). */
  function serially<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work, work);
    last = next;
    return next;
  }

  async function reread(): Promise<void> {
    const at = confirmed;
    const read = await store.read(
      at?.storyId ?? null,
      at === null ? null : { epoch: at.epoch, cursor: cursorOf(at) },
    );
    if (at !== null && read.story !== null) confirmed = fromStored(at, read.story);
    // Rows that did not change stay the same objects, so that their replay is not repeated.
    rows = read.rows.map((row) => readAgain(rows, row));
    returned = read.returned;
    unknown = read.directs;
    changed();
  }

  async function ask(at: Confirmed): Promise<Reply<Changes>> {
    const reply = await wire.changes(at.storyId, at.epoch, cursorOf(at));
    if (reply.kind !== 'ok' || reply.value.epoch === at.epoch || reply.value.from === 0)
      return reply;
    return wire.changes(at.storyId, reply.value.epoch, 0);
  }

  /** One page of the log; whether there is more. */
  async function pullPage(): Promise<Reply<boolean>> {
    const at = confirmed;
    if (at === null) return { kind: 'ok', value: false };
    const reply = await ask(at);
    // Not there: made here and not sent yet.
    if (reply.kind === 'problem' && reply.status === 404) return { kind: 'ok', value: false };
    try {
      if (reply.kind === 'problem' && reply.status === 410)
        await serially(() => letGo(at.storyId, reply.why));
      if (reply.kind !== 'ok') return reply;
      return await serially(() => take(at, reply.value));
    } catch (error) {
      // What was pulled is not on the disk; the next pull brings it again.
      const name = error instanceof Error ? error.name : 'unknown';
      return { kind: 'unreachable', why: `this device’s storage failed (${name})` };
    }
  }

  /** Deleted at the host (MODEL A10): what was pulled of it goes here too; what waits is answered "deleted". */
  async function letGo(storyId: string, why: string): Promise<void> {
    if (confirmed?.storyId !== storyId) return;
    await store.forget(storyId);
    confirmed = nothingConfirmed(storyId);
    gone = why;
    await reread();
  }

  async function take(asked: Confirmed, got: Changes): Promise<Reply<boolean>> {
    const now = confirmed;
    const { storyId } = asked;
    if (now === null || now.storyId !== storyId) return { kind: 'ok', value: false };
    const goesOn = got.epoch === now.epoch;
    const cursor = cursorOf(now);
    if (!leads(got.from, got.entries, got.to)) return MISFIT;
    if (goesOn && got.to === cursor) return { kind: 'ok', value: got.to < got.head };
    // Another tab was quicker: ask again from where it has come to.
    if (goesOn && got.to < cursor && now !== asked) return { kind: 'ok', value: true };
    if (goesOn ? got.from > cursor || got.to < cursor : got.from !== 0) return MISFIT;
    const next = goesOn
      ? extended(now, got.entries)
      : extended({ ...nothingConfirmed(storyId), epoch: got.epoch }, got.entries);
    const due = next.desk.seq - next.snapshotAt >= SNAPSHOT_EVERY;
    const { epoch, from, to, entries } = got;
    const taken = await store.advance({
      storyId,
      epoch,
      from,
      to,
      entries,
      snapshot: due ? next.desk : null,
    });
    if (taken) {
      confirmed = due ? { ...next, snapshotAt: next.desk.seq } : next;
      // At once: an act made on the view of before with the cursor of now would claim to have seen more.
      changed();
    }
    gone = null;
    await reread();
    if (!goesOn && now.epoch !== '') {
      const held = new Set(entries.map((entry) => entry.hash));
      news.anew(now.entries.filter((entry) => !held.has(entry.hash)));
    } else if (taken && cursor > 0) news.pulled(entries.filter((entry) => entry.seq > cursor));
    return { kind: 'ok', value: got.to < got.head };
  }

  async function pullAll(): Promise<Reply<null>> {
    for (;;) {
      pullAgain = false;
      const reply = await pullPage();
      // Word of another tab may have been lost: what waited in this mirror may be answered by now.
      if (rows.length + unknown.length > 0) await serially(reread).catch(() => {});
      if (reply.kind !== 'ok') return reply;
      if (!reply.value && !pullAgain) return OK;
    }
  }

  return {
    confirmed: () => confirmed,
    rows: () => rows,
    returned: () => returned,
    unknown: () => unknown,
    gone: () => gone,
    open: (storyId) =>
      serially(async () => {
        if (confirmed?.storyId !== storyId) {
          confirmed = nothingConfirmed(storyId);
          gone = null;
        }
        await reread();
      }),
    appended: (fresh) => {
      const known = new Set(rows.map((row) => row.mid));
      rows = [...rows, ...fresh.filter((row) => !known.has(row.mid))].toSorted(
        (a, b) => a.order - b.order,
      );
    },
    refresh: () => serially(reread),
    pull: () => {
      pullAgain = true;
      pulling ??= pullAll().finally(() => {
        pulling = null;
      });
      return pulling;
    },
    rest: async () => {
      await Promise.allSettled([pulling, last]);
      // A pull ends with a reading of its own.
      await Promise.allSettled([last]);
    },
  };
}
