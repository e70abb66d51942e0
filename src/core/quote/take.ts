import type { Span } from '../text/span.ts';
import type { Frame } from './frame.ts';
import { tokenAt } from './detect-work.ts';
import type { Draft, Work } from './detect-work.ts';
import type { Marked } from './marks.ts';

/** Reported words may hold so many attributions of their own: it keeps the time linear. */
export const DEEPEST = 3;
/** Fewer words without marks are no reported speech. */
export const FEWEST_WORDS_REPORTED = 3;

/** The names of sieves, as finds carry them. */
export const SIEVES: Readonly<Record<Frame['form'], string>> = {
  'name-verb': 'quote, name verb',
  'verb-name': 'quote, verb name',
  shared: 'second verb of one subject',
  participle: 'participle',
  passive: 'passive',
  'according-to': 'according to',
};

/** The first word of [from, to), or `to`. */
export function firstWord(work: Work, from: number, to: number): number {
  let index = from;
  while (index < to && tokenAt(work, index)?.kind !== 'word') index += 1;
  return index;
}

/** Enters a find of words in marks. */
export function add(
  work: Work,
  frame: Frame,
  kind: Draft['kind'],
  at: readonly number[],
  clause: Span | null,
  sieve: string,
  standsAlone: boolean,
): void {
  const marked: Marked[] = [];
  for (const each of at) {
    const token = tokenAt(work, each);
    if (token?.marked) marked.push(token.marked);
    work.taken.add(each);
  }
  const document =
    frame.mention?.kind === 'document' || work.field.lexicon.rules.reads.has(frame.cue.low);
  work.drafts.push({
    kind: document ? 'document' : kind,
    parts: marked.map((each) => each.inner),
    marked,
    clause,
    cue: frame.cueText,
    mention: frame.mention,
    sieve,
    standsAlone: standsAlone || (frame.mention === null && frame.form === 'name-verb'),
  });
}

/** Enters a find of words without marks. */
export function paraphrase(work: Work, frame: Frame, parts: readonly Span[], sieve: string): void {
  if (frame.mention === null) return;
  const kind = frame.mention.kind === 'document' ? 'document' : 'paraphrase';
  work.drafts.push({
    kind,
    parts,
    marked: [],
    clause: null,
    cue: frame.cueText,
    mention: frame.mention,
    sieve,
    standsAlone: false,
  });
}
