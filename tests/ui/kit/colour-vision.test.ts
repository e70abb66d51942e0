import type { Quote } from '#core/desk/desk-quote.ts';
import { emptyWide, withRows } from '#core/desk/wide-table.ts';
import { quotesOf } from '#core/desk/desk.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { looksOf, type SpeakerLook } from '#ui/reader/speaker-look.ts';
import { firstStory } from '../../makers/make-desk.ts';

/** The speaker colours as people with the three kinds of colour blindness see them. */

const css = readFileSync(new URL('../../../src/ui/kit/tokens.css', import.meta.url), 'utf8');

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Simulations at full severity over linear sRGB: Machado, Oliveira and Fernandes, IEEE TVCG 15(6), 2009. */
const SIGHTS: Readonly<Record<string, Matrix>> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Two colours further apart than this are told apart side by side; a just noticeable step is about 0.02. */
const APART = 0.035;

function times(matrix: Matrix, colour: Triple): Triple {
  const row = (of: Triple): number => of[0] * colour[0] + of[1] * colour[1] + of[2] * colour[2];
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function each(colour: Triple, change: (value: number) => number): Triple {
  return [change(colour[0]), change(colour[1]), change(colour[2])];
}

function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance(colour: Triple): number {
  return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
}

function contrast(one: Triple, other: Triple): number {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** OKLab of Björn Ottosson, 2020. */
function oklab(colour: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    each(cones, Math.cbrt),
  );
}

function distance(one: Triple, other: Triple): number {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function block(selector: string): ReadonlyMap<string, Triple> {
  const from = css.indexOf(`${selector} {`);
  const body = css.slice(from, css.indexOf('}', from));
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(
      (match) => [match[1] ?? '', linear(match[2] ?? '')] as const,
    ),
  );
}

/** The looks of the first sixteen speakers, as speaker-look.ts deals them out. */
function firstLooks(): readonly SpeakerLook[] {
  const { desk } = firstStory();
  const some = quotesOf(desk)[0];
  if (some === undefined) throw new Error('the first story has quotes');
  const quotes = Array.from({ length: 16 }, (_, at) => ({
    ...some,
    id: `q-${at}`,
    anchor: {
      ...some.anchor,
      speakerId: `s-${at}`,
      parts: some.anchor.parts.map((part) => ({ ...part, start: at, end: at + 1 })),
    },
  }));
  const crowd = {
    ...desk,
    quotes: withRows(
      emptyWide<Quote>(),
      Object.fromEntries(quotes.map((quote) => [quote.id, quote])),
    ),
  };
  return [...looksOf(crowd).values()];
}

const LOOKS = firstLooks();

describe.each([
  ['light', block(':root')],
  ['dark', block(":root[data-theme='dark']")],
])('%s', (_, tokens) => {
  const of = (name: string): Triple => tokens.get(name) ?? [0, 0, 0];

  it.each(Object.entries(SIGHTS))(
    'of the first eight, speakers who share a line differ in colour: %s',
    (_sight, matrix) => {
      const seen = (look: SpeakerLook): Triple =>
        each(times(matrix, of(`s${look.colour}`)), (value) => Math.min(1, Math.max(0, value)));
      // Behind the eighth, names and initials tell apart what a line and a colour do not.
      const eight = LOOKS.slice(0, 8);
      const close = eight
        .flatMap((look, at) =>
          eight
            .slice(at + 1)
            .filter((other) => other.line === look.line)
            .map((other) => ({
              pair: `s${look.colour} and s${other.colour}, ${look.line}`,
              by: distance(seen(look), seen(other)),
            })),
        )
        .filter(({ by }) => by < APART);
      expect(close).toEqual([]);
    },
  );

  it.each(Object.entries(SIGHTS))('lines and numbers are seen on paper: %s', (_sight, matrix) => {
    for (let colour = 1; colour <= 8; colour += 1) {
      const seen = each(times(matrix, of(`s${colour}`)), (value) => Math.max(0, value));
      expect(contrast(seen, of('paper'))).toBeGreaterThanOrEqual(3);
    }
  });
});

it('deals out sixteen looks, no two alike', () => {
  expect(LOOKS).toHaveLength(16);
  expect(new Set(LOOKS.map((look) => `${look.colour} ${look.line}`)).size).toBe(16);
});
