import { apply } from '#core/desk/apply.ts';
import { type Command, type DirectCommand, writes } from '#core/desk/command.ts';
import type { Desk } from '#core/desk/desk.ts';
import { type Refusal, refusal } from '#core/desk/refusal.ts';
import type { Person } from '#core/review/hats.ts';
import type { Confirmed } from './confirmed.ts';
import type { Acted } from './desk-client.ts';
import type { ReturnedRefusal, Saved } from './desk-state.ts';
import type { CommandRow, DeviceStore, MadeOn, OutboxRow, RowDraft } from './device-store.ts';
import { createDirect } from './direct.ts';
import { loadedSchemas, wireSchemas } from './lazy-schemas.ts';
import { createMirror } from './mirror.ts';
import { isWaiting } from './outbox.ts';
import type { Channel, SyncPorts } from './ports.ts';
import { createSender, type Sending } from './push.ts';
import { savedOf } from './saved.ts';
import {
  baseFor,
  contextOf,
  keysWritten,
  madeOnOf,
  pendingMids,
  replay,
  type View,
} from './view.ts';
import { createWire, type Wire } from './wire.ts';

/** One person at work in this tab: their store, queue, sender and the story they have open. */
export interface Session {
  readonly store: DeviceStore;
  readonly wire: Wire;
  me(): Person;
  /** Today's hats, as a pull of the people brought them. */
  wear(me: Person): void;
  confirmed(): Confirmed | null;
  view(): View | null;
  saved(): Saved;
  returned(): readonly ReturnedRefusal[];
  /** Acts that the host has not answered, those on their way to the disk included. */
  waiting(): number;
  open(storyId: string): Promise<void>;
  dispatch(commands: readonly Command[]): Promise<Acted>;
  direct(command: DirectCommand): Promise<Acted>;
  refusalsOf(command: Command): readonly Refusal[];
  keepText(sha256: string, text: string): Promise<void>;
  dismissReturned(mid: string): Promise<void>;
  /** True when the open story is as the host has it. */
  pull(): Promise<boolean>;
  refresh(): Promise<void>;
  kick(): void;
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
): Session {
  const wire = createWire(ports.transport, ports.origin, person.id);
  const mirror = createMirror(store, wire, moved);
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
  /** Appends one after the other; `generation` moves on when one fails, and those behind it, made on it, fail too. */
  let lastWrite: Promise<unknown> = Promise.resolve();
  let generation = 0;

  const sender = createSender({
    ...ports,
    store,
    wire,
    lockName: `verbatim-send-${person.id}`,
    onSending: (now) => {
      const ended = now.kind === 'idle' && sending.kind !== 'idle';
      sending = now;
      changed();
      if (ended) void mirror.pull();
    },
    onAnswered: async () => {
      await mirror.refresh();
      tellTabs();
    },
  });
  const direct = createDirect({
    ...ports,
    store,
    wire,
    sender,
    mirror,
    view: current,
    refusalsOf,
    sending: show,
  });

  function moved(): void {
    stale = true;
    changed();
  }

  function show(now: Sending): void {
    sending = now;
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
    if (stale || view === null) {
      view = replay(confirmed, storyRows(confirmed), me, view);
      stale = false;
    }
    return view;
  }

  function refusalsOf(command: Command): readonly Refusal[] {
    const confirmed = mirror.confirmed();
    const desk = current()?.desk;
    if (confirmed === null || desk === undefined) return [NO_STORY];
    const made = make(confirmed, desk, storyRows(confirmed), command, null);
    return made.ok ? [] : made.refusals;
  }

  /** Checks one command on a desk, and makes its row and the desk after it. */
  function make(
    confirmed: Confirmed,
    desk: Desk,
    before: readonly CommandRow[],
    command: Command,
    batch: string | null,
  ): Made {
    const ownPending = pendingMids(before);
    provisional += 1;
    const mid = `unwritten-${provisional}`;
    const at = ports.clock.now();
    const envelope = {
      mid,
      batch,
      base: baseFor(confirmed, desk, ownPending, writes(command)),
      command,
    };
    const applied = apply(desk, envelope, contextOf(me, confirmed.epoch, at, ownPending));
    if (applied.outcome === 'refused') return { ok: false, refusals: applied.refusals };
    const keys = keysWritten(applied, mid);
    const row: CommandRow = {
      kind: 'command',
      order: Number.MAX_SAFE_INTEGER,
      mid,
      storyId: confirmed.storyId,
      at,
      envelope,
      keys,
      answer: null,
    };
    const madeOn = madeOnOf(desk, ownPending, writes(command));
    return { ok: true, row, madeOn, desk: applied.desk };
  }

  async function dispatch(commands: readonly Command[]): Promise<Acted> {
    const schemas = loadedSchemas() ?? (await wireSchemas());
    const confirmed = mirror.confirmed();
    const start = current();
    if (confirmed === null || start === null) return { ok: false, refusals: [NO_STORY] };
    const batch = commands.length > 1 ? ports.chance.id('b') : null;
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
    moved();
    const rows = await append(
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
    );
    writing = writing.filter((row) => !made.includes(row));
    if (writing.length === 0) named.clear();
    moved();
    if (rows === null)
      return { ok: false, refusals: [refusal('not-written', lost ?? NOT_WRITTEN)] };
    return { ok: true, mids: rows.map((row) => row.mid) };
  }

  /** Null: not written, and the chip says why. `drafts` is asked when what was appended before has its names. */
  function append(
    drafts: () => readonly RowDraft[],
    kept: (rows: readonly OutboxRow[]) => void,
  ): Promise<readonly OutboxRow[] | null> {
    const born = generation;
    const work = async (): Promise<readonly OutboxRow[] | null> => {
      if (born !== generation) return null;
      try {
        const rows = await store.append(drafts());
        kept(rows);
        lost = null;
        mirror.appended(rows);
        tellTabs();
        sender.kick();
        return rows;
      } catch {
        generation += 1;
        lost = NOT_WRITTEN;
        return null;
      }
    };
    const next = lastWrite.then(work, work);
    lastWrite = next;
    return next;
  }

  async function pull(): Promise<boolean> {
    return (await mirror.pull()).kind === 'ok';
  }

  function waiting(): number {
    return mirror.rows().filter(isWaiting).length + mirror.unknown() + writing.length;
  }

  return {
    store,
    wire,
    me: () => me,
    wear: (now) => {
      me = now;
      moved();
    },
    confirmed: mirror.confirmed,
    view: current,
    returned: mirror.returned,
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
    direct,
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
    pull,
    refresh: mirror.refresh,
    kick: sender.kick,
    written: async () => {
      await lastWrite;
    },
    stop: () => {
      sender.stop();
      store.close();
    },
  };
}

const NO_STORY = refusal('no-story', 'Open a story first.');

type Made =
  | {
      readonly ok: true;
      readonly row: CommandRow;
      readonly madeOn: readonly MadeOn[];
      readonly desk: Desk;
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** What the host would not take as a command at all must not enter the queue, where it would block what follows. */
function formRefusal(
  command: Command,
  { command: schema, firstIssue }: Awaited<ReturnType<typeof wireSchemas>>,
): Refusal | null {
  const parsed = schema.safeParse(command);
  return parsed.success
    ? null
    : refusal('form', `This cannot be stored: ${firstIssue(parsed.error)}.`);
}

function draftOf({ storyId, at, keys, envelope }: CommandRow, madeOn: readonly MadeOn[]): RowDraft {
  const { batch, base, command } = envelope;
  return { kind: 'command', storyId, at, keys, batch, base, command, madeOn };
}
