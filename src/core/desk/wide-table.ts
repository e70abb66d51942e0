import type { Table } from './table.ts';

/**
 * Things by id that can be ten thousand: kept in parts by a hash of the id, so that a write copies
 * one part and not all of them. Plain data; things keep the order in which their ids first came.
 */
export interface WideTable<T> {
  /** The place of the next id that is new. */
  readonly next: number;
  /** Always `PARTS` of them. */
  readonly parts: readonly Table<Row<T>>[];
}

/** A thing and its place in the order. */
export interface Row<T> {
  readonly place: number;
  readonly value: T;
}

/** At ten thousand things a part holds about eighty. */
const PARTS = 128;
/** Ids end in what is drawn or counted, so their end tells them apart. */
const TOLD_APART_BY = 6;
const EMPTY_PART = {};

/** A table with nothing in it. */
export function emptyWide<T>(): WideTable<T> {
  return { next: 0, parts: Array.from({ length: PARTS }, () => EMPTY_PART) };
}

/** The part that holds an id. */
export function partOf(id: string): number {
  let hash = 0;
  for (let at = Math.max(0, id.length - TOLD_APART_BY); at < id.length; at += 1)
    hash = (hash * 31 + id.charCodeAt(at)) >>> 0;
  return hash % PARTS;
}

/** The thing under an id; undefined: there is none. O(1). */
export function rowOf<T>(table: WideTable<T>, id: string): T | undefined {
  return table.parts[partOf(id)]?.[id]?.value;
}

/** The things in the order in which their ids first came. O(things). */
export function rowsOf<T>(table: WideTable<T>): readonly T[] {
  const placed: (Row<T> | undefined)[] = [];
  // Filled out of order below, which is slow in an array that grows on the way.
  placed.length = table.next;
  for (const part of table.parts)
    // Most parts of a short story are empty; asked so, they cost nothing.
    for (const id in part) {
      const row = part[id];
      if (row !== undefined) placed[row.place] = row;
    }
  const rows: T[] = [];
  // What was dropped has left its place empty.
  for (const row of placed) if (row !== undefined) rows.push(row.value);
  return rows;
}

/** The table with all of these put into it. O(things). */
export function withRows<T>(table: WideTable<T>, rows: Table<T>): WideTable<T> {
  const parts: Record<string, Row<T>>[] = table.parts.map((part) => ({ ...part }));
  let { next } = table;
  for (const [id, value] of Object.entries(rows)) {
    const part = parts[partOf(id)];
    if (part === undefined) continue;
    const place = part[id]?.place ?? next;
    part[id] = { place, value };
    next = Math.max(next, place + 1);
  }
  return { next, parts };
}
