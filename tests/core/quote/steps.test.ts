import { expect, it } from 'vitest';
import { detect } from '#core/quote/detect.ts';
import { type Off, STEPS, type Step } from '#core/quote/sieves.ts';
import { parseStory } from '#core/story/blocks.ts';

const HEAD =
  'FENWICK (Coastwire) - Mayor Anna Halloran and harbour chief Tobias Wren met on Monday to talk about the sea wall.\n\n';

/** For each step a text in which the words of the last find, or who said them, hang on it; "": there is none. */
const CASES: Readonly<Record<Step, readonly [text: string, words: string, speaker: string]>> = {
  'name verb': ['Wren called the wall “dead”.', 'dead', 'Tobias Wren'],
  'verb name': ['“We are done,” said pilot Lena Marsh.', 'We are done,', 'Lena Marsh'],
  'second verb': [
    'Wren praised the crews and said the wall would hold.',
    'the wall would hold',
    'Tobias Wren',
  ],
  participle: ['Wren left early, saying the wall was “dead”.', 'dead', 'Tobias Wren'],
  passive: ['The wall was called “a good neighbour” by Wren.', 'a good neighbour', 'Tobias Wren'],
  'according to': ['The wall would hold, according to Wren.', 'The wall would hold', 'Tobias Wren'],
  'words before the attribution': [
    'The wall would hold for another year, Wren said.',
    'The wall would hold for another year',
    'Tobias Wren',
  ],
  apposition: [
    '“We are done,” Lena Marsh, the oldest pilot of the port, said.',
    'We are done,',
    'Lena Marsh',
  ],
  'reported speech': ['Wren said the wall would hold.', 'the wall would hold', 'Tobias Wren'],
  'acts and questions': ['Wren vowed to rebuild the wall.', 'to rebuild the wall', 'Tobias Wren'],
  'record and dialogue lines': [
    'HALLORAN: Will it hold?\n\nWREN: It will hold for a year.',
    'It will hold for a year.',
    'Tobias Wren',
  ],
  'name beside the words': [
    '“We are done,” Wren shot back with a grin.',
    'We are done,',
    'Tobias Wren',
  ],
  colon: [
    'Wren walks from door to door with one sentence: “We are done.”',
    'We are done.',
    'Tobias Wren',
  ],
  'subject of the sentence': [
    'Wren went home with “a heap of sand where a wall had stood”.',
    'a heap of sand where a wall had stood',
    'Tobias Wren',
  ],
  'words without attribution': [
    'Wren shook his head. “We are done.”',
    'We are done.',
    'Tobias Wren',
  ],
  // Between two paragraphs it parts the story, and nobody says it.
  'titles and names': ['“All Bets Are Off”', '', ''],
  'same paragraph': [
    'Halloran laughed when Wren said the wall was “dead”. “We are tired.”',
    'We are tired.',
    'Tobias Wren',
  ],
  'sentence before': ['Wren shook his head. “We are done.”', 'We are done.', 'Tobias Wren'],
  'paragraph before': [
    '“We are done,” Wren said.\n\n“We have no sand left and nobody to carry it.”',
    'We have no sand left and nobody to carry it.',
    'Tobias Wren',
  ],
  'carried over paragraphs': [
    '“We tried sand,” Wren said. “We tried stone.\n\n“Then we tried to pray.”',
    'We tried stone. | Then we tried to pray.',
    'Tobias Wren',
  ],
  'pronouns by salience': [
    'Halloran thanked Wren. “We are done,” she said.',
    'We are done,',
    'Anna Halloran',
  ],
  'gender by pronouns': [
    'Ansel Vick lost his boat and his nets.\n\nOona Prade lost her boat and her shed.\n\nVick thanked Prade. “It is gone,” she said.',
    'It is gone,',
    'Oona Prade',
  ],
  'roles meaning persons': [
    'The harbour chief said: “We are done.”',
    'We are done.',
    'Tobias Wren',
  ],
};

/** Words and speaker of the last find, "" where there is none. */
function last(text: string, off: Off): readonly [string, string] {
  const find = detect(text, parseStory(text), { off }).finds.at(-1);
  const words = find?.parts.map(({ start, end }) => text.slice(start, end)).join(' | ') ?? '';
  return [words, find?.speaker?.name ?? ''];
}

it.each(STEPS)('%s: without it the answer is another', (step) => {
  const [paragraph, words, speaker] = CASES[step];
  const text = HEAD + paragraph;
  expect(last(text, new Set())).toEqual([words, speaker]);
  expect(last(text, new Set([step]))).not.toEqual([words, speaker]);
});
