import type { Reading, Sentence, Token } from './detect-tokens.ts';
import { BETWEEN, CUES } from './lexicon/en/cues.ts';
import type { CueForm } from './lexicon/en/cues.ts';
import type { Mention } from './mentions.ts';

/** A reporting word and its subject. Tokens [from, to) are the attribution itself. */
export interface Frame {
  readonly form: 'name-verb' | 'verb-name' | 'participle' | 'according-to';
  readonly cue: Token;
  readonly cueForm: CueForm;
  readonly cueText: string;
  readonly mention: Mention;
  readonly from: number;
  readonly to: number;
  /** "did not say", "declined to say": words in marks may still follow, reported speech does not. */
  readonly denied: boolean;
}

/** What the frames of a paragraph are found in. */
export interface Field {
  readonly text: string;
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
  readonly endingAt: ReadonlyMap<number, Mention>;
  readonly startingAt: ReadonlyMap<number, Mention>;
}

export function fieldOf(text: string, reading: Reading, mentions: readonly Mention[]): Field {
  return {
    text,
    reading,
    mentions,
    endingAt: new Map(mentions.map((mention) => [mention.to, mention])),
    startingAt: new Map(mentions.map((mention) => [mention.from, mention])),
  };
}

const PREPOSITIONS = new Set(
  'in on at to of from by with for against about after before during between among under over near into onto across around through without within toward towards despite like than as via including'.split(
    ' ',
  ),
);
const POSTMODIFIERS = new Set('of in at for from with close who familiar on'.split(' '));
const FARTHEST = 14;
const MOST_WORDS_BEFORE_NAME = 4;
const NEGATIVE = new Set([
  'not',
  'never',
  "didn't",
  "doesn't",
  "don't",
  "wouldn't",
  "won't",
  'cannot',
  "can't",
  "couldn't",
  'to',
]);
const ACCORDING: CueForm = { strength: 'speech', reports: null, hearer: false, inverts: false };

function tokenAt(field: Field, at: number): Token | undefined {
  return field.reading.tokens[at];
}

/** The first mention of the sentence that can be its subject: not after a preposition, not "X's". */
export function subjectOf(
  field: Field,
  sentence: Sentence,
  before: number = sentence.to,
): Mention | null {
  for (const mention of sentenceMentions(field, sentence)) {
    if (mention.from >= before) return null;
    if (mention.possessive) continue;
    if (isLed(field, sentence, mention)) continue;
    return nameBeside(field, mention) ?? mention;
  }
  return null;
}

/** "The minister, Paul Thorne, …": the name that stands beside a role, or null. */
function nameBeside(field: Field, role: Mention): Mention | null {
  if (role.kind !== 'role' || tokenAt(field, role.to)?.low !== ',') return null;
  const name = field.startingAt.get(role.to + 1);
  return name?.kind === 'person' && tokenAt(field, name.to)?.low === ',' ? name : null;
}

function sentenceMentions(field: Field, sentence: Sentence): readonly Mention[] {
  let low = 0;
  let high = field.mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((field.mentions[middle]?.from ?? 0) < sentence.from) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let at = low; at < field.mentions.length && found.length < 24; at += 1) {
    const mention = field.mentions[at];
    if (mention === undefined || mention.from >= sentence.to) break;
    found.push(mention);
  }
  return found;
}

interface Subject {
  readonly mention: Mention;
  /** The first token of the attribution, its apposition or postmodifier included. */
  readonly from: number;
  readonly loose: boolean;
}

// "Smith, the mayor of Fenwick, said" and "a spokesman for the ministry said".
function distantSubject(
  field: Field,
  sentence: Sentence,
  last: number,
  end: number = last,
): Subject | null {
  const comma = tokenAt(field, last)?.low === ',';
  for (let at = last - 1; at > sentence.from && last - at < FARTHEST; at -= 1) {
    const token = tokenAt(field, at);
    if (token === undefined || token.kind === 'marked') return null;
    if (comma && token.low === ',') {
      const mention = field.endingAt.get(at);
      if (mention === undefined || mention.possessive) return null;
      // "The envoy, Paul Thorne, said": the name is the better mention.
      const name = field.startingAt.get(at + 1);
      const named = mention.kind === 'role' && name?.kind === 'person' && name.to === last;
      return { mention: named ? name : mention, from: mention.from, loose: false };
    }
    if (token.kind !== 'word') {
      if (!comma) return null;
      continue;
    }
    if (comma) continue;
    if (CUES.has(token.low) && !token.capital) return null;
    const mention = POSTMODIFIERS.has(token.low) ? field.endingAt.get(at) : undefined;
    if (mention !== undefined && !mention.possessive && mention.kind !== 'pronoun') {
      const before = tokenAt(field, mention.from - 1);
      if (mention.from > sentence.from && before !== undefined && PREPOSITIONS.has(before.low))
        continue;
      return { mention: withPostmodifier(field, mention, end), from: mention.from, loose: false };
    }
  }
  return null;
}

/** "source close to the mayor": an unnamed source is described by all the words printed. */
function withPostmodifier(field: Field, mention: Mention, to: number): Mention {
  const last = tokenAt(field, to - 1);
  if (mention.kind !== 'role' || last === undefined || last.possessive) return mention;
  const from = mention.end - mention.name.length;
  return { ...mention, to, end: last.end, name: field.text.slice(from, last.end) };
}

// "said 81-year-old weather man Dan Cole": a few words of description may lead the name.
function mentionFrom(field: Field, from: number): Mention | undefined {
  for (let at = from; at < from + MOST_WORDS_BEFORE_NAME; at += 1) {
    const mention = field.startingAt.get(at);
    if (mention !== undefined)
      return at === from || mention.kind === 'person' ? mention : undefined;
    const token = tokenAt(field, at);
    if (token === undefined || token.kind !== 'word' || token.possessive) return undefined;
    if (CUES.has(token.low) || PREPOSITIONS.has(token.low) || token.low === 'that')
      return undefined;
  }
  return undefined;
}

/** "said the head of the mission, Karl Brandt": the name if one follows, else all words of the role. */
function wholeRole(field: Field, sentence: Sentence, role: Mention): Mention {
  if (role.kind !== 'role') return role;
  let to = role.to;
  if (POSTMODIFIERS.has(tokenAt(field, to)?.low ?? '')) {
    while (to < sentence.to && to - role.to < FARTHEST && tokenAt(field, to)?.kind === 'word')
      to += 1;
    if (tokenAt(field, to)?.kind !== 'punctuation') to = role.to;
  }
  const name = tokenAt(field, to)?.low === ',' ? field.startingAt.get(to + 1) : undefined;
  if (name?.kind === 'person' && tokenAt(field, name.to)?.kind === 'punctuation') return name;
  return to === role.to ? role : withPostmodifier(field, role, to);
}

/** Whether a preposition leads the mention, so that it cannot be a subject. */
function isLed(field: Field, sentence: Sentence, mention: Mention): boolean {
  const before = mention.from > sentence.from ? tokenAt(field, mention.from - 1) : undefined;
  return before !== undefined && before.kind === 'word' && PREPOSITIONS.has(before.low);
}

function subjectBefore(
  field: Field,
  sentence: Sentence,
  cueAt: number,
): (Subject & { readonly denied: boolean }) | null {
  let at = cueAt - 1;
  let denied = false;
  while (
    at >= sentence.from &&
    (BETWEEN.has(tokenAt(field, at)?.low ?? '') || NEGATIVE.has(tokenAt(field, at)?.low ?? ''))
  ) {
    denied ||= NEGATIVE.has(tokenAt(field, at)?.low ?? '');
    at -= 1;
  }
  if (at < sentence.from) return null;
  const direct = field.endingAt.get(at + 1);
  if (direct !== undefined && !direct.possessive && direct.from >= sentence.from) {
    // "a source close to the mayor said": the mayor is not who spoke.
    if (tokenAt(field, direct.from - 1)?.low === 'nor') denied = true;
    const led = isLed(field, sentence, direct);
    const holder = led ? distantSubject(field, sentence, direct.from, at + 1) : null;
    if (holder !== null) return { ...holder, denied };
    return { mention: direct, from: direct.from, loose: false, denied };
  }
  const token = tokenAt(field, at);
  if (token === undefined) return null;
  if (token.low === 'who') {
    const named =
      field.endingAt.get(at) ??
      (tokenAt(field, at - 1)?.low === ',' ? field.endingAt.get(at - 1) : undefined);
    return named === undefined ? null : { mention: named, from: named.from, loose: false, denied };
  }
  const distant = distantSubject(field, sentence, token.low === ',' ? at : at + 1);
  if (distant !== null) return { ...distant, denied };
  if (token.low === 'and' || token.low === 'but' || token.low === 'then' || token.low === ',') {
    const subject = subjectOf(field, sentence, at);
    return subject === null ? null : { mention: subject, from: at + 1, loose: true, denied };
  }
  return null;
}

function frameAt(field: Field, sentence: Sentence, at: number): Frame | null {
  const cue = tokenAt(field, at);
  if (cue === undefined || cue.kind !== 'word') return null;
  if (cue.low === 'according' && tokenAt(field, at + 1)?.low === 'to') {
    const mention = field.startingAt.get(at + 2);
    if (mention === undefined) return null;
    return {
      form: 'according-to',
      cue,
      cueForm: ACCORDING,
      cueText: 'according to',
      mention,
      from: at,
      to: mention.to,
      denied: false,
    };
  }
  const cueForm = CUES.get(cue.low);
  if (cueForm === undefined || cue.possessive || (cue.capital && at > sentence.from)) return null;
  const base = { cue, cueForm, cueText: field.text.slice(cue.start, cue.end) };
  const comma = tokenAt(field, at - 1)?.low === ',' ? 1 : 0;
  const marked = tokenAt(field, at - 1 - comma);
  if (marked?.kind === 'marked' && at - 1 - comma >= sentence.from && cueForm.inverts) {
    const next = BETWEEN.has(tokenAt(field, at + 1)?.low ?? '') ? at + 2 : at + 1;
    const inverted = mentionFrom(field, next);
    if (inverted !== undefined && !inverted.possessive) {
      const mention = wholeRole(field, sentence, inverted);
      return { ...base, form: 'verb-name', mention, from: at, to: mention.to, denied: false };
    }
  }
  if (cue.low.endsWith('ing')) {
    const auxiliary = tokenAt(field, at - 1)?.low ?? '';
    const own = subjectBefore(field, sentence, at);
    const subject =
      own !== null && !own.loose && BETWEEN.has(auxiliary)
        ? own.mention
        : (subjectOf(field, sentence, at) ?? subjectAfter(field, sentence, at));
    if (subject === null || PREPOSITIONS.has(auxiliary)) return null;
    return { ...base, form: 'participle', mention: subject, from: at, to: at + 1, denied: false };
  }
  const subject = subjectBefore(field, sentence, at);
  if (subject === null) return null;
  if (subject.loose && cueForm.strength === 'weak') return null;
  return {
    ...base,
    form: 'name-verb',
    mention: subject.mention,
    from: subject.from,
    to: at + 1,
    denied: subject.denied,
  };
}

// "Saying it was time to go, Smith resigned."
function subjectAfter(field: Field, sentence: Sentence, at: number): Mention | null {
  if (at !== sentence.from) return null;
  return subjectOf(field, { from: at + 1, to: sentence.to });
}

/** The attributions of one sentence, in order. O(tokens), each cue looking at most 14 tokens back. */
export function framesIn(field: Field, sentence: Sentence): readonly Frame[] {
  const frames: Frame[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const frame = frameAt(field, sentence, at);
    const last = frames.at(-1);
    if (
      frame === null ||
      (last !== undefined && frame.from < last.to && frame.form !== 'participle')
    )
      continue;
    frames.push(frame);
    at = Math.max(at, frame.to - 1);
  }
  return frames;
}
