import { framesIn } from './detect-frames.ts';
import type { Frame } from './frame.ts';
import { takeLeftOver } from './detect-leftovers.ts';
import type { Sentence } from './detect-tokens.ts';
import { clauseOver, once, tokenAt, wordsBetween } from './detect-work.ts';
import type { Draft, Work } from './detect-work.ts';
import type { Field } from './field.ts';
import { takeAfter } from './words-after.ts';
import { takeEmbedded, takeTrailing } from './words-around.ts';
import { markBefore, takeBefore } from './words-before.ts';

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
  const done = takeBeforehand(work, frames);
  for (const [index, frame] of frames.entries()) {
    if (done.has(frame)) continue;
    const behind = frames[index - 1]?.to ?? sentence.from;
    const before = frame.form === 'participle' ? null : markBefore(work, frame, behind);
    if (before !== null)
      takeBefore(work, frame, behind, before, frames[index + 1]?.from ?? sentence.to);
    else takeAfter(work, frame, frames, index);
  }
  for (let index = sentence.from; index < sentence.to; index += 1) {
    const token = tokenAt(work, index);
    if (token?.kind === 'marked' && !work.taken.has(index))
      takeLeftOver(work, index, token, frames);
  }
  return work.drafts.toSorted(
    (one, other) => (one.parts[0]?.start ?? 0) - (other.parts[0]?.start ?? 0),
  );
}

/**
 * The attributions that stand behind their words claim them first: "They want to “build,” Smith
 * said" is Smith's sentence, whatever verbs it holds.
 */
function takeBeforehand(work: Work, frames: readonly Frame[]): ReadonlySet<Frame> {
  const done = new Set<Frame>();
  if (work.field.off.has('words before the attribution')) return done;
  let open = work.sentence.from;
  for (const [index, frame] of frames.entries()) {
    const leading = frame.from <= work.sentence.from + 1;
    if (frame.form === 'according-to') {
      // "According to Smith, the plan was “dead”" leads its sentence; elsewhere it follows.
      if (leading) continue;
      takeEmbedded(work, frame, open);
      done.add(frame);
      open = frame.to;
      continue;
    }
    if (frame.cueForm.strength !== 'speech') continue;
    const before = frame.form === 'participle' ? null : markBefore(work, frame, open);
    if (before !== null && tokenAt(work, frame.to)?.low !== ':') {
      takeBefore(work, frame, open, before, frames[index + 1]?.from ?? work.sentence.to);
      done.add(frame);
      open = frame.to;
    } else if (frame.trailing && takeTrailing(work, frame, open, frames, index)) {
      done.add(frame);
      open = frame.to;
    } else if (frame.form === 'name-verb' && !frame.trailing) open = Math.max(open, frame.to);
  }
  return done;
}
