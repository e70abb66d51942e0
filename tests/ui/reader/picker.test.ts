import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStory } from '#core/story/blocks.ts';
import { extend, move, type Picked, pickedWord, type Step, takeEdge } from '#ui/reader/picker.ts';
import { leftwardAt, pickerText, spanOf, type Unit, wordIndexAt } from '#ui/reader/picker-text.ts';
import { openingSentence, readBack, stepSentence } from '#ui/reader/picker-words.ts';
import { FIRST_TEXT } from '../../makers/make-desk.ts';

const blocks = parseStory(FIRST_TEXT);
const story = pickerText(FIRST_TEXT, blocks);

function said(picked: Picked): string {
  const { start, end } = spanOf(story, picked);
  return FIRST_TEXT.slice(start, end);
}

function at(words: string): Picked {
  return pickedWord(wordIndexAt(story, FIRST_TEXT.indexOf(words)));
}

/** Steps one after the other, as keys pressed one after the other. */
function after(start: Picked, ...steps: readonly ((picked: Picked) => Step)[]): Picked {
  return steps.reduce((picked, step) => step(picked).picked, start);
}

const go = (unit: Unit, by: 1 | -1) => (picked: Picked) => move(story, picked, unit, by);
const grow = (unit: Unit, by: 1 | -1) => (picked: Picked) => extend(story, picked, unit, by);
const start = (picked: Picked) => takeEdge(picked, 'start');
const end = (picked: Picked) => takeEdge(picked, 'end');

describe('moving', () => {
  const kerry = at('Kerry said taming IS');

  it('goes from word to word, over the end of a paragraph', () => {
    expect(said(after(kerry, go('word', 1)))).toBe('said');
    const time = at('time".');
    expect(said(time)).toBe('time');
    expect(said(after(time, go('word', 1)))).toBe('Their');
    expect(said(after(time, go('word', 1), go('word', -1)))).toBe('time');
  });

  it('takes the sentence around first, then the next one', () => {
    const step = at('step up and lead');
    const sentence = after(step, go('sentence', 1));
    expect(said(sentence)).toBe('And we need to step up and lead," he added');
    expect(said(after(sentence, go('sentence', -1)))).toBe("It's the challenge of our time");
    expect(said(after(sentence, go('sentence', 1)))).toMatch(/^The US official also said/);
  });

  it('takes the paragraph around first, then the next one', () => {
    const step = at('step up and lead');
    const paragraph = after(step, go('paragraph', 1));
    expect(said(paragraph)).toMatch(/^It's the challenge .* he added$/);
    expect(said(after(paragraph, go('paragraph', -1)))).toMatch(/^We've seen them/);
  });

  it('goes into a sentence or paragraph by its nearer end', () => {
    const paragraph = after(at('step up and lead'), go('paragraph', 1));
    expect(said(after(paragraph, go('word', 1)))).toBe("It's");
    expect(said(after(paragraph, go('word', -1)))).toBe('added');
    expect(said(after(paragraph, go('sentence', -1)))).toMatch(/^And we need/);
    const one = after(kerry, go('paragraph', 1));
    expect(said(after(one, go('sentence', 1)))).toMatch(/^Their goal/);
  });

  it('lets go of what was put together', () => {
    const two = after(kerry, grow('word', 1));
    expect(said(two)).toBe('Kerry said');
    expect(said(after(two, go('word', 1)))).toBe('taming');
  });

  it('stays where the story ends', () => {
    const first = pickedWord(0);
    expect(move(story, first, 'word', -1)).toMatchObject({ kind: 'none', picked: first });
    const last = pickedWord(story.words.length - 1);
    expect(move(story, last, 'word', 1).kind).toBe('none');
  });
});

describe('extending', () => {
  const seen = at("We've seen them carry");

  it('takes words in and leaves them out at the end', () => {
    const three = after(seen, grow('word', 1), grow('word', 1));
    expect(said(three)).toBe("We've seen them");
    expect(said(after(three, grow('word', -1)))).toBe("We've seen");
  });

  it('goes to the end of the sentence, then to the end of the next, over a paragraph', () => {
    const one = after(seen, grow('sentence', 1));
    expect(said(one)).toMatch(/two Japanese hostages$/);
    expect(said(after(one, grow('sentence', 1)))).toMatch(/challenge of our time$/);
    expect(said(after(one, grow('sentence', 1), grow('sentence', -1)))).toBe(said(one));
    expect(said(after(seen, grow('paragraph', 1), grow('paragraph', 1)))).toMatch(/he added$/);
  });

  it('moves the start once that was chosen, both ways', () => {
    const them = after(at('them carry'), grow('word', 1), start);
    expect(said(after(them, grow('word', -1)))).toBe('seen them carry');
    expect(said(after(them, grow('sentence', -1)))).toBe("We've seen them carry");
    expect(said(after(them, grow('word', 1)))).toBe('carry');
    expect(said(after(them, grow('word', 1), end, grow('word', 1)))).toBe('carry it');
  });

  it('leaves one word at least', () => {
    expect(extend(story, seen, 'word', -1)).toMatchObject({ kind: 'none', why: 'last word' });
    expect(extend(story, seen, 'sentence', -1)).toMatchObject({ kind: 'none', why: 'last word' });
    expect(extend(story, takeEdge(seen, 'start').picked, 'word', 1).kind).toBe('none');
  });

  it('never picks nothing, leaves the story, or says other words than those gained or lost', () => {
    const key = fc.record({
      act: fc.constantFrom('move', 'extend', 'start', 'end'),
      unit: fc.constantFrom<Unit>('word', 'sentence', 'paragraph'),
      by: fc.constantFrom<1 | -1>(1, -1),
    });
    fc.assert(
      fc.property(
        fc.nat(story.words.length - 1),
        fc.array(key, { maxLength: 30 }),
        (from, keys) => {
          let picked = pickedWord(from);
          for (const { act, unit, by } of keys) {
            const step =
              act === 'move'
                ? move(story, picked, unit, by)
                : act === 'extend'
                  ? extend(story, picked, unit, by)
                  : takeEdge(picked, act === 'start' ? 'start' : 'end');
            const { first, last } = step.picked;
            expect(first).toBeGreaterThanOrEqual(0);
            expect(last).toBeGreaterThanOrEqual(first);
            expect(last).toBeLessThan(story.words.length);
            if (step.kind === 'gained' || step.kind === 'lost') {
              const change = step.words.last - step.words.first + 1;
              const before = picked.last - picked.first;
              expect(last - first).toBe(step.kind === 'gained' ? before + change : before - change);
            }
            picked = step.picked;
          }
        },
      ),
    );
  });
});

describe('what is said', () => {
  const kerry = at('Kerry said taming IS');
  const sentenceOf = (from: Picked, step: Step): string => stepSentence(story, from, step);

  it('says where picking begins, and the words', () => {
    expect(openingSentence(story, kerry)).toBe('Picking words in paragraph 4: “Kerry”.');
    expect(openingSentence(story, pickedWord(0))).toBe('Picking words in headline: “Anti-IS”.');
  });

  it('says the words that were reached, and the paragraph when it is another', () => {
    expect(sentenceOf(kerry, move(story, kerry, 'word', 1))).toBe('“said”.');
    const time = at('time".');
    expect(sentenceOf(time, move(story, time, 'word', 1))).toBe('Paragraph 5: “Their”.');
  });

  it('says the words gained or lost', () => {
    const grown = extend(story, kerry, 'word', 1);
    expect(sentenceOf(kerry, grown)).toBe('Added “said”.');
    expect(sentenceOf(grown.picked, extend(story, grown.picked, 'word', -1))).toBe(
      'Left out “said”.',
    );
    const time = at('time".');
    expect(sentenceOf(time, extend(story, time, 'word', 1))).toBe('Added “Their”, in paragraph 5.');
  });

  it('says long stretches by their ends', () => {
    const first = at('London (AFP)');
    const sentence = sentenceOf(first, extend(story, first, 'paragraph', 1));
    expect(sentence).toMatch(
      /^Added “AFP\) - Top officials from … high on the agenda”, \d+ words\.$/,
    );
  });

  it('says which end moves, and why a key did nothing', () => {
    expect(sentenceOf(kerry, takeEdge(kerry, 'start'))).toBe('Moving the start, “Kerry”.');
    expect(sentenceOf(kerry, extend(story, kerry, 'word', -1))).toBe('No word would be left.');
    const first = pickedWord(0);
    expect(sentenceOf(first, move(story, first, 'word', -1))).toBe('The story goes no further.');
  });

  it('reads all of it back', () => {
    expect(readBack(story, after(kerry, grow('word', 1)))).toBe(
      'Two words, paragraph 4: “Kerry said”.',
    );
  });
});

describe('a story without words', () => {
  it('has nothing to walk', () => {
    const empty = pickerText('--', parseStory('--'));
    expect(empty.words).toEqual([]);
    expect(wordIndexAt(empty, 0)).toBe(-1);
  });
});

it('words run the way their paragraph does', () => {
  const text = 'Harbour opens\n\nThe mayor said «يا ترام» on board.\n\nقالت رئيسة البلدية hello.\n';
  const mixed = pickerText(text, parseStory(text));
  const leftward = (words: string): boolean =>
    leftwardAt(mixed, wordIndexAt(mixed, text.indexOf(words)));
  expect(leftward('ترام')).toBe(false);
  expect(leftward('board')).toBe(false);
  expect(leftward('البلدية')).toBe(true);
  expect(leftward('hello')).toBe(true);
  expect(leftwardAt(mixed, -1)).toBe(false);
});
