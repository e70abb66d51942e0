import type { Backup } from '#contract/backup-schema.ts';
import { readLog } from '#contract/upcast.ts';
import { emptyDesk } from '#core/desk/desk.ts';
import { type LogEntry, verifyLog } from '#core/desk/log.ts';
import { summaryOf } from '#core/desk/summary.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import { replayOn } from './desk-cache.ts';
import type { Kept, KeptStory } from './ports.ts';

/** What a backup holds, ready to be put in place; or the first thing in it that does not hold. */
export type KeptIn =
  | { readonly ok: true; readonly kept: Kept }
  | { readonly ok: false; readonly say: string };

/** Checks a backup whole: rows, chain, replay, texts, and that everything belongs where it stands. */
export function keptIn(given: Backup, epoch: string): KeptIn {
  const stories: KeptStory[] = [];
  const seen = new Set<string>();
  for (const { storyId, entries } of given.stories) {
    if (seen.has(storyId)) return no(`story ${storyId} is in it twice.`);
    seen.add(storyId);
    const story = storyIn(storyId, entries);
    if (typeof story === 'string') return no(story);
    stories.push(story);
  }
  for (const { storyId, tombstone } of [
    ...given.tombstones.map((item) => ({ storyId: item.storyId, tombstone: true })),
    ...given.answers.map((item) => ({ storyId: item.storyId, tombstone: false })),
  ]) {
    if (tombstone && seen.has(storyId)) return no(`story ${storyId} is in it, and deleted.`);
    if (given.story !== null && storyId !== given.story)
      return no(`it is a backup of ${given.story}, and holds something of ${storyId}.`);
  }
  if (given.story !== null && (stories.length !== 1 || !seen.has(given.story)))
    return no(`it is called a backup of ${given.story}, and is not.`);
  const wrong = given.texts.find(({ sha256, text }) => sha256Hex(text) !== sha256);
  if (wrong !== undefined) return no(`a record’s text is not the one its hash names.`);
  const { answers, tombstones, texts, settings } = given;
  return { ok: true, kept: { epoch, stories, answers, tombstones, texts, settings, known: [] } };
}

function storyIn(storyId: string, raws: readonly unknown[]): KeptStory | string {
  const named = `in story ${storyId}`;
  const read = readLog(raws);
  if (!read.ok) return `${named}: ${read.say}`;
  // Kept as it was written: the chain is over that, and a lifted row would miss its hash.
  const entries = raws as readonly LogEntry[];
  const fault = verifyLog(entries);
  if (fault !== null) return `${named}, ${fault.say}.`;
  if (entries.some((entry) => entry.storyId !== storyId))
    return `${named} stand rows of another story.`;
  const last = entries.at(-1);
  if (last === undefined) return `${named} there is no row.`;
  try {
    const desk = replayOn(emptyDesk(storyId), read.entries);
    const summary = summaryOf(desk, { seq: last.seq, hash: last.hash }, last.at);
    return { storyId, entries, summary };
  } catch {
    return `${named} the rows cannot be replayed.`;
  }
}

function no(say: string): KeptIn {
  return { ok: false, say };
}
