import { describe, expect, it } from 'vitest';
import { detect } from '#core/quote/detect.ts';
import { parseStory } from '#core/story/blocks.ts';
import { PRACTICE_TITLE } from '#ui/practice/practice-name.ts';
import { PRACTICE_STORY, PRACTICE_TRANSCRIPT } from '#ui/practice/practice-story.ts';
import { recordAnswer } from '../../../scripts/record-answer.ts';

const RECORD = { name: 'reading-room.txt', text: PRACTICE_TRANSCRIPT, timecodes: [] };

const { quotes } = recordAnswer(PRACTICE_STORY, [RECORD]);

/** Every quotation with what was planted in it: its speaker, differences, flags, places, verdict. */
const PLANTED = [
  ['clean', 'Hesper Wainscot', [], [], 'VERBATIM'],
  ['a dropped “not”', 'Hesper Wainscot', ['negation_changed'], [], 'ALTERED'],
  ['a splice', 'Barnaby Culvert', ['insertion_unmarked', 'spliced'], [], 'ALTERED'],
  [
    'tidy speech',
    'Barnaby Culvert',
    ['filler_dropped', 'repetition_dropped', 'filler_dropped'],
    [],
    'MINOR_EDITS',
  ],
  ['a marked ellipsis', 'Barnaby Culvert', ['ellipsis_marked'], [], 'MINOR_EDITS'],
  ['another speaker’s words', 'Hesper Wainscot', [], ['said_by_other'], 'MISATTRIBUTED'],
  ['a bracket', 'Hesper Wainscot', ['insertion_bracketed'], [], 'MINOR_EDITS'],
  ['second-hand words', 'Ambrose Tallow', [], ['said_by_other'], 'MISATTRIBUTED'],
  [
    'a dropped condition',
    'Hesper Wainscot',
    [],
    ['cut_in_sentence', 'condition_dropped'],
    undefined,
  ],
  ['two places as good', 'Hesper Wainscot', [], [], 'VERBATIM'],
] as const;

describe('the practice story', () => {
  it('is short enough for five minutes', () => {
    const count = (text: string): number => text.split(/\s+/).length;
    expect(count(PRACTICE_STORY)).toBeGreaterThanOrEqual(250);
    expect(count(PRACTICE_STORY)).toBeLessThanOrEqual(400);
    expect(count(PRACTICE_TRANSCRIPT)).toBeGreaterThanOrEqual(400);
    expect(count(PRACTICE_TRANSCRIPT)).toBeLessThanOrEqual(800);
    expect(PRACTICE_STORY.startsWith(`${PRACTICE_TITLE}\n`)).toBe(true);
  });

  it('has ten quotations, all found, and nothing else', () => {
    const { finds } = detect(PRACTICE_STORY, parseStory(PRACTICE_STORY));
    expect(finds.map(({ kind }) => kind)).toEqual(PLANTED.map(() => 'direct'));
  });

  it.each(PLANTED.map((row, index) => [index + 1, ...row] as const))(
    'quotation %i holds %s',
    (number, _, speaker, classes, flags, verdict) => {
      const quote = quotes[number - 1];
      expect(quote?.speaker).toBe(speaker);
      expect(quote?.found).not.toBeNull();
      expect(quote?.differences.map((difference) => difference.class)).toEqual(classes);
      expect(quote?.flags.map(({ flag }) => flag)).toEqual(flags);
      expect(quote?.verdict?.code).toBe(verdict);
      expect(quote?.otherPlaces).toHaveLength(number === PLANTED.length ? 1 : 0);
    },
  );

  it('shows the splice to be far apart, and whose the second-hand words are', () => {
    const said = (number: number) => quotes[number - 1];
    const { start = 0, end = 0 } = said(3)?.found ?? {};
    expect(PRACTICE_TRANSCRIPT.slice(start, end).split(/\s+/).length).toBeGreaterThan(80);
    expect(said(8)?.flags[0]?.detail).toBe('Said by MAYOR WAINSCOT, not Ambrose Tallow.');
    expect(said(9)?.flags[1]?.detail).toContain('“if” is not printed');
  });
});
