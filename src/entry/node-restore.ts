import { existsSync } from 'node:fs';
import { planRestore, restoreAct, type RestorePlan } from '#api/restore-plan.ts';
import type { RestoreItem } from '#api/ports.ts';
import { knownHeads } from '#core/desk/known-heads.ts';
import type { LogEntry } from '#core/desk/log.ts';
import { type Draws, REAL_DRAWS } from './draws.ts';
import { hashOfFile, partsOfFile, UnfitFile } from './node-backup-file.ts';
import { type HeadsFile, headsFileOf, openHeadsFile } from './node-heads-file.ts';
import { type HostKey, openKey } from './node-key.ts';
import { holdFile } from './node-lock.ts';
import { dataFile, NoStorage, openFile } from './node-storage.ts';
import { doneWords, planWords } from './restore-words.ts';

/** What the command was given, and the environment. */
export interface RestoreAsked {
  readonly file: string;
  /** The one story to restore; null: all that the backup holds. */
  readonly story: string | null;
  /** Only check and say what it would do. */
  readonly checkOnly: boolean;
  readonly data: string | undefined;
  readonly keyFile: string | undefined;
}

/** What is printed, a line each, and the exit code: 0 done, 1 not done. */
export interface Said {
  readonly lines: readonly string[];
  readonly code: 0 | 1;
}

/** Who restores where a command does. */
const COMMAND = { id: 'host-command', name: 'The restore command' };

/**
 * `npm run restore -- FILE`: checks a backup whole, then puts it in place in one transaction. Needs
 * the data file for itself. Holds one story and one text at a time, however large the file is.
 */
export async function restoreFile(asked: RestoreAsked, draws: Draws = REAL_DRAWS): Promise<Said> {
  const data = dataFile(asked.data);
  if (!existsSync(asked.file)) return no(`There is no file ${asked.file}.`);
  try {
    const storage = openFile(data);
    try {
      const letGo = holdFile(data, 'restore');
      if (letGo === null)
        return no(`A host is using ${data}: stop it first, then restore. Nothing was changed.`);
      try {
        return await restoreInto(storage, data, asked, draws);
      } finally {
        letGo();
      }
    } finally {
      storage.close();
    }
  } catch (error) {
    if (error instanceof NoStorage) return no(error.message);
    if (error instanceof UnfitFile) return no(`Nothing was restored: ${error.message}`);
    throw error;
  }
}

function no(sentence: string): Said {
  return { lines: [sentence], code: 1 };
}

async function restoreInto(
  storage: ReturnType<typeof openFile>,
  data: string,
  { file, story, checkOnly, keyFile }: RestoreAsked,
  draws: Draws,
): Promise<Said> {
  const key = openKey(keyFile, data);
  const heads = openHeadsFile(headsFileOf(key.file, data), key.key, true);
  try {
    const order = {
      // What the data file has forgotten, the file beside the key has not.
      storage: {
        ...storage,
        knownHeads: async (of: string | null) => [
          ...(await storage.knownHeads(of)),
          ...heads.heads.filter(({ storyId }) => of === null || storyId === of),
        ],
      },
      at: draws.clock.now(),
      actor: COMMAND,
      salts: (count: number) => draws.chance.salts(count),
      key: key.key,
      story,
    };
    const hash = await hashOfFile(file);
    const planned = await planRestore(order, partsOfFile(file));
    if (!planned.ok) return no(`Nothing was restored: ${planned.say}`);
    const { plan } = planned;
    const lines = [...faultOf(heads), ...keyWords(key), ...planWords(plan)];
    if (checkOnly) return { lines: [...lines, 'Only checked: nothing was changed.'], code: 0 };
    const act = restoreAct(order, plan, hash);
    const rows = plan.stories.map(({ row }) => row.entry);
    const added = knownHeads(rows);
    const known = [...plan.known, ...heads.heads, ...added];
    const how = { epoch: plan.epoch, scope: plan.scope, known, act };
    await storage.restoreFrom(itemsOf(plan, file, hash), how);
    heads.put([...plan.known, ...added]);
    return { lines: [...lines, doneWords(plan, data)], code: 0 };
  } finally {
    heads.close();
  }
}

function faultOf({ fault }: HeadsFile): readonly string[] {
  return fault === null ? [] : [fault];
}

function keyWords({ file, made }: HostKey): readonly string[] {
  return made
    ? [`There was no key, so a new one was made in ${file}: it recognises no backup taken before.`]
    : [];
}

/** What is put in place: the backup’s own things, read once more, and the row of the restore for each story. */
async function* itemsOf(
  plan: RestorePlan,
  file: string,
  hash: string,
): AsyncGenerator<RestoreItem> {
  let words: string[] = [];
  for await (const part of partsOfFile(file)) {
    if (!plan.wants(part)) continue;
    // The plan has checked every row.
    if (part.kind === 'row') yield { row: part.value as LogEntry };
    else if (part.kind === 'answer') yield { answer: part.value };
    else if (part.kind === 'tombstone') yield { tombstone: part.value };
    else if (part.kind === 'setting') yield { setting: part.value };
    else if (part.kind === 'text') {
      words.push(part.value.words);
      if (!part.value.last) continue;
      yield { text: { sha256: part.value.sha256, text: words.join('') } };
      words = [];
    }
  }
  if ((await hashOfFile(file)) !== hash) throw new UnfitFile('the file changed while it was read.');
  for (const { row } of plan.stories) {
    yield { row: row.entry };
    if (row.summary !== null) yield { summary: row.summary };
    yield { answer: row.answer };
  }
}
