import type { Desk } from '#core/desk/desk.ts';
import type { OutboxRow } from './device-store.ts';

/** Waited for before the page shows what an act did. */
export type BeforeShown = (act: {
  /** Its rows on the disk; null: they were not taken. */
  readonly written: Promise<readonly OutboxRow[] | null>;
  /** The desk that the page will show, worked out now, so that drawing it takes no more than that. */
  readonly workOut: () => Desk | null;
}) => Promise<void>;
