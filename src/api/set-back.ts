import { emptyDesk } from '#core/desk/desk.ts';
import type { RestoredStory } from '#core/desk/host-log.ts';
import type { KnownHead } from '#core/desk/known-head.ts';
import { proveLog } from '#core/desk/known-heads.ts';
import type { LogEntry } from '#core/desk/log.ts';
import type { Actor } from '#core/review/hats.ts';
import { replayOn } from './desk-cache.ts';
import type { Chance, WholeStorage } from './ports.ts';
import { headOf, restoredRow } from './restore-story.ts';

/** A story of which a host lacks rows that it has answered with. */
export interface SetBackStory {
  readonly storyId: string;
  readonly title: string;
  /** Where its log ends now; 0: it is not there. */
  readonly rows: number;
  /** The last row that the host has answered with. */
  readonly answered: number;
  /** Signatures among the rows that are known to be missing. */
  readonly signatures: number;
}

/** Time and chance, and who is named as the one who found it. */
export interface Finder {
  readonly at: string;
  readonly actor: Actor;
  readonly chance: Chance;
  readonly epoch: string;
}

/** Who acts where nobody does: the host itself. */
export const HOST_ACTOR: Actor = { id: 'host-itself', name: 'The host' };

/**
 * Holds the logs against heads that this host remembers outside of its storage (MODEL O5). Where the
 * logs lack some, the storage was replaced by an older one: the heads are kept as missing, each
 * story that is there gets a row that says so, and a new epoch begins. None: nothing is written.
 */
export async function findSetBack(
  storage: WholeStorage,
  heads: readonly KnownHead[],
  { at, actor, chance, epoch }: Finder,
): Promise<readonly SetBackStory[]> {
  const missing = await storage.unknownHeads(heads);
  if (missing.length === 0) return [];
  const known = Map.groupBy(heads, (head) => head.storyId);
  const found: SetBackStory[] = [];
  const noted: RestoredStory[] = [];
  for (const [storyId, lost] of Map.groupBy(missing, (head) => head.storyId)) {
    const { entries } = await storage.changes(storyId, 0);
    const proof = proveLog((seq) => entries[seq - 1]?.hash, known.get(storyId) ?? []);
    const title = entries.length === 0 ? storyId : titleOf(storyId, entries);
    found.push({
      storyId,
      title,
      rows: entries.length,
      answered: Math.max(...lost.map(({ seq }) => seq)),
      signatures: new Set(lost.filter(({ kind }) => kind === 'signed').map(({ hash }) => hash))
        .size,
    });
    const [salt = ''] = chance.salts(1);
    const after = entries.length === 0 ? null : await note(storyId, salt, proof);
    noted.push({
      storyId,
      before: headOf(entries),
      after,
      provedTo: proof.provedTo,
      missing: proof.missing.length,
    });
  }
  await storage.keepMissing(epoch, missing, {
    at,
    actor,
    type: 'restored@1',
    data: { source: 'data-file', file: null, takenAt: null, story: null, stories: noted },
  });
  return found;

  /** Adds the row to a story's log. */
  async function note(
    storyId: string,
    salt: string,
    proof: ReturnType<typeof proveLog>,
  ): Promise<{ readonly seq: number; readonly hash: string }> {
    let head = { seq: 0, hash: '' };
    const command = { person: actor.id, mid: `restore-${salt}` };
    await storage.rewrite(storyId, command, (whole) => {
      const last = headOf(whole.entries);
      if (last === null) return { write: false };
      const before = replayOn(emptyDesk(storyId), whole.entries);
      const stamp = { at, actor, source: 'data-file' as const, takenAt: null, salt };
      const { row, desk } = restoredRow(before, last, proof, stamp);
      head = { seq: row.entry.seq, hash: row.entry.hash };
      return {
        write: true,
        epoch,
        entries: [...whole.entries, row.entry],
        answers: [row.answer],
        summary: row.summary,
        desk,
      };
    });
    return head;
  }
}

function titleOf(storyId: string, entries: readonly LogEntry[]): string {
  return replayOn(emptyDesk(storyId), entries).story?.title ?? storyId;
}
