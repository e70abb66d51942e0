import type { Span } from '../text/span.ts';
import { clauseStart, segmentsOf } from './detect-clauses.ts';
import { framesIn } from './detect-frames.ts';
import type { Field, Frame } from './detect-frames.ts';
import { takeLeftOver } from './detect-leftovers.ts';
import type { Sentence, Token } from './detect-tokens.ts';
import {
  clauseOver,
  endsAsSpeech,
  marksIn,
  once,
  tokenAt,
  wordCount,
  wordsBetween,
} from './detect-work.ts';
import type { Draft, Work } from './detect-work.ts';
import { CUES } from './lexicon/en/cues.ts';
import type { Marked } from './marks.ts';

const SIEVES: Readonly<Record<Frame['form'], string>> = {
  'name-verb': 'quote, name verb',
  'verb-name': 'quote, verb name',
  participle: 'participle',
  'according-to': 'according to',
};
const JOINING = new Set([
  'and',
  'but',
  'or',
  'which',
  'who',
  'that',
  'as',
  'when',
  'while',
  'if',
  'in',
  'for',
  'with',
  'to',
  'of',
  'is',
  'was',
  'are',
  'were',
]);
const FEWEST_WORDS_REPORTED = 3;

/** The finds of one sentence whose attribution stands in it, and the marked words left over. O(tokens). */
export function draftsIn(field: Field, sentence: Sentence): readonly Draft[] {
  const { from, to } = sentence;
  const work: Work = {
    field,
    sentence,
    drafts: [],
    taken: new Set(),
    outside: once(() => wordsBetween(work, from, to)),
    whole: once(() => clauseOver(work, from, to)),
  };
  const frames = framesIn(field, sentence);
  let cursor = sentence.from;
  for (const [index, frame] of frames.entries()) {
    const until = frames[index + 1]?.from ?? sentence.to;
    const before = frame.form === 'participle' ? null : markBefore(work, frame, cursor);
    if (before !== null) takeBefore(work, frame, cursor, before, until);
    else if (frame.form === 'according-to') {
      // "According to Smith, the plan was “dead”" leads its sentence; elsewhere it follows.
      if (frame.from === sentence.from) takeAfter(work, frame, until);
      else takeEmbedded(work, frame, cursor);
    } else if (!takeTrailing(work, frame, cursor, until))
      takeAfter(work, frame, Math.max(until, frame.to));
    cursor = Math.max(cursor, frame.to);
  }
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = tokenAt(work, at);
    if (token?.kind === 'marked' && !work.taken.has(at)) takeLeftOver(work, at, token);
  }
  return work.drafts.toSorted(
    (one, other) => (one.parts[0]?.start ?? 0) - (other.parts[0]?.start ?? 0),
  );
}

const MOST_WORDS_BEFORE_NAME = 4;

/**
 * The marked token an attribution follows, if nobody has it yet: right before it, a comma aside, or
 * with a few words of description between ("…," weather man Dan Cole said).
 */
function markBefore(work: Work, frame: Frame, cursor: number): number | null {
  // '… “The Empty Harvest,” Mori wrote that …': the attribution leads what follows.
  if (tokenAt(work, frame.to)?.low === 'that') return null;
  let at = frame.from - 1;
  if (tokenAt(work, at)?.low === ',') at -= 1;
  let described = 0;
  while (
    frame.form === 'name-verb' &&
    described < MOST_WORDS_BEFORE_NAME &&
    isDescription(tokenAt(work, at))
  ) {
    at -= 1;
    described += 1;
  }
  const token = tokenAt(work, at);
  if (token?.kind !== 'marked' || token.marked === null || work.taken.has(at) || at < cursor)
    return null;
  const speech =
    endsAsSpeech(work.field.text, token) ||
    '—–-'.includes(work.field.text.charAt(token.marked.inner.end - 1));
  if (described > 0) return speech ? at : null;
  // '“A” he said it was “B”': without a comma, and inside a sentence, what was said comes after.
  if (at === frame.from - 1 && frame.form === 'name-verb' && !speech && at > work.sentence.from)
    return null;
  return at;
}

function isDescription(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.kind === 'word' &&
    !token.capital &&
    !CUES.has(token.low) &&
    !JOINING.has(token.low)
  );
}

function takeBefore(work: Work, frame: Frame, cursor: number, last: number, until: number): void {
  const marks = marksIn(work, cursor, last + 1);
  const first = marks[0] ?? last;
  const outside = wordsBetween(work, cursor, last);
  const conjunction = outside <= 1 && first > cursor;
  const partial = outside > (conjunction ? 1 : 0);
  const taken = [...marks];
  // "A," he said, "B": what follows the attribution after a comma goes on with it.
  let next = frame.to;
  while (next < until && tokenAt(work, next)?.kind !== 'marked') next += 1;
  const follows = tokenAt(work, next);
  const comma = tokenAt(work, next - 1)?.low ?? '';
  if (
    follows?.kind === 'marked' &&
    next < until &&
    (',:—–-'.includes(comma) || next === frame.to) &&
    comma !== ''
  )
    taken.push(next);
  add(
    work,
    frame,
    partial ? 'partial' : 'direct',
    taken,
    partial ? clauseOver(work, cursor, last + 1) : null,
    SIEVES[frame.form],
    !partial,
  );
}

function add(
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
    frame.mention.kind === 'document' || frame.cue.low === 'read' || frame.cue.low === 'reads';
  work.drafts.push({
    kind: document ? 'document' : kind,
    parts: marked.map((each) => each.inner),
    marked,
    clause,
    cue: frame.cueText,
    mention: frame.mention,
    sieve,
    standsAlone,
  });
}

// "The plan would go ahead, Smith said." and "The plan was “dead and buried” in May, Smith said."
function takeTrailing(work: Work, frame: Frame, cursor: number, until: number): boolean {
  if (frame.form !== 'name-verb' || tokenAt(work, frame.from - 1)?.low !== ',') return false;
  const after = tokenAt(work, frame.to);
  const ends = after === undefined || (after.kind === 'punctuation' && '.,;!?'.includes(after.low));
  if (!ends || wordsBetween(work, frame.to, until) > 3 || marksIn(work, frame.to, until).length > 0)
    return false;
  if (frame.cueForm.strength !== 'speech' || cursor >= frame.from - 1) return false;
  const clause = clauseOver(work, cursor, frame.from - 1);
  if (clause === null) return false;
  const marks = marksIn(work, cursor, frame.from - 1);
  if (marks.length > 0) add(work, frame, 'partial', marks, clause, 'clause, name verb', false);
  else if (
    frame.cueForm.reports === 'bare' &&
    !frame.denied &&
    wordCount(work.field.text, clause) >= FEWEST_WORDS_REPORTED
  )
    paraphrase(work, frame, clause, 'reported clause before');
  return true;
}

function paraphrase(work: Work, frame: Frame, span: Span, sieve: string): void {
  const kind = frame.mention.kind === 'document' ? 'document' : 'paraphrase';
  work.drafts.push({
    kind,
    parts: [span],
    marked: [],
    clause: null,
    cue: frame.cueText,
    mention: frame.mention,
    sieve,
    standsAlone: false,
  });
}

function takeEmbedded(work: Work, frame: Frame, cursor: number): void {
  const marks = marksIn(work, cursor, frame.from);
  if (marks.length > 0)
    add(
      work,
      frame,
      'partial',
      marks,
      clauseOver(work, cursor, frame.from),
      SIEVES['according-to'],
      false,
    );
}

function takeAfter(work: Work, frame: Frame, until: number): void {
  const start = clauseStart(work.field, frame, until);
  for (const segment of segmentsOf(work.field, start, until)) {
    const marks = marksIn(work, segment.from, segment.to);
    const clause = clauseOver(work, segment.from, segment.to);
    if (clause === null) continue;
    if (marks.length === 0) {
      if (mayReport(work, frame, start, clause))
        paraphrase(
          work,
          frame,
          clause,
          start.that ? 'reported clause after “that”' : 'reported clause',
        );
      continue;
    }
    const only =
      marks.length === 1 && wordsBetween(work, segment.from, segment.to) === 0
        ? tokenAt(work, marks[0] ?? -1)
        : undefined;
    const lead = tokenAt(work, (marks[0] ?? 0) - 1)?.low ?? '';
    const direct =
      only !== undefined &&
      !start.that &&
      (lead === ':' ||
        (lead === ',' && only.capital) ||
        (only.capital && endsAsSpeech(work.field.text, only)));
    add(
      work,
      frame,
      direct ? 'direct' : 'partial',
      marks,
      direct ? null : clause,
      'name verb quote',
      direct,
    );
  }
}

function mayReport(
  work: Work,
  frame: Frame,
  start: { readonly that: boolean; readonly finite: boolean },
  clause: Span,
): boolean {
  if (frame.denied || frame.cueForm.strength !== 'speech' || frame.form === 'according-to')
    return false;
  if (frame.cueForm.reports === null || wordCount(work.field.text, clause) < FEWEST_WORDS_REPORTED)
    return false;
  return start.that || (frame.cueForm.reports === 'bare' && start.finite);
}
