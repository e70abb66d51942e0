import {
  type Confirmed,
  cursorOf,
  extended,
  fromStored,
  heldOf,
  leads,
  nothingConfirmed,
  SNAPSHOT_EVERY,
} from './confirmed.ts';
import type { LostHistory, ReturnedRefusal } from './desk-state.ts';
import { EMPTY_HEAD, type LogEntry } from '#core/desk/log.ts';
import { fitOf, hashIn } from './pull-fits.ts';
import type { DeviceStore, DirectRow, OutboxRow } from './device-store.ts';
import { lostAnswers, readAgain } from './outbox.ts';
import type { Changes, Reply, Wire } from './wire.ts';

/** What a tab holds in memory of its person's device store: the open story, the queue, what came back. */
export interface Mirror {
  /** Null until a story is open. */
  confirmed(): Confirmed | null;
  rows(): readonly OutboxRow[];
  returned(): readonly ReturnedRefusal[];
  /** Direct commands whose outcome nobody knows yet. */
  unknown(): readonly DirectRow[];
  /** Histories that the host has lost (MODEL A2), of all stories. */
  lost(): readonly LostHistory[];
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

/** Whose mirror it is, and the time. */
export interface MirrorOf {
  readonly personId: string;
  readonly at: () => string;
}

export function createMirror(
  store: DeviceStore,
  wire: Wire,
  { personId, at }: MirrorOf,
  changed: () => void,
  news: MirrorNews,
): Mirror {
  let confirmed: Confirmed | null = null;
  let rows: readonly OutboxRow[] = [];
  let returned: readonly ReturnedRefusal[] = [];
  let unknown: readonly DirectRow[] = [];
  let lost: readonly LostHistory[] = [];
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
    const now = confirmed;
    const read = await store.read(now?.storyId ?? null, now === null ? null : heldOf(now));
    if (now !== null && read.story !== null) confirmed = fromStored(now, read.story);
    // Rows that did not change stay the same objects, so that their replay is not repeated.
    rows = read.rows.map((row) => readAgain(rows, row));
    returned = read.returned;
    unknown = read.directs;
    lost = read.lost.length === 0 && lost.length === 0 ? lost : read.lost;
    changed();
  }

  async function ask(now: Confirmed): Promise<Reply<Changes>> {
    const { head } = heldOf(now);
    const reply = await wire.changes(now.storyId, now.epoch, head);
    if (reply.kind !== 'ok' || reply.value.from === 0) return reply;
    const { epoch } = reply.value;
    // A host that does not compare hashes goes on from a row that it has not.
    if (epoch === now.epoch && hashIn(reply.value, head.seq) === head.hash) return reply;
    return wire.changes(now.storyId, epoch, EMPTY_HEAD);
  }

  /** One page of the log; whether there is more. */
  async function pullPage(): Promise<Reply<boolean>> {
    const now = confirmed;
    if (now === null) return { kind: 'ok', value: false };
    // Noted before: of what is answered while the host is asked, its answer may not know.
    const answered = answeredOf(now.storyId);
    const reply = await ask(now);
    // Not there: made here and not sent yet.
    if (reply.kind === 'problem' && reply.status === 404) return { kind: 'ok', value: false };
    try {
      if (reply.kind === 'problem' && reply.status === 410)
        await serially(() => letGo(now.storyId, reply.why));
      if (reply.kind !== 'ok') return reply;
      return await serially(() => take(now, reply.value, answered));
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

  function answeredOf(storyId: string): readonly string[] {
    return rows.flatMap((row) =>
      row.kind === 'command' && row.storyId === storyId && row.answer !== null ? [row.mid] : [],
    );
  }

  async function take(
    asked: Confirmed,
    got: Changes,
    answered: readonly string[],
  ): Promise<Reply<boolean>> {
    const now = confirmed;
    const { storyId } = asked;
    if (now === null || now.storyId !== storyId) return { kind: 'ok', value: false };
    const cursor = cursorOf(now);
    const more = got.to < got.head.seq;
    if (!leads(got.from, got.entries, got.to)) return MISFIT;
    // The row that was asked for is named only where it is still the one held.
    const lacks = now === asked && got.from === 0 && cursor > 0 ? heldOf(now).head : null;
    const pulled = { ...got, storyId, lacks, answered, at: at() };
    const fit = fitOf(now.epoch === '' ? null : heldOf(now), pulled);
    const lostAnswer = lostAnswers(rows, pulled, personId);
    if (fit === 'goes-on' && got.to === cursor && !lostAnswer) return { kind: 'ok', value: more };
    // Another tab was quicker: ask again from where it has come to.
    if (fit === 'misfit') return now === asked ? MISFIT : { kind: 'ok', value: true };
    const next =
      fit === 'goes-on'
        ? extended(now, got.entries)
        : extended({ ...nothingConfirmed(storyId), epoch: got.epoch }, got.entries);
    const due = next.desk.seq - next.snapshotAt >= SNAPSHOT_EVERY;
    const taken = await store.advance({ ...pulled, snapshot: due ? next.desk : null });
    if (taken) {
      confirmed = due ? { ...next, snapshotAt: next.desk.seq } : next;
      // At once: an act made on the view of before with the cursor of now would claim to have seen more.
      changed();
    }
    gone = null;
    await reread();
    if (taken && (lostAnswer || (fit === 'begins' && now.epoch !== ''))) {
      const here = new Set(got.entries.map((entry) => entry.hash));
      const away = fit === 'begins' ? now.entries.filter((entry) => !here.has(entry.hash)) : [];
      news.anew(away);
    } else if (taken && cursor > 0) news.pulled(got.entries.filter((entry) => entry.seq > cursor));
    return { kind: 'ok', value: more };
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
    lost: () => lost,
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
