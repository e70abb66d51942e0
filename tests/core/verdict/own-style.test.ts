import { describe, expect, it } from 'vitest';
import { proposalOf, quoteStatus, styleOf } from '#core/desk/view.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { DIFFERENCE_CLASSES, HOUSE_STYLES, mayPass } from '#core/verdict/difference.ts';
import {
  changeStyles,
  newestOf,
  type OwnStyle,
  passWords,
  sameStyle,
  STYLE_CLASSES,
  type StyleChange,
  styleWords,
  underWords,
} from '#core/verdict/house-style.ts';
import {
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  HEAD,
  here,
  nth,
  SECOND,
  set,
} from '../../makers/make-desk.ts';

const AT = '2026-11-24T12:00:00.000Z';

function changed(styles: readonly OwnStyle[], change: Partial<StyleChange> = {}) {
  const whole: StyleChange = { id: 'hs-1', base: 0, name: 'Harbour desk', permits: [], ...change };
  return changeStyles(styles, whole, 'Dan Deadline', AT);
}

function made(styles: readonly OwnStyle[], change: Partial<StyleChange> = {}) {
  const answer = changed(styles, change);
  if (!answer.ok) throw new Error(answer.say);
  return answer.styles;
}

describe('a style of the desk', () => {
  it('grows by versions, and keeps every one as it was', () => {
    const first = made([], { permits: ['grammar_tidied', 'filler_dropped', 'filler_dropped'] });
    expect(first).toEqual([
      {
        id: 'hs-1',
        versions: [
          {
            version: 1,
            name: 'Harbour desk',
            permits: ['filler_dropped', 'grammar_tidied'],
            by: 'Dan Deadline',
            at: AT,
          },
        ],
      },
    ]);
    const second = made(first, { base: 1, name: 'Harbour and docks', permits: [] });
    expect(second[0]?.versions[0]).toEqual(first[0]?.versions[0]);
    expect(second.map(newestOf)).toMatchObject([{ version: 2, name: 'Harbour and docks' }]);
  });

  it.each(DIFFERENCE_CLASSES.filter((row) => !mayPass(row.class)).map((row) => row.class))(
    'never lets %s pass',
    (name) => {
      expect(changed([], { permits: ['filler_dropped', name] })).toEqual({
        ok: false,
        say: 'A difference that may change the meaning passes in no house style.',
      });
    },
  );

  it('is refused in words', () => {
    const one = made([]);
    const two = made(one, { id: 'hs-2', name: 'Night desk' });
    const says = (styles: readonly OwnStyle[], change: Partial<StyleChange>) => {
      const answer = changed(styles, change);
      return answer.ok ? '' : answer.say;
    };
    expect(says([], { name: ' ' })).toBe('Type a name for the style.');
    expect(says([], { name: 'x'.repeat(61) })).toBe('A name may be 60 characters long.');
    expect(says([], { name: 'tidy SPEECH' })).toContain('Another style has this name');
    expect(says(two, { id: 'hs-2', base: 1, name: 'harbour desk' })).toContain('Another style');
    expect(says([], { base: 3 })).toBe('This style is no longer on the desk.');
    expect(says(one, { base: 1 })).toBe('Nothing is changed yet.');
    const overtaken = made(one, { base: 1, permits: ['filler_dropped'] });
    expect(says(overtaken, { base: 1, name: 'Mine' })).toBe(
      'Dan Deadline made version 2 meanwhile; look at it, then change it.',
    );
  });

  it('has so many styles and versions at most', () => {
    let styles: readonly OwnStyle[] = [];
    for (let at = 0; at < 40; at += 1)
      styles = made(styles, { id: `hs-${at}`, name: `Style ${at}` });
    expect(changed(styles, { id: 'hs-x', name: 'One more' }).ok).toBe(false);
    let one = made([]);
    for (let base = 1; base < 60; base += 1) one = made(one, { base, name: `Harbour ${base}` });
    expect(changed(one, { base: 60, name: 'Harbour 61' }).ok).toBe(false);
  });
});

describe('a style in words', () => {
  it('says what passes, class by class', () => {
    expect(STYLE_CLASSES.map((row) => row.class)).toEqual(
      DIFFERENCE_CLASSES.filter((row) => mayPass(row.class)).map((row) => row.class),
    );
    expect(passWords([])).toBe('Every difference counts.');
    expect(passWords(['grammar_tidied', 'filler_dropped'])).toBe(
      'Fillers may go. Spoken grammar may be tidied.',
    );
    expect(passWords('strict')).toBe(
      'Words may be left out with an ellipsis. Words may be added in brackets.',
    );
  });

  it('is named with its version', () => {
    const style = { id: 'hs-1', name: 'Harbour desk', version: 3 };
    expect(styleWords({ houseStyle: 'custom', style })).toBe('Harbour desk, version 3');
    expect(styleWords({ houseStyle: 'custom', style: null })).toBe('Custom');
    expect(styleWords({ houseStyle: 'strict', style })).toBe('Strict');
    expect(underWords('tidy-speech')).toBe('Tidy speech');
    expect(underWords(['filler_dropped'])).toBe('a style of the desk: Fillers may go.');
  });

  it('is the same as another that lets the same pass', () => {
    const strict = HOUSE_STYLES.find((row) => row.style === 'strict')?.permits ?? [];
    expect(sameStyle('strict', strict.toReversed())).toBe(true);
    expect(sameStyle('strict', 'tidy-speech')).toBe(false);
    expect(sameStyle(['filler_dropped'], [])).toBe(false);
  });
});

describe('a story that takes a style of the desk', () => {
  it('holds what it lets pass, and signs and stays signed by it', () => {
    const bench = firstStory();
    const { id } = nth(bench.desk, 2);
    const take = (version: number, ...permits: readonly ('grammar_tidied' | 'filler_dropped')[]) =>
      edit(
        set('story.houseStyle', 'st-1', 'custom'),
        set('story.permits', 'st-1', permits),
        set('story.style', 'st-1', { id: 'hs-1', name: 'Harbour desk', version }),
      );
    expect(bench.act(HEAD, take(1, 'grammar_tidied')).outcome).toBe('applied');
    expect(styleOf(bench.desk)).toEqual(['grammar_tidied']);
    checkVerbatim(bench, id);
    bench.act(
      CHECKER,
      edit(
        set('quote.answer.words', id, 'no'),
        set('quote.differences', id, [{ class: 'grammar_tidied', printed: 'is', said: 'are' }]),
        set('quote.verdict', id, {
          code: 'MINOR_EDITS',
          scale: 'quote-verdict/1',
          reason: '',
          override: false,
        }),
      ),
    );
    expect(proposalOf(bench.desk, here(bench, id))?.code).toBe('MINOR_EDITS');
    bench.act(CHECKER, { type: 'submit', quoteIds: [id] });
    bench.act(SECOND, { type: 'open-review', quoteId: id });
    const seenFingerprint = fingerprintOf(bench.desk, here(bench, id));
    bench.act(SECOND, { type: 'approve', quoteId: id, seenFingerprint });
    bench.act(HEAD, take(2, 'filler_dropped'));
    expect(bench.desk.story?.style?.version).toBe(2);
    expect(fingerprintOf(bench.desk, here(bench, id))).toBe(seenFingerprint);
    expect(quoteStatus(bench.desk, here(bench, id))).toBe('signed');
    expect(here(bench, id).approval?.under).toEqual(['grammar_tidied']);
    expect(proposalOf(bench.desk, here(bench, id))?.code).toBe('APPROXIMATE');
  });
});
