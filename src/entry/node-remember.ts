import type { Append, NoAppend, Removal, Rewrite, WholeStorage } from '#api/ports.ts';
import { knownHeads } from '#core/desk/known-heads.ts';
import type { LogEntry } from '#core/desk/log.ts';
import type { HeadsFile } from './node-heads-file.ts';

/**
 * The same storage, which also writes the heads it answers with to a file of their own, so that
 * they outlive a data file that is replaced by an older one. They are there before an act that
 * counts is answered.
 */
export function remembering<S extends WholeStorage>(
  storage: S,
  file: Pick<HeadsFile, 'put' | 'remove'>,
  now: () => string,
): S {
  return {
    ...storage,
    commit: async (storyId, command, have, choose) => {
      let wrote: Append | NoAppend = { write: false };
      await storage.commit(storyId, command, have, (snapshot) => {
        wrote = choose(snapshot);
        return wrote;
      });
      file.put(knownHeads(rowsOf(wrote)));
    },
    rewrite: async (storyId, command, choose) => {
      let added: readonly LogEntry[] = [];
      await storage.rewrite(storyId, command, (whole) => {
        const next: Rewrite | NoAppend = choose(whole);
        added = next.write ? next.entries.slice(whole.entries.length) : [];
        return next;
      });
      file.put(knownHeads(added));
    },
    remove: async (storyId, choose) => {
      let gone = false;
      await storage.remove(storyId, (whole) => {
        const next: Removal | NoAppend = choose(whole);
        gone = next.write;
        return next;
      });
      if (gone) file.remove({ storyId, at: now() });
    },
  };
}

/** As a function, because a compiler takes what a callback assigns for what it was before. */
function rowsOf(append: Append | NoAppend): readonly LogEntry[] {
  return append.write ? append.entries : [];
}
