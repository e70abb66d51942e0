import type { Table } from './table.ts';
import { partOf, type Row, type WideTable } from './wide-table.ts';

/** One replay's writing in a table, by the ids it wrote. As an object it stands for the table after it. */
interface Writing {
  readonly ids: ReadonlySet<string>;
}

/** The last writings on the way to a table that is written no more, its own at the end. */
const origins = new WeakMap<object, readonly Writing[]>();
/** So far back tables are known to have been the same. */
const KEPT = 16;

function originOf(table: object): readonly Writing[] {
  const known = origins.get(table) ?? [{ ids: new Set<string>() }];
  origins.set(table, known);
  return known;
}

/** True for a table that a replay left behind it: it stays as it is. */
export function isSettled(table: object): boolean {
  return origins.has(table);
}

/**
 * The ids under which two tables can differ, by what was written since both were one; null: that is
 * too long ago or not known. Costs the writings, not the tables.
 */
export function writtenBetween(one: object, other: object): ReadonlySet<string> | null {
  if (one === other && isSettled(one)) return new Set();
  const mine = origins.get(one) ?? [];
  const theirs = origins.get(other) ?? [];
  for (let at = theirs.length - 1; at >= 0; at -= 1) {
    const same = mine.findIndex((writing) => writing === theirs[at]);
    if (same < 0) continue;
    const since = [...mine.slice(same + 1), ...theirs.slice(at + 1)];
    return new Set(since.flatMap(({ ids }) => [...ids]));
  }
  return null;
}

interface Own {
  readonly from: object;
  readonly ids: Set<string>;
  /** Of a wide table: true for each part that was copied already. */
  readonly parts: boolean[];
}

interface OwnWide<T> {
  next: number;
  readonly parts: Table<Row<T>>[];
}

/**
 * Writes into tables without touching those of the desk before. A table, or the part of a wide one,
 * is copied at the first write and written in place from then on, so that a replay of many events
 * costs one copy and not one an event. One of these belongs to one replay: no desk between its first
 * and its last event may be kept.
 */
export class Copies {
  readonly #own = new Map<object, Own>();

  /** The table with `value` under `id`; what had this id before keeps its place in the order. */
  put<T>(table: Table<T>, id: string, value: T): Table<T> {
    const own = this.#owned(table, id);
    own[id] = value;
    return own;
  }

  /** The table without `id`. */
  drop<T>(table: Table<T>, id: string): Table<T> {
    const own = this.#owned(table, id);
    delete own[id];
    return own;
  }

  /** As `put`, in a wide table. */
  putRow<T>(table: WideTable<T>, id: string, value: T): WideTable<T> {
    const own = this.#ownedWide(table, id);
    const part = this.#ownedPart(own, id);
    const place = part[id]?.place ?? own.next;
    part[id] = { place, value };
    if (place === own.next) own.next += 1;
    return own;
  }

  /** As `drop`, in a wide table. */
  dropRow<T>(table: WideTable<T>, id: string): WideTable<T> {
    const own = this.#ownedWide(table, id);
    delete this.#ownedPart(own, id)[id];
    return own;
  }

  /** The replay is over: its tables are written no more. */
  settle(): void {
    for (const [table, { from, ids }] of this.#own)
      origins.set(table, [...originOf(from), { ids }].slice(-KEPT));
    this.#own.clear();
  }

  #owned<T>(table: Table<T>, id: string): Record<string, T> {
    if (this.#notes(table, id)) {
      // Made by this very object below, where it was writable.
      return table as Record<string, T>;
    }
    return this.#made(table, copyOf(table), id);
  }

  #ownedWide<T>(table: WideTable<T>, id: string): OwnWide<T> {
    if (this.#notes(table, id)) {
      // Made by this very object below, where it was writable.
      return table as OwnWide<T>;
    }
    return this.#made(table, { next: table.next, parts: [...table.parts] }, id);
  }

  #ownedPart<T>(own: OwnWide<T>, id: string): Record<string, Row<T>> {
    const at = partOf(id);
    const part = own.parts[at] ?? {};
    const copied = this.#own.get(own)?.parts;
    // Copied by this very object before, where it was writable.
    if (copied?.[at] === true) return part as Record<string, Row<T>>;
    if (copied !== undefined) copied[at] = true;
    return (own.parts[at] = { ...part });
  }

  /** Notes a write in a table that is this replay's own; false: it is not. */
  #notes(table: object, id: string): boolean {
    const own = this.#own.get(table);
    own?.ids.add(id);
    return own !== undefined;
  }

  #made<T extends object>(from: object, copy: T, id: string): T {
    this.#own.set(copy, { from, ids: new Set([id]), parts: [] });
    return copy;
  }
}

/** From so many ids on, engines copy a table in half the time when it is filled by hand. */
const LARGE = 1000;

function copyOf<T>(table: Table<T>): Record<string, T> {
  const ids = Object.keys(table);
  if (ids.length < LARGE) return { ...table };
  const copy: Record<string, T> = {};
  for (const id of ids) {
    const value = table[id];
    if (value !== undefined) copy[id] = value;
  }
  return copy;
}
