import type { Frame } from './frame.ts';
import { allCapitals } from './detect-leftovers.ts';
import type { Token } from './detect-tokens.ts';
import { clauseOver, endsAsSpeech, marksIn, tokenAt, wordsBetween } from './detect-work.ts';
import type { Work } from './detect-work.ts';
import * as kinds from './lexicon/lexicon.ts';
import { add, firstWord, SIEVES } from './take.ts';

const MOST_WORDS_BEFORE_NAME = 4;

/**
 * The marked token an attribution follows, if nobody has it yet: right before it, a comma aside, or
 * with a few words of description between ("…," weather man Dan Cole said).
 */
export function markBefore(work: Work, frame: Frame, cursor: number): number | null {
  // '… “The Empty Harvest,” Mori wrote that …': the attribution leads what follows; but not
  // '“…,” said a clerk that day' or 'said the owner of a shop that sells lamps'.
  if (frame.form !== 'verb-name' && work.field.lexicon.that.has(tokenAt(work, frame.to)?.low ?? ''))
    return null;
  let at = frame.from - 1;
  const joint = tokenAt(work, at)?.low ?? '';
  if (joint === ',' || joint === '—' || joint === '–') at -= 1;
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
  if (isNamed(work, at, token)) return null;
  const speech =
    endsAsSpeech(work.field.text, token) ||
    '—–-'.includes(work.field.text.charAt(token.marked.inner.end - 1));
  if (described > 0) return speech ? at : null;
  // '“A” he said it was “B”': without a comma, and inside a sentence, what was said comes after.
  if (at === frame.from - 1 && frame.form === 'name-verb' && !speech && at > work.sentence.from)
    return null;
  return at;
}

// "on “Fox and Hens,” Smith said": a programme, because all its words are capitals.
function isNamed(work: Work, at: number, token: Token): boolean {
  if (work.field.off.has('titles and names')) return false;
  const lead = tokenAt(work, at - 1);
  if (token.marked === null || lead === undefined || lead.kind !== 'word') return false;
  if ((lead.is & (kinds.PREPOSITION | kinds.TITLED)) === 0 && !lead.possessive) return false;
  return allCapitals(work.field.text, token.marked.inner);
}

function isDescription(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.kind === 'word' &&
    !token.capital &&
    token.cue === null &&
    (token.is &
      (kinds.CONJUNCTION |
        kinds.RELATIVE |
        kinds.SUBORDINATOR |
        kinds.PREPOSITION |
        kinds.AUXILIARY)) ===
      0
  );
}

/** Takes the words in marks before an attribution, and those behind it that go on with them. */
export function takeBefore(
  work: Work,
  frame: Frame,
  cursor: number,
  last: number,
  until: number,
): void {
  const marks = marksIn(work, cursor, last + 1);
  const first = marks[0] ?? last;
  const outside = colonBefore(work, first) ? 0 : wordsBetween(work, cursor, last);
  const conjunction =
    outside === 1 &&
    ((tokenAt(work, firstWord(work, cursor, first))?.is ?? 0) & kinds.CONJUNCTION) !== 0;
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

function colonBefore(work: Work, at: number): boolean {
  return tokenAt(work, at - 1)?.low === ':';
}
