import { describe, expect, it } from 'vitest';
import type { Difference } from '#core/record/difference.ts';
import { NO_ANSWERS, type Answers } from '#core/verdict/answers.ts';
import type { Exhibit, VerdictCase } from '#core/verdict/case.ts';
import {
  DIFFERENCE_CLASSES,
  HOUSE_STYLES,
  isCritical,
  permitted,
} from '#core/verdict/difference.ts';
import type { Evidence } from '#core/verdict/evidence.ts';
import { answersNeeded, stillNeeded } from '#core/verdict/minimum.ts';
import { propose, wantsReason } from '#core/verdict/propose.ts';
import { choosable, VERDICTS, verdictRow } from '#core/verdict/scale.ts';
import { safeUrl } from '#core/verdict/safe-url.ts';
import { type Source, SOURCE_TYPES, sourceKind } from '#core/verdict/source.ts';
import { makeEvidence, makeSource } from '../../makers/make-desk.ts';

const YES: Answers = { words: 'yes', speaker: 'yes', context: 'yes', translation: 'none' };

function facts(part: Partial<VerdictCase> = {}): VerdictCase {
  return {
    kind: 'direct',
    answers: NO_ANSWERS,
    differences: [],
    language: { language: null, original: null, translator: null, secondReader: null },
    secondRead: false,
    exhibits: [],
    occasionNamed: false,
    occasionRecords: [],
    searches: 0,
    houseStyle: 'strict-fillers',
    relation: 'agency',
    agency: 'AFP',
    trustedAgencies: [],
    ...part,
  };
}

function exhibit(source: Partial<Source> = {}, evidence: Partial<Evidence> = {}): Exhibit {
  const made = makeSource('src-1', source);
  return { source: made, evidence: makeEvidence('ev-1', 'q-1', made.id, evidence) };
}

const OUTLET = exhibit(
  { type: 'outlet', fidelity: null },
  { chain: ['BBC Radio'], creditPrinted: 'yes' },
);
const difference = (name: Difference['class']): Difference => ({
  class: name,
  printed: 'a',
  said: 'b',
});

describe('the proposal, first match wins', () => {
  const firm = [exhibit()];
  it.each([
    ['nothing held', {}, 'UNVERIFIABLE'],
    ['an outlet’s report', { exhibits: [OUTLET] }, 'SECOND_HAND'],
    ['speaker no', { answers: { ...YES, speaker: 'no' }, exhibits: firm }, 'MISATTRIBUTED'],
    ['translation no', { answers: { ...YES, translation: 'no', context: 'no' } }, 'MISTRANSLATED'],
    [
      'critical class',
      {
        answers: { ...YES, words: 'no', context: 'no' },
        differences: [difference('negation_changed')],
      },
      'ALTERED',
    ],
    ['context no', { answers: { ...YES, context: 'no' }, exhibits: firm }, 'OUT_OF_CONTEXT'],
    [
      'for and against',
      { answers: YES, exhibits: [exhibit(), exhibit({}, { stance: 'contradicts' })] },
      'DISPUTED',
    ],
    [
      'permitted differences',
      {
        answers: { ...YES, words: 'no' },
        differences: [difference('filler_dropped')],
        exhibits: firm,
      },
      'MINOR_EDITS',
    ],
    [
      'the same without a record',
      { answers: { ...YES, words: 'no' }, differences: [difference('filler_dropped')] },
      'APPROXIMATE',
    ],
    [
      'a word exchanged',
      {
        answers: { ...YES, words: 'no' },
        differences: [difference('word_substituted')],
        exhibits: firm,
      },
      'APPROXIMATE',
    ],
    [
      'translation yes',
      { answers: { ...YES, translation: 'yes' }, exhibits: firm },
      'TRANSLATED_FAITHFUL',
    ],
    ['paraphrase', { kind: 'paraphrase', answers: YES, exhibits: firm }, 'FAIR_PARAPHRASE'],
    ['all yes', { answers: YES, exhibits: firm }, 'VERBATIM'],
    [
      'a whole record of the occasion without it',
      { occasionNamed: true, occasionRecords: [makeSource('src-2')] },
      'NOT_IN_RECORD',
    ],
    ['a trusted agency', { trustedAgencies: ['AFP'] }, 'AGENCY_CREDITED'],
    ['all yes, no record', { answers: YES }, 'UNVERIFIABLE'],
  ] as const satisfies readonly (readonly [string, Partial<VerdictCase>, string])[])(
    '%s',
    (_, part, code) => {
      expect(propose(facts(part))?.code).toBe(code);
    },
  );

  it('is silent with a first-hand record and an answer still open', () => {
    expect(propose(facts({ exhibits: firm }))).toBeNull();
  });

  it('names the basis when the record is not what was heard', () => {
    const prepared = facts({ answers: YES, exhibits: [exhibit({ fidelity: 'prepared text' })] });
    expect(propose(prepared)?.why).toBe(
      'All four answers hold, word for word against the prepared text.',
    );
  });

  it('never proposes what only a person may say', () => {
    expect(verdictRow('FABRICATED').key).toBeNull();
    expect(choosable('direct').map((row) => row.code)).not.toContain('VOID');
  });
});

describe('what is still needed', () => {
  it.each([
    ['VERBATIM', facts(), ['a first-hand record with its place and words']],
    [
      'VERBATIM',
      facts({ exhibits: [exhibit({}, { excerpt: ' ' })] }),
      ['the place in the first-hand record and its words'],
    ],
    [
      'VERBATIM',
      facts({ exhibits: [exhibit({ type: 'notes' })] }),
      ['the reporter’s notes seen by you'],
    ],
    ['VERBATIM', facts({ exhibits: [exhibit({ type: 'notes', notesSeenBy: 'Ines' })] }), []],
    ['SECOND_HAND', facts({ exhibits: [OUTLET] }), []],
    [
      'SECOND_HAND',
      facts({ exhibits: [exhibit({ type: 'outlet' })] }),
      ['the chain: who had it from whom'],
    ],
    [
      'SECOND_HAND',
      facts({ exhibits: [exhibit({ type: 'outlet' }, { chain: ['AFP'] })] }),
      ['that the credit is printed in the story'],
    ],
    ['UNVERIFIABLE', facts({ searches: 1 }), []],
    ['UNVERIFIABLE', facts(), ['the search log: where you looked, and for what']],
    ['NOT_IN_RECORD', facts(), ['the occasion: where and when it was said']],
    ['NOT_IN_RECORD', facts({ occasionNamed: true }), ['a record of that occasion']],
    [
      'MINOR_EDITS',
      facts({ exhibits: [exhibit()], differences: [difference('number_changed')] }),
      ['a house style that lets “number changed” pass'],
    ],
    [
      'FAIR_PARAPHRASE',
      facts({ exhibits: [exhibit()] }),
      ['another kind of quote (this one is direct)'],
    ],
    ['DISPUTED', facts({ exhibits: [exhibit()] }), ['the denial or the record against']],
    ['TRANSLATED_FAITHFUL', facts(), ['the original words']],
    ['AGENCY_CREDITED', facts({ trustedAgencies: ['AFP'] }), []],
  ] as const)('%s %#', (code, given, needed) => {
    expect(stillNeeded(code, given, 'because')).toEqual(needed);
  });

  it('asks for a typed reason to override, to demand a change, and when it cannot say', () => {
    expect(wantsReason('VERBATIM', { code: 'VERBATIM', why: '' })).toBe(false);
    expect(wantsReason('VERBATIM', null)).toBe(true);
    expect(wantsReason('SECOND_HAND', { code: 'SECOND_HAND', why: '' })).toBe(true);
    expect(wantsReason('ALTERED', { code: 'ALTERED', why: '' })).toBe(true);
  });

  it('asks for the answers a passing verdict rests on', () => {
    expect(answersNeeded('VERBATIM', facts({ answers: { ...YES, context: 'unknown' } }))).toEqual([
      'an answer to “Context fair?”',
    ]);
    expect(answersNeeded('SECOND_HAND', facts())).toEqual([]);
  });
});

describe('the tables', () => {
  it('hold one row for every code, every key once a kind, and VOID for nobody', () => {
    expect(new Set(VERDICTS.map((row) => row.code)).size).toBe(16);
    for (const kind of ['direct', 'partial', 'paraphrase', 'document'] as const) {
      const keys = choosable(kind).flatMap((row) => row.key ?? []);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toContain(1);
    }
    for (const row of SOURCE_TYPES) expect(sourceKind(row.type)).toBe(row);
    expect(new Set(SOURCE_TYPES.map((row) => row.type)).size).toBe(13);
  });

  it('let no critical class and none of the four unmarked ones pass in any house style', () => {
    const never = DIFFERENCE_CLASSES.filter((row) => row.weight !== 'style').map(
      (row) => row.class,
    );
    expect(never).toHaveLength(10);
    for (const { style } of HOUSE_STYLES)
      for (const name of never) expect(permitted(style, difference(name))).toBe(false);
    expect(DIFFERENCE_CLASSES.filter((row) => isCritical(difference(row.class)))).toHaveLength(5);
    expect(permitted('strict-fillers', difference('filler_dropped'))).toBe(true);
    expect(permitted('strict', difference('filler_dropped'))).toBe(false);
    expect(permitted('tidy-speech', difference('grammar_tidied'))).toBe(true);
  });
});

describe('a link', () => {
  it.each(['https://example.org/a?b=c#d', ' http://example.org '])('%s may be followed', (url) => {
    expect(safeUrl(url)).toBe(url.trim());
  });
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    '//example.org',
    'https://',
    'https://user:pass@example.org',
    'https://exa mple.org',
    'https://example.org/"onclick="x',
    'ftp://example.org',
    '',
  ])('%j may not', (url) => {
    expect(safeUrl(url)).toBeNull();
  });
});
