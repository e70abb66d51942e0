import type { DeviceStore, OutboxRow, RowDraft } from './device-store.ts';

/** The way of acts to the disk. */
export interface Appends {
  /**
   * Null: not written. `drafts` is asked when what was appended before has its names; `kept` hears
   * of the rows before anything behind them is written.
   */
  append(
    drafts: () => readonly RowDraft[],
    kept: (rows: readonly OutboxRow[]) => void,
  ): Promise<readonly OutboxRow[] | null>;
  /** Resolves once everything appended before is written or given up. */
  settled(): Promise<void>;
}

/**
 * Appends one after the other; where one fails, those behind it, made on it, fail too. One that
 * waits for nothing is on its way to the disk when the call returns: the page works out what it
 * shows of an act meanwhile.
 */
export function createAppends(store: Pick<DeviceStore, 'append'>, failed: () => void): Appends {
  let last: Promise<unknown> = Promise.resolve();
  let running = 0;
  let generation = 0;

  return {
    append: (drafts, kept) => {
      const born = generation;
      const work = async (): Promise<readonly OutboxRow[] | null> => {
        if (born !== generation) return null;
        try {
          const rows = await store.append(drafts());
          kept(rows);
          return rows;
        } catch {
          generation += 1;
          failed();
          return null;
        }
      };
      const next = running === 0 ? work() : last.then(work, work);
      running += 1;
      last = next.finally(() => {
        running -= 1;
      });
      return next;
    },
    settled: async () => {
      await last;
    },
  };
}
