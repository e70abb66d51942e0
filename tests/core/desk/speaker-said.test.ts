import { describe, expect, it } from 'vitest';
import { markOf } from '#core/desk/field-marks.ts';
import {
  type Bench,
  CHECKER,
  edit,
  here,
  quoteSaying,
  SECOND,
  set,
} from '../../makers/make-desk.ts';
import {
  ASKED,
  brings,
  BUILT,
  LEAKS,
  must,
  OPENING,
  shiftOf,
  story,
} from '../../makers/quay-story.ts';

/** A quote whose speaker may have shifted, confirmed before that or not. */
function shifted(confirmed = true): { readonly bench: Bench; readonly id: string } {
  const bench = story(OPENING, BUILT, LEAKS, ASKED);
  const { id } = quoteSaying(bench.desk, 'leaks');
  if (confirmed) must(bench, CHECKER, { type: 'confirm', quoteIds: [id] });
  brings(bench, 'moved', OPENING, BUILT, ASKED, LEAKS);
  expect(shiftOf(bench, 'leaks')).not.toBeNull();
  return { bench, id };
}

function ternOf(bench: Bench): string | null {
  return quoteSaying(bench.desk, 'asked').anchor.speakerId;
}

describe('somebody says whose words they are', () => {
  it('by the same speaker, written again: one event, and its writer does not sign', () => {
    const { bench, id } = shifted();
    const same = edit(set('quote.anchor', id, here(bench, id).anchor));
    const rows = bench.events.filter(({ type }) => type === 'fields-written@1').length;
    must(bench, SECOND, same);
    expect(shiftOf(bench, 'leaks')).toBeNull();
    expect(markOf(bench.desk, { field: 'quote.anchor', id })?.actor).toBe(SECOND.id);
    expect(here(bench, id).touched).not.toContain(SECOND.id);
    // Once it is said there is nothing more to say.
    must(bench, CHECKER, same);
    expect(bench.events.filter(({ type }) => type === 'fields-written@1')).toHaveLength(rows + 1);
    expect(markOf(bench.desk, { field: 'quote.anchor', id })?.actor).toBe(SECOND.id);
  });

  it('by another speaker, by the answer, or by confirming it', () => {
    const other = shifted();
    const { speakerId } = quoteSaying(other.bench.desk, 'asked').anchor;
    const { anchor } = here(other.bench, other.id);
    must(other.bench, CHECKER, edit(set('quote.anchor', other.id, { ...anchor, speakerId })));
    expect(shiftOf(other.bench, 'leaks')).toBeNull();

    const answered = shifted();
    must(answered.bench, CHECKER, edit(set('quote.answer.speaker', answered.id, 'yes')));
    expect(shiftOf(answered.bench, 'leaks')).toBeNull();

    const bench = story(OPENING, BUILT, LEAKS);
    brings(bench, 'same', OPENING, LEAKS);
    expect(shiftOf(bench, 'leaks')).not.toBeNull();
    must(bench, CHECKER, { type: 'confirm', quoteIds: [quoteSaying(bench.desk, 'leaks').id] });
    expect(shiftOf(bench, 'leaks')).toBeNull();
  });

  it('and not by other work on the quote', () => {
    const { bench, id } = shifted();
    const { anchor } = here(bench, id);
    must(bench, CHECKER, edit(set('quote.anchor', id, { ...anchor, kind: 'partial' })));
    must(bench, CHECKER, edit(set('quote.answer.words', id, 'yes')));
    expect(shiftOf(bench, 'leaks')).not.toBeNull();
  });
});

describe('nobody says whose words they are', () => {
  it('by an equal value where nothing is asked, or beside other work on the quote', () => {
    const bench = story(OPENING, BUILT, LEAKS, ASKED);
    const { id } = quoteSaying(bench.desk, 'leaks');
    must(bench, CHECKER, { type: 'confirm', quoteIds: [id] });
    brings(bench, 'same', OPENING, BUILT, LEAKS, `${ASKED} It rained.`);
    expect(here(bench, id).stoodAt).not.toBeNull();
    const rows = bench.events.length;
    must(bench, SECOND, edit(set('quote.anchor', id, here(bench, id).anchor)));
    expect(bench.events).toHaveLength(rows);

    const asked = shifted();
    const same = set('quote.anchor', asked.id, here(asked.bench, asked.id).anchor);
    must(asked.bench, SECOND, edit(same, set('quote.answer.words', asked.id, 'yes')));
    expect(shiftOf(asked.bench, 'leaks')).not.toBeNull();
  });

  it('by merging two that are one, nor by taking that back', () => {
    const { bench, id } = shifted();
    const from = here(bench, id).anchor.speakerId ?? '';
    const speaker = bench.desk.speakers[from];
    if (speaker === undefined) throw new Error('nobody spoke');
    const twin = { ...speaker, id: 's-two', name: 'Rosa R. Reed', aliases: [] };
    must(bench, CHECKER, { type: 'add-speaker', speaker: twin });
    const merge = { type: 'merge-speakers', from, into: 's-two', quoteIds: [id] } as const;
    const { mid: of } = must(bench, CHECKER, merge);
    expect(here(bench, id).anchor.speakerId).toBe('s-two');
    expect(shiftOf(bench, 'leaks')).not.toBeNull();
    must(bench, CHECKER, { type: 'undo', of });
    expect(here(bench, id).anchor.speakerId).toBe(from);
    expect(shiftOf(bench, 'leaks')).not.toBeNull();
  });

  it('by work on a find that confirms it on the way', () => {
    const { bench, id } = shifted(false);
    must(bench, CHECKER, edit(set('quote.fix', id, 'It leaked')));
    expect(here(bench, id).stage).toBe('in-hand');
    expect(shiftOf(bench, 'leaks')).not.toBeNull();
  });
});

describe('what was said is taken back', () => {
  it('and asks again: another speaker', () => {
    const { bench, id } = shifted();
    const { anchor } = here(bench, id);
    const tern = edit(set('quote.anchor', id, { ...anchor, speakerId: ternOf(bench) }));
    const { mid: of } = must(bench, CHECKER, tern);
    must(bench, CHECKER, edit(set('quote.answer.words', id, 'yes')));
    must(bench, CHECKER, { type: 'undo', of });
    expect(shiftOf(bench, 'leaks')?.stoodAfter).toBe(BUILT);
    must(bench, CHECKER, tern);
    expect(here(bench, id).stoodAt).toBeNull();
    // Somebody else who goes back to the first has thought about it.
    must(bench, SECOND, edit(set('quote.anchor', id, anchor)));
    expect(shiftOf(bench, 'leaks')).toBeNull();
  });

  it('and asks again: the confirmation', () => {
    const { bench, id } = shifted(false);
    must(bench, CHECKER, { type: 'confirm', quoteIds: [id] });
    expect(shiftOf(bench, 'leaks')).toBeNull();
    must(bench, CHECKER, { type: 'unconfirm', quoteIds: [id] });
    expect(shiftOf(bench, 'leaks')).not.toBeNull();
  });

  it('and asks again: the answer', () => {
    const { bench, id } = shifted();
    const { mid: of } = must(bench, CHECKER, edit(set('quote.answer.speaker', id, 'yes')));
    const unknown = set('quote.answer.speaker', id, 'unknown');
    must(bench, CHECKER, { type: 'undo', of });
    expect(shiftOf(bench, 'leaks')).not.toBeNull();
    must(bench, CHECKER, edit(set('quote.anchor', id, here(bench, id).anchor)));
    // What is taken back is the last that was said.
    must(bench, CHECKER, edit(set('quote.answer.speaker', id, 'no')));
    must(bench, CHECKER, edit(unknown));
    expect(shiftOf(bench, 'leaks')).toBeNull();
  });

  it('does nothing where it was never done', () => {
    const { bench, id } = shifted();
    must(bench, CHECKER, { type: 'dismiss', quoteId: id, reason: 'motto' });
    const { anchor } = here(bench, id);
    const nobody = edit(set('quote.anchor', id, { ...anchor, speakerId: null }));
    const { mid: of, outcome } = bench.act(SECOND, nobody);
    expect(outcome).toBe('refused');
    must(bench, CHECKER, { type: 'restore', quoteId: id });
    const rows = bench.events.length;
    must(bench, SECOND, { type: 'undo', of });
    expect(bench.events).toHaveLength(rows);
  });
});
