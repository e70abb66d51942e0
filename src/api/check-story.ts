import { readEntry } from '#contract/upcast.ts';
import type { StoryCheck } from '#contract/story-schema.ts';
import { type DeskPiece, deskPieces, joinPieces } from '#core/desk/desk-pieces.ts';
import { DESK_FORM, type Desk, emptyDesk, ofThisForm } from '#core/desk/desk.ts';
import { evolve } from '#core/desk/evolve.ts';
import { commandKey, EMPTY_HEAD, eventOf, type LogEntry, type LogHead } from '#core/desk/log.ts';
import { RowVerifier } from '#core/desk/row-verifier.ts';
import { rowKept, summaryOf } from '#core/desk/summary.ts';
import { canonical, sameValue } from '#core/text/canonical.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import type { Archive, StoryReading } from './ports.ts';

/** Rows read before others get their turn: some milliseconds. */
const SLICE = 100;

/** Levels of a piece of a desk that are hashed apart. */
const LEVELS = 2;

type Fault = NonNullable<StoryCheck['fault']>;

/**
 * Replays one story as it is stored and compares (I6): the chain, the form of every row, the stored
 * desk at its place, the list row, and that every row's command has its answer. Reads the log twice,
 * row by row and in slices, so that a host can serve meanwhile; holds one row, one piece of the
 * stored desk, and the desk that the log gives. Null: there is no such story.
 */
export async function checkStory(archive: Archive, storyId: string): Promise<StoryCheck | null> {
  return (await checkSince(archive, storyId, null))?.check ?? null;
}

/**
 * `checkStory` for a story that held up to `since` when it was last checked in this epoch; null: it
 * never was. Where the stored desk stands there or before, it was compared then, and only the rows
 * after it are read (MODEL M3); `rows` counts these. Reads everything where a new desk was stored
 * since, or the row at `since` is another. `head`: how far it came.
 */
export function checkSince(
  archive: Archive,
  storyId: string,
  since: LogHead | null,
): Promise<{ readonly check: StoryCheck; readonly head: LogHead } | null> {
  return archive.inspect(storyId, async (story) => {
    const start = since === null ? null : checkedStart(story, since);
    return checkFrom(storyId, story, start ?? { head: EMPTY_HEAD, desk: emptyDesk(storyId) });
  });
}

/** A place in the log, and the desk there. */
interface Start {
  readonly head: LogHead;
  readonly desk: Desk;
}

/** The stored desk, where a check of this log has gone beyond it; null: it has not. */
function checkedStart({ stored, rows }: StoryReading, since: LogHead): Start | null {
  if (stored === null || stored.head.seq > since.seq) return null;
  const [row] = rows(since.seq - 1);
  if (row?.hash !== since.hash) return null;
  const desk = joinPieces(stored.pieces());
  return ofThisForm(desk) ? { head: stored.head, desk } : null;
}

async function checkFrom(
  storyId: string,
  story: StoryReading,
  start: Start,
): Promise<{ readonly check: StoryCheck; readonly head: LogHead } | null> {
  const chain = await readChain(storyId, story, start.head);
  const { head, rows } = chain;
  if (head.seq === 0 && story.summary === null) return null;
  const fault =
    chain.foreign ?? chain.fault ?? (await replayFault(story, start)) ?? besideFault(story, chain);
  const title = story.summary?.title ?? storyId;
  return { check: { storyId, title, rows, headHash: head.hash, fault }, head };
}

/** What a first look at the rows gives. */
interface Chain {
  readonly rows: number;
  readonly head: LogHead;
  /** A row of another story; null: none. */
  readonly foreign: Fault | null;
  /** The first thing that does not hold in the chain; null: nothing. */
  readonly fault: Fault | null;
  /** The last row of each command. */
  readonly ends: ReadonlyMap<string, number>;
  /** The hash of the row at which the stored desk stands; null: there is no such row. */
  readonly atDesk: string | null;
}

async function readChain(storyId: string, story: StoryReading, start: LogHead): Promise<Chain> {
  const verifier = new RowVerifier(start);
  const ends = new Map<string, number>();
  let rows = 0;
  let head = start;
  let foreign: Fault | null = null;
  let fault: Fault | null = null;
  let atDesk = start.seq === story.stored?.head.seq ? start.hash : null;
  for (const entry of story.rows(start.seq)) {
    rows += 1;
    if (rows % SLICE === 0) await rest();
    const { seq, hash, actor, mid } = entry;
    if (entry.storyId !== storyId) foreign ??= { seq, say: `row ${seq} belongs to another story` };
    fault ??= verifier.take(entry);
    ends.set(commandKey(actor, mid), seq);
    if (start.seq + rows === story.stored?.head.seq) atDesk = hash;
    head = { seq, hash };
  }
  return { rows, head, foreign, fault: fault ?? verifier.end(), ends, atDesk };
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

async function replayFault(story: StoryReading, start: Start): Promise<Fault | null> {
  const { summary, stored } = story;
  let { desk, head } = start;
  for (const entry of story.rows(start.head.seq)) {
    if (entry.seq % SLICE === 0) await rest();
    const next = step(desk, entry);
    if (typeof next === 'string') return { seq: entry.seq, say: next };
    desk = next;
    head = { seq: entry.seq, hash: entry.hash };
    if (stored !== null && stored.head.seq === entry.seq && !isSameDesk(stored.pieces(), desk))
      return { seq: 0, say: `the stored desk at row ${entry.seq} is not what the log gives` };
  }
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

/**
 * Whether a stored desk is what the log gives. One of another form is passed over: nobody goes on
 * from it. Piece is hashed after piece, so that two whole desks are never held.
 */
function isSameDesk(stored: Iterable<DeskPiece>, desk: Desk): boolean {
  const digests = new Map<string, string>();
  for (const { name, value } of stored) {
    if (name === 'form' && value !== DESK_FORM) return true;
    digests.set(name, digestOf(name, value));
  }
  let pieces = 0;
  for (const { name, value } of deskPieces(desk)) {
    if (digests.get(name) !== digestOf(name, value)) return false;
    pieces += 1;
  }
  return pieces === digests.size;
}

/** Tables whose order is part of a desk: evidence is shown in the order it was first added. */
const IN_ORDER: ReadonlySet<string> = new Set(['sources', 'linked', 'messages']);

function digestOf(name: string, value: unknown): string {
  const digest = treeDigest(value, LEVELS);
  return IN_ORDER.has(name) && typeof value === 'object' && value !== null
    ? `${digest} ${sha256Hex(canonical(Object.keys(value)))}`
    : digest;
}

/** A hash over hashes, so that the canonical form of a long piece is never written. */
function treeDigest(value: unknown, levels: number): string {
  if (levels === 0 || typeof value !== 'object' || value === null || Array.isArray(value))
    return sha256Hex(canonical(value));
  const members = Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${treeDigest(item, levels - 1)}`);
  return sha256Hex(members.join());
}

/** What stands beside the log: every command that made rows has an answer, one that says so. */
function besideFault({ answers, stored }: StoryReading, chain: Chain): Fault | null {
  if (stored !== null && stored.head.hash !== chain.atDesk)
    return { seq: 0, say: `the stored desk stands at row ${stored.head.seq}, which is another` };
  const given = new Map(
    answers.map(({ person, mid, outcome }) => [commandKey(person, mid), outcome]),
  );
  for (const [key, seq] of chain.ends) {
    const outcome = given.get(key);
    if (outcome === undefined || outcome.outcome === 'refused' || outcome.seq !== seq)
      return {
        seq,
        say: `the answer kept for row ${seq} does not fit it (rows: ${chain.head.seq})`,
      };
  }
  return null;
}
