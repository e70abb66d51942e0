import { describe, expect, it } from 'vitest';
import { contrast, over, type Rgb, rgb, tokenBlock } from '../../makers/colours.ts';

const light = tokenBlock(':root');
const darkSystem = tokenBlock(":root:not([data-theme='light'])");
const dark = tokenBlock(":root[data-theme='dark']");

const GROUNDS = ['paper', 'surface', 'sunk'];
const TEXTS = [
  'ink',
  'muted',
  'faint',
  'blue',
  'red',
  'green',
  'amber',
  's1',
  's2',
  's3',
  's4',
  's5',
  's6',
  's7',
  's8',
];
const MARKS = ['edge', 'focus', 's1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'];
const SPEAKERS = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'];

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, tokens) => {
  const of = (name: string): Rgb => rgb(tokens[name] ?? '');
  const share = (name: string): number => Number.parseInt(tokens[name] ?? '', 10) / 100;

  it.each(TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    '%s reads on %s',
    (text, ground) => {
      expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(MARKS.flatMap((mark) => GROUNDS.map((ground) => [mark, ground] as const)))(
    '%s is seen on %s',
    (mark, ground) => {
      expect(contrast(of(mark), of(ground))).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(SPEAKERS)(
    'the story reads on the tint of %s, and its underline is seen on it',
    (speaker) => {
      for (const [tint, under] of [
        ['tint', 'paper'],
        ['tint-open', 'paper'],
        ['tint', 'surface'],
        ['tint-open', 'surface'],
        ['tint', 'sunk'],
        ['tint-open', 'sunk'],
      ] as const) {
        const ground = over(of(speaker), of(under), share(tint));
        expect(contrast(of('ink'), ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(of(speaker), ground)).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('a filled number and a primary button read', () => {
    for (const speaker of SPEAKERS)
      expect(contrast(of('paper'), of(speaker))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('paper'), of('ink'))).toBeGreaterThanOrEqual(4.5);
  });
});

it('dark by the system and dark by choice are the same', () => {
  expect(darkSystem).toEqual(dark);
});
