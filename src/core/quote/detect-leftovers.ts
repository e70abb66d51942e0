import type { Frame } from './frame.ts';
import { isLower } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { words } from '../text/words.ts';
import type { Token } from './detect-tokens.ts';
import { endsAsSpeech, tokenAt, wordCount, wordsBetween } from './detect-work.ts';
import type { Work } from './detect-work.ts';
import * as kinds from './lexicon/lexicon.ts';
import { RECORD_LETTERS } from './lexicon/record-letters.ts';
import type { Marked } from './marks.ts';
import type { Mention } from './mentions.ts';
import { phraseFrom } from './noun-phrases.ts';
import { pointsAtPerson, speakerBeforeColon, subjectOf } from './sentence-subject.ts';

const FEWEST_WORDS_ALONE = 6;
const LONGEST_SIGNATURE = 8;

/** Marked words without an attribution in their sentence: speech, or a title, a name, a scare quote. */
export function takeLeftOver(work: Work, at: number, token: Token, frames: readonly Frame[]): void {
  const marked = token.marked;
  if (marked === null) return;
  const { text, off } = work.field;
  if (off.has('words without attribution')) return;
  // “(Laughter.)”: what a transcript says of the room.
  if (isAside(text, marked.inner) || isHeading(work, marked.inner)) return;
  const alone = work.outside() === 0;
  const count = wordCount(text, marked.inner);
  const beside =
    labelled(work, at, marked) ??
    (off.has('name beside the words')
      ? null
      : (labelBefore(work, at) ?? besideQuote(work, at, token)));
  const colon = tokenAt(work, at - 1)?.low === ':' && !off.has('colon');
  const label = beside ?? (colon ? speakerBeforeColon(work.field, work.sentence) : null);
  // "“Why would I lie?” …": a sentence that begins with spoken words.
  const leads = at === work.sentence.from && endsAsSpeech(text, token) && count >= 2;
  const kept = alone
    ? count >= 3 || endsAsSpeech(text, token) || marked.carriedOn || marked.carriedFrom
    : label !== null ||
      leads ||
      (colon && endsAsSpeech(text, token)) ||
      (count >= FEWEST_WORDS_ALONE && marked.closed && !isTitle(work, at, token));
  if (!kept) return;
  work.taken.add(at);
  const kind =
    alone || leads || colon || label !== null || marked.carriedFrom ? 'direct' : 'partial';
  const clause = kind === 'partial' ? work.whole() : null;
  const earlier = frames.findLast(
    (frame) => frame.to <= at && frame.cueForm.strength === 'speech' && frame.mention !== null,
  );
  const subject =
    label === null && !alone && !off.has('subject of the sentence')
      ? (earlier?.mention ?? subjectOf(work.field, work.sentence))
      : null;
  work.drafts.push({
    kind,
    parts: [marked.inner],
    marked: [marked],
    clause,
    cue: null,
    mention: label ?? (kind === 'partial' ? subject : null),
    sieve:
      marked.label !== null && marked.outer.start === marked.inner.start
        ? 'record line'
        : beside !== null
          ? 'name: quote'
          : label !== null
            ? 'colon'
            : kind === 'partial' && subject !== null
              ? 'subject of the sentence'
              : 'no attribution',
    standsAlone: alone || leads || isJoined(work, at),
  });
}

const HEADING_WORDS = { fewest: 3, most: 8 } as const;

// “All Bets Are Off”: a paragraph of its own in a few capitals parts the story and is nobody's words.
function isHeading({ field, sentence }: Work, inner: Span): boolean {
  if (field.off.has('titles and names')) return false;
  if (sentence.from > 0 || sentence.to < field.reading.tokens.length) return false;
  if (field.reading.tokens.length > 2 || '!?'.includes(field.text.charAt(inner.end - 1)))
    return false;
  const count = wordCount(field.text, inner);
  return (
    count >= HEADING_WORDS.fewest && count <= HEADING_WORDS.most && allCapitals(field.text, inner)
  );
}

// "But “…”", "And “…”, too": a sentence that only joins spoken words to those before.
function isJoined(work: Work, at: number): boolean {
  for (let index = work.sentence.from; index < at; index += 1) {
    const token = tokenAt(work, index);
    if (token === undefined) return false;
    if (token.kind === 'word' && (token.is & (kinds.CONJUNCTION | kinds.ADVERB)) === 0)
      return false;
  }
  return true;
}

/** Who speaks by the label inside the mark, "“HALL: We will go”". */
function labelled(work: Work, at: number, { label }: Marked): Mention | null {
  if (label === null) return null;
  return labelMention(work.field.text, label, at);
}

/** The name of a transcript's label as a mention. */
function labelMention(text: string, label: Span, at: number): Mention {
  const printed = text.slice(label.start, label.end);
  return {
    ...label,
    // “A.” in an interview: whoever is asked.
    kind: printed === RECORD_LETTERS.answers ? 'pronoun' : 'person',
    from: at,
    to: at + 1,
    // "HALL", but "Owen McLarch" as it is.
    name:
      printed === printed.toUpperCase()
        ? printed
            .split(' ')
            .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
            .join(' ')
        : printed,
    role: null,
    title: null,
    article: null,
    possessive: false,
    head: '',
    modifiers: [],
    plural: false,
  };
}

function isAside(text: string, { start, end }: Span): boolean {
  if (text.charAt(start) !== '(' || end - start > 40) return false;
  return text.indexOf(')', start) >= end - 2;
}

// "“…,” Smith shot back with a laugh": whoever stands right behind spoken words, whatever the verb.
function besideQuote(work: Work, at: number, token: Token): Mention | null {
  if (!endsAsSpeech(work.field.text, token)) return null;
  // "With “the card,” Smith went home": words inside a sentence are its own, not his.
  if (at > work.sentence.from && tokenAt(work, at - 1)?.kind !== 'punctuation') return null;
  const mention = work.field.startingAt.get(at + 1);
  if (mention === undefined || mention.possessive || at + 1 >= work.sentence.to) return null;
  if (mention.kind !== 'person' && !pointsAtPerson(work.field, mention)) return null;
  const next = tokenAt(work, mention.to);
  return next?.kind === 'word' && !next.capital && next.cue === null ? mention : null;
}

// "Smith: “…”" and "“…” – Anna Smith, Fenwick".
function labelBefore(work: Work, at: number): Mention | null {
  if (tokenAt(work, at - 1)?.low === ':') {
    const mention = work.field.endingAt.get(at - 1);
    return mention !== undefined && mention.from === work.sentence.from ? mention : null;
  }
  const dash = tokenAt(work, at + 1)?.low ?? '';
  if (dash === '' || !'—–-'.includes(dash) || at !== work.sentence.from) return null;
  let next = at + 2;
  while (tokenAt(work, next)?.low === '-') next += 1;
  const mention = phraseFrom(work.field, work.sentence, next);
  // "“…” - raising the price and then selling": no phrase that describes anybody.
  if (mention?.kind === 'role' && mention.article === null && !mention.plural) return null;
  return mention !== null && wordsBetween(work, mention.to, work.sentence.to) <= LONGEST_SIGNATURE
    ? mention
    : null;
}

function isTitle(work: Work, at: number, token: Token): boolean {
  if (work.field.off.has('titles and names')) return false;
  const { rules } = work.field.lexicon;
  const before = tokenAt(work, at - 1)?.low ?? '';
  if (
    rules.scare.has(before) ||
    rules.title.has(before) ||
    rules.title.has(tokenAt(work, at - 2)?.low ?? '')
  )
    return true;
  if (token.marked === null || endsAsSpeech(work.field.text, token)) return false;
  return allCapitals(work.field.text, token.marked.inner);
}

/** Every word of more than three letters begins with a capital: a title or a name. */
export function allCapitals(text: string, span: Span): boolean {
  return words(text, span.start, span.end)
    .filter((word) => isLower(text, word.start))
    .every((word) => word.end - word.start <= 3);
}
