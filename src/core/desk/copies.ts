/** A table of the desk: things by id. */
export type Table<T> = Readonly<Record<string, T>>;

/**
 * Writes into tables without touching those of the desk before. A table is copied at the first
 * write and written in place from then on, so that a replay of many events costs one copy a table
 * and not one an event. One of these belongs to one replay: no desk between its first and its last
 * event may be kept.
 */
export class Copies {
  readonly #own = new WeakSet<object>();

  /** The table with `value` under `id`; what had this id before keeps its place in the order. */
  put<T>(table: Table<T>, id: string, value: T): Table<T> {
    const own = this.#owned(table);
    own[id] = value;
    return own;
  }

  /** The table without `id`. */
  drop<T>(table: Table<T>, id: string): Table<T> {
    const own = this.#owned(table);
    delete own[id];
    return own;
  }

  #owned<T>(table: Table<T>): Record<string, T> {
    // Made by this very object below, where it was writable.
    if (this.#own.has(table)) return table as Record<string, T>;
    const copy = { ...table };
    this.#own.add(copy);
    return copy;
  }
}
