import { describe, expect, it } from 'vitest';
import { describePart } from '#core/anchor/anchor.ts';
import type { Command } from '#core/desk/command.ts';
import { currentVersion, markOf } from '#core/desk/desk.ts';
import { deskAfterFix, fixEffects } from '#core/desk/fix-effects.ts';
import { fixCommand, readyFixes } from '#core/desk/make-fix.ts';
import { speakerShifted, type SpeakerShift } from '#core/desk/speaker-shifted.ts';
import { contextChanged, fingerprintOf, inReadingOrder } from '#core/desk/view.ts';
import { detect } from '#core/quote/detect.ts';
import type { PlacementOutcome } from '#core/quote/placement.ts';
import type { Person } from '#core/review/hats.ts';
import { parseStory } from '#core/story/blocks.ts';
import {
  type Bench,
  CHECKER,
  checkVerbatim,
  edit,
  here,
  ownStory,
  quoteSaying,
  SECOND,
  set,
} from '../../makers/make-desk.ts';

/** A place and people that do not exist. */
const OPENING =
  'LOWER QUILLFORD (Practice Desk) - Harbour master Tilda Tern opened the quay on Monday.';
const BUILT = '"We built it in nine years," said Rosa Reed, the chief engineer.';
const LEAKS = '"It leaks in two places," she said.';
const SPRING = '"It will leak in three by spring," the chief engineer said.';
const ASKED = '"Nobody asked the harbour," Tern said.';
const WINTER = 'Reed was not surprised: "It was a quiet winter," she said.';

function textOf(...paragraphs: readonly string[]): string {
  return `Quay opens in Lower Quillford\n\nBy Tess Tester\n\n${paragraphs.join('\n\n')}\n`;
}

function story(...paragraphs: readonly string[]): Bench {
  const text = textOf(...paragraphs);
  const bench = ownStory('Quay opens in Lower Quillford', text);
  const { engine, finds } = detect(text, parseStory(text));
  must(bench, CHECKER, { type: 'propose-candidates', engine, versionId: 'v-1', finds });
  return bench;
}

function must(bench: Bench, person: Person, command: Command): void {
  const { outcome, refusals } = bench.act(person, command);
  if (outcome === 'refused') throw new Error(refusals.map(({ say }) => say).join(' '));
}

/** Brings in these paragraphs as a new version: each quote stands where its words do. */
function brings(bench: Bench, outcome: PlacementOutcome, ...paragraphs: readonly string[]): void {
  const text = textOf(...paragraphs);
  const versionId = `v-${bench.desk.versions.length + 1}`;
  const placements = inReadingOrder(bench.desk).map(({ id: quoteId, anchor }) => {
    const starts = anchor.parts.map(({ exact }) => text.indexOf(exact));
    const there = starts.every((start) => start >= 0);
    const parts = anchor.parts.flatMap(({ exact }, at) => {
      const start = starts[at] ?? -1;
      return there ? describePart(text, versionId, { start, end: start + exact.length }) : [];
    });
    return {
      quoteId,
      outcome: there ? outcome : 'cut',
      parts: there ? parts : null,
      clause: null,
      kind: anchor.kind,
    } as const;
  });
  const base = currentVersion(bench.desk)?.id ?? '';
  must(bench, CHECKER, { type: 'add-version', versionId, base, text, fix: null, placements });
}

function shiftOf(bench: Bench, words: string): SpeakerShift | null {
  return speakerShifted(bench.desk, quoteSaying(bench.desk, words));
}

function signs(bench: Bench, id: string): void {
  must(bench, CHECKER, { type: 'submit', quoteIds: [id] });
  must(bench, SECOND, { type: 'open-review', quoteId: id });
  const seenFingerprint = fingerprintOf(bench.desk, here(bench, id));
  must(bench, SECOND, { type: 'approve', quoteId: id, seenFingerprint });
}

describe('the speaker may have shifted', () => {
  it('where a pronoun was moved away from the sentence it points at', () => {
    const bench = story(OPENING, BUILT, LEAKS, ASKED);
    expect(shiftOf(bench, 'leaks')).toBeNull();
    brings(bench, 'moved', OPENING, BUILT, ASKED, LEAKS);
    expect(shiftOf(bench, 'leaks')).toEqual({ why: 'before', stoodAfter: BUILT, named: true });
    for (const words of ['built', 'asked']) expect(shiftOf(bench, words)).toBeNull();
  });

  it.each(['same', 'typography', 'moved', 'changed'] as const)(
    'where that sentence is cut, and the quote is placed as %s',
    (outcome) => {
      const bench = story(OPENING, BUILT, LEAKS);
      brings(bench, outcome, OPENING, LEAKS);
      expect(shiftOf(bench, 'leaks')?.why).toBe('before');
    },
  );

  it('where a sentence goes in between, through a chain of pronouns too', () => {
    const bench = story(OPENING, BUILT, LEAKS, '"And in a third, by Friday," she added.');
    brings(
      bench,
      'moved',
      OPENING,
      BUILT,
      'Tern went home.',
      LEAKS,
      '"And in a third, by Friday," she added.',
    );
    expect(shiftOf(bench, 'leaks')?.why).toBe('before');
    expect(shiftOf(bench, 'Friday')?.why).toBe('before');
  });

  it('where a description stands before the name it means', () => {
    const bench = story(OPENING, BUILT, SPRING);
    brings(bench, 'moved', OPENING, ASKED, SPRING, BUILT);
    expect(shiftOf(bench, 'spring')?.why).toBe('introduced');
  });

  it('where somebody else is printed beside the very same words', () => {
    const bench = story(OPENING, BUILT, LEAKS, ASKED);
    brings(
      bench,
      'same',
      OPENING,
      BUILT,
      LEAKS.replace('she', 'Tern'),
      ASKED.replace('Tern', 'he'),
    );
    expect(shiftOf(bench, 'leaks')?.why).toBe('reworded');
    expect(shiftOf(bench, 'asked')?.why).toBe('reworded');
  });
});

describe('the speaker has not shifted', () => {
  it('where the name stands in the same sentence', () => {
    const bench = story(OPENING, BUILT, WINTER, ASKED);
    brings(bench, 'moved', OPENING, ASKED, WINTER, BUILT);
    expect(shiftOf(bench, 'winter')).toBeNull();
  });

  it('where a named one or a description moves behind its name', () => {
    const bench = story(OPENING, BUILT, SPRING, ASKED);
    brings(bench, 'moved', OPENING, ASKED, BUILT, 'It rained.', SPRING);
    for (const words of ['built', 'spring', 'asked']) expect(shiftOf(bench, words)).toBeNull();
  });

  it('where other words are put into the marks before it, or a sentence between is cut', () => {
    const bench = story(OPENING, BUILT, LEAKS, 'It rained.', '"And in a third," she added.');
    brings(
      bench,
      'same',
      OPENING,
      BUILT.replace('nine', 'ten'),
      LEAKS,
      '"And in a third," she added.',
    );
    expect(shiftOf(bench, 'leaks')).toBeNull();
    expect(shiftOf(bench, 'third')).toBeNull();
  });

  it('where the sentence comes back', () => {
    const bench = story(OPENING, BUILT, LEAKS);
    brings(bench, 'same', OPENING, LEAKS);
    brings(bench, 'same', OPENING, 'It rained.', LEAKS);
    expect(shiftOf(bench, 'leaks')?.stoodAfter).toBe(BUILT);
    brings(bench, 'same', OPENING, BUILT, LEAKS);
    expect(shiftOf(bench, 'leaks')).toBeNull();
  });

  it('where the speaker is not known, or it is no quotation', () => {
    const bench = story(OPENING, BUILT, LEAKS);
    brings(bench, 'same', OPENING, LEAKS);
    const quote = quoteSaying(bench.desk, 'leaks');
    const nobody = { ...quote, anchor: { ...quote.anchor, speakerId: null } };
    expect(speakerShifted(bench.desk, nobody)).toBeNull();
    must(bench, CHECKER, { type: 'dismiss', quoteId: quote.id, reason: 'motto' });
    expect(shiftOf(bench, 'leaks')).toBeNull();
  });
});

describe('somebody says whose words they are', () => {
  function shifted(): { readonly bench: Bench; readonly id: string } {
    const bench = story(OPENING, BUILT, LEAKS, ASKED);
    const { id } = quoteSaying(bench.desk, 'leaks');
    must(bench, CHECKER, { type: 'confirm', quoteIds: [id] });
    brings(bench, 'moved', OPENING, BUILT, ASKED, LEAKS);
    expect(shiftOf(bench, 'leaks')).not.toBeNull();
    return { bench, id };
  }

  it('by the same speaker, written again: one event, and its writer does not sign', () => {
    const { bench, id } = shifted();
    const same = edit(set('quote.anchor', id, here(bench, id).anchor));
    const rows = bench.events.filter(({ type }) => type === 'fields-written@1').length;
    must(bench, SECOND, same);
    expect(shiftOf(bench, 'leaks')).toBeNull();
    expect(markOf(bench.desk, { field: 'quote.anchor', id })?.actor).toBe(SECOND.id);
    expect(here(bench, id).touched).toEqual([]);
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

describe('a signed quote', () => {
  it('asks by its signature as before, and by itself once it is taken up again', () => {
    const bench = story(OPENING, BUILT, LEAKS, ASKED);
    const { id } = quoteSaying(bench.desk, 'leaks');
    checkVerbatim(bench, id);
    signs(bench, id);
    brings(bench, 'moved', OPENING, BUILT, ASKED, LEAKS);
    expect(contextChanged(bench.desk, here(bench, id))).toBe(true);
    expect(shiftOf(bench, 'leaks')).toBeNull();
    must(bench, CHECKER, { type: 'rework', quoteId: id });
    expect(shiftOf(bench, 'leaks')?.why).toBe('before');
    signs(bench, id);
    expect(here(bench, id).stoodAt).toBeNull();
  });
});

it('is told before a fix is made that brings it about', () => {
  const bench = story(OPENING, BUILT, LEAKS);
  const quote = quoteSaying(bench.desk, 'built');
  const cut = readyFixes(bench.desk, quote, { said: null, credit: null }).find(
    ({ how }) => how === 'cut',
  );
  if (cut === undefined) throw new Error('it cannot be cut');
  const command = fixCommand(bench.desk, quote, cut, 'v-2');
  const after = deskAfterFix(bench.desk, [], command);
  const told = fixEffects(bench.desk, after, command).others;
  expect(told.map(({ what }) => what)).toEqual(['speaker']);
  must(bench, CHECKER, command);
  expect(shiftOf(bench, 'leaks')?.why).toBe('before');
});
