import type { Read } from './carried.ts';
import type { Cast, Figure } from './detect-cast.ts';
import type { Sentence } from './detect-tokens.ts';
import { at, classAt, lowAt } from './field.ts';
import type { Field } from './field.ts';
import * as kinds from './lexicon/lexicon.ts';
import type { Mention } from './mentions.ts';
import { letterIn } from './record-lines.ts';
import { firstMentionFrom, subjectOf } from './sentence-subject.ts';

/**
 * For each paragraph who answers in the interview it belongs to, null where that is not clear: whoever
 * was spoken to or asked in the paragraphs before the first question, or the only person they name.
 * What stands between two interviews belongs to the second. O(tokens of the paragraphs read).
 */
export function intervieweesOf(
  text: string,
  read: readonly Read[],
  cast: Cast,
): readonly (Figure | null)[] {
  const found: (Figure | null)[] = [];
  let introduction: Field[] = [];
  let asked: Figure | null = null;
  let inRecord = false;
  for (const { field } of read) {
    const first = at(field, 0);
    const line = first === undefined ? null : letterIn(text, first);
    if (line === null) inRecord = false;
    else if (!inRecord) {
      inRecord = true;
      // A heading between two questions names nobody, and the interview goes on.
      if (introduction.some(({ mentions }) => mentions.some((each) => isKnown(cast, each))))
        asked = askedIn(introduction, cast);
      introduction = [];
    }
    if (line === null) introduction.push(field);
    found.push(asked);
  }
  return found;
}

function isKnown(cast: Cast, mention: Mention): boolean {
  return mention.kind === 'person' && cast.knows(mention);
}

function askedIn(introduction: readonly Field[], cast: Cast): Figure | null {
  const told = new Set<Figure | null>();
  const named = new Set<Figure>();
  for (const field of introduction) {
    for (const mention of field.mentions)
      if (isKnown(cast, mention)) named.add(cast.person(mention, () => null));
    for (const sentence of field.reading.sentences)
      for (let index = sentence.from; index < sentence.to; index += 1)
        for (const each of spokenTo(field, sentence, index, cast)) told.add(each);
  }
  const [only] = told.size > 0 ? told : named;
  return (told.size > 0 ? told : named).size === 1 ? (only ?? null) : null;
}

/** Words from the verb to "to", and from there to a name. */
const FARTHEST_OBJECT = 6;

/** Whom the verb at a token says somebody talked with; null in the list: one cannot tell. */
function spokenTo(
  field: Field,
  sentence: Sentence,
  index: number,
  cast: Cast,
): readonly (Figure | null)[] {
  const { talks, towards, interviews, reporters } = field.lexicon.interview;
  const low = lowAt(field, index);
  const direct = interviews.has(low);
  if (!direct && !talks.has(low)) return [];
  const figure = (mention: Mention | null | undefined): Figure | null =>
    mention !== null && mention !== undefined && isKnown(cast, mention)
      ? cast.person(mention, () => null)
      : null;
  const subject = subjectOf(field, sentence, index);
  const asker = figure(subject);
  if (direct && field.lexicon.rules.be.has(lowAt(field, index - 1)))
    // "Larch was interviewed by Petra Vane."
    return asker === null ? [] : [asker];
  const from = direct ? index + 1 : behind(field, sentence, index, towards);
  const object = from === null ? undefined : field.mentions[firstMentionFrom(field, from)];
  if (from === null || object === undefined || !isBeside(field, from, object, sentence)) return [];
  const who = figure(object);
  // "Larch spoke to Coastwire": the paper asked.
  if (who === null) return asker === null || direct ? [] : [asker];
  if (isOne(reporters, who)) return [asker];
  // "Mayor Anna Halloran spoke to Petra Vane": the one with an office is seldom the one who asks.
  const doubtful =
    !direct &&
    asker !== null &&
    asker.speaker.role !== null &&
    !isOne(reporters, asker) &&
    who.speaker.role === null;
  return [doubtful ? null : who];
}

function isOne(reporters: ReadonlySet<string>, { roleWords }: Figure): boolean {
  return [...roleWords].some((word) => reporters.has(word));
}

/** The token behind "to" or "with", if one follows soon. */
function behind(
  field: Field,
  sentence: Sentence,
  index: number,
  towards: ReadonlySet<string>,
): number | null {
  for (let next = index + 1; next < Math.min(sentence.to, index + FARTHEST_OBJECT); next += 1)
    if (towards.has(lowAt(field, next))) return next + 1;
  return null;
}

// Right behind, a few words of description aside, and governed by nothing else.
function isBeside(field: Field, from: number, object: Mention, sentence: Sentence): boolean {
  if (object.from >= Math.min(sentence.to, from + FARTHEST_OBJECT)) return false;
  for (let index = from; index < object.from; index += 1)
    if (at(field, index)?.kind !== 'word' || (classAt(field, index) & kinds.PREPOSITION) !== 0)
      return false;
  return true;
}
