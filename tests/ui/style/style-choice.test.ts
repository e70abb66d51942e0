import { describe, expect, it } from 'vitest';
import type { Story } from '#core/desk/desk-story.ts';
import { FIRST_PERMITS } from '#core/verdict/difference.ts';
import type { OwnStyle } from '#core/verdict/house-style.ts';
import { chosenIn, choiceWrites, copyName, styleChoices } from '#ui/style/style-choice.ts';
import { HEAD, firstStory } from '../../makers/make-desk.ts';

type Held = Pick<Story, 'houseStyle' | 'style' | 'permits'>;

const STRICT: Held = { houseStyle: 'strict', style: null, permits: FIRST_PERMITS };

function version(number: number, ...permits: OwnStyle['versions'][number]['permits']) {
  return { version: number, name: 'Harbour desk', permits, by: 'Dan Deadline', at: '' };
}

const ONE: OwnStyle = { id: 'hs-1', versions: [version(1, 'filler_dropped')] };
const TWO: OwnStyle = { ...ONE, versions: [...ONE.versions, version(2, 'grammar_tidied')] };

const HELD: Held = {
  houseStyle: 'custom',
  style: { id: 'hs-1', name: 'Harbour desk', version: 1 },
  permits: ['filler_dropped'],
};

describe('the list of styles', () => {
  it('has the shipped ones and those of the desk, the newest version of each', () => {
    const choices = styleChoices(STRICT, [TWO]);
    expect(choices.map(({ words }) => words)).toEqual([
      'Strict, fillers may go',
      'Strict',
      'Tidy speech',
      'Harbour desk, version 2',
    ]);
    expect(chosenIn(choices, STRICT)).toBe('strict');
    expect(choices.map(({ own }) => own?.id ?? null)).toEqual([null, null, null, 'hs-1']);
  });

  it('keeps an older version that a story is checked by, as it was', () => {
    expect(chosenIn(styleChoices(HELD, [ONE]), HELD)).toBe('hs-1/1');
    const choices = styleChoices(HELD, [TWO]);
    expect(choices.at(-1)).toMatchObject({
      key: 'hs-1/1',
      words: 'Harbour desk, version 1, as in this story',
      passes: 'Fillers may go.',
      own: null,
    });
    expect(chosenIn(choices, HELD)).toBe('hs-1/1');
  });

  it('does not take a list that the story alone has for the style of that name', () => {
    const other: Held = { ...HELD, permits: ['profanity_masked'] };
    const choices = styleChoices(other, [ONE]);
    expect(chosenIn(choices, other)).toBe('hs-1/1/here');
    expect(choices.at(-1)?.passes).toBe('Profanity may be masked.');
    const bare: Held = { ...other, style: null };
    expect(chosenIn(styleChoices(bare, []), bare)).toBe('custom');
  });
});

describe('choosing a style', () => {
  it('copies what it lets pass into the story, in one act that the desk takes', () => {
    const bench = firstStory();
    const { story } = bench.desk;
    const choice = styleChoices(HELD, [TWO]).find(({ key }) => key === 'hs-1/2');
    if (story === null || choice === undefined) throw new Error('there is a story and a style');
    const writes = choiceWrites('st-1', story, choice);
    expect(bench.act(HEAD, { type: 'edit', writes }).outcome).toBe('applied');
    expect(bench.desk.story).toMatchObject({
      houseStyle: 'custom',
      permits: ['grammar_tidied'],
      style: { id: 'hs-1', name: 'Harbour desk', version: 2 },
    });
  });

  it('writes only what changes', () => {
    const [fillers, strict] = styleChoices(STRICT, []);
    if (fillers === undefined || strict === undefined) throw new Error('both are shipped');
    expect(choiceWrites('st-1', STRICT, strict)).toEqual([]);
    expect(choiceWrites('st-1', STRICT, fillers).map(({ field }) => field)).toEqual([
      'story.houseStyle',
    ]);
    expect(choiceWrites('st-1', HELD, strict).map(({ field }) => field)).toEqual([
      'story.houseStyle',
      'story.style',
    ]);
  });
});

it('gives a copy a name that no style has', () => {
  expect(copyName('Harbour desk, version 2', [])).toBe('Copy of Harbour desk');
  const taken: OwnStyle = { ...ONE, versions: [{ ...version(1), name: 'Copy of Strict' }] };
  expect(copyName('Strict', [taken])).toBe('Copy of Strict 2');
});
