import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/ui/kit/tokens.css', import.meta.url), 'utf8');

/** The custom properties of the block that begins with this selector. */
function block(selector: string): Readonly<Record<string, string>> {
  const from = css.indexOf(`${selector} {`);
  if (from < 0) throw new Error(`no block ${selector}`);
  const body = css.slice(from, css.indexOf('}', from));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

type Rgb = readonly [number, number, number];

function rgb(hex: string): Rgb {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** Relative luminance and contrast ratio of WCAG 2.2. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** A tint laid over a ground; mixed in sRGB, which differs little from oklab at these shares. */
function over(colour: Rgb, ground: Rgb, share: number): Rgb {
  return colour.map(
    (value, index) => value * share + (ground[index] ?? 0) * (1 - share),
  ) as unknown as Rgb;
}

const light = block(':root');
const darkSystem = block(":root:not([data-theme='light'])");
const dark = block(":root[data-theme='dark']");

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
      for (const tint of ['tint', 'tint-open']) {
        const ground = over(of(speaker), of('paper'), share(tint));
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
