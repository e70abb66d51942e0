import { describe, expect, it } from 'vitest';
import {
  contrast,
  over,
  type Rgb,
  rgb,
  type Tint,
  tints,
  tokenBlock,
} from '../../makers/colours.ts';

/** Every background that is a tint of a colour, with all that is read and seen on it. */
interface Use {
  /** Under the tint; "c" over "paper": the tint of a mark over it. */
  readonly on: readonly string[];
  /** At least 4.5:1. OWN: the rule gives its words a colour itself. */
  readonly texts: readonly string[];
  /** Lines and shapes, at least 3:1. */
  readonly marks: readonly string[];
}

const SPEAKERS = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'];
/** The shapes of the statuses beside their words. */
const SHAPES = ['muted', 'green', 'amber'];
const GROUNDS = ['paper', 'surface', 'sunk'];
/** What a pass of the marker lies over in the story: paper, and the strongest tint of a mark. */
const STORY = ['paper', ...SPEAKERS.map((speaker) => `open ${speaker}`)];

const OWN = 'own';

const PRINTED: Use = { on: ['paper'], texts: ['ink', 'muted'], marks: ['c'] };
const PASSED_OVER: Use = { on: STORY, texts: [OWN], marks: ['ink'] };

const USES: Readonly<Record<string, Use>> = {
  'evidence/forms.module.css .record mark': { on: ['sunk'], texts: ['ink'], marks: [] },
  'kit/base.css ::selection': { on: GROUNDS, texts: [OWN], marks: [] },
  'quotes/ConfirmSome.module.css .find:hover': {
    on: ['surface'],
    texts: ['ink', 'muted'],
    marks: [],
  },
  'quotes/QuoteList.module.css .row:hover': {
    on: ['paper'],
    texts: ['ink', 'muted', ...SPEAKERS],
    marks: SHAPES,
  },
  'quotes/QuoteStrip.module.css .settled .face': {
    on: ['paper'],
    texts: ['c', 'muted'],
    marks: ['c'],
  },
  'quotes/Statements.module.css .statement:hover': {
    on: ['paper'],
    texts: ['ink', 'muted'],
    marks: [],
  },
  "quotes/Statements.module.css .menu:hover, .menu[aria-expanded='true']": {
    on: ['paper'],
    texts: ['ink'],
    marks: [],
  },
  // Quotes stand in captions and subheads, too.
  'reader/Story.module.css .mark': { ...PRINTED, on: GROUNDS },
  'reader/Story.module.css .unconfirmed': PRINTED,
  'reader/Story.module.css .lit': PRINTED,
  'reader/Story.module.css .open': { ...PRINTED, texts: [OWN] },
  'reader/Story.module.css .paraphrase.lit': { ...PRINTED, marks: ['faint'] },
  'reader/Story.module.css .paraphrase.open': { ...PRINTED, marks: ['faint'] },
  'reader/found-paint.css ::highlight(found)': { ...PASSED_OVER, marks: [] },
  'reader/found-paint.css ::highlight(found-now)': PASSED_OVER,
  'reader/paint.css ::highlight(picked)': { ...PASSED_OVER, marks: [] },
  'reader/paint.css ::highlight(picked-edge)': PASSED_OVER,
  'record/RecordDrawer.module.css .words': { on: ['surface'], texts: ['ink'], marks: ['blue'] },
  'record/RecordDrawer.module.css .words[data-at]': {
    on: ['surface'],
    texts: ['ink'],
    marks: ['blue'],
  },
  'review/VerdictGroups.module.css .chosen.chosen': {
    on: ['surface'],
    texts: ['ink', 'muted'],
    marks: ['tone'],
  },
  'speakers/SpeakerLegend.module.css .speaker:hover': {
    on: ['paper'],
    texts: ['ink', 'muted', ...SPEAKERS],
    marks: [],
  },
  'talk/TalkPanel.module.css .row:hover': {
    on: ['surface'],
    texts: ['ink', 'muted', 'faint'],
    marks: [],
  },
};

/** What a custom property of a rule stands for: each of these in turn. */
const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
  c: SPEAKERS,
  tone: ['green', 'red', 'amber'],
};

const TINTS = tints();

it('every tint of the page is looked at here, and no other', () => {
  expect(TINTS.map(({ rule }) => rule).toSorted()).toEqual(Object.keys(USES).toSorted());
});

/** All pairs on one tint that are told apart worse than they must be. */
function tooClose(
  { rule, colour, share, text }: Tint,
  tokens: Readonly<Record<string, string>>,
): readonly string[] {
  const of = (name: string): Rgb => rgb(tokens[name] ?? '');
  const part = (value: string): number => Number.parseFloat(tokens[value] ?? value) / 100;
  const ground = (name: string): Rgb => {
    const [, speaker] = /^open (s\d)$/.exec(name) ?? [];
    return speaker === undefined ? of(name) : over(of(speaker), of('paper'), part('tint-open'));
  };
  const { on, texts, marks } = USES[rule] ?? { on: [], texts: [], marks: [] };
  return (STANDS_FOR[colour] ?? [colour]).flatMap((own) =>
    on.flatMap((under) => {
      const laid = over(of(own), ground(under), part(share));
      const ratio = (name: string): number => contrast(of(name === colour ? own : name), laid);
      return [
        ...texts
          .map((name) => (name === OWN ? (text ?? `no colour of its own in ${rule}`) : name))
          .filter((name) => ratio(name) < 4.5),
        ...marks.filter((name) => ratio(name) < 3),
      ].map((name) => `${name} on ${own} ${share} over ${under}: ${ratio(name).toFixed(2)}`);
    }),
  );
}

describe.each([
  ['light', tokenBlock(':root')],
  ['dark', tokenBlock(":root[data-theme='dark']")],
])('%s', (_, tokens) => {
  it.each(TINTS.map((tint) => [tint.rule, tint] as const))('%s', (_rule, tint) => {
    expect(tooClose(tint, tokens)).toEqual([]);
  });
});

describe('on paper', () => {
  const printed = { ...tokenBlock(':root'), ...tokenBlock(':root', '@media print') };
  const of = (name: string): Rgb => rgb(printed[name] ?? '');

  it('everything is printed on white', () => {
    for (const ground of GROUNDS) expect(of(ground)).toEqual([255, 255, 255]);
  });

  it.each(['ink', 'muted', 'faint', 'blue', 'red', 'green', 'amber', ...SPEAKERS])(
    '%s reads',
    (name) => expect(contrast(of(name), of('paper'))).toBeGreaterThanOrEqual(4.5),
  );
});
