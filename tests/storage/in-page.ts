import { indexedDbStorage } from '#storage/indexeddb.ts';
import { SUITE } from './storage-suite.ts';

/** What a page says of one case of the suite: null where it holds. */
export interface PageResult {
  readonly name: string;
  readonly error: string | null;
}

let databases = 0;

/** Runs the whole suite against this browser's own IndexedDB, each case on a database of its own. */
async function run(): Promise<readonly PageResult[]> {
  const results: PageResult[] = [];
  for (const { name, run: holds } of SUITE) {
    databases += 1;
    const database = `suite-${databases}`;
    const open = (newEpoch: string) =>
      indexedDbStorage({ name: database, newEpoch: () => newEpoch });
    try {
      await holds(async () => ({ storage: open('epoch-1'), sibling: () => open('epoch-2') }));
      results.push({ name, error: null });
    } catch (error) {
      results.push({ name, error: String(error) });
    }
  }
  return results;
}

Object.assign(globalThis, { runStorageSuite: run });
