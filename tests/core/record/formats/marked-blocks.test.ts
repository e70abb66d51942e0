import { expect, test } from 'vitest';
import { type MarkedBlock, namedPieces } from '#core/record/formats/marked-blocks.ts';

function bold(name: string, rest: string): MarkedBlock {
  return { text: rest === '' ? name : `${name} ${rest}`, lead: name.length };
}

function plain(text: string): MarkedBlock {
  return { text, lead: 0 };
}

function shown(blocks: readonly MarkedBlock[]): readonly string[] {
  return namedPieces(blocks).pieces.map(({ name, words }) =>
    name === null ? words : `${name}: ${words}`,
  );
}

test('a name in bold is a speaker and gets its colon', () => {
  const blocks = [bold('MINISTER ASH', 'We are ready.'), bold('Tobias Quill', 'So are we.')];
  expect(shown(blocks)).toEqual(['MINISTER ASH: We are ready.', 'Tobias Quill: So are we.']);
  expect(namedPieces(blocks).warnings.map((each) => each.code)).toEqual(['names-in-bold']);
});

test('a name with its colon stays as it is, and nothing is said', () => {
  const blocks = [bold('MINISTER ASH:', 'We are ready.'), bold('MAYOR QUILL', ': So are we.')];
  const { pieces, warnings } = namedPieces(blocks);
  expect(pieces[0]).toMatchObject({ name: 'MINISTER ASH', words: 'We are ready.' });
  expect(warnings).toEqual([]);
});

test('words in bold for their weight are words', () => {
  expect(shown([bold('We will not', 'go there.'), bold('Never', 'again.')])).toEqual([
    'We will not go there.',
    'Never again.',
  ]);
  expect(shown([bold('Nora Ash', 'was not in the room.')])).toEqual([
    'Nora Ash was not in the room.',
  ]);
  expect(shown([bold('Nora Ash', ', the minister, was not.')])).toEqual([
    'Nora Ash , the minister, was not.',
  ]);
});

test('one word alone counts as a name only where it comes again', () => {
  expect(shown([bold('Ash', 'We are ready.'), bold('Harbour', 'A ship came.')])).toEqual([
    'Ash We are ready.',
    'Harbour A ship came.',
  ]);
  expect(shown([bold('Ash', 'We are ready.'), bold('Ash', 'I said so.')])).toEqual([
    'Ash: We are ready.',
    'Ash: I said so.',
  ]);
});

test('a name that is a paragraph of its own opens the next one, a heading does not', () => {
  const blocks = [
    bold('The Lower Town', ''),
    bold('NORA ASH', ''),
    plain('We are ready.'),
    bold('TOBIAS QUILL', ''),
    plain('So are we.'),
    bold('NORA ASH', ''),
    plain('Then go.'),
  ];
  expect(shown(blocks)).toEqual([
    'The Lower Town',
    'NORA ASH: We are ready.',
    'TOBIAS QUILL',
    'So are we.',
    'NORA ASH: Then go.',
  ]);
});

test('a paragraph of a hard space is none', () => {
  expect(shown([plain('\u00a0'), plain('Words.'), bold('\u00a0', '')])).toEqual(['Words.']);
});

test('a heading that comes again is no speaker of a paragraph that names its own', () => {
  const blocks = [
    bold('HARBOUR HEARING', ''),
    plain('MINISTER ASH: We are ready.'),
    bold('HARBOUR HEARING', ''),
    bold('MAYOR QUILL', 'So are we.'),
  ];
  expect(shown(blocks)).toEqual([
    'HARBOUR HEARING',
    'MINISTER ASH: We are ready.',
    'HARBOUR HEARING',
    'MAYOR QUILL: So are we.',
  ]);
});
