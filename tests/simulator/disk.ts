/** One record of an object store. */
export interface Stored {
  readonly key: unknown;
  readonly value: unknown;
}

/** A write of a transaction: null takes the record away. */
export interface Change {
  readonly store: string;
  readonly name: string;
  readonly record: Stored | null;
}

/**
 * What one database holds. A strict commit is on the platter when it is told of; a relaxed one is
 * only in the machine's memory until something flushes it, and a power cut takes it away (Chrome's
 * and Firefox's documented meaning of IndexedDB durability).
 */
export class Disk {
  readonly #stores = new Map<string, Map<string, Stored>>();
  /** How to take back what was committed and not flushed, newest last. */
  #unflushed: Change[] = [];

  store(name: string): ReadonlyMap<string, Stored> {
    return this.#open(name);
  }

  isNew(): boolean {
    return this.#stores.size === 0;
  }

  create(name: string): void {
    this.#open(name);
  }

  commit(changes: readonly Change[], strict: boolean): void {
    for (const change of changes) {
      this.#unflushed.push({
        ...change,
        record: this.#open(change.store).get(change.name) ?? null,
      });
      this.#put(change);
    }
    if (strict) this.flush();
  }

  flush(): void {
    this.#unflushed = [];
  }

  powerCut(): void {
    for (const change of this.#unflushed.toReversed()) this.#put(change);
    this.#unflushed = [];
  }

  #open(name: string): Map<string, Stored> {
    let store = this.#stores.get(name);
    if (store === undefined) {
      store = new Map();
      this.#stores.set(name, store);
    }
    return store;
  }

  #put({ store, name, record }: Change): void {
    if (record === null) this.#open(store).delete(name);
    else this.#open(store).set(name, record);
  }
}
