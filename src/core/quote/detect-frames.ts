import { agentAfter, directSubject, invertedSubject, subjectAfterLead } from './cue-subject.ts';
import type { Sentence } from './detect-tokens.ts';
import { at, classAt, lowAt } from './field.ts';
import type { Field } from './field.ts';
import type { Frame, FrameForm } from './frame.ts';
import type { CueForm } from './lexicon/lexicon.ts';
import * as kinds from './lexicon/lexicon.ts';
import type { Mention } from './mentions.ts';
import { mayTakeBase, standsForSpeaker } from './noun-or-verb.ts';
import { phraseBefore, phraseFrom } from './noun-phrases.ts';
import { mentionOf } from './phrase-mention.ts';
import { subjectOf } from './sentence-subject.ts';
import type { Step } from './sieves.ts';
import { isTrailing } from './trailing.ts';
import { verbGroup } from './verb-group.ts';

const STEP_OF: Readonly<Record<FrameForm, Step>> = {
  'name-verb': 'name verb',
  'verb-name': 'verb name',
  shared: 'second verb',
  participle: 'participle',
  passive: 'passive',
  'according-to': 'according to',
};

const ACCORDING: CueForm = {
  strength: 'speech',
  reports: 'bare',
  hearer: false,
  inverts: false,
  infinitive: false,
  directive: null,
  base: false,
  participle: false,
};

function hasMarks(field: Field, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1)
    if (at(field, index)?.kind === 'marked') return true;
  return false;
}

function accordingTo(field: Field, sentence: Sentence, index: number): Frame | null {
  const cue = at(field, index);
  if (cue !== undefined && field.lexicon.accordingBehind.has(cue.low)) {
    const phrase = phraseBefore(field, sentence, index);
    const source = phrase === null ? null : mentionOf(field, phrase);
    if (source === null) return null;
    return {
      form: 'according-to',
      cue,
      cueAt: index,
      cueForm: ACCORDING,
      cueText: field.text.slice(cue.start, cue.end),
      mention: source,
      from: source.from,
      to: index + 1,
      trailing: false,
      subordinate: false,
      denied: false,
    };
  }
  const second = cue === undefined ? undefined : field.lexicon.according.get(cue.low);
  if (cue === undefined || second === undefined) return null;
  const from = second === '' ? index + 1 : index + 2;
  if (second !== '' && lowAt(field, index + 1) !== second) return null;
  const mention = phraseFrom(field, sentence, from);
  const last = at(field, from - 1);
  if (mention === null || last === undefined) return null;
  return {
    form: 'according-to',
    cue,
    cueAt: index,
    cueForm: ACCORDING,
    cueText: field.text.slice(cue.start, last.end),
    mention,
    from: index,
    to: mention.to,
    trailing: false,
    subordinate: false,
    denied: false,
  };
}

function frameAt(
  field: Field,
  sentence: Sentence,
  index: number,
  before: Frame | null,
): Frame | null {
  const cue = at(field, index);
  if (cue === undefined || cue.kind !== 'word') return null;
  const cueForm = cue.cue;
  if (cueForm === null) return accordingTo(field, sentence, index);
  const { rules, endings } = field.lexicon;
  if (cue.possessive || (cue.capital && index > sentence.from)) return null;
  const base = {
    trailing: false,
    subordinate: false,
    cue,
    cueAt: index,
    cueForm,
    cueText: field.text.slice(cue.start, cue.end),
  };
  // "the report", "a call": with its article the word is a noun.
  if (
    (classAt(field, index - 1) & (kinds.DEFINITE | kinds.INDEFINITE)) !== 0 &&
    !field.lexicon.that.has(lowAt(field, index - 1)) &&
    !rules.quantifiers.has(lowAt(field, index - 1))
  )
    return null;
  if (at(field, index - 1)?.possessive === true) return null;
  const group = verbGroup(field, sentence, index);
  if (group.passive) {
    const agent = agentAfter(field, sentence, index);
    // \"as she had been told, …\": somebody heard, and nobody is said to have spoken.
    if (agent === null && cueForm.strength === 'speech') return null;
    return {
      ...base,
      form: 'passive',
      mention: agent,
      from: group.before + 1,
      to: index + 1,
      denied: group.denied,
    };
  }
  const inverted = invertedSubject(field, sentence, index, group.before, cueForm);
  if (inverted !== null)
    return {
      ...base,
      form: 'verb-name',
      mention: inverted,
      from: group.before + 1,
      to: Math.max(inverted.to, index + 1),
      denied: false,
    };
  const shared = (mention: Mention | null, form: FrameForm): Frame | null =>
    mention === null
      ? null
      : { ...base, form, mention, from: group.before + 1, to: index + 1, denied: group.denied };
  const inherited = (): Mention | null =>
    before?.mention !== null && before !== null && before.cueAt < index
      ? before.mention
      : subjectOf(field, sentence, index);
  if (cueForm.participle && !hasAuxiliary(field, group.before, index)) {
    // "with Trump yelling": a subject of its own.
    const own = directSubject(field, sentence, group.before);
    if (own !== null && rules.withSubject.has(lowAt(field, own.from - 1)))
      return {
        ...base,
        form: 'participle',
        mention: own.mention,
        from: own.from,
        to: index + 1,
        denied: group.denied,
      };
    if (index === sentence.from)
      return shared(subjectAfterLead(field, sentence, index), 'participle');
    if ((classAt(field, index - 1) & kinds.PREPOSITION) !== 0)
      return cueForm.strength === 'weak' ||
        rules.agent.has(lowAt(field, index - 1)) ||
        rules.as.has(lowAt(field, index - 1))
        ? shared(inherited(), 'participle')
        : null;
    return shared(inherited(), 'participle');
  }
  if (group.infinitive) return shared(inherited(), 'shared');
  const subject = directSubject(field, sentence, group.before);
  if (
    subject !== null &&
    cueForm.base &&
    group.before === index - 1 &&
    !mayTakeBase(field.lexicon, subject.mention)
  )
    return null;
  if (
    subject !== null &&
    group.before === index - 1 &&
    rules.nouns.has(cue.low) &&
    !standsForSpeaker(field, subject, index)
  )
    return null;
  // "un boulanger poursuivi pour vol": a participle that no auxiliary makes a verb.
  if (
    subject !== null &&
    endings.participle.includes(cue.low.at(-1) ?? ' ') &&
    !hasAuxiliary(field, group.before, index) &&
    (classAt(field, subject.from - 1) & kinds.AUXILIARY) === 0
  )
    return null;
  if (subject !== null) {
    const denied = group.denied || rules.nor.has(lowAt(field, subject.from - 1));
    // "…», a-t-il déclaré": the auxiliary stands before its pronoun.
    if (
      field.lexicon.suffixes.length > 0 &&
      (classAt(field, subject.from - 1) & kinds.AUXILIARY) !== 0
    )
      return {
        ...base,
        form: 'name-verb',
        mention: subject.mention,
        from: subject.from - 1,
        to: index + 1,
        denied,
      };
    return {
      ...base,
      form: 'name-verb',
      mention: subject.mention,
      from: subject.from,
      to: index + 1,
      denied,
    };
  }
  const joined = at(field, group.before);
  if (
    joined !== undefined &&
    ((joined.is & kinds.CONJUNCTION) !== 0 ||
      (joined.low === ',' && !field.lexicon.dropsSubject)) &&
    group.before > sentence.from
  )
    return shared(inherited(), 'shared');
  // "“…”, explicó.": whoever spoke or acted before.
  if (field.lexicon.dropsSubject && cueForm.strength === 'speech')
    return {
      ...base,
      form: 'name-verb',
      mention: null,
      from: group.before + 1,
      to: index + 1,
      denied: group.denied,
    };
  return null;
}

function hasAuxiliary(field: Field, from: number, to: number): boolean {
  for (let index = from + 1; index < to; index += 1)
    if ((classAt(field, index) & kinds.AUXILIARY) !== 0) return true;
  return false;
}

/** The attributions of one sentence, in order. O(tokens), each cue looking at most 44 tokens back. */
export function framesIn(field: Field, sentence: Sentence): readonly Frame[] {
  const frames: Frame[] = [];
  for (let index = sentence.from; index < sentence.to; index += 1) {
    const token = at(field, index);
    if (
      token === undefined ||
      (token.cue === null &&
        !field.lexicon.according.has(token.low) &&
        !field.lexicon.accordingBehind.has(token.low))
    )
      continue;
    const last = frames.at(-1) ?? null;
    if (last !== null && index < last.to) continue;
    const frame = frameAt(field, sentence, index, last);
    if (frame === null || field.off.has(STEP_OF[frame.form])) continue;
    // "an official, speaking by telephone, said": what stands in the apposition is no attribution.
    if (
      last !== null &&
      frame.from <= last.from &&
      frame.form === 'name-verb' &&
      !hasMarks(field, last.cueAt, frame.cueAt)
    )
      frames.pop();
    const kept = frames.at(-1) ?? null;
    const from = kept === null ? frame.from : Math.max(frame.from, kept.to);
    const led = classAt(field, from - 1);
    frames.push({
      ...frame,
      from,
      trailing: isTrailing(field, sentence, frame, from),
      subordinate:
        (led & kinds.SUBORDINATOR) !== 0 ||
        field.lexicon.rules.as.has(lowAt(field, from - 1)) ||
        (frame.form === 'participle' && from === sentence.from),
    });
  }
  return frames;
}
