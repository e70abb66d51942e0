import { describe, expect, it } from 'vitest';
import { deskAfterFix, fixEffects } from '#core/desk/fix-effects.ts';
import { fixCommand, readyFixes } from '#core/desk/make-fix.ts';
import { speakerShifted } from '#core/desk/speaker-shifted.ts';
import { contextChanged } from '#core/desk/view.ts';
import { CHECKER, checkVerbatim, here, quoteSaying } from '../../makers/make-desk.ts';
import {
  ASKED,
  brings,
  BUILT,
  LEAKS,
  must,
  OPENING,
  shiftOf,
  signs,
  SPRING,
  story,
} from '../../makers/quay-story.ts';

const WINTER = 'Reed was not surprised: "It was a quiet winter," she said.';

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

it('is told of a quote that moves although it was asked about already', () => {
  const bench = story(OPENING, BUILT, LEAKS, ASKED);
  brings(bench, 'same', OPENING, LEAKS, ASKED);
  expect(shiftOf(bench, 'leaks')).not.toBeNull();
  const { id: quoteId, anchor } = quoteSaying(bench.desk, 'leaks');
  const told = (outcome: 'moved' | 'same') => {
    const placement = { quoteId, outcome, parts: anchor.parts, clause: null, kind: anchor.kind };
    const { text } = bench.desk.versions.at(-1) ?? { text: '' };
    const command = {
      type: 'add-version',
      versionId: 'v-3',
      base: 'v-2',
      text,
      fix: null,
      placements: [placement],
    } as const;
    return fixEffects(bench.desk, deskAfterFix(bench.desk, [], command), command).others;
  };
  expect(told('moved').map(({ what }) => what)).toEqual(['moved']);
  expect(told('same')).toEqual([]);
});
