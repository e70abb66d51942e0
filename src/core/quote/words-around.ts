import type { Span } from '../text/span.ts';
import type { Frame } from './frame.ts';
import type { Token } from './detect-tokens.ts';
import { clauseOver, marksIn, tokenAt, wordCount, wordsBetween } from './detect-work.ts';
import type { Work } from './detect-work.ts';
import * as kinds from './lexicon/lexicon.ts';
import { endsWith } from './lexicon/rule-words.ts';
import { add, DEEPEST, FEWEST_WORDS_REPORTED, paraphrase, SIEVES } from './take.ts';
import { speaks } from './who-speaks.ts';

// "The plan would go ahead, Smith said." and "The plan was “dead and buried” in May, Smith said."
// "The test, Smith said, was its biggest": what stands behind the attribution goes on with it.
export function takeTrailing(
  work: Work,
  frame: Frame,
  cursor: number,
  frames: readonly Frame[],
  index: number,
): boolean {
  const { rules, endings } = work.field.lexicon;
  if (frame.cueForm.reports === null) return false;
  // "even after it cooled, the borrowing continued": only who can speak reports.
  if (
    frame.cueForm.reports === 'that' &&
    frame.mention?.kind === 'role' &&
    !frame.mention.plural &&
    frame.mention.article === null
  )
    return false;
  let from = cursor;
  while (from < frame.from && isJoint(tokenAt(work, from))) from += 1;
  if (wordsBetween(work, from, frame.from) + marksIn(work, from, frame.from).length < 2)
    return false;
  const after = tokenAt(work, frame.to);
  const wraps = after?.low === ',' && frame.form === 'name-verb';
  // "After the vote, Smith said, “…”": what leads is no content when words follow.
  const first = tokenAt(work, from);
  const adverbial =
    first !== undefined &&
    ((first.is & (kinds.PREPOSITION | kinds.SUBORDINATOR)) !== 0 ||
      first.cue?.participle === true ||
      endsWith(first.low, endings.lasting) ||
      rules.asked.has(first.low));
  if (
    adverbial &&
    frame.to < work.sentence.to - 1 &&
    after?.low !== '.' &&
    (wraps || marksIn(work, frame.to, frames[index + 1]?.from ?? work.sentence.to).length > 0)
  )
    return false;
  const clause = clauseOver(work, from, frame.from - 1);
  if (clause === null) return false;
  const marks = marksIn(work, from, frame.from - 1);
  const next = frames[index + 1];
  const restTo =
    next !== undefined && next.form === 'participle'
      ? next.from - 1
      : (frames[index + DEEPEST]?.from ?? work.sentence.to);
  const rest =
    wraps &&
    !(next?.form === 'participle' && next.from === frame.to + 1) &&
    next?.from !== frame.to + 1
      ? restSpan(work, frame.to + 1, restTo)
      : null;
  if (marks.length > 0) add(work, frame, 'partial', marks, clause, 'clause, name verb', false);
  else if (!frame.denied && wordCount(work.field.text, clause) >= 2)
    paraphrase(
      work,
      frame,
      rest === null || marksIn(work, frame.to, restTo).length > 0 ? [clause] : [clause, rest],
      'reported clause before',
    );
  if (rest !== null) {
    const behind = marksIn(work, frame.to, restTo);
    if (behind.length > 0) add(work, frame, 'partial', behind, rest, 'clause, name verb', false);
  }
  return true;
}

function isJoint(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.kind === 'punctuation' || (token.is & kinds.CONJUNCTION) !== 0)
  );
}

function restSpan(work: Work, from: number, to: number): Span | null {
  const first = tokenAt(work, from);
  if (first === undefined) return null;
  if (first.kind === 'word' && (first.cue?.participle === true || startsAccording(work, from)))
    return null;
  return clauseOver(work, from, to);
}

function startsAccording(work: Work, from: number): boolean {
  const second = work.field.lexicon.according.get(tokenAt(work, from)?.low ?? '');
  return second === '' || (second !== undefined && tokenAt(work, from + 1)?.low === second);
}

/** Takes the words before "according to". */
export function takeEmbedded(work: Work, frame: Frame, open: number): void {
  let cursor = open;
  while (cursor < frame.from && isJoint(tokenAt(work, cursor))) cursor += 1;
  const clause = clauseOver(work, cursor, frame.from);
  const marks = marksIn(work, cursor, frame.from);
  if (marks.length > 0) add(work, frame, 'partial', marks, clause, SIEVES['according-to'], false);
  else if (
    clause !== null &&
    speaks(frame) &&
    wordCount(work.field.text, clause) >= FEWEST_WORDS_REPORTED
  )
    paraphrase(work, frame, [clause], 'according to');
}
