import { checkSince } from '#api/check-story.ts';
import type { WholeStorage } from '#api/ports.ts';
import type { LogHead } from '#core/desk/log.ts';
import type { SqliteStorage } from '#storage/sql/sqlite.ts';

/** Under this name the host notes what it has checked: its epoch, and the head of each story then. */
const NOTE = 'checked';

interface Checked {
  readonly epoch: string;
  readonly heads: Readonly<Record<string, string>>;
  /** Where these heads are; an earlier release did not note it. */
  readonly seqs?: Readonly<Record<string, number>>;
}

/** Heads by their stories. `seq` 0: it is not known. */
type Heads = ReadonlyMap<string, LogHead>;

/** What a check is said with: a line, and whether something does not hold. */
type Say = (line: string, fault: boolean) => void;

/** Checks the logs that stand at another head than `before` and says what does not hold (I6). Answers the heads of those that do. */
async function checkStories(storage: WholeStorage, before: Heads, say: Say): Promise<Heads> {
  const heads = new Map<string, LogHead>();
  let [stories, rows] = [0, 0];
  for (const { storyId } of await storage.stories()) {
    // The list row may be older than the log; what counts is the log.
    const { head } = await storage.changes(storyId, Number.MAX_SAFE_INTEGER);
    const known = before.get(storyId);
    if (known?.hash === head.hash) {
      heads.set(storyId, head);
      continue;
    }
    const found = await checkSince(
      storage,
      storyId,
      known === undefined || known.seq === 0 ? null : known,
    );
    if (found === null) continue;
    const { title, rows: read, fault } = found.check;
    stories += 1;
    rows += read;
    if (fault === null) heads.set(storyId, found.head);
    else say(`Story ${storyId} (${title}): ${fault.say}.`, true);
  }
  if (stories > 0)
    say(`Checked ${stories} ${stories === 1 ? 'story' : 'stories'}, ${rows} rows.`, false);
  return heads;
}

/** Checks every log of a host that notes nothing. */
export async function checkAll(storage: WholeStorage, say: Say): Promise<void> {
  await checkStories(storage, new Map(), say);
}

/**
 * Checks the logs that grew since this host last checked them, from the last row checked where their
 * stored desks allow it (MODEL M3), and notes how far it came. One that failed is checked whole at
 * every start. `/api/check` checks all, whatever is noted.
 */
export async function checkGrown(storage: SqliteStorage, say: Say): Promise<void> {
  const epoch = await storage.epoch();
  const heads = await checkStories(storage, notedOf(storage, epoch), say);
  const checked: Checked = {
    epoch,
    heads: Object.fromEntries([...heads].map(([storyId, { hash }]) => [storyId, hash])),
    seqs: Object.fromEntries([...heads].map(([storyId, { seq }]) => [storyId, seq])),
  };
  await storage.putNote(NOTE, JSON.stringify(checked));
}

function notedOf(storage: SqliteStorage, epoch: string): Heads {
  const note = storage.note(NOTE);
  if (note === null) return new Map();
  // Written above, in this form.
  const { epoch: then, heads, seqs = {} } = JSON.parse(note) as Checked;
  if (then !== epoch) return new Map();
  return new Map(
    Object.entries(heads).map(([storyId, hash]) => [storyId, { hash, seq: seqs[storyId] ?? 0 }]),
  );
}
