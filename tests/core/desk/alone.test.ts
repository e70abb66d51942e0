import { describe, expect, it } from 'vitest';
import { clearBlockers } from '#core/desk/clear-blockers.ts';
import type { Command } from '#core/desk/command.ts';
import { clearAsSeen } from '#core/desk/decide-story.ts';
import { quotesToClear, storyState } from '#core/desk/story-state.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import type { Person } from '#core/review/hats.ts';
import {
  ALONE,
  type Bench,
  CHECKER,
  edit,
  firstStory,
  HEAD,
  here,
  nth,
  SECOND,
  set,
} from '../../makers/make-desk.ts';

function must(bench: Bench, person: Person, command: Command): void {
  const { outcome, refusals } = bench.act(person, command);
  if (outcome === 'refused') throw new Error(refusals.map(({ say }) => say).join(' '));
}

function says(bench: Bench, person: Person, command: Command): readonly string[] {
  return bench.act(person, command).refusals.map(({ say }) => say);
}

describe('a person alone', () => {
  /** One person makes the story, takes a confirmed quotation off the list and runs the rest unsigned. */
  function alone(): { readonly bench: Bench; readonly off: string } {
    const bench = firstStory(ALONE);
    const off = nth(bench.desk, 2).id;
    must(bench, ALONE, { type: 'confirm', quoteIds: [off] });
    must(bench, ALONE, { type: 'dismiss', quoteId: off, reason: 'motto' });
    runTheRest(bench, ALONE);
    return { bench, off };
  }

  function runTheRest(bench: Bench, who: Person): void {
    const left = quotesToClear(bench.desk);
    must(bench, who, {
      type: 'run-unsigned',
      quoteIds: left.map(({ id }) => id),
      seenFingerprints: left.map((quote) => fingerprintOf(bench.desk, quote)),
      reason: 'No second reader.',
    });
  }

  it('gets to the end without a nod, and the want of one stays on record', () => {
    const { bench, off } = alone();
    expect(says(bench, ALONE, { type: 'nod', quoteId: off })).toEqual([
      'Still needed: someone other than who took it off the list.',
    ]);
    expect(clearBlockers(bench.desk, ALONE.id)).toEqual([]);
    must(bench, ALONE, clearAsSeen(bench.desk));
    must(bench, ALONE, { type: 'publish', versionId: 'v-1', where: 'example.org' });
    expect(storyState(bench.desk)).toBe('published');
    expect(here(bench, off).dismissal).toMatchObject({ wasConfirmed: true, nod: null });
  });

  it('is alone only while nobody else ever had a hand in the story', () => {
    const { bench, off } = alone();
    // Someone else who clears it is a second person: they nod first.
    expect(clearBlockers(bench.desk, HEAD.id).map(({ quoteId }) => quoteId)).toEqual([off]);
    must(bench, HEAD, { type: 'nod', quoteId: off });
    expect(clearBlockers(bench.desk, HEAD.id)).toEqual([]);

    const other = alone();
    const [first] = quotesToClear(other.bench.desk);
    const { mid } = other.bench.act(SECOND, edit(set('quote.heardBy', first?.id ?? '', 'pool')));
    // A hand that was taken back was there all the same.
    other.bench.act(SECOND, {
      type: 'undo',
      of: mid,
    });
    expect(clearBlockers(other.bench.desk, ALONE.id).map(({ say }) => say)).toEqual([
      'Still needed: a nod from someone other than Ada Alone, who took it off the list.',
    ]);
    expect(other.bench.act(ALONE, clearAsSeen(other.bench.desk)).outcome).toBe('refused');
  });

  it('is not alone on a story that someone else brought in', () => {
    const bench = firstStory(CHECKER);
    const off = nth(bench.desk, 2).id;
    must(bench, ALONE, { type: 'confirm', quoteIds: [off] });
    must(bench, ALONE, { type: 'dismiss', quoteId: off, reason: 'motto' });
    runTheRest(bench, ALONE);
    expect(clearBlockers(bench.desk, ALONE.id).map(({ code }) => code)).toEqual(['nod']);
  });
});
