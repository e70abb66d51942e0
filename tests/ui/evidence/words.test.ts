import { expect, it } from 'vitest';
import {
  countWords,
  criticalWords,
  gapWords,
  spokenDifference,
  toneOf,
} from '#ui/evidence/difference-words.ts';
import { fixWords, isFix } from '#ui/evidence/found-fix.ts';
import { captionsName } from '#ui/evidence/PasteField.tsx';
import { clockWords, shortPlace } from '#ui/evidence/place-words.ts';
import { linkedOf } from '#ui/evidence/attach-plan.ts';
import { NO_LINK } from '#ui/evidence/link-draft.ts';
import type { VerdictCase } from '#core/verdict/case.ts';
import type { StyleInForce } from '#core/verdict/difference.ts';
import { makeEvidence, makeSource } from '../../makers/make-desk.ts';
import { plantedBench, saidOf } from '../../makers/planted-desk.ts';

function placeOf(number: number) {
  const bench = plantedBench();
  const { quote, answer } = saidOf(bench, number);
  const [place] = answer.places;
  if (place === undefined) throw new Error('not in the record');
  return { bench, quote, place };
}

it('reads a difference as printed, said and class, with a word to hold on to', () => {
  expect(spokenDifference(placeOf(2).place, 0)).toBe(
    'printed: ready; said: not ready; negation changed',
  );
  expect(spokenDifference(placeOf(3).place, 0)).toBe(
    'printed: fifteen months; said: fifty months; number changed',
  );
});

it('names the critical classes once each, and how far apart a splice is', () => {
  const { differences } = placeOf(4).place;
  expect(criticalWords(differences)).toBe('spliced');
  expect(criticalWords([...differences, ...differences])).toBe('spliced');
  expect(criticalWords(placeOf(7).place.differences)).toBe('');
  expect(differences.map(gapWords).join('')).toMatch(/^31\d words apart$/u);
  expect(gapWords({ gap: 1310 })).toBe('1,310 words apart');
});

it('weighs a difference by the house style', () => {
  const filler = { class: 'filler_dropped', printed: '', said: 'um' } as const;
  const under = (houseStyle: StyleInForce, exhibits: VerdictCase['exhibits'] = []) => ({
    houseStyle,
    exhibits,
  });
  expect(toneOf(filler, under('strict-fillers'))).toBe('quiet');
  expect(toneOf(filler, under('strict'))).toBe('odd');
  expect(toneOf({ ...filler, class: 'negation_changed' }, under('tidy-speech'))).toBe('critical');
  // Decision 0012: the spelling of a transcript is nobody's speech.
  const spelling = { class: 'spelling_or_dialect', printed: 'color', said: 'colour' } as const;
  const source = { ...makeSource('src-1'), fidelity: 'verbatim transcript' as const };
  const transcript = [{ evidence: makeEvidence('ev-1', 'q-1', 'src-1'), source }];
  expect(toneOf(spelling, under('strict-fillers', transcript))).toBe('quiet');
  expect(toneOf(spelling, under('strict-fillers'))).toBe('odd');
  expect(countWords([])).toBe('No word differs.');
  expect(countWords([filler, { ...filler, class: 'name_changed' }])).toBe(
    '2 differences, 1 may change the meaning.',
  );
});

it('says a place by its minute, else by its turn and paragraph', () => {
  expect([clockWords(724.4), clockWords(3724)]).toEqual(['12:04', '1:02:04']);
  expect(shortPlace({ seconds: 724, locator: '00:12:04, MAYOR' })).toBe('minute 12:04');
  expect(shortPlace({ seconds: null, locator: 'MAYOR, paragraph 3' })).toBe('MAYOR, paragraph 3');
});

it('gives the fix as it would be printed, and none where none is needed', () => {
  const altered = placeOf(2);
  expect(fixWords(altered.bench.desk, altered.quote, altered.place)).toBe(
    '"We are not ready for the winter,"',
  );
  const printed = '"We are not ready for the winter,"';
  const as = (fix: string | null) => isFix({ ...altered.quote, fix }, printed);
  expect([printed, 'We are not ready for the winter,'].map(as)).toEqual([true, true]);
  expect([null, 'We are never ready for the winter,', '"We are" [/] "not"'].map(as)).toEqual([
    false,
    false,
    false,
  ]);
  const clean = placeOf(1);
  expect(fixWords(clean.bench.desk, clean.quote, clean.place)).toBeNull();
});

it('knows captions by their head', () => {
  expect(captionsName('WEBVTT\n\n00:01.000 --> 00:02.000\nYes')).toBe('Pasted captions.vtt');
  expect(captionsName('1\n00:00:01,000 --> 00:00:02,000\nYes')).toBe('Pasted captions.srt');
  expect(captionsName('He said: 1 --> 2.')).toBeNull();
});

it('links no quote to a whole record that does not hold it', () => {
  const { quote, place } = placeOf(1);
  const found = { [quote.id]: place, other: null };
  expect(linkedOf([quote.id, 'other'], quote, NO_LINK, found, true)).toEqual([quote.id]);
  expect(linkedOf([quote.id, 'other'], quote, NO_LINK, found, false)).toEqual([quote.id, 'other']);
  const noted = { ...NO_LINK, excerpt: 'words somebody heard' };
  expect(linkedOf([quote.id], quote, noted, { [quote.id]: null }, true)).toEqual([quote.id]);
});
