import type { DBSchema, IDBPTransaction, StoreNames } from 'idb';
import type { Desk } from '#core/desk/desk.ts';
import type { LostHistory, ReturnedRefusal } from './desk-state.ts';
import type { DirectRow } from './device-store.ts';
import type { KeptEntry, KeptRow } from './long-rows.ts';

/** What is in one person's database, by store. */
export interface DeviceDb extends DBSchema {
  readonly meta: {
    readonly key: string;
    readonly value: { readonly profileId: string; readonly counter: number };
  };
  readonly outbox: { readonly key: number; readonly value: KeptRow };
  readonly directs: { readonly key: string; readonly value: DirectRow };
  readonly returned: { readonly key: string; readonly value: ReturnedRefusal };
  readonly stories: {
    readonly key: string;
    /** `hash` of the row at the cursor; older apps did not note it. */
    readonly value: { readonly epoch: string; readonly cursor: number; readonly hash?: string };
  };
  readonly snapshots: { readonly key: string; readonly value: Desk };
  readonly entries: { readonly key: [string, number]; readonly value: KeptEntry };
  readonly texts: { readonly key: string; readonly value: string };
  readonly shelf: { readonly key: string; readonly value: unknown };
  /** Histories that the host has lost, and their rows, by the same key. */
  readonly lost: { readonly key: string; readonly value: LostHistory };
  readonly lostLogs: { readonly key: string; readonly value: readonly KeptEntry[] };
  readonly drafts: { readonly key: string; readonly value: string };
}

export type StoreName = StoreNames<DeviceDb>;
export type Write<Names extends StoreName[]> = IDBPTransaction<DeviceDb, Names, 'readwrite'>;

/**
 * What each version of the database added, the first one first. Only ever added to: an older app
 * works on with a database that a newer one has opened, so no update strands an outbox.
 */
export const ADDED: readonly (readonly StoreName[])[] = [
  ['meta', 'directs', 'returned', 'stories', 'snapshots', 'entries', 'texts', 'shelf', 'outbox'],
  ['drafts'],
  ['lost', 'lostLogs'],
];
