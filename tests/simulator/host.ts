import { createApi } from '#api/app.ts';
import type { Append, Committing, NoAppend, Ports, Snapshot, Storage } from '#api/ports.ts';
import { demoPeople } from '#entry/demo-people.ts';
import type { LogHead } from '#core/desk/log.ts';
import { memoryStorage } from '#storage/memory.ts';
import type { Dice } from './chance.ts';
import type { VirtualTime } from './time.ts';

/** A write that reached the host's disk, so that a backup is a prefix of these. */
export type HostWrite =
  | { readonly kind: 'commit'; readonly storyId: string; readonly append: Append }
  | { readonly kind: 'text'; readonly sha256: string; readonly text: string }
  | { readonly kind: 'setting'; readonly name: string; readonly value: string };

/** The host's process died: whoever waited for it gets no answer. */
class Crash extends Error {}

export interface HostRoom {
  /** The disk of the host as it stands; survives its crashes. */
  storage(): Storage;
  readonly writes: readonly HostWrite[];
  /** Epochs so far, the present one last. */
  readonly epochs: readonly string[];
  /** How often the host went on from something older, under a new epoch or its own. */
  readonly histories: () => number;
  /** How often under its own. */
  readonly setBacks: () => number;
  /** Errors that a handler threw and that were no crash: bugs. */
  readonly reported: readonly unknown[];
  /** Rejects where the host died before it answered, or is down. */
  answer(request: Request): Promise<Response>;
  /** Dies at the next commit, before or after it; null: at none. */
  crashAtCommit(when: 'before' | 'after' | null): void;
  crash(): void;
  /** Goes on from the backup that lacks the last `lost` writes, under a new epoch. */
  restore(lost: number): Promise<readonly HostWrite[]>;
  /** Goes on from an older file, which lacks the last `lost` writes, under the same epoch: nobody says so. */
  setBack(lost: number): Promise<readonly HostWrite[]>;
  setPreset(preset: string): Promise<void>;
}

export interface HostWorld {
  readonly time: VirtualTime;
  readonly dice: Dice;
  readonly first: readonly HostWrite[];
  readonly hint: (storyId: string, seq: number) => void;
  readonly seen: (fault: string) => void;
  /** Clock of the host, which may be wrong. */
  readonly wallClock: () => string;
  /** Every commit that wrote, as it happens. */
  readonly committed: (write: Extract<HostWrite, { readonly kind: 'commit' }>) => void;
}

const DOWN_FOR = 300;

export async function hostRoom(world: HostWorld): Promise<HostRoom> {
  const { time, dice } = world;
  const epochs = ['epoch-1'];
  const reported: unknown[] = [];
  const writes: HostWrite[] = [...world.first];
  let inner = await filled('epoch-1', writes);
  let generation = 0;
  let upAt = 0;
  let dieAt: 'before' | 'after' | null = null;
  let salts = 0;
  let setBacks = 0;
  let api = start();

  function crash(): void {
    generation += 1;
    upAt = time.now() + DOWN_FOR;
    api = start();
  }

  /** A process of the host over its disk: what it holds in memory dies with it. */
  function start(): ReturnType<typeof createApi> {
    const born = generation;
    const storage = guarded(born);
    const ports = {
      storage,
      identity: demoPeople(storage),
      clock: { now: world.wallClock },
      chance: {
        salts: (count: number) =>
          Array.from({ length: count }, () => (salts += 1).toString(16).padStart(32, '0')),
      },
      hints: { changed: world.hint },
      demo: true,
      report: (error: unknown) => {
        if (!(error instanceof Crash)) reported.push(error);
      },
    } satisfies Ports;
    return createApi(ports, { archive: null, backupNeeds: null, key: null, administered: false });
  }

  /** A disk takes its time now and then, so that requests overtake each other inside the host. */
  async function slowly<T>(born: number, work: () => Promise<T>): Promise<T> {
    if (dice.yes(0.2)) await new Promise<void>((go) => time.after(dice.between(0, 30), null, go));
    if (born !== generation) throw new Crash('the host died');
    return work();
  }

  async function goOnFrom(lost: number): Promise<readonly HostWrite[]> {
    const gone = writes.splice(Math.max(world.first.length, writes.length - lost));
    inner = await filled(epochs.at(-1) ?? '', writes);
    crash();
    return gone;
  }

  function guarded(born: number): Storage {
    const commit = async (
      storyId: string,
      command: Committing,
      have: LogHead,
      choose: (snapshot: Snapshot) => Append | NoAppend,
    ): Promise<void> => {
      const when = dieAt;
      dieAt = null;
      if (when === 'before') {
        world.seen('host crash before commit');
        crash();
        throw new Crash('the host died');
      }
      let wrote: Append | NoAppend = { write: false };
      await inner.commit(storyId, command, have, (snapshot) => {
        wrote = choose(snapshot);
        return wrote;
      });
      note(storyId, wrote);
      if (when === 'after') {
        world.seen('host crash after commit');
        crash();
        throw new Crash('the host died');
      }
    };
    const note = (storyId: string, append: Append | NoAppend): void => {
      if (!append.write) return;
      const write = { kind: 'commit', storyId, append } as const;
      writes.push(write);
      world.committed(write);
    };
    return {
      epoch: () => slowly(born, () => inner.epoch()),
      commit: (storyId, command, have, choose) =>
        slowly(born, () => commit(storyId, command, have, choose)),
      changes: (storyId, from, hash) => slowly(born, () => inner.changes(storyId, from, hash)),
      answer: (storyId, command) => slowly(born, () => inner.answer(storyId, command)),
      stories: () => slowly(born, () => inner.stories()),
      putText: (sha256, text) =>
        slowly(born, async () => {
          await inner.putText(sha256, text);
          writes.push({ kind: 'text', sha256, text });
        }),
      getText: (sha256) => slowly(born, () => inner.getText(sha256)),
      getSetting: (name) => slowly(born, () => inner.getSetting(name)),
      putSetting: (name, value) =>
        slowly(born, async () => {
          await inner.putSetting(name, value);
          writes.push({ kind: 'setting', name, value });
        }),
      changeSetting: (name, choose) =>
        slowly(born, async () => {
          let next: string | null = null;
          await inner.changeSetting(name, (value) => (next = choose(value)));
          if (next !== null) writes.push({ kind: 'setting', name, value: next });
        }),
    };
  }

  return {
    storage: () => inner,
    writes,
    epochs,
    reported,
    answer: async (request) => {
      if (time.now() < upAt) throw new TypeError('the host is down');
      const born = generation;
      const response = await api.fetch(request);
      if (born !== generation) throw new TypeError('the host died');
      return response;
    },
    crashAtCommit: (when) => {
      dieAt = when;
    },
    crash,
    histories: () => epochs.length + setBacks,
    setBacks: () => setBacks,
    restore: (lost) => {
      world.seen('restore');
      epochs.push(`epoch-${epochs.length + 1}`);
      return goOnFrom(lost);
    },
    setBack: (lost) => {
      world.seen('set back');
      setBacks += 1;
      return goOnFrom(lost);
    },
    setPreset: async (preset) => {
      await inner.putSetting('demo-preset', preset);
      writes.push({ kind: 'setting', name: 'demo-preset', value: preset });
    },
  };
}

/** A disk that holds these writes, made by the storage itself, its own last guard included. */
async function filled(epoch: string, writes: readonly HostWrite[]): Promise<Storage> {
  const storage = memoryStorage(epoch);
  for (const write of writes) {
    if (write.kind === 'commit') {
      const { storyId, append } = write;
      await storage.commit(
        storyId,
        { ...append.answer, of: null, standing: null },
        { seq: 0, hash: '0'.repeat(64) },
        () => append,
      );
    } else if (write.kind === 'text') await storage.putText(write.sha256, write.text);
    else await storage.putSetting(write.name, write.value);
  }
  return storage;
}
