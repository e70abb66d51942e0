import type { Span } from '../text/span.ts';
import { endBefore, hasFinite, hasMarks, segmentsOf } from './clause-end.ts';
import { clauseStart } from './clause-start.ts';
import type { Segment } from './clause-end.ts';
import type { ClauseStart } from './clause-start.ts';
import * as kinds from './lexicon/lexicon.ts';
import type { Frame } from './frame.ts';
import { allCapitals } from './detect-leftovers.ts';
import {
  clauseOver,
  endsAsSpeech,
  marksIn,
  tokenAt,
  wordCount,
  wordsBetween,
} from './detect-work.ts';
import type { Work } from './detect-work.ts';
import { add, DEEPEST, FEWEST_WORDS_REPORTED, paraphrase } from './take.ts';
import { speaks } from './who-speaks.ts';

const MOST_WORDS_IN_NAME = 5;

/** Takes the words behind an attribution: in marks, partly in marks, or reported. */
export function takeAfter(work: Work, frame: Frame, frames: readonly Frame[], index: number): void {
  const { field, sentence } = work;
  const start = clauseStart(field, frame, sentence.to);
  let until = frames[index + 1 + DEEPEST]?.from ?? sentence.to;
  for (let later = index + 1; later <= index + DEEPEST; later += 1) {
    const next = frames[later];
    if (next === undefined) break;
    if (next.from < start.at) continue;
    const end = frame.cueForm.strength === 'weak' ? next.from : endBefore(field, start.at, next);
    if (end !== null) {
      until = end;
      break;
    }
  }
  let lead = start.at;
  if (frame.form === 'according-to') lead = skipComma(work, frame.to);
  for (const segment of segmentsOf(
    field,
    lead,
    until,
    frame.subordinate,
    frame.cueForm.strength === 'weak',
  )) {
    const marks = marksIn(work, segment.from, segment.to).filter((mark) => !isName(work, mark));
    const clause = clauseOver(work, segment.from, segment.to);
    if (clause === null) continue;
    if (marks.length === 0) {
      if (
        !hasMarks(field, segment.from, segment.to) &&
        mayReport(work, frame, start, clause, segment)
      )
        paraphrase(
          work,
          frame,
          [clause],
          start.that ? 'reported clause after “that”' : 'reported clause',
        );
      continue;
    }
    const only =
      marks.length === 1 && wordsBetween(work, segment.from, segment.to) === 0
        ? tokenAt(work, marks[0] ?? -1)
        : undefined;
    const before = tokenAt(work, (marks[0] ?? 0) - 1)?.low ?? '';
    const direct =
      only !== undefined &&
      !start.that &&
      (before === ':' ||
        (before === ',' && only.capital) ||
        (only.capital && endsAsSpeech(field.text, only)));
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

// "christened it “Old Tom”", "aboard the “Adamant”": a name of a few capitals, punctuated outside.
function isName(work: Work, mark: number): boolean {
  if (work.field.off.has('titles and names')) return false;
  const token = tokenAt(work, mark);
  const before = tokenAt(work, mark - 1);
  const titled = tokenAt(work, mark - 2);
  const lead = before?.low === ',' && ((titled?.is ?? 0) & kinds.TITLED) !== 0 ? titled : before;
  if (token?.marked == null || lead === undefined || lead.kind !== 'word') return false;
  const { inner } = token.marked;
  return (
    token.capital &&
    !endsAsSpeech(work.field.text, token) &&
    allCapitals(work.field.text, inner) &&
    wordCount(work.field.text, inner) <= MOST_WORDS_IN_NAME
  );
}

function skipComma(work: Work, index: number): number {
  for (let at = index; at < work.sentence.to; at += 1)
    if (tokenAt(work, at)?.low === ',') return at + 1;
  return index;
}

function mayReport(
  work: Work,
  frame: Frame,
  start: ClauseStart,
  clause: Span,
  segment: Segment,
): boolean {
  if (
    work.field.off.has('reported speech') ||
    (start.act && work.field.off.has('acts and questions'))
  )
    return false;
  if (frame.denied || frame.cueForm.strength !== 'speech' || frame.mention === null) return false;
  if (wordCount(work.field.text, clause) < FEWEST_WORDS_REPORTED) return false;
  if (frame.form === 'according-to') return speaks(frame);
  if (frame.cueForm.reports === null && !start.act) return false;
  if (
    frame.mention.kind === 'pronoun' &&
    work.field.lexicon.pronouns.get(frame.mention.name)?.points === false
  )
    return false;
  if (start.act) return true;
  if (start.that)
    return !work.field.lexicon.thatPoints || hasFinite(work.field, segment.from, segment.to);
  if (frame.cueForm.reports !== 'bare' || !start.clause) return false;
  return (
    work.field.lexicon.rules.says.has(frame.cue.low) ||
    hasFinite(work.field, segment.from, segment.to)
  );
}
