import { describe, expect, it } from 'vitest';
import { applyEdits } from '#core/anchor/edits.ts';
import { describePart } from '#core/anchor/anchor.ts';
import { parseStory } from '#core/story/blocks.ts';
import { creditFix, cutFix, marksOffFix, wayFix, wordsFix } from '#core/verdict/ready-fixes.ts';

const STORY = `A headline

PORT FABLE - The bridge is open. "It holds," the mayor said. It is old.

"We counted," she added, "every rivet."
`;

function parts(...words: readonly string[]) {
  return words.map((exact) => {
    const start = STORY.indexOf(exact);
    return describePart(STORY, 'v-1', { start, end: start + exact.length });
  });
}

const blocks = parseStory(STORY);

describe('ready-made', () => {
  it('words take the place of words, part by part, where they are others', () => {
    const edits = wordsFix(parts('We counted,', 'every rivet.'), ['We counted,', 'each rivet.']);
    expect(edits).toHaveLength(1);
    expect(applyEdits(STORY, edits)).toContain('"We counted," she added, "each rivet."');
  });

  it('marks come off on both sides, and off no words that have none', () => {
    const edits = marksOffFix(STORY, parts('We counted,', 'every rivet.'));
    expect(applyEdits(STORY, edits)).toContain('We counted, she added, every rivet.');
    expect(marksOffFix(STORY, parts('The bridge is open'))).toEqual([]);
  });

  it.each([
    ['It holds,', '"It holds," the mayor said, according to Fable Wire. It is old.'],
    ['every rivet.', '"every rivet." (according to Fable Wire)\n'],
  ])('a credit at the end of the sentence of %j', (words, said) => {
    const edits = creditFix(STORY, blocks, parts(words), 'Fable Wire');
    expect(applyEdits(STORY, edits)).toContain(said);
  });

  it.each([
    ['It holds,', 'said', '"It holds," the mayor said, through a translator. It is old.'],
    ['It holds,', 'told', '"It holds," (through a translator) the mayor said.'],
    ['every rivet.', 'added', '"every rivet." (through a translator)\n'],
    ['every rivet.', null, '"every rivet." (through a translator)\n'],
  ])('how the words of %j came, by its word %j', (words, cue, said) => {
    const edits = wayFix(STORY, blocks, parts(words), 'through a translator', cue);
    expect(applyEdits(STORY, edits)).toContain(said);
  });

  it.each([
    [['It holds,'], 'The bridge is open. It is old.'],
    [['We counted,', 'every rivet.'], 'It is old.\n\n'],
  ] as const)('a cut of %j takes its sentences and the space they leave', (words, left) => {
    const text = applyEdits(STORY, cutFix(STORY, blocks, parts(...words)));
    expect(text).toContain(left);
    for (const word of words) expect(text).not.toContain(word);
    expect(text).not.toMatch(/ {2}|\n{3}/u);
  });
});
