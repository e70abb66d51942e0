import { describe, expect, it } from 'vitest';
import {
  ASKED,
  brings,
  BUILT,
  LEAKS,
  OPENING,
  shiftOf,
  SPRING,
  story,
} from '../../makers/quay-story.ts';

/** Why the quote asks, once these paragraphs became those; null: it does not. */
function why(words: string, before: readonly string[], after: readonly string[]): string | null {
  const bench = story(...before);
  brings(bench, 'same', ...after);
  return shiftOf(bench, words)?.why ?? null;
}

const SIGNED = '"It leaks in two places", she said.';
const ENGINEER = '"It leaks in two places", the chief engineer said.';

describe('the words beside it', () => {
  it.each([
    ['a pronoun becomes the name', LEAKS, LEAKS.replace('she', 'Reed')],
    ['a pronoun goes before its words', SIGNED, 'She said: "It leaks in two places".'],
    [
      'a description goes before its words',
      ENGINEER,
      'The chief engineer said: "It leaks in two places".',
    ],
    [
      'a description becomes the name',
      ENGINEER,
      ENGINEER.replace('the chief engineer', 'Rosa Reed'),
    ],
  ])('may be others where they say the same: %s', (_, before, after) => {
    expect(why('leaks', [OPENING, BUILT, before], [OPENING, BUILT, after])).toBeNull();
  });

  it('may name the speaker shorter', () => {
    const after = BUILT.replace('Rosa Reed', 'Reed');
    expect(why('built', [OPENING, BUILT], [OPENING, after])).toBeNull();
  });

  it('ask where they name somebody of the speaker’s', () => {
    const after = LEAKS.replace('she', 'Reed’s aide');
    expect(why('leaks', [OPENING, BUILT, LEAKS], [OPENING, BUILT, after])).toBe('reworded');
  });

  it('ask where they name somebody else as well', () => {
    const after = LEAKS.replace('she said', 'Tern told Reed');
    expect(why('leaks', [OPENING, BUILT, LEAKS, ASKED], [OPENING, BUILT, after, ASKED])).toBe(
      'reworded',
    );
  });
});

it('asks where a name with an apostrophe comes too late for its description', () => {
  const built = BUILT.replace('Reed', 'O’Brien');
  expect(why('spring', [OPENING, built, SPRING], [OPENING, SPRING, built])).toBe('introduced');
});

describe('marks', () => {
  it.each(["It rained in the '90s.", 'It rained in the ‘90s.'])(
    'of a decade hide nothing: %s',
    (rain) => {
      const own = (who: string): string => `${rain} ${who} spoke. ${LEAKS}`;
      const before = [OPENING, BUILT, own('Reed')];
      expect(why('leaks', before, [OPENING, BUILT, own('Tern')])).toBe('before');
    },
  );

  it('of the plural do not end a quotation', () => {
    const built = BUILT.replace('built it', 'built the boys’ club');
    const straight = built.replace('’', "'");
    for (const each of [built, straight])
      expect(
        why('leaks', [OPENING, each, LEAKS], [OPENING, each.replace('nine', 'ten'), LEAKS]),
      ).toBeNull();
  });
});

describe('the sentences before it', () => {
  const RAIN = 'Reed spoke on Monday at teh quay.';

  it.each([
    ['a letter', RAIN.replace('teh', 'the')],
    ['a word', RAIN.replace('at teh', 'at')],
    ['the wording, of one about the speaker alone', 'On Monday Reed could be heard on the quay.'],
  ])('may differ by %s', (_, after) => {
    const before = [OPENING, BUILT, RAIN, LEAKS];
    expect(why('leaks', before, [OPENING, BUILT, after, LEAKS])).toBeNull();
  });

  it.each([
    ['who is named', RAIN.replace('Reed', 'Rees')],
    ['who is meant', RAIN.replace('Reed', 'He')],
    ['that somebody else is there', RAIN.replace('spoke', 'and Tern spoke')],
  ])('ask where they differ by %s', (_, after) => {
    const before = [OPENING, BUILT, ASKED, RAIN, LEAKS];
    expect(why('leaks', before, [OPENING, BUILT, ASKED, after, LEAKS])).toBe('before');
  });

  it('ask where “she” becomes “he” two sentences back', () => {
    const third = '"And in a third," she added.';
    expect(
      why(
        'third',
        [OPENING, BUILT, LEAKS, third],
        [OPENING, BUILT, LEAKS.replace('she', 'he'), third],
      ),
    ).toBe('before');
  });

  it('do not ask behind a description that is put shorter throughout', () => {
    const text = [OPENING, BUILT, SPRING, LEAKS];
    const after = text.map((each) => each.replace('the chief engineer said', 'the engineer said'));
    expect(why('leaks', text, after)).toBeNull();
    expect(why('spring', text, after)).toBe('reworded');
  });
});
