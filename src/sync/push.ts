import type { Command } from '#core/desk/command.ts';
import type { DeviceStore, OutboxRow } from './device-store.ts';
import type { Chance, Locks, Timers } from './ports.ts';
import type { Reply, Wire } from './wire.ts';

/**
 * How sending goes. `failed`: the last try had no answer; the host wants none for `wait`
 * milliseconds, where it said so. `stuck`: the host does not take the row at the head.
 */
export type Sending =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failed'; readonly why: string; readonly wait?: number | undefined }
  | { readonly kind: 'stuck'; readonly why: string; readonly mid: string };

export interface SenderPorts {
  readonly store: DeviceStore;
  readonly wire: Wire;
  readonly locks: Locks;
  readonly timers: Timers;
  readonly chance: Chance;
  /** One per person: the queues of two people do not wait for each other. */
  readonly lockName: string;
  readonly onSending: (sending: Sending) => void;
  /** A row has its answer, on disk. */
  readonly onAnswered: (row: OutboxRow | null) => Promise<void>;
}

export interface Sender {
  /** Something was appended, or trying again is worth it. */
  kick(): void;
  /** Sends everything once, under the lock, then does `work`: nothing of this person goes out between. */
  exclusively<T>(work: (sent: Sending) => Promise<T>): Promise<T>;
  stop(): void;
}

const FIRST_PAUSE = 400;
const LONGEST_PAUSE = 30_000;
/** How long a row may stand at the head while another tab holds the lock: after that the tab there is taken for frozen. */
const PATIENCE = 20_000;
/** Tries of one row that the host itself failed at (500): after that its person is told, and it is tried on. */
const FAULTS = 5;
const FAILS_EACH_TIME = 'the desk’s host fails on this change each time; it is still being tried';
const OTHER_TAB = { kind: 'failed', why: 'another tab of yours does not answer' } as const;

/** Milliseconds to wait after so many failures in a row: doubled each time, scattered by half. */
export function pauseAfter(failures: number, fraction: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(failures - 1, 10)) * (0.5 + fraction);
}

/**
 * Sends the queue of one person: the head only, one in flight, without an end to trying. The lock
 * is held while sending, never while waiting, so that a tab that sleeps holds up nobody.
 */
export function createSender(ports: SenderPorts): Sender {
  const { store, wire, locks, timers, chance, lockName, onSending, onAnswered } = ports;
  let running = false;
  let again = false;
  let stopped = false;
  /** Tries in a row of which no row had an answer. */
  let failures = 0;
  /** The row at the head that the host failed at, and how often in a row. */
  let faults = { mid: '', count: 0 };
  const pause = createPause(timers);

  function failed(reply: NotTaken, mid: string): Sending {
    const failure = failureOf(reply, mid);
    if (reply.kind !== 'unreachable' || reply.fault !== true) return failure;
    faults = { mid, count: faults.mid === mid ? faults.count + 1 : 1 };
    return faults.count < FAULTS ? failure : { kind: 'stuck', why: FAILS_EACH_TIME, mid };
  }

  /** Until the queue is empty or a try fails. `alone`: under the lock. */
  async function drain(alone: boolean): Promise<Sending> {
    // Whoever holds the lock may be about to send a direct command, so its fate is theirs to settle.
    const orphan = alone ? await settleDirects() : await directsOfOthers();
    if (orphan !== null) return orphan;
    for (;;) {
      if (stopped) return { kind: 'idle' };
      const row = await store.head();
      if (row === null) return { kind: 'idle' };
      onSending({ kind: 'sending' });
      const failure = await sendRow(row);
      if (failure !== null) return failure;
      await onAnswered(row);
      failures = 0;
    }
  }

  async function sendRow(row: OutboxRow): Promise<Sending | null> {
    if (row.kind === 'text') {
      const text = await store.getText(row.sha256);
      if (text === null)
        return { kind: 'stuck', mid: row.mid, why: 'a record’s text is no longer on this device' };
      const reply = await wire.putText(row.sha256, text);
      // The row that names the text is refused as well, and keeps its words.
      const hatless = reply.kind === 'problem' && reply.status === 403;
      if (reply.kind !== 'ok' && !hatless) return failed(reply, row.mid);
      await store.answered(row.mid, null);
      return null;
    }
    const standing = await store.standing(row.storyId, row.mid);
    const reply = await wire.send(row.storyId, row.envelope, standing);
    if (reply.kind !== 'ok') return failed(reply, row.mid);
    await store.answered(row.mid, reply.value);
    return null;
  }

  /** Direct commands of a page that went away before it knew: ask what became of them (MODEL A7). */
  async function settleDirects(): Promise<Sending | null> {
    const { directs } = await store.read(null, null);
    for (const { mid, storyId, envelope } of directs) {
      const reply = await wire.outcomeOf(storyId, mid);
      if (reply.kind !== 'ok') return failureOf(reply, mid);
      const { command } = envelope;
      if (reply.value === null) {
        // It may still be on its way. Its name is used up by a command that does nothing, so that it
        // can no longer be done once its person is told that it was not.
        const spent = await wire.send(storyId, { ...envelope, command: nothing(mid) }, null);
        if (spent.kind !== 'ok') return arrivedOr(failureOf(spent, mid), spent);
      }
      const say =
        'This did not reach the desk before the page closed. Do it again if it still holds.';
      const never = { mid, command, refusals: [{ code: 'not-sent', say, quoteId: null }] };
      const refused =
        reply.value?.outcome === 'refused'
          ? { mid, command, refusals: reply.value.refusals }
          : null;
      await store.endDirect(mid, reply.value === null ? never : refused);
      await onAnswered(null);
    }
    return null;
  }

  async function directsOfOthers(): Promise<Sending | null> {
    const { directs } = await store.read(null, null);
    return directs.length > 0 ? OTHER_TAB : null;
  }

  /**
   * `work` under the lock. A tab that froze keeps its lock (Web Locks end with a page, not with its
   * sleep): where the queue has not moved for so long `otherwise` is done without it. Two senders
   * are harmless, because the host does nothing twice for one mid.
   */
  function locked<T>(work: () => Promise<T>, otherwise: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      let settled = false;
      let callOff = (): void => {};
      const take = (): boolean => {
        if (settled) return false;
        settled = true;
        callOff();
        return true;
      };
      const watch = (before: string | null | undefined): void => {
        callOff = timers.after(PATIENCE, () => {
          void store.head().then(
            (row) => {
              if (settled) return;
              const head = row?.mid ?? null;
              if (head !== before) watch(head);
              else if (take()) otherwise().then(resolve, reject);
            },
            () => {
              if (!settled) watch(before);
            },
          );
        });
      };
      watch(undefined);
      locks
        .hold(lockName, async () => {
          if (take()) await work().then(resolve, reject);
        })
        .catch((error: unknown) => {
          if (take()) reject(error);
        });
    });
  }

  async function run(): Promise<void> {
    failures = 0;
    for (;;) {
      again = false;
      let result: Sending;
      try {
        result = await locked(
          () => drain(true),
          () => drain(false),
        );
      } catch (error) {
        // The device store failed under us; the rows are where they were.
        result = { kind: 'failed', why: `this device’s storage failed (${nameOf(error)})` };
      }
      onSending(result);
      if (stopped || (result.kind === 'idle' && !again)) return;
      failures = result.kind === 'idle' ? 0 : failures + 1;
      if (result.kind === 'failed') await heed(timers, result.wait);
      if (failures > 0 && !again) await pause.wait(pauseAfter(failures, chance.fraction()));
    }
  }

  function kick(): void {
    again = true;
    pause.wake();
    if (running || stopped) return;
    running = true;
    void run().finally(() => {
      running = false;
      if (again && !stopped) kick();
    });
  }

  return {
    kick,
    exclusively: (work) =>
      locked(
        async () => {
          const sent = await drain(true);
          onSending(sent);
          return work(sent);
        },
        () => work(OTHER_TAB),
      ),
    stop: () => {
      stopped = true;
      pause.wake();
    },
  };
}

/** Waits as long as a host asks for, which nothing cuts short; what more a sender waits, a pause may. */
export async function heed(timers: Timers, wait = 0): Promise<void> {
  if (wait > 0)
    await new Promise<void>((resolve) => {
      timers.after(wait, resolve);
    });
}

/** A wait that can be cut short. One wait at a time. */
export function createPause(timers: Timers): {
  wait(milliseconds: number): Promise<void>;
  wake(): void;
} {
  let wake: (() => void) | null = null;
  return {
    wait: (milliseconds) =>
      new Promise((resolve) => {
        const done = (): void => {
          callOff();
          wake = null;
          resolve();
        };
        const callOff = timers.after(milliseconds, done);
        wake = done;
      }),
    wake: () => wake?.(),
  };
}

/** A command that changes nothing, whatever the desk. */
function nothing(mid: string): Command {
  return { type: 'undo', of: mid };
}

/** 422: it came there after all, in between; the next round hears what became of it. */
function arrivedOr(failure: Sending, reply: Reply<unknown>): Sending {
  return reply.kind === 'problem' && reply.status === 422
    ? { kind: 'failed', why: 'its answer is still to come' }
    : failure;
}

type NotTaken = Exclude<Reply<unknown>, { readonly kind: 'ok' }>;

function failureOf(reply: NotTaken, mid: string): Sending {
  const { why } = reply;
  return reply.kind === 'problem'
    ? { kind: 'stuck', why, mid }
    : { kind: 'failed', why, wait: reply.wait };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
