import { describe, expect, it } from 'vitest';
import { captionAt } from '#ui/media/caption-at.ts';
import { captionLines } from '#ui/media/caption-lines.ts';
import { canBePlayed, hasTimes } from '#ui/media/recording-types.ts';

const VTT = `WEBVTT

NOTE nothing of this is said

1
00:01.000 --> 00:03.000 line:0
<v Nora Ash>The <i>first</i> line &amp; more

00:00:04.000 --> 00:00:06.500
the second line
goes on
`;

const SRT =
  '1\r\n00:00:10,000 --> 00:00:11,000\r\n{\\an8}later\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\n<b>sooner</b>\r\n';

describe('captions of a file', () => {
  it('are what is said, without tags and settings', () => {
    expect(captionLines(VTT)).toEqual([
      { start: 1, end: 3, words: 'The first line & more' },
      { start: 4, end: 6.5, words: 'the second line goes on' },
    ]);
  });

  it('are in the order of their times', () => {
    expect(captionLines(SRT).map(({ start, words }) => [start, words])).toEqual([
      [2, 'sooner'],
      [10, 'later'],
    ]);
  });

  it('are none in a text without times', () => {
    expect(captionLines('The ferry left at nine.')).toEqual([]);
  });
});

describe('the caption that is heard', () => {
  const lines = captionLines(VTT);

  it('is the last that began, and lingers a little after its end', () => {
    expect([0, 1, 2.9, 4, 8.4].map((seconds) => captionAt(lines, seconds))).toEqual([
      -1, 0, 0, 1, 1,
    ]);
  });

  it('is none before the first, long after the last, and without captions', () => {
    expect(captionAt(lines, 0.9)).toBe(-1);
    expect(captionAt(lines, 8.6)).toBe(-1);
    expect(captionAt([], 3)).toBe(-1);
  });
});

it('is asked for where places are times', () => {
  expect(hasTimes('own-recording')).toBe(true);
  expect(hasTimes('official-transcript')).toBe(false);
  expect(canBePlayed({ type: 'official-transcript', fidelity: 'recording' })).toBe(true);
  expect(canBePlayed({ type: 'official-transcript', fidelity: null })).toBe(false);
});
