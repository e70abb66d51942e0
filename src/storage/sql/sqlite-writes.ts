/** Milliseconds that a write waits for another program to let go of the file. */
const PATIENCE = 5000;
/** Milliseconds between two tries, doubled up to the longest. */
const FIRST_PAUSE = 1;
const LONGEST_PAUSE = 50;

/** Rejected with where the file stayed locked for too long; the host answers that it is busy. */
function storageBusy(cause: unknown): Error {
  const error = new Error('Another program has locked the data file.', { cause });
  return Object.assign(error, { name: 'StorageBusy', code: 'SQLITE_BUSY' });
}

/** Does a write, or waits with it; rejects with what it throws, or with StorageBusy. */
export type Write = <T>(work: () => T) => Promise<T>;

/**
 * Writes one after the other, in the order they came. Where another program or thread holds the lock
 * they wait without holding up the event loop: the connection itself never waits (busy_timeout 0),
 * and reads have a connection of their own.
 */
export function writesInTurn(patience: number = PATIENCE): Write {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function inTime<T>(work: () => T, until: number): Promise<T> {
    for (let pause = FIRST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
      try {
        return work();
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (performance.now() >= until) throw storageBusy(error);
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  return async <T>(work: () => T): Promise<T> => {
    const until = performance.now() + patience;
    // Counted from here, so that those behind do not wait their own time after that of the first.
    const turn = waiting === 0 ? inTime(work, until) : last.then(() => inTime(work, until));
    waiting += 1;
    last = turn.catch(() => undefined);
    return turn.finally(() => {
      waiting -= 1;
    });
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
