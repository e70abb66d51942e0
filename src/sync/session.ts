import type { Command, DirectCommand, Shred } from '#core/desk/command.ts';
import type { Refusal } from '#core/desk/refusal.ts';
import type { Person } from '#core/review/hats.ts';
import { createActing } from './acting.ts';
import type { BeforeShown } from './before-shown.ts';
import type { Confirmed } from './confirmed.ts';
import type { Acted } from './desk-client.ts';
import type { LostHistory, ReturnedRefusal, Saved, StuckRow } from './desk-state.ts';
import type { DeviceStore } from './device-store.ts';
import type { createDirect } from './direct.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { lateActs } from './lazy-acts.ts';
import { createMirror } from './mirror.ts';
import { isWaiting } from './outbox.ts';
import type { Channel, SyncPorts } from './ports.ts';
import { createSender, heed, type Sending } from './push.ts';
import type { SessionNews } from './recent.ts';
import { savedOf } from './saved.ts';
import { oldestOf, stuckOf } from './unsent.ts';
import type { View } from './view.ts';
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
  /** Histories that the host has lost, of all stories. */
  lost(): readonly LostHistory[];
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
  const of = { personId: person.id, at: () => ports.clock.now() };
  const mirror = createMirror(store, wire, of, moved, {
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
  let sending: Sending = { kind: 'idle' };
  let stopped = false;
  const acting = createActing(store, mirror, () => me, {
    ...ports,
    changed,
    written: () => {
      tellTabs();
      sender.kick();
    },
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
    direct ??= create({
      ...shared,
      view: acting.view,
      refusalsOf: acting.refusalsOf,
      sending: show,
    });
    return direct(command);
  }

  function moved(): void {
    acting.moved();
  }

  function show(now: Sending): void {
    // A stuck row that is tried again stays stuck until its answer is there.
    if (!(now.kind === 'sending' && stuckOf(sending, mirror) !== null)) sending = now;
    changed();
  }

  function tellTabs(): void {
    tabs.post({ person: person.id });
  }

  function waiting(): number {
    return mirror.rows().filter(isWaiting).length + mirror.unknown().length + acting.writing();
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
    view: acting.view,
    returned: mirror.returned,
    stuck: () => stuckOf(sending, mirror),
    oldest: () => oldestOf(mirror.rows()),
    gone: mirror.gone,
    lost: mirror.lost,
    waiting,
    saved: () =>
      savedOf({
        waiting: waiting() - acting.writing(),
        writing: acting.writing(),
        lost: acting.lost(),
        durable: store.durable,
        online: ports.connection.online(),
        sending,
      }),
    open: async (storyId) => {
      await mirror.open(storyId);
      sender.kick();
    },
    dispatch: acting.dispatch,
    direct: sendDirect,
    refusalsOf: acting.refusalsOf,
    keepText: acting.keepText,
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
    writing: () => acting.writing() > 0,
    written: acting.settled,
    stop: () => {
      stopped = true;
      sender.stop();
      // What is being read or pulled just now still needs the store.
      void Promise.all([mirror.rest(), drafts.flush()]).then(store.close);
    },
  };
}
