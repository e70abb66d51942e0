import type { Detect, Detection, Find, FoundSpeaker } from '../quote/find.ts';
import type { Speaker } from '../quote/quote.ts';
import { checkStoryText } from '../story/check-text.ts';
import type { Version } from '../story/version.ts';
import { canonical, sameValue } from '../text/canonical.ts';
import { sha256Hex } from '../text/sha256.ts';
import { anchorProblem } from './check-write.ts';
import type { CreateStory, MarkQuote, ProposeCandidates } from './command.ts';
import { blocksOf } from './context.ts';
import { type Decision, happens, refused } from './decision.ts';
import type { Desk, Quote } from './desk.ts';
import type { NewQuote } from './event.ts';
import type { Decider } from './guards.ts';
import { proposedId, proposing } from './proposed.ts';

/** Makes the story on an empty desk. */
export function decideCreate(desk: Desk, command: CreateStory, by: Decider): Decision {
  if (desk.story !== null) return refused('exists', 'This story is already on the desk.');
  if (!by.hats.includes('checks') && !by.hats.includes('clears'))
    return refused('hat', 'Still needed: someone who checks or clears, to bring in a story.');
  const problem = checkStoryText(command.text);
  if (problem !== null) return refused('text', problem.message);
  if (command.title.trim() === '') return refused('title', 'Still needed: a title for the story.');
  const { type: _, versionId, text, ...facts } = command;
  const version = { id: versionId, number: 1, text, sha256: sha256Hex(text) };
  return happens({ type: 'story-created@1', data: { ...facts, version } });
}

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

/** The id of a find's speaker. */
type SpeakerIds = (speaker: FoundSpeaker) => string;

/** Who a find's speaker is: the one whom a person gave this name beside their own, else the one of this name. */
function speakerIds(desk: Desk): SpeakerIds {
  const ids = new Map<string, string>();
  return ({ name, unnamed }) => {
    const key = canonical([desk.storyId, name, unnamed]);
    const known = ids.get(key);
    if (known !== undefined) return known;
    const aliased = Object.values(desk.speakers).find(
      (speaker) => speaker.aliases.includes(name) && (speaker.unnamed !== null) === unnamed,
    );
    const id = aliased?.id ?? `s-${sha256Hex(key).slice(0, 32)}`;
    ids.set(key, id);
    return id;
  };
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
  const problem = command.finds
    .map((find) => spansProblem(version.text, find))
    .find((say) => say !== null);
  if (problem !== undefined && problem !== null) return refused('parts', problem);
  const found = command.finds.flatMap((find) => find.parts);
  if (
    found.reduce((sum, { start, end }) => sum + end - start, 0) >
    MOST_FOUND * version.text.length
  )
    return refused('parts', 'The finds hold more words than the story; run the detection again.');

  const yielded = new Set(command.finds.map((find) => proposedId(version.sha256, find.parts)));
  const inVersion = Object.values(desk.quotes).filter(
    (quote) => quote.anchor.parts[0]?.versionId === version.id,
  );
  // Only a run that the desk can repeat takes finds away; what a person sends in can only add.
  const dropped = machine
    ? inVersion.filter((quote) => undecided(quote) && !yielded.has(quote.id))
    : [];
  const decided = inVersion.filter((quote) => !undecided(quote));
  const taken = takenBy(decided);
  const fresh = command.finds.filter(
    (find) => desk.quotes[proposedId(version.sha256, find.parts)] === undefined && !taken(find),
  );
  if (fresh.length === 0 && dropped.length === 0) return happens();
  const idOf = speakerIds(desk);
  return happens({
    type: 'candidates-proposed@1',
    data: {
      engine: command.engine,
      versionId: version.id,
      origin: machine ? 'machine' : 'person',
      quotes: quotesFrom(version, command.engine, fresh, idOf),
      speakers: newSpeakers(desk, fresh, idOf),
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

function spansProblem(text: string, find: Find): string | null {
  const spans = find.clause === null ? find.parts : [...find.parts, find.clause];
  const sound =
    find.parts.length > 0 &&
    spans.every(({ start, end }) => start >= 0 && start < end && end <= text.length);
  return sound ? null : 'A quote must lie inside the story and hold at least one word.';
}

function quotesFrom(
  version: Version,
  engine: string,
  finds: readonly Find[],
  idOf: SpeakerIds,
): readonly NewQuote[] {
  const proposed = proposing(version, finds);
  return finds.map((find) => {
    const { id, parts } = proposed(find);
    return {
      id,
      find: { engine, sieve: find.sieve, why: find.why },
      anchor: {
        parts,
        clause: find.clause,
        kind: find.kind,
        speakerId: find.speaker === null ? null : idOf(find.speaker),
        mention: find.mention,
        cue: find.cue,
      },
    };
  });
}

function newSpeakers(desk: Desk, finds: readonly Find[], idOf: SpeakerIds): readonly Speaker[] {
  const found = new Map<string, Speaker>();
  for (const { speaker } of finds) {
    if (speaker === null) continue;
    const id = idOf(speaker);
    if (desk.speakers[id] !== undefined) continue;
    const role = speaker.role ?? found.get(id)?.role ?? null;
    const unnamed = speaker.unnamed
      ? { whyGranted: '', descriptionAgreed: false, identityHeldBy: 'not known' as const }
      : null;
    found.set(id, { id, name: speaker.name, role, aliases: [], unnamed, checked: null });
  }
  return [...found.values()];
}

/** A quote marked by a person: open at once. */
export function decideMark(desk: Desk, command: MarkQuote, by: Decider): Decision {
  if (!by.hats.includes('checks'))
    return refused('hat', 'Still needed: someone who checks, to mark a quote.');
  if (desk.quotes[command.quoteId] !== undefined)
    return refused('exists', 'This quote is already marked.', command.quoteId);
  const problem = anchorProblem(desk, command.anchor);
  if (problem !== null) return refused('anchor', problem, command.quoteId);
  const quote = { id: command.quoteId, find: null, anchor: command.anchor };
  return happens({ type: 'quote-marked@1', data: { quote } });
}
