import { expect, it } from 'vitest';
import type { DifferenceClass } from '#core/record/difference.ts';
import { styleSays } from '#ui/review/style-line-words.ts';
import { makeEvidence, makeSource } from '../../makers/make-desk.ts';

const differ = (...classes: readonly DifferenceClass[]) =>
  classes.map((name) => ({ class: name, printed: 'color', said: 'colour' }));

it('says what the style decides, each class once, and nothing of what no style decides', () => {
  const differences = differ(
    'filler_dropped',
    'filler_dropped',
    'grammar_tidied',
    'word_substituted',
    'negation_changed',
  );
  expect(styleSays({ houseStyle: 'strict-fillers', exhibits: [], differences })).toEqual({
    passes: ['Fillers may go'],
    stops: ['Grammar tidied'],
  });
  expect(styleSays({ houseStyle: ['grammar_tidied'], exhibits: [], differences })).toEqual({
    passes: ['Spoken grammar may be tidied'],
    stops: ['Filler dropped'],
  });
});

it('says where it is the transcript that lets the spelling pass', () => {
  const source = { ...makeSource('src-1'), fidelity: 'verbatim transcript' as const };
  const exhibits = [{ evidence: makeEvidence('ev-1', 'q-1', 'src-1'), source }];
  const differences = differ('spelling_or_dialect');
  expect(styleSays({ houseStyle: 'strict-fillers', exhibits, differences })).toEqual({
    passes: ['Spelling may differ from a transcript'],
    stops: [],
  });
  expect(styleSays({ houseStyle: 'strict', exhibits, differences }).stops).toEqual([
    'Spelling or dialect',
  ]);
});
