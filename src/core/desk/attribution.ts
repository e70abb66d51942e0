import { hasNoWriter, type Placement } from '../quote/placement.ts';
import { pointsBack } from '../quote/pronoun.ts';
import type { Anchor, Speaker } from '../quote/quote.ts';
import type { Version } from '../story/version.ts';
import { isWordUnit } from '../text/characters.ts';
import { fold } from '../text/fold.ts';
import { sentenceAfter, sentenceAround, sentenceBefore } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { blocksOf } from './context.ts';
import type { Desk } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import { narrationOf } from './narration.ts';
import { nameWords } from './person-name.ts';
import { holdsEither } from './same-sentence.ts';

/**
 * What the story prints around a quote to say whose words they are (MODEL O1, O4): the words of its
 * sentences outside quotation marks and outside its parts, folded. Where the reporting word stands
 * in the sentence behind or before, that sentence belongs to it.
 */
export interface Attribution {
  readonly printed: string;
  /** The same sentences with what is in quotation marks too, but for the quote's own parts. */
  readonly around: string;
  /** `printed` with one sign for each run of words that only name the resolved speaker. */
  readonly masked: string;
}

/** Stands for the words that name the speaker; no story prints it. */
const NAMED = '\u{fffc}';

/** The attribution of a quote as it stands; null: its version is not on the desk. */
export function attributionOf(
  desk: Pick<Desk, 'versions' | 'speakers'>,
  quote: Quote,
): Attribution | null {
  const { parts } = quote.anchor;
  const version = desk.versions.find(({ id }) => id === parts[0]?.versionId);
  return version === undefined ? null : attributionAt(desk, version, quote.anchor, parts);
}

/** The attribution that the words at these places of a version have. O(their blocks). */
function attributionAt(
  { speakers }: Pick<Desk, 'speakers'>,
  version: Version,
  { speakerId, mention, cue }: Anchor,
  parts: readonly Span[],
): Attribution {
  const span = attributionSpan(version, parts, cue);
  const printed = narrationOf(version.text, blocksOf(version), span, parts);
  const speaker = speakerId === null ? undefined : speakers[speakerId];
  const around = withoutParts(version.text, span, parts);
  return { printed, around, masked: maskNames(printed, speaker, mention) };
}

/** From the start of the first sentence that belongs to an attribution to the end of its last. */
function attributionSpan(version: Version, parts: readonly Span[], cue: string | null): Span {
  const { text } = version;
  const blocks = blocksOf(version);
  const span = { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
  const own = sentenceAround(text, blocks, span);
  const narrated = (around: Span): string => narrationOf(text, blocks, around, parts);
  const word = cue === null ? '' : fold(cue).trim();
  if (word === '' || holdsEither(narrated(own), word)) return own;
  const after = sentenceAfter(text, blocks, span);
  if (after !== null && holdsEither(narrated(after), word))
    return { start: own.start, end: after.end };
  const before = sentenceBefore(text, blocks, span);
  if (before !== null && holdsEither(narrated(before), word))
    return { start: before.start, end: own.end };
  return own;
}

/** The words of a stretch but for those of the parts, folded. */
function withoutParts(text: string, { start, end }: Span, parts: readonly Span[]): string {
  let words = '';
  let from = start;
  for (const part of parts) {
    words += text.slice(from, Math.max(from, part.start));
    from = Math.max(from, part.end);
  }
  return fold(words + text.slice(from, end))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Words that stand before a name and name nobody. */
const TITLES = new Set([
  'a',
  'an',
  'the',
  'mr',
  'mrs',
  'ms',
  'mx',
  'dr',
  'sir',
  'dame',
  'lord',
  'lady',
]);

/** Words that may be left out of a comparison because they name this speaker and say nothing else. */
function namesOf(speaker: Speaker, mention: string | null): readonly string[] {
  const { name, role, unnamed } = speaker;
  const last = unnamed === null ? (nameWords(name).at(-1) ?? '') : '';
  const known = new Set(wordsIn([name, role ?? ''].join(' ')));
  const only =
    mention !== null && wordsIn(mention).every((word) => known.has(word) || TITLES.has(word));
  const resolved = mention !== null && (only || pointsBack({ mention }));
  return [name, last, ...(role === null ? [] : [role]), ...(resolved ? [mention] : [])]
    .map((words) => fold(words).trim().toLowerCase())
    .filter((words) => words !== '')
    .toSorted((a, b) => b.length - a.length);
}

function wordsIn(text: string): readonly string[] {
  return fold(text)
    .toLowerCase()
    .split(/[\s.,]+/u)
    .filter((word) => word !== '');
}

/** The words with the speaker's names masked, runs of them as one. */
function maskNames(printed: string, speaker: Speaker | undefined, mention: string | null): string {
  // A story that prints the sign itself is compared word for word.
  if (speaker === undefined || printed.includes(NAMED)) return printed;
  let words = printed;
  for (const name of namesOf(speaker, mention)) words = maskOne(words, name);
  return words.replaceAll(new RegExp(`${NAMED}(?:[ ,]+${NAMED})+`, 'gu'), NAMED);
}

/** Each place where a name stands by itself, whatever its capitals. */
function maskOne(words: string, name: string): string {
  const low = words.toLowerCase();
  // Where lower case has another length, places would not agree.
  if (low.length !== words.length) return words.replaceAll(name, NAMED);
  let masked = '';
  let from = 0;
  for (let at = low.indexOf(name); at >= 0; at = low.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (at < from || isWordUnit(low, at - 1) || isWordUnit(low, end)) continue;
    masked += words.slice(from, at) + NAMED;
    from = end;
  }
  return masked + words.slice(from);
}

/**
 * What became of the attribution at a place in a new version: `same`; `renamed`, where only the words
 * that name the speaker are others and name the same one; `changed`.
 */
function attributionAfter(
  desk: Pick<Desk, 'versions' | 'speakers'>,
  quote: Quote,
  version: Version,
  parts: readonly Span[],
): 'same' | 'renamed' | 'changed' {
  const before = attributionOf(desk, quote);
  const after = attributionAt(desk, version, quote.anchor, parts);
  if (before?.printed === after.printed) return 'same';
  return before?.masked === after.masked ? 'renamed' : 'changed';
}

/**
 * A placement as the texts have it (MODEL O4): one that claims the same words is "moved" where only
 * the naming of the speaker is other, and "changed" where the attribution is. Others are as given, and
 * so is a dismissed quote, unless it has a signature, which holds again when it is restored.
 */
export function settledPlacement(
  desk: Pick<Desk, 'versions' | 'speakers'>,
  quote: Quote,
  placement: Placement,
  version: Version,
): Placement {
  const { outcome, parts } = placement;
  const isPutAway = quote.stage === 'dismissed' && quote.approval === null;
  if (parts === null || !hasNoWriter(outcome) || isPutAway) return placement;
  switch (attributionAfter(desk, quote, version, parts)) {
    case 'same':
      return placement;
    case 'renamed':
      return { ...placement, outcome: 'moved' };
    case 'changed':
      return { ...placement, outcome: 'changed' };
  }
}
