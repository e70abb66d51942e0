import type { Evidence } from '../verdict/evidence.ts';
import type { Anchor } from '../quote/quote.ts';
import { fold } from '../text/fold.ts';
import type { Part } from '../anchor/part.ts';
import { safeUrl } from '../verdict/safe-url.ts';
import { mayPass } from '../verdict/difference.ts';
import { choosable } from '../verdict/scale.ts';
import { readerIsWhole } from '../verdict/translation.ts';
import type { Hat } from '../review/hats.ts';
import { type Desk, quoteOf } from './desk.ts';
import type { AnyWrite, FieldWrite } from './field.ts';
import { readField } from './field-table.ts';
import type { Decider } from './guards.ts';
import { type Refusal, refusal } from './refusal.ts';

/**
 * Why an anchor cannot stand, as a sentence; null when it can. Its words, what stands around them, and
 * the words that name the speaker are those of the story. `before`: the quote's anchor so far, whose
 * own words may stay; null: a new quote.
 */
export function anchorProblem(desk: Desk, anchor: Anchor, before: Anchor | null): string | null {
  const version = desk.versions.find((item) => item.id === anchor.parts[0]?.versionId);
  if (version === undefined) return 'Select the words in the story first.';
  if (version !== desk.versions.at(-1))
    return 'The story has a newer version in which these words are others; look again.';
  for (const part of anchor.parts) {
    if (part.versionId !== version.id) return 'A quote lies in one version of the story.';
    if (part.start < 0 || part.end > version.text.length || part.start >= part.end)
      return 'Select at least one word inside the story.';
    if (version.text.slice(part.start, part.end) !== part.exact)
      return 'The words are no longer where they were marked; mark them again.';
    if (!isAround(version.text, part))
      return 'What stands around the words is not what the story says; mark them again.';
  }
  const { clause } = anchor;
  if (clause !== null && (clause.start >= clause.end || clause.end > version.text.length))
    return 'Select at least one word inside the story.';
  if (!isPrinted(version.text, anchor.mention, before?.mention ?? null))
    return 'The story does not print these words for the speaker; choose words that it prints.';
  if (!isPrinted(version.text, anchor.cue, before?.cue ?? null))
    return 'The story does not print this reporting word; choose one that it prints.';
  if (
    anchor.parts.some(
      (part, index) => index > 0 && part.start < (anchor.parts[index - 1]?.end ?? 0),
    )
  )
    return 'The parts of a quote follow one another in the story.';
  if (anchor.speakerId !== null && desk.speakers[anchor.speakerId] === undefined)
    return 'This speaker is not on the desk; add them first.';
  return null;
}

/** Whether a part's prefix and suffix are what the text has there. */
export function isAround(text: string, { start, end, prefix, suffix }: Part): boolean {
  return (
    prefix.length <= start &&
    text.slice(start - prefix.length, start) === prefix &&
    text.slice(end, end + suffix.length) === suffix
  );
}

/** Whether words stand in a text, as folded and whatever their capitals. Folds the text once. */
export function printedIn(text: string): (words: string) => boolean {
  const low = fold(text).toLowerCase();
  return (words) => low.includes(fold(words).trim().toLowerCase());
}

/** Whether words stand in the text; those from before may stay. */
function isPrinted(text: string, words: string | null, before: string | null): boolean {
  return words === null || words === before || printedIn(text)(words);
}

/** A piece of evidence by its id; null or undefined: it is not attached. */
type EvidenceOf = (id: string) => Evidence | null | undefined;

interface Writers {
  readonly hats: readonly Hat[];
  readonly say: string;
}

/** Who may write what. To see that legal must look takes no part in the check, so more may say it. */
const WRITERS: Readonly<Record<'story' | 'legal' | 'rest', Writers>> = {
  story: { hats: ['checks', 'clears'], say: 'someone who checks or clears, to change this' },
  legal: {
    hats: ['checks', 'signs', 'clears', 'standards'],
    say: 'someone who checks, signs or clears, or standards, to mark for legal',
  },
  rest: { hats: ['checks', 'signs'], say: 'someone who checks or signs, to change this' },
};

/**
 * Every reason why writes cannot be made by this person; empty when they can. `way`: an undo takes back
 * one's own last write, which needs no more rights than it took.
 */
export function writeRefusals(
  desk: Desk,
  writes: readonly AnyWrite[],
  by: Decider,
  way: 'write' | 'undo' = 'write',
): readonly Refusal[] {
  const linked = evidenceAfter(desk, writes);
  return writes.flatMap((write) => refusalsOf(desk, linked, write, by, way));
}

/** Looks evidence up as it will be once all of the writes are applied. */
function evidenceAfter(desk: Desk, writes: readonly AnyWrite[]): EvidenceOf {
  const written = new Map(
    writes.flatMap((write) =>
      write.field === 'evidence.item' ? [[write.id, write.value] as const] : [],
    ),
  );
  return (id) => (written.has(id) ? written.get(id) : desk.evidence[id]);
}

/** `linked`: where the evidence that a write names is looked up. */
function refusalsOf(
  desk: Desk,
  linked: EvidenceOf,
  write: AnyWrite,
  by: Decider,
  way: 'write' | 'undo',
): readonly Refusal[] {
  const quoteId = quoteIdOf(desk, write);
  const no = (code: string, say: string): readonly Refusal[] => [refusal(code, say, quoteId)];

  const story = write.field.startsWith('story.');
  const { hats, say } = WRITERS[story ? 'story' : write.field === 'quote.legal' ? 'legal' : 'rest'];
  if (!hats.some((hat) => by.hats.includes(hat))) return no('hat', `Still needed: ${say}.`);
  const known = story
    ? write.id === desk.storyId
    : readField(desk, write.field, write.id) !== undefined;
  if (!known) return no('unknown', 'What you changed is no longer on the desk.');
  if (quoteId !== null && quoteOf(desk, quoteId)?.stage === 'dismissed')
    return no('dismissed', 'This is marked as not a quotation; restore it first.');

  switch (write.field) {
    case 'quote.anchor': {
      const problem = anchorProblem(desk, write.value, quoteOf(desk, write.id)?.anchor ?? null);
      return problem === null ? [] : no('anchor', problem);
    }
    case 'quote.occasion':
    case 'source.occasion':
      return write.value === null || desk.occasions[write.value] !== undefined
        ? []
        : no('unknown', 'This occasion is not on the desk; add it first.');
    case 'quote.verdict': {
      const kind = quoteOf(desk, write.id)?.anchor.kind;
      const code = write.value?.code;
      if (code === undefined || kind === undefined) return [];
      if (!choosable(kind).some((row) => row.code === code))
        return no('verdict', 'This verdict is not for this kind of quote.');
      if (code === 'FABRICATED' && !by.hats.includes('standards'))
        return no('hat', 'Still needed: standards, to call a quotation made up.');
      return [];
    }
    case 'quote.legal':
      return (way === 'undo' ? [] : legalProblems(desk, write, by)).flatMap((say) =>
        no('legal', say),
      );
    case 'quote.language':
      return readerIsWhole(write.value)
        ? []
        : no('second reader', 'Still needed: who read it outside the desk, how, and when.');
    case 'quote.fixStatus':
      return write.value === 'declined' && quoteOf(desk, write.id)?.fixStatus !== 'declined'
        ? no('fix', 'Still needed: a reason why the fix is declined.')
        : [];
    case 'story.permits':
      return write.value.every(mayPass)
        ? []
        : no('style', 'A difference that may change the meaning passes in no house style.');
    case 'quote.decisive':
      return write.value === null || linked(write.value)?.quoteId === write.id
        ? []
        : no('unknown', 'That evidence is not attached to this quote.');
    case 'source.url':
    case 'source.snapshotUrl':
      return write.value === null || safeUrl(write.value) !== null
        ? []
        : no('url', 'A link starts with http:// or https:// and holds no spaces.');
    case 'story.title':
      return write.value.trim() === '' ? no('title', 'Still needed: a title.') : [];
    case 'speaker.name':
      return write.value.trim() === '' ? no('name', 'Still needed: a name, or “unknown”.') : [];
    case 'evidence.item': {
      const item = write.value;
      if (item === null) return [];
      if (item.id !== write.id) return no('unknown', 'The evidence names another id than its own.');
      if (quoteOf(desk, item.quoteId) === undefined)
        return no('unknown', 'That quote is not on the desk.');
      if (desk.sources[item.sourceId] === undefined)
        return no('unknown', 'That source is not on the desk; add it first.');
      return mayShareOrigin(desk, linked, item)
        ? []
        : no(
            'origin',
            'Choose another source of this quote as the same origin, one that does not go back to this one.',
          );
    }
    default:
      return [];
  }
}

/**
 * A mark for legal holds a signature back, so whoever it holds back does not take it off: that is for
 * standards and for who clears. One's own goes by undo, while nobody wrote it since.
 */
function legalProblems(
  desk: Desk,
  { id, value }: FieldWrite<'quote.legal'>,
  { hats }: Decider,
): readonly string[] {
  if (value !== null)
    return value.trim() === '' ? ['Still needed: why it is marked for legal.'] : [];
  return (quoteOf(desk, id)?.legal ?? null) === null || hats.some((hat) => LEGAL_OFF.includes(hat))
    ? []
    : ['Still needed: standards, or someone who clears, to take the mark for legal off.'];
}

const LEGAL_OFF: readonly Hat[] = ['standards', 'clears'];

/** The quote a write is about; null for stories, speakers, occasions, sources. */
export function quoteIdOf(desk: Desk, write: AnyWrite): string | null {
  if (write.field === 'evidence.item')
    return write.value?.quoteId ?? desk.evidence[write.id]?.quoteId ?? null;
  return write.field.startsWith('quote.') ? write.id : null;
}

/**
 * Whether the evidence that a piece names as of the same origin is another piece of its quote that
 * does not lead back to it. A name that stays as it was is not asked: logs of earlier releases hold any.
 */
function mayShareOrigin(desk: Desk, linked: EvidenceOf, item: Evidence): boolean {
  const { id, quoteId, sameOriginAs } = item;
  if (sameOriginAs === null || sameOriginAs === desk.evidence[id]?.sameOriginAs) return true;
  const seen = new Set([id]);
  for (let next: string | null = sameOriginAs; next !== null;) {
    const other = linked(next);
    if (seen.has(next) || !other || other.quoteId !== quoteId) return false;
    seen.add(next);
    next = other.sameOriginAs;
  }
  return true;
}
