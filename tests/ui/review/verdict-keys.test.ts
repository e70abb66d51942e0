import { describe, expect, it } from 'vitest';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { QuoteKind } from '#core/quote/quote.ts';
import { isCombination, type Pressed } from '#ui/desk/keys.ts';
import { PANE_KEYS } from '#ui/review/pane-key-rows.ts';
import { codeOfKey } from '#ui/review/use-verdict.ts';
import { firstStory, nth } from '../../makers/make-desk.ts';

/** MODEL G: the digits of the verdicts, on words that are quoted and on words that are reported. */
const OF_SPEECH = [
  'VERBATIM',
  'MINOR_EDITS',
  'TRANSLATED_FAITHFUL',
  'APPROXIMATE',
  'OUT_OF_CONTEXT',
  'ALTERED',
  'SECOND_HAND',
  'NOT_IN_RECORD',
  'UNVERIFIABLE',
];
const OF_REPORT = ['FAIR_PARAPHRASE', null, ...OF_SPEECH.slice(2)];

const quote = nth(firstStory().desk, 1);

function of(kind: QuoteKind): Quote {
  return { ...quote, anchor: { ...quote.anchor, kind } };
}

function press(key: string, code: string): Pressed {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
}

/** The commands of the open quote that a press gives. */
function commandsOf(pressed: Pressed): readonly string[] {
  return PANE_KEYS.filter(({ keys }) => keys.some((key) => isCombination(pressed, key))).map(
    ({ command }) => command,
  );
}

describe('the keys of the open quote', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('%i is its own verdict and nothing else', (digit) => {
    expect(commandsOf(press(String(digit), `Digit${digit}`))).toEqual([`verdict-${digit}`]);
    for (const kind of ['direct', 'partial'] as const)
      expect(codeOfKey(digit, of(kind))).toBe(OF_SPEECH[digit - 1]);
    for (const kind of ['paraphrase', 'document'] as const)
      expect(codeOfKey(digit, of(kind))).toBe(OF_REPORT[digit - 1]);
  });

  it('have no verdict at 0', () => {
    expect(commandsOf(press('0', 'Digit0'))).toEqual([]);
    expect(codeOfKey(0, quote)).toBeNull();
  });

  it.each([
    ['y', 'answer-yes'],
    ['n', 'answer-no'],
    ['u', 'answer-unknown'],
    ['o', 'answer-none'],
    ['b', 'send-back'],
    ['a', 'ask'],
    ['e', 'evidence'],
    ['s', 'speaker'],
    ['x', 'dismiss'],
  ])('%s is %s', (key, command) => {
    expect(commandsOf(press(key, `Key${key.toUpperCase()}`))).toEqual([command]);
  });
});
