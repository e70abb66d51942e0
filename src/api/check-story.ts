import { readEntry } from '#contract/upcast.ts';
import type { StoryCheck } from '#contract/story-schema.ts';
import { type Desk, emptyDesk, ofThisForm } from '#core/desk/desk.ts';
import { evolve } from '#core/desk/evolve.ts';
import { commandKey, EMPTY_HEAD, eventOf, type LogEntry, verifyLog } from '#core/desk/log.ts';
import { rowKept, type StorySummary, summaryOf } from '#core/desk/summary.ts';
import { canonical, sameValue } from '#core/text/canonical.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import type { Archive, StoryWhole } from './ports.ts';

/** Rows replayed before others get their turn: some milliseconds. */
const SLICE = 100;

/** Levels of a desk that are hashed apart: its tables, their parts, and what these hold. */
const LEVELS = 3;

type Fault = NonNullable<StoryCheck['fault']>;

/**
 * Replays one story as it is stored and compares (I6): the chain, the form of every row, the stored
 * desk at its place, the list row, and that every row's command has its answer. Replays the whole
 * log, in slices, so that a host can serve meanwhile. Null: there is no such story.
 */
export async function checkStory(archive: Archive, storyId: string): Promise<StoryCheck | null> {
  const { entries, summary, stored, beside } = digested(await archive.whole(storyId, null));
  const last = entries.at(-1);
  if (last === undefined && summary === null) return null;
  const fault =
    foreignFault(storyId, entries) ??
    verifyLog(entries) ??
    (await replayFault(storyId, { entries, summary, stored })) ??
    beside;
  return {
    storyId,
    title: summary?.title ?? storyId,
    rows: entries.length,
    headHash: last?.hash ?? EMPTY_HEAD.hash,
    fault,
  };
}

/** A story to be checked, with a digest in the place of its stored desk: two whole desks are never held. */
interface ToCheck {
  readonly entries: readonly LogEntry[];
  readonly summary: StorySummary | null;
  readonly stored: { readonly seq: number; readonly digest: string } | null;
}

function digested(whole: StoryWhole): ToCheck & { readonly beside: Fault | null } {
  const { entries, summary, stored } = whole;
  return {
    entries,
    summary,
    stored:
      stored !== null && ofThisForm(stored.desk)
        ? { seq: stored.head.seq, digest: digestOf(stored.desk) }
        : null,
    beside: besideFault(whole),
  };
}

function foreignFault(storyId: string, entries: readonly LogEntry[]): Fault | null {
  const foreign = entries.find((entry) => entry.storyId !== storyId);
  return foreign === undefined
    ? null
    : { seq: foreign.seq, say: `row ${foreign.seq} belongs to another story` };
}

async function replayFault(
  storyId: string,
  { entries, summary, stored }: ToCheck,
): Promise<Fault | null> {
  let desk = emptyDesk(storyId);
  for (const [index, entry] of entries.entries()) {
    if (index % SLICE === SLICE - 1) await new Promise((resolve) => setTimeout(resolve));
    const next = step(desk, entry);
    if (typeof next === 'string') return { seq: entry.seq, say: next };
    desk = next;
    if (stored?.seq === entry.seq && stored.digest !== digestOf(desk))
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
function digestOf(desk: Desk): string {
  const orders = [desk.sources, desk.linked, desk.messages].map(Object.keys);
  return sha256Hex(`${treeDigest(desk, LEVELS)} ${sha256Hex(canonical(orders))}`);
}

/** A hash over hashes, so that the canonical form of a whole desk is never written. */
function treeDigest(value: unknown, levels: number): string {
  if (levels === 0 || typeof value !== 'object' || value === null || Array.isArray(value))
    return sha256Hex(canonical(value));
  const members = Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${treeDigest(item, levels - 1)}`);
  return sha256Hex(members.join());
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
