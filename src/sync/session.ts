import { refusalsFor } from '#core/desk/apply.ts';
import type { Command, DirectCommand, Shred } from '#core/desk/command.ts';
import type { Desk } from '#core/desk/desk.ts';
import { type Refusal, refusal } from '#core/desk/refusal.ts';
import type { Person } from '#core/review/hats.ts';
import { createAppends } from './appends.ts';
import type { BeforeShown } from './before-shown.ts';
import type { Confirmed } from './confirmed.ts';
import type { Acted } from './desk-client.ts';
import type { ReturnedRefusal, Saved, StuckRow } from './desk-state.ts';
import type { CommandRow, DeviceStore, MadeOn, OutboxRow, RowDraft } from './device-store.ts';
import type { createDirect } from './direct.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { lateActs } from './lazy-acts.ts';
import { loadedSchemas, wireSchemas } from './lazy-schemas.ts';
import { draftOf, formRefusal, type Made, madeOf } from './made.ts';
import { createMirror } from './mirror.ts';
import { isWaiting } from './outbox.ts';
import type { Channel, SyncPorts } from './ports.ts';
import { createSender, heed, type Sending } from './push.ts';
import type { SessionNews } from './recent.ts';
import { savedOf } from './saved.ts';
import { oldestOf, stuckOf } from './unsent.ts';
import { contextOf, isByTheseRules, replay, type View } from './view.ts';
import { createWire, type Wire } from './wire.ts';

/** One person at work in this tab: their store, queue, sender and the story they have open. */
export interface Session {
  readonly store: DeviceStore;
  readonly wire: Wire;
  readonly drafts: Drafts;
  me(): Person;
  /** Today's hats, as a pull of the people brought them. */
  wear(me: Person): void;
  confirmed(): Confirmed | null;
  view(): View | null;
  saved(): Saved;
  returned(): readonly ReturnedRefusal[];
  stuck(): StuckRow | null;
  /** When the oldest act was made that still waits; null: none does. */
  oldest(): string | null;
  gone(): string | null;
  /** Acts that the host has not answered, those on their way to the disk included. */
  waiting(): number;
  open(storyId: string): Promise<void>;
  /**
   * `batch` names the act; null: a fresh name where it is more than one command. `before` may hold
   * back what the page shows of it: for one that does very much.
   */
  dispatch(
    commands: readonly Command[],
    batch?: string | null,
    before?: BeforeShown,
  ): Promise<Acted>;
  direct(command: DirectCommand | Shred): Promise<Acted>;
  refusalsOf(command: Command): readonly Refusal[];
  keepText(sha256: string, text: string): Promise<void>;
  dismissReturned(mid: string): Promise<void>;
  /** See DeskClient. */
  skipStuck(mid: string): Promise<boolean>;
  unsentFile(mid: string | null): Promise<string>;
  /** True when the open story is as the host has it. */
  pull(): Promise<boolean>;
  refresh(): Promise<void>;
  kick(): void;
  /** Whether acts are on their way to the disk, without their names. */
  writing(): boolean;
  /** Resolves once everything appended before is written or given up. */
  written(): Promise<void>;
  stop(): void;
}

const NOT_WRITTEN =
  'This device’s storage did not take it. Keep this tab open, make room, and try again.';

export function createSession(
  person: Person,
  store: DeviceStore,
  ports: SyncPorts,
  tabs: Channel,
  changed: () => void,
  news: SessionNews,
): Session {
  const wire = createWire(ports.transport, ports.origin, person.id, () => heed(ports.timers, 1));
  const drafts = createDrafts(store, ports.timers);
  const mirror = createMirror(store, wire, moved, {
    pulled: (entries) => {
      const confirmed = mirror.confirmed();
      if (confirmed === null) return;
      void lateActs().then(({ changesByOthers }) =>
        news.recent(changesByOthers(confirmed.desk, entries, person.id)),
      );
    },
    anew: (lost) => {
      news.anew(mirror.rows().filter(isWaiting).length, lost.length);
      sender.kick();
    },
  });
  let me = person;
  /** Acts shown at once, on their way to the disk; named by this tab until the store names them. */
  let writing: readonly CommandRow[] = [];
  let provisional = 0;
  /** The store's names of such acts, for those that were made on them and are not written yet. */
  const named = new Map<string, string>();
  let lost: string | null = null;
  let sending: Sending = { kind: 'idle' };
  let view: View | null = null;
  let stale = true;
  let stopped = false;
  const appends = createAppends(store, () => {
    lost = NOT_WRITTEN;
  });

  const sender = createSender({
    ...ports,
    store,
    wire,
    lockName: `verbatim-send-${person.id}`,
    onSending: (now) => {
      const ended = now.kind === 'idle' && sending.kind !== 'idle';
      show(now);
      if (ended && !stopped) void mirror.pull();
    },
    onAnswered: async () => {
      await mirror.refresh();
      tellTabs();
    },
  });
  let direct: ReturnType<typeof createDirect> | null = null;

  async function sendDirect(command: DirectCommand | Shred): Promise<Acted> {
    const { createDirect: create } = await lateActs();
    const shared = { ...ports, store, wire, sender, mirror };
    direct ??= create({ ...shared, view: current, refusalsOf, sending: show });
    return direct(command);
  }

  function moved(): void {
    stale = true;
    changed();
  }

  function show(now: Sending): void {
    // A stuck row that is tried again stays stuck until its answer is there.
    if (!(now.kind === 'sending' && stuckOf(sending, mirror) !== null)) sending = now;
    changed();
  }

  function tellTabs(): void {
    tabs.post({ person: person.id });
  }

  /** Rows of the open story, in order, with what is being written at the end. */
  function storyRows(confirmed: Confirmed): readonly CommandRow[] {
    const kept = mirror
      .rows()
      .filter(
        (row): row is CommandRow => row.kind === 'command' && row.storyId === confirmed.storyId,
      );
    return [...kept, ...writing.filter((row) => row.storyId === confirmed.storyId)];
  }

  function current(): View | null {
    const confirmed = mirror.confirmed();
    if (confirmed === null) return null;
    if (stale || view === null || !isByTheseRules(view)) {
      view = replay(confirmed, storyRows(confirmed), me, view);
      stale = false;
    }
    return view;
  }

  function refusalsOf(command: Command): readonly Refusal[] {
    const confirmed = mirror.confirmed();
    const desk = current()?.desk;
    if (confirmed === null || desk === undefined) return [NO_STORY];
    const by = contextOf(me, confirmed.epoch, ports.clock.now(), NONE_PENDING);
    return refusalsFor(desk, command, by);
  }

  /** Checks one command on a desk, and makes its row and the desk after it. */
  function make(
    confirmed: Confirmed,
    desk: Desk,
    before: readonly CommandRow[],
    command: Command,
    batch: string | null,
  ): Made {
    provisional += 1;
    const naming = { mid: `unwritten-${provisional}`, batch, at: ports.clock.now() };
    return madeOf(confirmed, desk, before, command, me, naming);
  }

  async function dispatch(
    commands: readonly Command[],
    name: string | null = null,
    before?: BeforeShown,
  ): Promise<Acted> {
    const schemas = loadedSchemas() ?? (await wireSchemas());
    const confirmed = mirror.confirmed();
    const start = current();
    if (confirmed === null || start === null) return { ok: false, refusals: [NO_STORY] };
    const batch = name ?? (commands.length > 1 ? ports.chance.id('b') : null);
    const made: CommandRow[] = [];
    const madeOn: (readonly MadeOn[])[] = [];
    let { desk } = start;
    for (const command of commands) {
      const form = formRefusal(command, schemas);
      if (form !== null) return { ok: false, refusals: [form] };
      const next = make(confirmed, desk, [...storyRows(confirmed), ...made], command, batch);
      if (!next.ok) return { ok: false, refusals: next.refusals };
      made.push(next.row);
      madeOn.push(next.madeOn);
      ({ desk } = next);
    }
    if (made.length === 0) return { ok: true, mids: [] };
    writing = [...writing, ...made];
    // On its way to the disk first; what the page shows of it is worked out meanwhile.
    const written = append(
      () =>
        made.map((row, index) =>
          draftOf(
            row,
            (madeOn[index] ?? []).map(({ key, mid }) => ({ key, mid: named.get(mid) ?? mid })),
          ),
        ),
      (kept) => {
        for (const [index, row] of made.entries()) named.set(row.mid, kept[index]?.mid ?? row.mid);
      },
    ).then((kept) => {
      writing = writing.filter((row) => !made.includes(row));
      if (writing.length === 0) named.clear();
      stale = true;
      return kept;
    });
    // Without one it is shown at once.
    if (before !== undefined) await before({ written, workOut: () => current()?.desk ?? null });
    moved();
    const rows = await written;
    moved();
    if (rows === null)
      return { ok: false, refusals: [refusal('not-written', lost ?? NOT_WRITTEN)] };
    // Asked for a person's own work, not for the story that a demo brings along.
    if (commands[0]?.type !== 'create-story') void ports.persist().catch(() => {});
    return { ok: true, mids: rows.map((row) => row.mid) };
  }

  /** Null: not written, and the chip says why. */
  function append(
    drafts: () => readonly RowDraft[],
    kept: (rows: readonly OutboxRow[]) => void,
  ): Promise<readonly OutboxRow[] | null> {
    return appends.append(drafts, (rows) => {
      kept(rows);
      lost = null;
      mirror.appended(rows);
      // That it is saved is said first; nobody waits for the sending to begin.
      ports.timers.after(0, () => {
        tellTabs();
        sender.kick();
      });
    });
  }

  function waiting(): number {
    return mirror.rows().filter(isWaiting).length + mirror.unknown().length + writing.length;
  }

  return {
    store,
    wire,
    drafts,
    me: () => me,
    wear: (now) => {
      me = now;
      moved();
    },
    confirmed: mirror.confirmed,
    view: current,
    returned: mirror.returned,
    stuck: () => stuckOf(sending, mirror),
    oldest: () => oldestOf(mirror.rows()),
    gone: mirror.gone,
    waiting,
    saved: () =>
      savedOf({
        waiting: waiting() - writing.length,
        writing: writing.length,
        lost,
        durable: store.durable,
        online: ports.connection.online(),
        sending,
      }),
    open: async (storyId) => {
      await mirror.open(storyId);
      sender.kick();
    },
    dispatch,
    direct: sendDirect,
    refusalsOf,
    keepText: async (sha256, text) => {
      const rows = await append(
        () => [{ kind: 'text', sha256, text }],
        () => {},
      );
      moved();
      if (rows === null) throw new Error(lost ?? NOT_WRITTEN);
    },
    dismissReturned: async (mid) => {
      await store.dismissReturned(mid);
      await mirror.refresh();
      tellTabs();
    },
    skipStuck: async (mid) => {
      const skipped = await (await lateActs()).skip(store, sender, mid);
      await mirror.refresh();
      tellTabs();
      sender.kick();
      return skipped;
    },
    unsentFile: async (mid) =>
      (await lateActs()).unsentFile(store, { me, at: ports.clock.now() }, mid),
    pull: async () => (await mirror.pull()).kind === 'ok',
    refresh: mirror.refresh,
    kick: sender.kick,
    writing: () => writing.length > 0,
    written: appends.settled,
    stop: () => {
      stopped = true;
      sender.stop();
      // What is being read or pulled just now still needs the store.
      void Promise.all([mirror.rest(), drafts.flush()]).then(store.close);
    },
  };
}

const NO_STORY = refusal('no-story', 'Open a story first.');
/** What is asked about clashes with nothing: only what is sent does. */
const NONE_PENDING: readonly string[] = [];
