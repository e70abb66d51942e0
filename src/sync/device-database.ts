import { type IDBPDatabase, openDB, type OpenDBCallbacks } from 'idb';
import { abort, isLostHandle, nameOf } from './database-trouble.ts';
import { ADDED, type DeviceDb, type StoreName, type Write } from './device-schema.ts';

/** A person's database on this device, opened at the first call. */
interface DeviceDatabase {
  onHandle<T>(work: (db: IDBPDatabase<DeviceDb>) => T | Promise<T>): Promise<T>;
  write<Names extends StoreName[], T>(
    names: [...Names],
    work: (tx: Write<Names>) => Promise<T>,
  ): Promise<T>;
  /** For good: what is asked of it later rejects. */
  close(): void;
}

/**
 * Every write asks for `durability: 'strict'` (the default of browsers answers before the disk has
 * it) and resolves on `complete`, not on the success of a request, which may still be aborted. A
 * handle that the browser has closed is opened again at the next call.
 */
export function deviceDatabase(name: string): DeviceDatabase {
  let handle: IDBPDatabase<DeviceDb> | null = null;
  let closed = false;

  async function database(): Promise<IDBPDatabase<DeviceDb>> {
    if (handle !== null) return handle;
    if (closed) throw new Error('the device store was closed');
    const callbacks: OpenDBCallbacks<DeviceDb> = {
      upgrade: (db, from) => {
        for (const stores of ADDED.slice(from))
          for (const store of stores) db.createObjectStore(store);
      },
      // Another tab runs a newer version of the app: let it upgrade, open again when needed.
      blocking: () => {
        handle?.close();
        handle = null;
      },
      terminated: () => {
        handle = null;
      },
    };
    // Opened by a newer app already: what this one knows of is all there, so it takes it as it is.
    const opened = await openDB(name, ADDED.length, callbacks).catch((error: unknown) => {
      if (nameOf(error) !== 'VersionError') throw error;
      return openDB<DeviceDb>(name, undefined, callbacks);
    });
    handle = opened;
    return opened;
  }

  /** WebKit drops the connections of tabs behind, to readers and writers alike; a second handle is good again. */
  async function onHandle<T>(work: (db: IDBPDatabase<DeviceDb>) => T | Promise<T>): Promise<T> {
    try {
      return await work(await database());
    } catch (error) {
      if (!isLostHandle(error)) throw error;
      handle = null;
      return work(await database());
    }
  }

  /**
   * On the handle that is open, with no wait: the first requests of an act are on their way before
   * the page works out what it shows of it. Null: there is none, or it is no good any more.
   */
  function begunNow<T>(begin: (db: IDBPDatabase<DeviceDb>) => T): T | null {
    if (handle === null) return null;
    try {
      return begin(handle);
    } catch (error) {
      if (!isLostHandle(error)) throw error;
      return null;
    }
  }

  /** A transaction that the browser dropped half-way wrote nothing: it is run once more on a new handle. */
  async function write<Names extends StoreName[], T>(
    names: [...Names],
    work: (tx: Write<Names>) => Promise<T>,
  ): Promise<T> {
    try {
      return await writeOnce(names, work);
    } catch (error) {
      if (closed || (handle !== null && !isLostHandle(error))) throw error;
      handle = null;
      return writeOnce(names, work);
    }
  }

  async function writeOnce<Names extends StoreName[], T>(
    names: [...Names],
    work: (tx: Write<Names>) => Promise<T>,
  ): Promise<T> {
    const begin = (db: IDBPDatabase<DeviceDb>): Write<Names> =>
      db.transaction(names, 'readwrite', { durability: 'strict' });
    const tx = begunNow(begin) ?? (await onHandle(begin));
    const done = tx.done;
    // Where the work fails first, its error is the one to tell; the abort follows from it.
    done.catch(() => {});
    try {
      const result = await work(tx);
      await done;
      return result;
    } catch (error) {
      abort(tx);
      // What became of the transaction says more than the request that fell with it.
      throw isLostHandle(tx.error) ? tx.error : error;
    }
  }

  return {
    onHandle,
    write,
    close: () => {
      closed = true;
      handle?.close();
      handle = null;
    },
  };
}
