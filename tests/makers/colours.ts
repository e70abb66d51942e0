import { globSync, readFileSync } from 'node:fs';

/** The colours of the page as its style sheets give them. */

const UI = new URL('../../src/ui/', import.meta.url);

function read(path: string): string {
  return readFileSync(new URL(path, UI), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
}

const tokens = read('kit/tokens.css');

/** The custom properties of the block of tokens.css that begins with this selector. */
export function tokenBlock(selector: string, behind = ''): Readonly<Record<string, string>> {
  const from = tokens.indexOf(`${selector} {`, tokens.indexOf(behind));
  if (from < 0) throw new Error(`no block ${selector}`);
  const body = tokens.slice(from, tokens.indexOf('}', from));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

export type Rgb = readonly [number, number, number];

/** `#rgb` and `#rrggbb`. */
export function rgb(hex: string): Rgb {
  const digits = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/gi, '$&$&') : hex;
  if (!/^#[0-9a-f]{6}$/i.test(digits)) throw new Error(`no colour: ${hex}`);
  const channel = (at: number): number => Number.parseInt(digits.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** Relative luminance of WCAG 2.2. */
function luminance([r, g, b]: Rgb): number {
  const linear = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Contrast ratio of WCAG 2.2. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** A tint laid over a ground, as a browser lays what is partly transparent: in sRGB. */
export function over(colour: Rgb, ground: Rgb, share: number): Rgb {
  const at = (index: 0 | 1 | 2): number => colour[index] * share + ground[index] * (1 - share);
  return [at(0), at(1), at(2)];
}

/** A background that is so much of a colour and else what lies under it. */
export interface Tint {
  /** "quotes/QuoteList.module.css .row:hover". */
  readonly rule: string;
  /** The name of the custom property: "ink", "c". */
  readonly colour: string;
  /** "13%", or the custom property that says how much: "tint". */
  readonly share: string;
  /** The colour that the same rule gives to the words: "ink"; null: it leaves them theirs. */
  readonly text: string | null;
}

const MIX = /color-mix\(in oklab, var\(--([\w-]+)\) (?:var\(--([\w-]+)\)|(\d+%)), transparent\)/;

/** Every background of the page that is a tint, in the order of the files. */
export function tints(): readonly Tint[] {
  return globSync('**/*.css', { cwd: UI })
    .toSorted()
    .flatMap((file) =>
      [...read(file).matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) =>
        body.split(';').flatMap((line): readonly Tint[] => {
          if (!/^\s*background(?:-color)?:/.test(line) || !line.includes('color-mix')) return [];
          const mix = MIX.exec(line);
          if (mix === null) throw new Error(`a tint of another form in ${file}: ${line.trim()}`);
          const rule = `${file} ${selector.trim().replaceAll(/\s+/g, ' ')}`;
          const text = /(?:^|[;\s])color: var\(--([\w-]+)\)/.exec(body)?.[1] ?? null;
          return [{ rule, colour: mix[1] ?? '', share: mix[2] ?? mix[3] ?? '', text }];
        }),
      ),
    );
}
