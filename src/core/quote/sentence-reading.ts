import type { Cast } from './detect-cast.ts';
import type { Memory, Resolved } from './detect-speakers.ts';
import type { Sentence } from './detect-tokens.ts';
import type { Draft } from './detect-work.ts';
import type { Field } from './field.ts';
import type { Mention } from './mentions.ts';
import { phraseFrom } from './noun-phrases.ts';
import { firstMentionFrom, nameBeside, subjectOf } from './sentence-subject.ts';

// "Another member, Anna Smith, …", "One of them, Anna Smith, …": the name stands for the subject.
function besideRole(field: Field, mention: Mention): number {
  const { tokens } = field.reading;
  if (
    mention.kind !== 'person' ||
    tokens[mention.from - 1]?.low !== ',' ||
    tokens[mention.to]?.low !== ','
  )
    return -1;
  for (let index = mention.from - 2; index >= 0 && mention.from - index < 10; index -= 1) {
    const role = field.mentions.length > 0 ? field.startingAt.get(index) : undefined;
    if (role?.kind === 'role') return role.from;
    if (tokens[index]?.kind !== 'word') return -1;
  }
  return -1;
}

function hangsOn(field: Field, index: number): boolean {
  const low = field.reading.tokens[index]?.low ?? '';
  return field.lexicon.rules.ofRole.has(low) || field.lexicon.genitives.has(low);
}

/** Whom the mentions of a sentence mean, by their first token, read from left to right. */
export function readSentence(
  memory: Memory,
  cast: Cast,
  field: Field,
  sentence: Sentence,
  drafts: readonly Draft[],
): ReadonlyMap<number, Resolved> {
  const meant = new Map<number, Resolved>();
  const said = new Map<number, Draft>();
  for (const draft of drafts)
    if (
      draft.mention !== null &&
      draft.mention.from >= sentence.from &&
      !said.has(draft.mention.from)
    )
      said.set(draft.mention.from, draft);
  const subject = subjectOf(field, sentence);
  let met = firstMentionFrom(field, sentence.from);
  for (let index = sentence.from; index < sentence.to; index += 1) {
    const draft = said.get(index);
    const mention =
      draft?.mention ?? (field.mentions[met]?.from === index ? field.mentions[met] : undefined);
    while ((field.mentions[met]?.from ?? Infinity) <= index) met += 1;
    if (mention === undefined || mention === null) {
      const token = field.reading.tokens[index];
      const form = token === undefined || token.capital ? null : token.pronoun;
      if (form !== null && form.points && form.gender !== null && form.place !== 'subject') {
        const held = memory.inMind(form.gender, false);
        if (held !== null)
          memory.note(held.figure, form.place === 'possessive' ? 'possessive' : 'object');
      }
      continue;
    }
    // "The minister, Paul Thorne, …" is one person, and the name stands for him.
    if (draft === undefined && nameBeside(field, mention) !== null) continue;
    const known =
      mention.kind !== 'person' ||
      cast.knows(mention) ||
      draft !== undefined ||
      mention.from === subject?.from;
    if (!known) continue;
    // "A spokeswoman for the port": whoever comes back as "the spokeswoman" is described in full.
    const full =
      draft === undefined &&
      mention.kind === 'role' &&
      mention.from === subject?.from &&
      hangsOn(field, mention.to)
        ? (phraseFrom(field, sentence, mention.from) ?? mention)
        : mention;
    const resolved = memory.resolve(full.kind === 'role' ? full : mention, draft?.cue ?? null);
    meant.set(index, resolved);
    if (resolved.figure === null) continue;
    const named = besideRole(field, mention);
    const leads = mention.from === subject?.from || draft !== undefined || subject?.from === named;
    memory.note(resolved.figure, leads ? 'subject' : mention.possessive ? 'possessive' : 'object');
  }
  return meant;
}
