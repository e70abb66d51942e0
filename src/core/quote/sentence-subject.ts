import type { Sentence } from './detect-tokens.ts';
import { at, classAt, lowAt } from './field.ts';
import type { Field } from './field.ts';
import * as kinds from './lexicon/lexicon.ts';
import { endsWith } from './lexicon/rule-words.ts';
import type { Mention } from './mentions.ts';
import { isFree } from './noun-phrases.ts';

/** The first mention that can be the subject of the sentence: not after a preposition, not "X's". */
export function subjectOf(
  field: Field,
  sentence: Sentence,
  before: number = sentence.to,
): Mention | null {
  let index = firstMentionFrom(field, afterLead(field, sentence));
  for (let seen = 0; seen < 24; seen += 1, index += 1) {
    const mention = field.mentions[index];
    if (mention === undefined || mention.from >= Math.min(before, sentence.to)) return null;
    if (mention.possessive || !isFree(field, sentence, mention.from)) continue;
    if (isSecond(field, sentence, mention)) continue;
    return nameBeside(field, mention) ?? mention;
  }
  return null;
}

const FARTHEST_LEAD = 30;

// "Facing critics at home and abroad, Smith …": the subject stands behind the comma.
function afterLead(field: Field, sentence: Sentence): number {
  const first = at(field, sentence.from);
  if (first === undefined || first.kind !== 'word') return sentence.from;
  const leads =
    (first.is & (kinds.PREPOSITION | kinds.SUBORDINATOR)) !== 0 ||
    endsWith(first.low, field.lexicon.endings.lasting) ||
    first.cue?.base === false;
  if (!leads) return sentence.from;
  for (
    let index = sentence.from + 1;
    index < sentence.to && index - sentence.from < FARTHEST_LEAD;
    index += 1
  ) {
    const token = at(field, index);
    if (token?.low !== ',') continue;
    for (let next = index + 1; next <= index + 3; next += 1)
      if (field.startingAt.has(next)) return index + 1;
  }
  return sentence.from;
}

// "critics and Smith", "in Vantry, Lower Fable,": the second of two inside a phrase that something
// governs.
function isSecond(field: Field, sentence: Sentence, mention: Mention): boolean {
  const place = lowAt(field, mention.from - 1) === ',' && lowAt(field, mention.to) === ',';
  if ((classAt(field, mention.from - 1) & kinds.CONJUNCTION) === 0 && !place) return false;
  const before = field.endingAt.get(mention.from - 1);
  return before !== undefined && !isFree(field, sentence, before.from);
}

/** The first mention that begins at this token or behind it. */
export function firstMentionFrom(field: Field, from: number): number {
  let low = 0;
  let high = field.mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((field.mentions[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "The minister, Paul Thorne, …": the name that stands beside a role, or null. */
export function nameBeside(field: Field, role: Mention): Mention | null {
  if (role.kind !== 'role' || lowAt(field, role.to) !== ',') return null;
  const name = field.startingAt.get(role.to + 1);
  return name?.kind === 'person' && lowAt(field, name.to) === ',' ? name : null;
}

/** he, she: not “it”, nor “I” and “we”, whom the story does not name. */
export function pointsAtPerson(field: Field, mention: Mention): boolean {
  const form = field.lexicon.pronouns.get(mention.name);
  return mention.kind === 'pronoun' && form?.points === true && form.gender !== null;
}

/** Who says the words behind a colon; null for a body or a paper, where the words only stood. */
export function speakerBeforeColon(field: Field, sentence: Sentence): Mention | null {
  const mention = subjectOf(field, sentence);
  if (mention === null) return null;
  const speaks = mention.kind === 'person' || mention.kind === 'role';
  return speaks || pointsAtPerson(field, mention) ? mention : null;
}
