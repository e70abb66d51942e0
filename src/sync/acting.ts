import { refusalsFor } from '#core/desk/apply.ts';
import type { Command } from '#core/desk/command.ts';
import type { Desk } from '#core/desk/desk.ts';
import { type Refusal, refusal } from '#core/desk/refusal.ts';
import type { Person } from '#core/review/hats.ts';
import { createAppends } from './appends.ts';
import type { BeforeShown } from './before-shown.ts';
import { type Confirmed, heldOf } from './confirmed.ts';
import type { Acted } from './desk-client.ts';
import type { CommandRow, DeviceStore, MadeOn, OutboxRow, RowDraft } from './device-store.ts';
import { loadedSchemas, wireSchemas } from './lazy-schemas.ts';
import { draftOf, formRefusal, type Made, madeOf } from './made.ts';
import type { Mirror } from './mirror.ts';
import type { SyncPorts } from './ports.ts';
import { contextOf, isByTheseRules, replay, type View, writtenHere } from './view.ts';

/** What a person does to the open story in this tab: checked on what they see, shown at once, and written. */
export interface Acting {
  /** What is shown: what the host has, with all that was done here since. */
  view(): View | null;
  /** What is under it is another now. */
  moved(): void;
  refusalsOf(command: Command): readonly Refusal[];
  /** See Session. */
  dispatch(
    commands: readonly Command[],
    batch?: string | null,
    before?: BeforeShown,
  ): Promise<Acted>;
  /** Rejects where the disk does not take it. */
  keepText(sha256: string, text: string): Promise<void>;
  /** Acts on their way to the disk. */
  writing(): number;
  /** Why the last one did not get there; null: it did. */
  lost(): string | null;
  /** Resolves once everything appended before is written or given up. */
  settled(): Promise<void>;
}

interface ActingPorts extends Pick<SyncPorts, 'clock' | 'chance' | 'timers' | 'persist'> {
  /** Something of what is shown may be another. */
  readonly changed: () => void;
  /** Something is on the disk that was not. */
  readonly written: () => void;
}

const NOT_WRITTEN =
  'This device’s storage did not take it. Keep this tab open, make room, and try again.';

export function createActing(
  store: Pick<DeviceStore, 'append'>,
  mirror: Pick<Mirror, 'confirmed' | 'rows' | 'appended'>,
  me: () => Person,
  ports: ActingPorts,
): Acting {
  /** Shown at once, on their way to the disk; named by this tab until the store names them. */
  let writing: readonly CommandRow[] = [];
  let provisional = 0;
  /** The store's names of such acts, for those that were made on them and are not written yet. */
  const named = new Map<string, string>();
  let lost: string | null = null;
  let view: View | null = null;
  let stale = true;
  const appends = createAppends(store, () => {
    lost = NOT_WRITTEN;
  });

  function moved(): void {
    stale = true;
    ports.changed();
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

  function shownNow(): View | null {
    const confirmed = mirror.confirmed();
    if (confirmed === null) return null;
    if (stale || view === null || !isByTheseRules(view)) {
      view = replay(confirmed, storyRows(confirmed), me(), view);
      stale = false;
    }
    return view;
  }

  function refusalsOf(command: Command): readonly Refusal[] {
    const confirmed = mirror.confirmed();
    const shown = shownNow();
    if (confirmed === null || shown === null) return [NO_STORY];
    const written = writtenHere(confirmed, shown.steps, me().id);
    const by = contextOf(me(), confirmed.epoch, ports.clock.now(), NONE_PENDING, written);
    return refusalsFor(shown.desk, command, by);
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
    const written = writtenHere(confirmed, shownNow()?.steps ?? [], me().id);
    return madeOf(confirmed, desk, before, command, me(), written, naming);
  }

  async function dispatch(
    commands: readonly Command[],
    name: string | null = null,
    before?: BeforeShown,
  ): Promise<Acted> {
    const schemas = loadedSchemas() ?? (await wireSchemas());
    const confirmed = mirror.confirmed();
    const start = shownNow();
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
            heldOf(confirmed).head.hash,
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
    if (before !== undefined) await before({ written, workOut: () => shownNow()?.desk ?? null });
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
      ports.timers.after(0, ports.written);
    });
  }

  return {
    view: shownNow,
    moved,
    refusalsOf,
    dispatch,
    keepText: async (sha256, text) => {
      const rows = await append(
        () => [{ kind: 'text', sha256, text }],
        () => {},
      );
      moved();
      if (rows === null) throw new Error(lost ?? NOT_WRITTEN);
    },
    writing: () => writing.length,
    lost: () => lost,
    settled: appends.settled,
  };
}

const NO_STORY = refusal('no-story', 'Open a story first.');
/** What is asked about clashes with nothing: only what is sent does. */
const NONE_PENDING: readonly string[] = [];
