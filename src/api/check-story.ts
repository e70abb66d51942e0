import { readEntry } from '#contract/upcast.ts';
import type { StoryCheck } from '#contract/story-schema.ts';
import { type Desk, emptyDesk, ofThisForm } from '#core/desk/desk.ts';
import { evolve } from '#core/desk/evolve.ts';
import { commandKey, EMPTY_HEAD, eventOf, type LogEntry, verifyLog } from '#core/desk/log.ts';
import { rowKept, summaryOf } from '#core/desk/summary.ts';
import { sameValue } from '#core/text/canonical.ts';
import type { Archive, StoryWhole } from './ports.ts';

/** Rows replayed before others get their turn: some milliseconds. */
const SLICE = 100;

type Fault = NonNullable<StoryCheck['fault']>;

/**
 * Replays one story as it is stored and compares (I6): the chain, the form of every row, the stored
 * desk at its place, the list row, and that every row's command has its answer. Replays the whole
 * log, in slices, so that a host can serve meanwhile. Null: there is no such story.
 */
export async function checkStory(archive: Archive, storyId: string): Promise<StoryCheck | null> {
  const whole = await archive.whole(storyId, null);
  const last = whole.entries.at(-1);
  if (last === undefined && whole.summary === null) return null;
  return {
    storyId,
    title: whole.summary?.title ?? storyId,
    rows: whole.entries.length,
    headHash: last?.hash ?? EMPTY_HEAD.hash,
    fault: await faultOf(storyId, whole),
  };
}

async function faultOf(storyId: string, whole: StoryWhole): Promise<Fault | null> {
  const foreign = whole.entries.find((entry) => entry.storyId !== storyId);
  if (foreign !== undefined)
    return { seq: foreign.seq, say: `row ${foreign.seq} belongs to another story` };
  return verifyLog(whole.entries) ?? (await replayFault(storyId, whole)) ?? besideFault(whole);
}

async function replayFault(storyId: string, whole: StoryWhole): Promise<Fault | null> {
  const { entries, stored, summary } = whole;
  let desk = emptyDesk(storyId);
  for (const [index, entry] of entries.entries()) {
    if (index % SLICE === SLICE - 1) await new Promise((resolve) => setTimeout(resolve));
    const next = step(desk, entry);
    if (typeof next === 'string') return { seq: entry.seq, say: next };
    desk = next;
    if (stored?.head.seq === entry.seq && ofThisForm(stored.desk) && !sameDesk(stored.desk, desk))
      return { seq: 0, say: `the stored desk at row ${entry.seq} is not what the log gives` };
  }
  const last = entries.at(-1) ?? EMPTY_HEAD;
  const head = { seq: last.seq, hash: last.hash };
  const given = summaryOf(desk, head, summary?.changedAt ?? '');
  return sameValue(given, summary === null ? null : rowKept(summary))
    ? null
    : { seq: 0, say: 'the row in the story list is not what the log gives' };
}

function step(desk: Desk, entry: LogEntry): Desk | string {
  const read = readEntry(entry);
  if (!read.ok) return read.say;
  try {
    return evolve(desk, eventOf(read.entry));
  } catch (error) {
    return error instanceof Error ? error.message : 'the row cannot be replayed';
  }
}

/** The order in a table is part of a desk: evidence is shown in the order it was first added. */
function sameDesk(a: Desk, b: Desk): boolean {
  return sameValue([a, orders(a)], [b, orders(b)]);
}

function orders(desk: Desk): readonly (readonly string[])[] {
  return [desk.sources, desk.linked, desk.messages].map(Object.keys);
}

/** What stands beside the log: every command that made rows has an answer, one that says so. */
function besideFault({ entries, answers, stored }: StoryWhole): Fault | null {
  const last = entries.at(-1)?.seq ?? 0;
  if (stored !== null && stored.head.hash !== entries[stored.head.seq - 1]?.hash)
    return { seq: 0, say: `the stored desk stands at row ${stored.head.seq}, which is another` };
  const ends = new Map<string, number>();
  for (const entry of entries) ends.set(commandKey(entry.actor, entry.mid), entry.seq);
  const given = new Map(
    answers.map(({ person, mid, outcome }) => [commandKey(person, mid), outcome]),
  );
  for (const [key, seq] of ends) {
    const outcome = given.get(key);
    if (outcome === undefined || outcome.outcome === 'refused' || outcome.seq !== seq)
      return { seq, say: `the answer kept for row ${seq} does not fit it (rows: ${last})` };
  }
  return null;
}
