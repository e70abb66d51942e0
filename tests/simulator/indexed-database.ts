import type { Change, Disk, Stored } from './disk.ts';
import { Emitter } from './database-events.ts';
import { compare, nameOf, SimKeyRange } from './database-keys.ts';
import type { Dice } from './chance.ts';
import type { Life, VirtualTime } from './time.ts';

/**
 * IndexedDB as far as the device store uses it, in virtual time: transactions that wait for each
 * other, commit as one, or not at all when the page dies, the disk is full or the handle is lost;
 * durability strict and relaxed. The library `idb` runs on it unchanged.
 */

export interface DatabaseWorld {
  readonly time: VirtualTime;
  readonly dice: Dice;
  /** Disks by database name, those of one browser. */
  readonly disks: Map<string, Disk>;
  /** The disk takes nothing more. */
  full: boolean;
  /** Transactions that have not ended, by database name, in the order they were made. */
  readonly open: Map<string, SimTransaction[]>;
  /** Which kinds of trouble happened, for the shares of the report. */
  readonly seen: (fault: string) => void;
}

export class SimRequest extends Emitter {
  result: unknown = undefined;
  error: unknown = null;
  transaction: SimTransaction | null = null;

  succeed(result: unknown): void {
    this.result = result;
    queueMicrotask(() => this.emit('success'));
  }

  fail(error: unknown): void {
    this.error = error;
    queueMicrotask(() => this.emit('error'));
  }
}

export class SimObjectStore {
  readonly #tx: SimTransaction;
  readonly #name: string;

  constructor(tx: SimTransaction, name: string) {
    this.#tx = tx;
    this.#name = name;
  }

  get(key: unknown): SimRequest {
    return this.#tx.ask(() => this.#tx.look(this.#name, nameOf(key))?.value);
  }

  getAll(range?: SimKeyRange, count?: number): SimRequest {
    return this.#tx.ask(() =>
      this.#tx
        .all(this.#name)
        .filter(({ key }) => range === undefined || range.holds(key))
        .toSorted((a, b) => compare(a.key, b.key))
        .slice(0, count)
        .map(({ value }) => value),
    );
  }

  put(value: unknown, key: unknown): SimRequest {
    return this.#tx.ask(() => {
      this.#tx.write(this.#name, nameOf(key), { key, value });
      return key;
    });
  }

  delete(key: unknown): SimRequest {
    return this.#tx.ask(() => {
      if (!(key instanceof SimKeyRange)) this.#tx.write(this.#name, nameOf(key), null);
      else
        for (const stored of this.#tx.all(this.#name))
          if (key.holds(stored.key)) this.#tx.write(this.#name, nameOf(stored.key), null);
      return undefined;
    });
  }
}

export class SimTransaction extends Emitter {
  error: unknown = null;
  readonly #db: SimDatabase;
  readonly #stores: readonly string[];
  readonly #writes: boolean;
  readonly #strict: boolean;
  readonly #overlay = new Map<string, Map<string, Stored | null>>();
  #waiting: (() => void)[] | null = [];
  #closing = false;
  #ended = false;

  constructor(db: SimDatabase, stores: readonly string[], writes: boolean, strict: boolean) {
    super();
    this.#db = db;
    this.#stores = stores;
    this.#writes = writes;
    this.#strict = strict;
    const line = db.world.open.get(db.name) ?? [];
    db.world.open.set(db.name, line);
    line.push(this);
    this.#startIfFree();
  }

  get objectStoreNames(): readonly string[] {
    return this.#stores;
  }

  objectStore(name: string): SimObjectStore {
    return new SimObjectStore(this, name);
  }

  /** Takes no more requests. When it is on disk is up to the disk, as it is without this. */
  commit(): void {
    if (this.#ended || this.#closing) throw new DOMException('over already', 'InvalidStateError');
    this.#closing = true;
  }

  abort(): void {
    if (this.#ended) throw new DOMException('over already', 'InvalidStateError');
    this.fail(null);
  }

  /** Ends without writing anything, and tells the page unless it is gone. */
  fail(error: unknown): void {
    if (this.#ended) return;
    this.error = error;
    this.#end();
    if (this.#db.life.alive) this.emit('abort');
  }

  ask(answer: () => unknown): SimRequest {
    if (this.#ended || this.#closing)
      throw new DOMException('over already', 'TransactionInactiveError');
    const request = new SimRequest();
    const run = (): void => {
      if (this.#ended) request.fail(new DOMException('the transaction was aborted', 'AbortError'));
      else request.succeed(answer());
    };
    if (this.#waiting === null) run();
    else this.#waiting.push(run);
    return request;
  }

  look(store: string, name: string): Stored | undefined {
    const own = this.#overlay.get(store)?.get(name);
    if (own !== undefined) return own ?? undefined;
    return this.#db.disk.store(store).get(name);
  }

  all(store: string): readonly Stored[] {
    const own = this.#overlay.get(store);
    const disk = this.#db.disk.store(store);
    if (own === undefined) return [...disk.values()];
    const both = new Map<string, Stored | null>([...disk, ...own]);
    return [...both.values()].filter((stored) => stored !== null);
  }

  write(store: string, name: string, record: Stored | null): void {
    const own = this.#overlay.get(store) ?? new Map<string, Stored | null>();
    this.#overlay.set(store, own);
    own.set(name, record);
  }

  /** The page died before the commit: nothing of it is there. */
  vanish(): void {
    if (!this.#ended) this.#end();
  }

  isOf(life: Life): boolean {
    return this.#db.life === life;
  }

  isOn(db: SimDatabase): boolean {
    return this.#db === db;
  }

  get writes(): boolean {
    return this.#writes;
  }

  #startIfFree(): void {
    if (this.#waiting === null) return;
    const line = this.#db.world.open.get(this.#db.name) ?? [];
    const ahead = line.slice(0, line.indexOf(this));
    if (ahead.some((other) => other.#writes || this.#writes)) return;
    const waiting = this.#waiting;
    this.#waiting = null;
    for (const run of waiting) run();
    const { time, dice } = this.#db.world;
    time.after(this.#writes ? dice.between(0.2, 6) : 0.1, null, () => this.#commit());
  }

  #commit(): void {
    if (this.#ended) return;
    const { world, disk, life } = this.#db;
    const grows = [...this.#overlay.values()].some((records) =>
      [...records.values()].some((record) => record !== null),
    );
    if (world.full && grows) {
      world.seen('quota');
      this.fail(new DOMException('the disk is full', 'QuotaExceededError'));
      return;
    }
    const changes: Change[] = [];
    for (const [store, records] of this.#overlay)
      for (const [name, record] of records) changes.push({ store, name, record });
    if (changes.length > 0) disk.commit(changes, this.#strict);
    this.#end();
    // Between the commit and the page's knowing of it, the page may die.
    world.time.after(world.dice.between(0, 2), life, () => this.emit('complete'));
  }

  #end(): void {
    this.#ended = true;
    for (const run of this.#waiting ?? []) run();
    this.#waiting = null;
    const line = this.#db.world.open.get(this.#db.name) ?? [];
    line.splice(line.indexOf(this), 1);
    for (const next of [...line]) next.#startIfFree();
  }
}

export class SimDatabase extends Emitter {
  readonly world: DatabaseWorld;
  readonly name: string;
  readonly disk: Disk;
  readonly life: Life;
  /** The browser dropped the connection without a word, as WebKit does to tabs behind. */
  lost = false;
  #closed = false;

  constructor(world: DatabaseWorld, name: string, disk: Disk, life: Life) {
    super();
    this.world = world;
    this.name = name;
    this.disk = disk;
    this.life = life;
  }

  createObjectStore(name: string): void {
    this.disk.create(name);
  }

  transaction(
    names: string | readonly string[],
    mode: 'readonly' | 'readwrite' = 'readonly',
    options: { readonly durability?: string } = {},
  ): SimTransaction {
    if (!this.life.alive) throw new DOMException('the page is gone', 'AbortError');
    if (this.lost || this.#closed)
      throw new DOMException('the connection is closing', 'InvalidStateError');
    const stores = typeof names === 'string' ? [names] : names;
    const strict = options.durability === 'strict';
    return new SimTransaction(this, stores, mode === 'readwrite', strict);
  }

  close(): void {
    this.#closed = true;
  }
}

class SimCursor extends Emitter {
  advance(): void {}
  continue(): void {}
  continuePrimaryKey(): void {}
}
class SimIndex extends Emitter {}

/** Opens the database a page names: `verbatim-device-<page>~<person>`. Null: nobody is there to be answered. */
export type OpenDatabase = (
  name: string,
) => { readonly time: VirtualTime; readonly db: SimDatabase } | null;

/** Puts this IndexedDB where the library looks for one. */
export function installIndexedDb(openDatabase: OpenDatabase): void {
  Object.assign(globalThis, {
    indexedDB: {
      open: (name: string) => {
        const request = new SimRequest();
        const opened = openDatabase(name);
        if (opened === null) return request;
        const { time, db } = opened;
        time.after(0, db.life, () => {
          request.result = db;
          if (db.disk.isNew()) request.emit('upgradeneeded');
          request.succeed(db);
        });
        return request;
      },
    },
    IDBKeyRange: SimKeyRange,
    IDBRequest: SimRequest,
    IDBDatabase: SimDatabase,
    IDBTransaction: SimTransaction,
    IDBObjectStore: SimObjectStore,
    IDBCursor: SimCursor,
    IDBIndex: SimIndex,
  });
}
