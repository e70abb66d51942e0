import { partsDescriber } from '../anchor/anchor.ts';
import { atOnce, type InPieces } from '../in-pieces.ts';
import type { Detect, Detection, Find } from '../quote/find.ts';
import type { Version } from '../story/version.ts';
import { sameValue } from '../text/canonical.ts';
import type { ProposeCandidates } from './command.ts';
import { printedIn } from './check-write.ts';
import { blocksOf } from './context.ts';
import { type Decision, happens, refused } from './decision.ts';
import { type Desk, emptyDesk, quoteIdsOf, quotesOf, quoteOf } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import type { NewQuote } from './event.ts';
import type { Decider } from './guards.ts';
import { proposedId, proposedQuote, proposedSpeakers } from './proposed.ts';

/** Quotes may nest, but not without end: all finds together hold at most this many times the story. */
const MOST_FOUND = 4;

// The run is repeated to see whether the finds are the machine's own; once a version.
const detections = new WeakMap<Version, Detection>();

function ownDetection(version: Version, detect: Detect): Detection {
  const known = detections.get(version);
  if (known !== undefined) return known;
  const detection = detect(version.text, blocksOf(version));
  detections.set(version, detection);
  return detection;
}

/** Null detector: the page takes its own finds for the machine's until the host has decided. */
function isMachines(command: ProposeCandidates, version: Version, detect: Detect | null): boolean {
  if (detect === null) return true;
  const own = ownDetection(version, detect);
  return own.engine === command.engine && sameValue(own.finds, command.finds);
}

/** Takes over what a detector found; what a person decided, and what is known, stays as it is. */
export function decidePropose(
  desk: Desk,
  command: ProposeCandidates,
  by: Decider,
  detect: Detect | null,
): Decision {
  const version = desk.versions.find((item) => item.id === command.versionId);
  if (version === undefined) return refused('version', 'This version of the story is not here.');
  if (version !== desk.versions.at(-1))
    return refused('version', 'The story has a newer version; run the detection on that.');
  const machine = isMachines(command, version, detect);
  if (!machine && !by.hats.includes('checks'))
    return refused('hat', 'Still needed: someone who checks, to propose quotes by hand.');
  const problem = machine ? null : wordsProblem(version.text, command.finds);
  if (problem !== null) return refused('anchor', problem);
  return atOnce(decideInPieces(desk, command, version, machine));
}

// What comes of a command in a story without a quote is the same each time it is decided, and stays the
// same objects: nothing a page has worked out about thousands of finds is worked out again. `on` names
// the story and who found them.
const onFresh = new WeakMap<
  ProposeCandidates,
  { readonly on: string; readonly decision: Decision }
>();

function* decideInPieces(
  desk: Desk,
  command: ProposeCandidates,
  version: Version,
  machine: boolean,
): InPieces<Decision> {
  if (quoteIdsOf(desk).length + Object.keys(desk.speakers).length > 0)
    return yield* takeOver(desk, command, version, machine);
  const on = `${desk.storyId} ${version.sha256} ${machine}`;
  const known = onFresh.get(command);
  if (known?.on === on) return known.decision;
  const decision = yield* takeOver(desk, command, version, machine);
  onFresh.set(command, { on, decision });
  return decision;
}

/**
 * What a page decides of the machine's finds in a story that is about to be made, worked out in
 * pieces: `decidePropose` then has it ready.
 */
export function* proposalAhead(
  storyId: string,
  version: Version,
  command: ProposeCandidates,
): InPieces<void> {
  yield* decideInPieces(emptyDesk(storyId), command, version, true);
}

/** So many finds are worked out in a piece. */
const PIECE = 250;

function* takeOver(
  desk: Desk,
  { engine, finds }: ProposeCandidates,
  version: Version,
  machine: boolean,
): InPieces<Decision> {
  const { text } = version;
  const all: { readonly find: Find; readonly id: string }[] = [];
  let length = 0;
  for (const find of finds) {
    const problem = spansProblem(text, find);
    if (problem !== null) return refused('parts', problem);
    length += find.parts.reduce((sum, { start, end }) => sum + end - start, 0);
    all.push({ find, id: proposedId(version.sha256, find.parts) });
    if (all.length % PIECE === 0) yield;
  }
  if (length > MOST_FOUND * text.length)
    return refused('parts', 'The finds hold more words than the story; run the detection again.');

  const yielded = new Set(all.map(({ id }) => id));
  const inVersion = quotesOf(desk).filter(
    (quote) => quote.anchor.parts[0]?.versionId === version.id,
  );
  // Only a run that the desk can repeat takes finds away; what a person sends in can only add.
  const dropped = machine
    ? inVersion.filter((quote) => undecided(quote) && !yielded.has(quote.id))
    : [];
  const decided = inVersion.filter((quote) => !undecided(quote));
  const taken = takenBy(decided);
  const fresh = all.filter(({ find, id }) => quoteOf(desk, id) === undefined && !taken(find));
  if (fresh.length === 0 && dropped.length === 0) return happens();
  const spans = fresh.flatMap(({ find }) => find.parts);
  const describe = yield* partsDescriber(text, version.id, spans);
  const speakers = proposedSpeakers(desk);
  const quotes: NewQuote[] = [];
  for (const { find, id } of fresh) {
    const speakerId = find.speaker === null ? null : speakers.idOf(find.speaker);
    quotes.push(proposedQuote(find, id, engine, find.parts.map(describe), speakerId));
    if (quotes.length % PIECE === 0) yield;
  }
  return happens({
    type: 'candidates-proposed@1',
    data: {
      engine,
      versionId: version.id,
      origin: machine ? 'machine' : 'person',
      quotes,
      speakers: speakers.fresh(),
      dropped: dropped.map((quote) => quote.id),
    },
  });
}

function undecided(quote: Quote): boolean {
  return quote.stage === 'to-confirm' && quote.find !== null && quote.touched.length === 0;
}

/** Whether a find has characters that the parts of these quotes hold. O(n log n) to make, O(log n) to ask. */
function takenBy(quotes: readonly Quote[]): (find: Find) => boolean {
  const joined: { readonly start: number; end: number }[] = [];
  const parts = quotes.flatMap((quote) => quote.anchor.parts);
  for (const { start, end } of parts.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return (find) =>
    find.parts.some(({ start, end }) => {
      const at = lastBefore(joined, end);
      return at !== undefined && start < at.end;
    });
}

/** The last stretch that begins before a place. */
function lastBefore<T extends { readonly start: number }>(
  stretches: readonly T[],
  place: number,
): T | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.start ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1];
}

/** Words that are said to name a speaker, or to report what was said, are the story's (MODEL O4). */
function wordsProblem(text: string, finds: readonly Find[]): string | null {
  const prints = printedIn(text);
  const isPrinted = (words: string | null): boolean => words === null || prints(words);
  return finds.every(({ mention, cue }) => isPrinted(mention) && isPrinted(cue))
    ? null
    : 'The story does not print the words that name a speaker or report a quote here; run the detection again.';
}

function spansProblem(text: string, find: Find): string | null {
  const spans = find.clause === null ? find.parts : [...find.parts, find.clause];
  const sound =
    find.parts.length > 0 &&
    spans.every(({ start, end }) => start >= 0 && start < end && end <= text.length);
  return sound ? null : 'A quote must lie inside the story and hold at least one word.';
}
