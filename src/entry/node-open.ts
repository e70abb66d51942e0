import type { KnownHead } from '#core/desk/known-head.ts';
import { headSlot } from '#core/desk/known-heads.ts';
import { findSetBack, HOST_ACTOR, type SetBackStory } from '#api/set-back.ts';
import type { WholeStorage } from '#api/ports.ts';
import type { SqliteStorage } from '#storage/sql/sqlite.ts';
import { type Draws, REAL_DRAWS } from './draws.ts';
import { type HeadsFile, headsFileOf, openHeadsFile } from './node-heads-file.ts';
import { openKey } from './node-key.ts';
import { holdFile } from './node-lock.ts';
import { remembering } from './node-remember.ts';
import { dataFile, IN_MEMORY, NoStorage, openFile, openStorage } from './node-storage.ts';

/** A storage as a host uses it. */
export interface OpenHost {
  readonly storage: WholeStorage;
  /** Null: it keeps nothing beyond its end. */
  readonly key: string | null;
  /** Where everything is, a line each. */
  readonly where: readonly string[];
  /** What whoever starts the host has to know, a sentence each. */
  readonly warnings: readonly string[];
  /** What its threads for long work need; null: it has none. */
  readonly shared: Shared | null;
  readonly close: () => void;
}

/** What a host shares with its threads. They open the data file themselves; the heads are written by the host alone. */
export interface Shared {
  readonly file: string;
  readonly sizes: SqliteStorage;
  readonly heads: Pick<HeadsFile, 'put' | 'remove'>;
}

/** What the environment says: VERBATIM_DATA and VERBATIM_KEY_FILE. */
export interface OpenOptions {
  readonly data: string | undefined;
  readonly keyFile: string | undefined;
}

/**
 * Opens a host's data file, its key and the heads it has answered with, and notices where the data
 * file was replaced by an older one. Throws NoStorage with a sentence that says what to do.
 */
export async function openHost(
  { data, keyFile }: OpenOptions,
  draws: Draws = REAL_DRAWS,
): Promise<OpenHost> {
  if (data === IN_MEMORY) {
    const { storage, where, close } = openStorage(data);
    return {
      storage,
      key: null,
      where: [`It keeps the desk ${where}.`],
      warnings: [],
      shared: null,
      close,
    };
  }
  const file = dataFile(data);
  const sqlite = openFile(file);
  const letGo = shareFile(file, () => sqlite.close());
  try {
    const key = openKey(keyFile, file);
    const heads = openHeadsFile(headsFileOf(key.file, file), key.key, letGo.alone);
    const storage = remembering(sqlite, heads, () => draws.clock.now());
    const found = await findSetBack(storage, heads.heads, {
      at: draws.clock.now(),
      actor: HOST_ACTOR,
      chance: draws.chance,
      epoch: draws.newEpoch(),
    });
    const back = await undeleted(sqlite, heads);
    await bringForward(heads, sqlite);
    return {
      storage,
      key: key.key,
      shared: { file, sizes: sqlite, heads },
      where: [
        `It keeps the desk in ${file}.`,
        `Its key is in ${key.file}${key.made ? ', made just now: keep a copy of it apart from the backups' : ''}.`,
      ],
      warnings: [
        ...(heads.fault === null ? [] : [heads.fault]),
        ...(found.length === 0 ? [] : [setBackWords(file, found)]),
        ...back,
      ],
      close: () => {
        heads.close();
        sqlite.close();
        letGo.release();
      },
    };
  } catch (error) {
    sqlite.close();
    letGo.release();
    throw error;
  }
}

/** Marks the file as used by a host; `alone`: by no other one. */
function shareFile(
  file: string,
  giveUp: () => void,
): { readonly alone: boolean; readonly release: () => void } {
  const whole = holdFile(file, 'restore');
  whole?.();
  const release = holdFile(file, 'host');
  if (release !== null) return { alone: whole !== null, release };
  giveUp();
  throw new NoStorage(`${file} is being restored: start the host when that is done.`);
}

/** Notes what the storage remembers and the file does not: of the time before there was a file, or before a crash. */
async function bringForward(file: HeadsFile, storage: WholeStorage): Promise<void> {
  const noted = new Set(file.heads.map(nameOf));
  const stored = (await storage.knownHeads(null)).filter((head) => !noted.has(nameOf(head)));
  for (const [storyId, heads] of Map.groupBy(stored, (head) => head.storyId)) {
    const { entries } = await storage.changes(storyId, 0);
    // The others are known to be missing, and are no longer what a day ended with.
    file.put(heads.filter(({ seq, hash }) => entries[seq - 1]?.hash === hash));
  }
}

function nameOf(head: KnownHead): string {
  return `${head.storyId} ${headSlot(head)} ${head.hash}`;
}

/** Stories that were deleted and are there again, a sentence each. */
async function undeleted(
  storage: WholeStorage,
  { deleted }: HeadsFile,
): Promise<readonly string[]> {
  const back: string[] = [];
  for (const { storyId, at } of deleted)
    if ((await storage.changes(storyId, Number.MAX_SAFE_INTEGER)).head.seq > 0)
      back.push(
        `Story ${storyId} was deleted on ${at.slice(0, 10)} and is in this data file again: delete it once more, or put a newer data file in place.`,
      );
  return back;
}

function setBackWords(file: string, stories: readonly SetBackStory[]): string {
  const each = stories.map(({ storyId, title, rows, answered, signatures }) => {
    const name = title === storyId ? `story ${storyId}` : `“${title}” (${storyId})`;
    const signed =
      signatures === 0
        ? ''
        : `, ${signatures} ${signatures === 1 ? 'sign-off' : 'sign-offs'} among them`;
    if (rows === 0) return `${name} is missing, ${answered} rows${signed}`;
    if (rows < answered) return `${name} lacks rows ${rows + 1} to ${answered}${signed}`;
    return `${name} has other rows than those answered with, up to row ${answered}${signed}`;
  });
  return `${file} is older than what this host has answered: ${each.join('; ')}. It goes on from here as a new history; put a newer copy in place or restore a backup if you have one.`;
}
