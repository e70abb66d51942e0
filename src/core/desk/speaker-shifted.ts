import { pointsBack } from '../quote/pronoun.ts';
import type { Speaker } from '../quote/quote.ts';
import type { Version } from '../story/version.ts';
import { fold } from '../text/fold.ts';
import { sentenceAfter, sentenceAround, sentenceBefore } from '../text/sentences.ts';
import { lastStartingAtOrBefore, type Span } from '../text/span.ts';
import { placeOf, type Setting, settingAt } from './context.ts';
import type { Desk } from './desk.ts';
import type { Place, Quote } from './desk-quote.ts';
import { narrationOf } from './narration.ts';
import { holdsEither, isMended, namer, names } from './same-sentence.ts';

/** Why a quote may be read as somebody else's than it was before a new version of the story. */
export interface SpeakerShift {
  /**
   * `before`: the sentence its attribution leans on stands there no more. `reworded`: nor do the words
   * that named the speaker. `introduced`: nothing before it names whom its words describe.
   */
  readonly why: 'before' | 'reworded' | 'introduced';
  /** The sentence it stood after, whole; '' where it stood at the top. */
  readonly stoodAfter: string;
  /** That sentence was about the speaker. */
  readonly named: boolean;
}

/** Sentences further back than this are not what a pronoun means. */
const REACH = 8;
/** So many characters hold them, and so many the sentence after: where these are the same, so is all that is asked. */
const LETTERS_BEFORE = 6000;
const LETTERS_AFTER = 1000;

/**
 * Whether a quote's speaker may have shifted in a new version of the story: its attribution leans on
 * what stands around it (a pronoun, a description, a neighbouring sentence), that is another now, and
 * nobody has said since whose words they are. Null: no, and for a signed one, whose signature asks
 * by itself (contextChanged). Costs the paragraphs around the quote, in both versions.
 */
export function speakerShifted(
  desk: Pick<Desk, 'speakers' | 'versions'>,
  quote: Quote,
): SpeakerShift | null {
  const { anchor, approval, stage, find } = quote;
  const speaker = anchor.speakerId === null ? undefined : desk.speakers[anchor.speakerId];
  if (quote.stoodAt === null || speaker === undefined) return null;
  if (approval !== null || stage === 'dismissed') return null;
  const mention = anchor.mention === null ? null : fold(anchor.mention);
  // A description may lean on anything before it; all else on what is near, and most of a story stays.
  const near = mention === null || pointsBack(anchor) || names(mention, speaker);
  if (near && isSameAround(desk, quote.stoodAt, placeOf(quote))) return null;
  const then = aroundAt(desk, quote.stoodAt, speaker);
  const now = aroundAt(desk, placeOf(quote), speaker);
  if (then === null || now === null) return null;
  const shift = (why: SpeakerShift['why']): SpeakerShift => {
    const named = names(then.back().sentences[0] ?? '', speaker);
    return { why, stoodAfter: then.stoodAfter, named };
  };
  const others = Object.values(desk.speakers).filter(({ id }) => id !== speaker.id);
  const another = (): boolean => isAnother(then, now, speaker, others);
  if (mention === null) return find !== null && another() ? shift('before') : null;
  const side = (['own', 'after'] as const).find((each) => holdsEither(then[each], mention));
  if (side !== undefined && !holdsEither(now[side], mention)) {
    const come = others.some((each) => names(now[side], each) && !names(then[side], each));
    // "Reed's aide" is not Reed.
    const own = names(now[side].replaceAll(/\S+'s(?= )/g, ''), speaker);
    return own && !come ? null : shift('reworded');
  }
  if (pointsBack(anchor) || side === undefined) {
    const inside = names(then.own, speaker) && names(now.own, speaker);
    return !inside && another() ? shift('before') : null;
  }
  if (names(mention, speaker)) return null;
  return then.introduced() && !now.introduced() ? shift('introduced') : null;
}

/** Whether the same words stand near both places. Costs a comparison of a few thousand characters. */
function isSameAround(desk: Pick<Desk, 'versions'>, one: Place, other: Place | null): boolean {
  const near = (at: Place | null): string | null => {
    const text = desk.versions.find(({ id }) => id === at?.versionId)?.text;
    if (text === undefined || at === null) return null;
    // Nearer the top there is less; what is left out must not look the same.
    const top = at.start < LETTERS_BEFORE ? '^' : '';
    return `${top}${text.slice(Math.max(0, at.start - LETTERS_BEFORE), at.end + LETTERS_AFTER)}`;
  };
  const words = near(one);
  return words !== null && words === near(other);
}

/** The sentences back to the one that names the speaker; the one before alone where none does. */
interface Back {
  readonly sentences: readonly string[];
  readonly reached: boolean;
}

/** What is told around a quote, without the words in marks: a pronoun points at nobody in these. */
interface Around {
  readonly own: string;
  readonly after: string;
  readonly back: () => Back;
  /** The speaker is named somewhere before the quote. */
  readonly introduced: () => boolean;
  readonly stoodAfter: string;
}

function aroundAt(
  desk: Pick<Desk, 'versions'>,
  place: Place | null,
  speaker: Speaker,
): Around | null {
  const setting = settingAt(desk, place);
  if (setting === null) return null;
  const { version, paragraphs, span } = setting;
  const { text } = version;
  // Beside a headline or a caption nothing tells who is meant.
  const paragraph = paragraphs[lastStartingAtOrBefore(paragraphs, span.start)];
  if (paragraph === undefined || span.start >= paragraph.end) return null;
  const after = sentenceAfter(text, paragraphs, span);
  const before = sentenceBefore(text, paragraphs, span);
  return {
    own: narrated(setting, sentenceAround(text, paragraphs, span)),
    after: after === null ? '' : narrated(setting, after),
    back: () => backFrom(setting, before, speaker),
    introduced: () => isIntroduced(setting, speaker),
    stoodAfter: before === null ? '' : text.slice(before.start, before.end),
  };
}

// Versions are immutable, so what is told in them is folded once for as long as the version is held.
const folded = new WeakMap<Version, readonly string[]>();

/** The speaker is named before the quote. The first time it costs the whole version, later a search. */
function isIntroduced({ version, paragraphs, span }: Setting, speaker: Speaker): boolean {
  const { text } = version;
  const words =
    folded.get(version) ??
    paragraphs.map(({ start }, at) => fold(text.slice(start, paragraphs[at + 1]?.start)));
  folded.set(version, words);
  const own = lastStartingAtOrBefore(paragraphs, span.start);
  const before = text.slice(paragraphs[own]?.start, span.start);
  const isNamed = namer(speaker);
  return isNamed(fold(before)) || words.slice(0, own).some(isNamed);
}

function backFrom(setting: Setting, before: Span | null, speaker: Speaker): Back {
  const sentences: string[] = [];
  for (let at = before; at !== null && sentences.length < REACH;) {
    const words = narrated(setting, at);
    sentences.push(words);
    if (names(words, speaker)) return { sentences, reached: true };
    at = sentenceBefore(setting.version.text, setting.paragraphs, at);
  }
  return { sentences: sentences.slice(0, 1), reached: false };
}

/** A sentence stands before it that did not, or the one that names the speaker is gone. */
function isAnother(
  one: Around,
  other: Around,
  speaker: Speaker,
  others: readonly Speaker[],
): boolean {
  const [then, now] = [one.back(), other.back()];
  const alone = (words: string): boolean =>
    names(words, speaker) && !others.some((each) => names(words, each));
  const isNew = (sentence: string, at: number): boolean => {
    if (then.sentences.includes(sentence)) return false;
    const was = then.sentences[at];
    return was === undefined || !(isMended(was, sentence) || (alone(was) && alone(sentence)));
  };
  return (
    now.sentences.some(isNew) ||
    (then.reached && !now.reached) ||
    (then.sentences.length > 0 && now.sentences.length === 0)
  );
}

/** The words of a stretch that stand in no quotation marks, folded. */
function narrated({ version: { text }, paragraphs }: Setting, span: Span): string {
  return narrationOf(text, paragraphs, span);
}
