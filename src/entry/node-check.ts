import { checkStory } from '#api/check-story.ts';
import type { WholeStorage } from '#api/ports.ts';
import type { SqliteStorage } from '#storage/sql/sqlite.ts';

/** Under this name the host notes what it has checked: its epoch, and the head of each story then. */
const NOTE = 'checked';

interface Checked {
  readonly epoch: string;
  readonly heads: Readonly<Record<string, string>>;
}

/** What a check is said with: a line, and whether something does not hold. */
type Say = (line: string, fault: boolean) => void;

/** Replays every log and says what does not hold (I6). Answers the heads of those that do. */
async function checkStories(
  storage: WholeStorage,
  before: Checked['heads'],
  say: Say,
): Promise<Checked['heads']> {
  const heads: Record<string, string> = {};
  let [stories, rows] = [0, 0];
  for (const { storyId } of await storage.stories()) {
    // The list row may be older than the log; what counts is the log.
    const { head } = await storage.changes(storyId, Number.MAX_SAFE_INTEGER);
    if (before[storyId] === head.hash) {
      heads[storyId] = head.hash;
      continue;
    }
    const found = await checkStory(storage, storyId);
    if (found === null) continue;
    stories += 1;
    rows += found.rows;
    if (found.fault === null) heads[storyId] = found.headHash;
    else say(`Story ${storyId} (${found.title}): ${found.fault.say}.`, true);
  }
  if (stories > 0) say(`Checked ${stories} stories, ${rows} rows.`, false);
  return heads;
}

/** Checks every log of a host that notes nothing. */
export async function checkAll(storage: WholeStorage, say: Say): Promise<void> {
  await checkStories(storage, {}, say);
}

/**
 * Checks the logs that grew since this host last checked them (MODEL M3), and notes how far it came.
 * One that failed is checked at every start. `/api/check` checks all, whatever is noted.
 */
export async function checkGrown(storage: SqliteStorage, say: Say): Promise<void> {
  const epoch = await storage.epoch();
  const heads = await checkStories(storage, notedOf(storage, epoch), say);
  const checked: Checked = { epoch, heads };
  await storage.putNote(NOTE, JSON.stringify(checked));
}

function notedOf(storage: SqliteStorage, epoch: string): Checked['heads'] {
  const note = storage.note(NOTE);
  if (note === null) return {};
  // Written below, in this form.
  const checked = JSON.parse(note) as Checked;
  return checked.epoch === epoch ? checked.heads : {};
}
