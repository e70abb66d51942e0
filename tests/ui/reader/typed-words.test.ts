import { describe, expect, it } from 'vitest';
import { parseStory } from '#core/story/blocks.ts';
import { partsOf } from '#ui/reader/mark-anchor.ts';
import { placesOf, storyWords } from '#ui/reader/typed-words.ts';
import { FIRST_TEXT } from '../../makers/make-desk.ts';

const blocks = parseStory(FIRST_TEXT);
const story = storyWords(FIRST_TEXT, blocks);

function found(first: string, last: string): readonly string[] {
  return placesOf(story, first, last).places.map(({ span, paragraph }) => {
    const words = FIRST_TEXT.slice(span.start, span.end);
    return `${paragraph}: ${words.length > 40 ? `${words.slice(0, 14)}…${words.slice(-14)}` : words}`;
  });
}

describe('first and last words typed', () => {
  it('finds the one place, whatever marks, dashes, capitals and apostrophes were typed', () => {
    const once = ['16: We are renewin…ns against (IS'];
    expect(found('we are renewing', 'against (IS)')).toEqual(once);
    expect(found('“WE ARE renewing', 'against is,”')).toEqual(once);
    expect(found("we're very clear", 'campaign itself')).toEqual([
      '18: We’re very cle…ampaign itself',
    ]);
  });

  it('takes the first words alone where no last ones are typed', () => {
    expect(found('real focus', '')).toEqual(['9: real focus']);
    expect(found('real focus', 'focus')).toEqual(['9: real focus']);
  });

  it('counts a word that is not typed to its end, as long as none is equal', () => {
    expect(found('it was a race agai', '')).toEqual(['14: it was a "race against']);
    expect(found('the challenge', 'our tim')).toContain('4: the challenge of our time');
  });

  it('lists every place with its paragraph when the words stand more than once', () => {
    expect(found('the challenge of our time', '')).toEqual([
      '4: the challenge of our time',
      '7: the challenge of our time',
    ]);
  });

  it('lists nine places at most and says that there are more', () => {
    const { places, more } = placesOf(story, 'the', '');
    expect(places).toHaveLength(9);
    expect(more).toBe(true);
  });

  it('finds nothing where nothing is typed, or nothing stands', () => {
    expect(found('', 'time')).toEqual([]);
    expect(found('--', '')).toEqual([]);
    expect(found('words nobody printed', '')).toEqual([]);
    expect(found('real focus', 'renewing')).not.toEqual([]);
    expect(found('renewing', 'real focus')).toEqual([]);
  });

  it('gives parts as a selection by mouse does, one in each paragraph', () => {
    const place = placesOf(story, 'we’ve seen them', 'and lead').places[0];
    if (place === undefined) throw new Error('not found');
    const parts = partsOf(FIRST_TEXT, blocks, place.span, false);
    expect(parts.map(({ start, end }) => FIRST_TEXT.slice(start, end).slice(-9))).toEqual([
      'hostages.',
      'and lead,',
    ]);
  });
});
