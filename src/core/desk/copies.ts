/** A table of the desk: things by id. */
export type Table<T> = Readonly<Record<string, T>>;

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
export function writtenBetween<T>(one: Table<T>, other: Table<T>): ReadonlySet<string> | null {
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
}

/**
 * Writes into tables without touching those of the desk before. A table is copied at the first
 * write and written in place from then on, so that a replay of many events costs one copy a table
 * and not one an event. One of these belongs to one replay: no desk between its first and its last
 * event may be kept.
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

  /** The replay is over: its tables are written no more. */
  settle(): void {
    for (const [table, { from, ids }] of this.#own)
      origins.set(table, [...originOf(from), { ids }].slice(-KEPT));
    this.#own.clear();
  }

  #owned<T>(table: Table<T>, id: string): Record<string, T> {
    const own = this.#own.get(table);
    if (own !== undefined) {
      own.ids.add(id);
      // Made by this very object below, where it was writable.
      return table as Record<string, T>;
    }
    const copy = copyOf(table);
    this.#own.set(copy, { from: table, ids: new Set([id]) });
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
