import type { Span } from '#core/text/span.ts';
import { regionsIn, trimmed } from './quotes-regions.ts';
import type { ScoredDocument, ScoredQuote } from './quotes-scored.ts';
import { isRight } from './quotes-speaker-score.ts';

/** A stretch of one paragraph, trimmed, with its words counted. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly words: readonly [from: number, to: number];
  readonly type: ScoredQuote['type'];
  readonly quote: ScoredQuote;
}

interface Read {
  readonly words: readonly Span[];
  readonly regions: readonly Span[];
}

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

function read(text: string): Read {
  const words = [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return { words, regions: regionsIn(text) };
}

function wordsIn({ words }: Read, start: number, end: number): readonly [number, number] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while ((words[to]?.start ?? Infinity) < end) to += 1;
  return [low, to];
}

function sameSpeaker(one: ScoredQuote, other: ScoredQuote): boolean {
  if (one.speaker_span !== null && one.speaker_span[0] === other.speaker_span?.[0]) return true;
  return one.speaker !== null && one.speaker !== '' && one.speaker === other.speaker;
}

// Neighbours that only punctuation parts are one: how the words are cut up is not what is measured.
function segments(
  text: string,
  quotes: readonly ScoredQuote[],
  document: Read,
): readonly Segment[] {
  const merged: { start: number; end: number; type: ScoredQuote['type']; quote: ScoredQuote }[] =
    [];
  for (const quote of quotes.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    const belongs =
      last !== undefined &&
      ((last.quote.attr !== undefined && last.quote.attr === quote.attr) ||
        (last.type === 'direct' && quote.type === 'direct' && sameSpeaker(last.quote, quote)));
    if (
      last !== undefined &&
      belongs &&
      quote.start >= last.end &&
      !/[\p{L}\p{N}\n]/u.test(text.slice(last.end, quote.start))
    ) {
      last.end = quote.end;
      if (last.type !== quote.type) last.type = 'mixed';
    } else merged.push({ start: quote.start, end: quote.end, type: quote.type, quote });
  }
  const found: Segment[] = [];
  for (const { start, end, type, quote } of merged) {
    let from = start;
    for (const line of text.slice(start, end).split('\n')) {
      const span = trimmed(text, from, from + line.length);
      from += line.length + 1;
      const words = wordsIn(document, span.start, span.end);
      if (span.end > span.start && words[1] > words[0]) found.push({ ...span, words, type, quote });
    }
  }
  return found;
}

function fragments(text: string, all: readonly Segment[], document: Read): readonly Segment[] {
  const found = new Map<string, Segment>();
  for (const segment of all)
    for (const region of document.regions) {
      const from = Math.max(segment.start, region.start);
      const to = Math.min(segment.end, region.end);
      if (to <= from) continue;
      const span = trimmed(text, from, to);
      const words = wordsIn(document, span.start, span.end);
      const key = `${span.start}:${span.end}`;
      if (span.end > span.start && words[1] > words[0] && !found.has(key))
        found.set(key, { ...segment, ...span, words });
    }
  return [...found.values()];
}

function likeness(one: Segment, other: Segment): number {
  const shared = Math.min(one.words[1], other.words[1]) - Math.max(one.words[0], other.words[0]);
  if (shared <= 0) return 0;
  return shared / (Math.max(one.words[1], other.words[1]) - Math.min(one.words[0], other.words[0]));
}

type Pair = readonly [gold: Segment, answer: Segment];

// Greedy, best first, each once. `least` null: the very same offsets.
function paired(
  gold: readonly Segment[],
  answers: readonly Segment[],
  least: number | null,
): readonly Pair[] {
  const candidates: { readonly value: number; readonly pair: Pair }[] = [];
  for (const one of gold)
    for (const other of answers) {
      const exact = one.start === other.start && one.end === other.end;
      const value = least === null ? Number(exact) : likeness(one, other);
      if (value > 0 && value >= (least ?? 1)) candidates.push({ value, pair: [one, other] });
    }
  const used = new Set<Segment>();
  const pairs: Pair[] = [];
  for (const { pair } of candidates.toSorted((one, other) => other.value - one.value)) {
    if (used.has(pair[0]) || used.has(pair[1])) continue;
    used.add(pair[0]).add(pair[1]);
    pairs.push(pair);
  }
  return pairs;
}

class Rate {
  right = 0;
  gold = 0;
  found = 0;

  add(right: number, gold: number, found: number): void {
    this.right += right;
    this.gold += gold;
    this.found += found;
  }

  get precision(): number {
    return this.found === 0 ? 0 : (100 * this.right) / this.found;
  }

  get recall(): number {
    return this.gold === 0 ? 0 : (100 * this.right) / this.gold;
  }

  get f1(): number {
    const sum = this.precision + this.recall;
    return sum === 0 ? 0 : (2 * this.precision * this.recall) / sum;
  }
}

/** All that is measured, summed over documents. Percentages come from the getters of Rate. */
export class Scores {
  readonly fragments = new Rate();
  readonly marked = new Rate();
  readonly mixed = new Rate();
  readonly indirect = new Rate();
  readonly speech = new Rate();
  readonly endToEnd = new Rate();
  readonly speakers = new Rate();
  readonly bySpeaker = new Map<string, Rate>();
  readonly bySieve = new Map<
    string,
    { fired: number; real: number; known: number; right: number }
  >();

  add({ text, quotes }: ScoredDocument, answers: readonly ScoredQuote[]): void {
    const document = read(text);
    const gold = segments(text, quotes, document);
    const found = segments(text, answers, document);
    const inMarks = (segment: Segment): boolean => segment.type !== 'indirect';
    const plain = (segment: Segment): boolean => segment.type === 'indirect';
    const exact = (
      rate: Rate,
      one: readonly Segment[],
      other: readonly Segment[],
    ): readonly Pair[] => {
      const pairs = paired(one, other, null);
      rate.add(pairs.length, one.length, other.length);
      return pairs;
    };
    const marked = exact(this.marked, gold.filter(inMarks), found.filter(inMarks));
    const mixed = gold.filter((each) => each.type === 'mixed').length;
    this.mixed.add(marked.filter(([each]) => each.type === 'mixed').length, mixed, 0);
    const reported = exact(this.indirect, gold.filter(plain), found.filter(plain));
    const speech = gold.filter((each) => plain(each) && each.quote.speech === true).length;
    this.speech.add(reported.filter(([each]) => each.quote.speech === true).length, speech, 0);
    const goldFragments = fragments(text, gold.filter(inMarks), document);
    const foundFragments = fragments(text, found.filter(inMarks), document);
    exact(this.fragments, goldFragments, foundFragments);
    this.#speakers(text, goldFragments, foundFragments);
    this.#sieves(text, gold, found);
  }

  #speakers(text: string, gold: readonly Segment[], found: readonly Segment[]): void {
    const pairs = paired(gold, found, 0.8);
    let right = 0;
    for (const [one, other] of pairs) {
      const answer = isRight(text, one.quote, other.quote);
      if (answer === null) continue;
      const level = one.quote.speaker_level ?? 'name';
      const rate = this.bySpeaker.get(level) ?? new Rate();
      rate.add(Number(answer), 1, 1);
      this.bySpeaker.set(level, rate);
      this.speakers.add(Number(answer), 1, 1);
      right += Number(answer);
    }
    const known = ({ quote }: Segment): boolean => isRight(text, quote, null) !== null;
    const unknown = pairs.filter(([one]) => !known(one)).length;
    this.endToEnd.add(right, gold.filter(known).length, found.length - unknown);
  }

  #sieves(text: string, gold: readonly Segment[], found: readonly Segment[]): void {
    for (const answer of found) {
      const name = answer.quote.sieve ?? '';
      const row = this.bySieve.get(name) ?? { fired: 0, real: 0, known: 0, right: 0 };
      this.bySieve.set(name, row);
      row.fired += 1;
      const near = gold
        .map((each) => ({ each, value: likeness(each, answer) }))
        .filter(({ value }) => value > 0)
        .toSorted((one, other) => other.value - one.value)[0];
      if (near === undefined) continue;
      row.real += 1;
      const right = isRight(text, near.each.quote, answer.quote);
      if (right === null) continue;
      row.known += 1;
      row.right += Number(right);
    }
  }
}
