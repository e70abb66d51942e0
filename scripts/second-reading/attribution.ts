import { type Block, parseStory } from '#core/story/blocks.ts';
import { fold } from '#core/text/fold.ts';
import { direction, sortOf } from '#core/text/marks.ts';
import { sentenceAfter, sentenceAround, sentenceBefore } from '#core/text/sentences.ts';
import type { Span } from '#core/text/span.ts';
import type { Anchor } from '#core/quote/quote.ts';

/** A version's text with its blocks, parsed once. */
export interface Print {
  readonly text: string;
  readonly blocks: readonly Block[];
}

export function printOf(text: string): Print {
  return { text, blocks: parseStory(text) };
}

/** Stands in the attribution for words that only name the resolved speaker. */
const MASK = '\ufffc';
const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'him', 'her', 'them']);
/** Words that a mention may have beside those of the name and the role. */
const TITLES = new Set('mr mrs ms mx dr sir lord lady dame the a an'.split(' '));
/** What may follow a last name. */
const AFTER_NAMES = new Set(
  'Jr Sr Jnr Snr II III IV PhD DPhil MD JD Esq MP MPs MEP MSP MLA TD QC KC OBE MBE CBE DBE KBE'.split(
    ' ',
  ),
);

interface Mark extends Span {
  readonly sort: 'double' | 'single';
  readonly turn: 1 | -1;
}

/** Words that are printed with an apostrophe before them. */
const CLIPPED =
  /^.(?:\d|(?:em|tis|twas|twere|twill|cause|til|n|round|bout)(?![\p{L}\p{N}\p{M}]))/iu;

/** The quotation marks of a block in order; '' and `` are one mark each. */
function marksIn(text: string, block: Span): readonly Mark[] {
  const found: Mark[] = [];
  for (let at = block.start; at < block.end; at += 1) {
    const sort = sortOf(text, at);
    if (sort === null || sort === 'bracket') continue;
    const turn = direction(text, at);
    const isPair = sort === 'double' && /^(?:''|``)/.test(text.slice(at, at + 2));
    const end = at + (isPair ? 2 : 1);
    const isClipped = sort === 'single' && turn === 1 && CLIPPED.test(text.slice(at, at + 8));
    if (turn !== 0 && !isClipped) found.push({ start: at, end, sort, turn });
    at = end - 1;
  }
  return found;
}

/** The mark that closes the one at `index`, by marks of its sort; null: none does. */
function closing(marks: readonly Mark[], index: number): Mark | null {
  const sort = marks[index]?.sort;
  let depth = 0;
  let inDouble = 0;
  for (const mark of marks.slice(index)) {
    // What stands in double marks is no matter of the single ones around it.
    if (sort === 'single' && mark.sort === 'double') inDouble = Math.max(0, inDouble + mark.turn);
    if (mark.sort !== sort || inDouble > 0) continue;
    depth += mark.turn;
    if (depth === 0) return mark;
  }
  return null;
}

/**
 * Stretches of one block that lie between quotation marks, the marks included, in order. A single
 * mark that nothing closes is an apostrophe; a double one opens words that are carried over.
 */
function quotationsIn(text: string, block: Span): readonly Span[] {
  const marks = marksIn(text, block);
  const found: Span[] = [];
  let past = block.start;
  for (const [index, { start, sort, turn }] of marks.entries()) {
    if (turn === -1 || start < past) continue;
    const end = closing(marks, index)?.end ?? (sort === 'double' ? block.end : null);
    if (end === null) continue;
    found.push({ start, end });
    past = end;
  }
  return found;
}

/** The text of a span without quotations and without the quote's own words. */
function narrated(text: string, span: Span, blocks: readonly Span[], own: readonly Span[]): string {
  const left = [
    ...blocks
      .filter(({ start, end }) => start < span.end && end > span.start)
      .flatMap((block) => quotationsIn(text, block)),
    ...own,
  ].sort((a, b) => a.start - b.start);
  let words = '';
  let at = span.start;
  for (const { start, end } of left) {
    if (end <= at || start >= span.end) continue;
    if (start > at) words += text.slice(at, start);
    at = Math.max(at, end);
  }
  return words + (at < span.end ? text.slice(at, span.end) : '');
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const LETTER = '[\\p{L}\\p{N}\\p{M}]';

/** Matches these words where they are no part of a longer one. */
function wholeWords(list: readonly string[], flags: string): RegExp {
  const longestFirst = [...list].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<!${LETTER})(?:${longestFirst.join('|')})(?!${LETTER})`, flags);
}

const tidy = (words: string): string => fold(words).trim();

function wordsOf(words: string): readonly string[] {
  return tidy(words)
    .toLowerCase()
    .split(/[\s.,]+/u)
    .filter((word) => word !== '');
}

/** The last of a person's names, without what follows it: "Windle" of "Wilma Windle, Jr." */
function lastName(name: string): string {
  const words = tidy(name)
    .split(' ')
    .map((word) => word.replace(/,$/, ''));
  const last = words.findLastIndex((word) => !AFTER_NAMES.has(word.replaceAll(/[.,]/g, '')));
  return words[Math.max(0, last)] ?? '';
}

/** Ways of printing that only name this speaker. An unnamed source has a description and no name. */
function namings(
  { name, role, isUnnamed }: NamedSpeaker,
  mention: string | null,
): readonly string[] {
  const found = [tidy(name), isUnnamed ? '' : lastName(name), role === null ? '' : tidy(role)];
  if (mention !== null) {
    const words = wordsOf(mention);
    const known = new Set([...wordsOf(name), ...(role === null ? [] : wordsOf(role)), ...TITLES]);
    const isPronoun = words.length === 1 && PRONOUNS.has(words[0] ?? '');
    if (isPronoun || words.every((word) => known.has(word))) found.push(tidy(mention));
  }
  return found.filter((words) => words !== '');
}

/** Whom a quote is resolved to. */
export interface NamedSpeaker {
  readonly name: string;
  readonly role: string | null;
  readonly isUnnamed: boolean;
}

/** Whether a reporting word is among others, as it is or as a sentence begins with it. */
function reports(words: string, cue: string): boolean {
  const [first, rest] = [cue.charAt(0), cue.slice(1)];
  const forms = [first.toLowerCase() + rest, first.toUpperCase() + rest];
  return wholeWords(forms, 'u').test(words);
}

/**
 * The printed attribution of a quote (decision 0031): the words of its sentences outside quotation
 * marks and outside its own parts, folded; with the sentence after it or before it where only that
 * one has the reporting word. What merely names the speaker is masked.
 */
export function printedAttribution(
  { text, blocks }: Print,
  { parts, mention, cue }: Anchor,
  speaker: NamedSpeaker | null,
): string {
  const [first] = parts;
  if (first === undefined) return '';
  const hull = {
    start: parts.reduce((least, { start }) => Math.min(least, start), first.start),
    end: parts.reduce((most, { end }) => Math.max(most, end), first.end),
  };
  const wordsIn = (span: Span | null): string =>
    span === null ? '' : tidy(narrated(text, span, blocks, parts));
  let words = wordsIn(sentenceAround(text, blocks, hull));
  const word = cue === null ? '' : tidy(cue);
  if (word !== '' && !reports(words, word)) {
    const after = wordsIn(sentenceAfter(text, blocks, hull));
    const before = wordsIn(sentenceBefore(text, blocks, hull));
    if (reports(after, word)) words = tidy(`${words} ${after}`);
    else if (reports(before, word)) words = tidy(`${before} ${words}`);
  }
  // A text that prints the mask is compared word for word.
  if (speaker === null || words.includes(MASK)) return words;
  const names = namings(speaker, mention);
  if (names.length === 0) return words;
  return words
    .replace(wholeWords(names, 'giu'), MASK)
    .replace(new RegExp(`${MASK}(?:[ ,]+${MASK})+`, 'gu'), MASK);
}

/** What a text prints of who brings it: its bylines and datelines, in order. */
export function printedCredit({ text, blocks }: Print): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'byline' || block.kind === 'dateline')
      return tidy(text.slice(block.start, block.end));
    return block.dateline === null
      ? []
      : tidy(text.slice(block.dateline.start, block.dateline.end));
  });
}
