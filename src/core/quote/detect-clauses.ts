import type { Field, Frame } from './detect-frames.ts';
import type { Token } from './detect-tokens.ts';
import { FINITE, HEARER_NOUNS, NEVER_CLAUSE, TIME_WORDS } from './lexicon/en/cues.ts';

/** Where the reported words begin after an attribution. */
export interface ClauseStart {
  readonly at: number;
  /** "that" leads them. */
  readonly that: boolean;
  /** Without "that": a finite verb shows that a clause follows. */
  readonly finite: boolean;
}

/** A stretch of tokens, `to` exclusive. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

const FARTHEST_THAT = 12;

function tokenAt(field: Field, at: number): Token | undefined {
  return field.reading.tokens[at];
}

function skipTime(field: Field, from: number): number {
  let at = from;
  while (
    TIME_WORDS.has(tokenAt(field, at)?.low ?? '') ||
    (tokenAt(field, at)?.low === 'on' && TIME_WORDS.has(tokenAt(field, at + 1)?.low ?? ''))
  )
    at += 1;
  return at;
}

function skipHearer(field: Field, from: number, until: number): number {
  const mention = field.startingAt.get(from);
  if (mention !== undefined && mention.kind !== 'pronoun') return mention.to;
  // "told a news conference in Fenwick": to the hearer's noun, and over "in Fenwick" behind it.
  for (let at = from; at < Math.min(until, from + 5); at += 1) {
    const token = tokenAt(field, at);
    if (token === undefined || token.kind !== 'word') return from;
    if (!HEARER_NOUNS.has(token.low)) continue;
    const place = field.startingAt.get(at + 2);
    return tokenAt(field, at + 1)?.low === 'in' && place !== undefined ? place.to : at + 1;
  }
  return from;
}

/** Skips hearer, time and "that" after an attribution. O(1): looks at most a dozen tokens ahead. */
export function clauseStart(field: Field, frame: Frame, until: number): ClauseStart {
  for (let at = frame.to; at < Math.min(until, frame.to + FARTHEST_THAT); at += 1) {
    const token = tokenAt(field, at);
    if (token === undefined || token.kind !== 'word') break;
    if (token.low === 'that' && isClauseThat(field, at, frame))
      return { at: at + 1, that: true, finite: true };
    if (FINITE.has(token.low)) break;
  }
  // "told a rally on Monday night: “…”" and "said on Monday in Fenwick, “…”"
  for (let to = frame.to; to < Math.min(until, frame.to + FARTHEST_THAT); to += 1) {
    const token = tokenAt(field, to);
    if (token === undefined || token.kind === 'marked') break;
    const next = tokenAt(field, to + 1);
    const leads = token.low === ':' || (token.low === ',' && next?.capital === true);
    if (leads && next?.kind === 'marked' && to + 1 < until)
      return { at: to, that: false, finite: false };
  }
  let at = skipTime(field, frame.to);
  if (frame.cueForm.hearer) at = skipTime(field, skipHearer(field, at, until));
  while (at < until && (tokenAt(field, at)?.low === ',' || tokenAt(field, at)?.low === ':'))
    at += 1;
  const first = tokenAt(field, at)?.low ?? '';
  return { at, that: false, finite: !NEVER_CLAUSE.has(first) && hasFinite(field, at, until) };
}

// "that plan" may be a pointing word: right after the verb, or after its hearer, "that" leads a clause.
function isClauseThat(field: Field, at: number, frame: Frame): boolean {
  if (at === frame.to) return true;
  const next = tokenAt(field, at + 1);
  return next !== undefined && (next.kind === 'marked' || next.kind === 'word');
}

function hasFinite(field: Field, from: number, until: number): boolean {
  for (let at = from + 1; at < until; at += 1) {
    const token = tokenAt(field, at);
    if (token === undefined || (token.kind === 'punctuation' && ';:'.includes(token.low)))
      return false;
    if (FINITE.has(token.low)) return true;
  }
  return false;
}

const ENDS_CLAUSE = new Set(['while', 'but', 'although', 'though', 'whereas']);

/** The clause from its start on, cut before "and that …" and before ", while …". O(tokens). */
export function segmentsOf(field: Field, start: ClauseStart, until: number): readonly Segment[] {
  const segments: Segment[] = [];
  let from = start.at;
  for (let at = start.at; at < until; at += 1) {
    const token = tokenAt(field, at);
    const next = tokenAt(field, at + 1)?.low ?? '';
    if (token === undefined || token.kind === 'marked') continue;
    if (
      token.low === ',' &&
      ENDS_CLAUSE.has(next) &&
      at > from &&
      tokenAt(field, at + 2)?.low !== 'not'
    ) {
      if (tokenAt(field, at + 2)?.low === 'that') continue;
      segments.push({ from, to: at });
      return segments;
    }
    if (
      (token.low !== 'and' && token.low !== 'but') ||
      next !== 'that' ||
      at + 2 >= until ||
      at <= from
    )
      continue;
    segments.push({ from, to: at });
    from = at + 2;
    at += 1;
  }
  if (from < until) segments.push({ from, to: trailingConjunction(field, from, until) });
  return segments;
}

// A frame that follows begins with its subject; the "and" before it belongs to neither.
function trailingConjunction(field: Field, from: number, until: number): number {
  let to = until;
  const joins = new Set([
    'and',
    'but',
    'as',
    'while',
    ',',
    'who',
    'which',
    'then',
    'or',
    'when',
    'after',
    'before',
    'because',
  ]);
  if (tokenAt(field, until - 1)?.kind === 'punctuation' && tokenAt(field, until - 1)?.low !== ',')
    return until;
  while (to > from && joins.has(tokenAt(field, to - 1)?.low ?? '')) to -= 1;
  return to;
}
