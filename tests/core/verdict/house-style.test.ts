import { describe, expect, it } from 'vitest';
import { proposalOf, quoteStatus } from '#core/desk/view.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import type { DifferenceClass } from '#core/record/difference.ts';
import { differencePasses } from '#core/verdict/case.ts';
import {
  DIFFERENCE_CLASSES,
  FIRST_PERMITS,
  mayPass,
  permitted,
  type StyleInForce,
  styleInForce,
} from '#core/verdict/difference.ts';
import { FIDELITIES, type Fidelity } from '#core/verdict/source.ts';
import {
  type Bench,
  CHECKER,
  checkVerbatim,
  edit,
  firstStory,
  HEAD,
  here,
  makeEvidence,
  makeSource,
  nth,
  SECOND,
  set,
} from '../../makers/make-desk.ts';

const difference = (name: DifferenceClass) => ({ class: name, printed: 'color', said: 'colour' });
const EVERY = DIFFERENCE_CLASSES.map((row) => row.class);

describe('a custom style', () => {
  it('begins strict and passes what its list says, but never what may change the meaning', () => {
    expect(styleInForce('strict', ['grammar_tidied'])).toBe('strict');
    const custom = styleInForce('custom', EVERY);
    for (const { class: name, weight } of DIFFERENCE_CLASSES)
      expect(permitted(custom, difference(name))).toBe(weight === 'style');
    expect(FIRST_PERMITS.every(mayPass)).toBe(true);
    expect(permitted(styleInForce('custom', []), difference('filler_dropped'))).toBe(false);
  });

  it('is written into the story, and refused with a class that passes in none', () => {
    const bench = firstStory();
    expect(bench.desk.story?.permits).toEqual(FIRST_PERMITS);
    const write = (list: readonly DifferenceClass[]) => edit(set('story.permits', 'st-1', list));
    expect(bench.act(CHECKER, write(['grammar_tidied'])).outcome).toBe('applied');
    expect(bench.act(CHECKER, write(['negation_changed'])).refusals[0]?.say).toBe(
      'A difference that may change the meaning passes in no house style.',
    );
    expect(bench.desk.story?.permits).toEqual(['grammar_tidied']);
  });
});

describe('spelling alone', () => {
  const exhibit = (fidelity: Fidelity | null) => ({
    evidence: makeEvidence('ev-1', 'q-1', 'src-1'),
    source: { ...makeSource('src-1'), fidelity },
  });
  const WRITTEN_DOWN: readonly Fidelity[] = [
    'verbatim transcript',
    'edited transcript',
    'automatic captions',
  ];

  it.each(FIDELITIES)('against a %s', (fidelity) => {
    const passes = (houseStyle: StyleInForce, name: DifferenceClass) =>
      differencePasses({ houseStyle, exhibits: [exhibit(fidelity)] }, difference(name));
    expect(passes('strict-fillers', 'spelling_or_dialect')).toBe(WRITTEN_DOWN.includes(fidelity));
    expect(passes('strict', 'spelling_or_dialect')).toBe(false);
    expect(passes([], 'spelling_or_dialect')).toBe(false);
    expect(passes('tidy-speech', 'spelling_or_dialect')).toBe(true);
    expect(passes('strict-fillers', 'grammar_tidied')).toBe(false);
  });

  it('does not pass where a recording is held beside the transcript, or no record', () => {
    const facts = (exhibits: readonly ReturnType<typeof exhibit>[]) =>
      differencePasses(
        { houseStyle: 'strict-fillers', exhibits },
        difference('spelling_or_dialect'),
      );
    expect(facts([exhibit('verbatim transcript'), exhibit('recording')])).toBe(false);
    expect(facts([])).toBe(false);
  });
});

describe('a change of style', () => {
  function minorEdits(): { readonly bench: Bench; readonly id: string } {
    const bench = firstStory();
    const { id } = nth(bench.desk, 2);
    checkVerbatim(bench, id);
    bench.act(
      CHECKER,
      edit(
        set('quote.answer.words', id, 'no'),
        set('quote.differences', id, [{ class: 'filler_dropped', printed: '', said: 'er' }]),
        set('quote.verdict', id, {
          code: 'MINOR_EDITS',
          scale: 'quote-verdict/1',
          reason: 'A filler.',
          override: false,
        }),
      ),
    );
    return { bench, id };
  }

  it('leaves what was signed under the old one, and changes what is proposed now', () => {
    const { bench, id } = minorEdits();
    bench.act(CHECKER, { type: 'submit', quoteIds: [id] });
    bench.act(SECOND, { type: 'open-review', quoteId: id });
    const seenFingerprint = fingerprintOf(bench.desk, here(bench, id));
    bench.act(SECOND, { type: 'approve', quoteId: id, seenFingerprint });
    bench.act(HEAD, edit(set('story.houseStyle', 'st-1', 'strict')));
    expect(here(bench, id).approval?.under).toBe('strict-fillers');
    expect(quoteStatus(bench.desk, here(bench, id))).toBe('signed');
    expect(proposalOf(bench.desk, here(bench, id))?.code).toBe('APPROXIMATE');
  });

  it('counts for what is not signed yet', () => {
    const { bench, id } = minorEdits();
    bench.act(HEAD, edit(set('story.houseStyle', 'st-1', 'strict')));
    expect(bench.act(CHECKER, { type: 'submit', quoteIds: [id] }).refusals[0]?.say).toContain(
      'a house style that lets “filler dropped” pass',
    );
  });
});
