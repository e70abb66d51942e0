import { describe, expect, it } from 'vitest';
import { paragraphNumberAt, readRecord, turnIndexAt } from '#core/record/spoken-record.ts';
import { timecodeAt, timecodeWords } from '#core/record/timecode.ts';

function turns(text: string): readonly (readonly [string | null, string])[] {
  return readRecord('r', text).turns.map(
    ({ name, bodyStart, end }) => [name, text.slice(bodyStart, end).trim()] as const,
  );
}

describe('turns', () => {
  it('knows labels in capitals, with titles, with offices, of askers', () => {
    expect(
      turns(
        [
          'SECRETARY ASH: We begin.',
          'Mr Quill: Thank you.',
          'Q: When?',
          'A: In May.',
          'TOBIAS QUILL, MAYOR OF EASTMERE: Not so.',
          'The Chair: Order.',
          'Speaker 2: Hear.',
        ].join('\n\n'),
      ),
    ).toEqual([
      ['SECRETARY ASH', 'We begin.'],
      ['Mr Quill', 'Thank you.'],
      ['Q', 'When?'],
      ['A', 'In May.'],
      ['TOBIAS QUILL, MAYOR OF EASTMERE', 'Not so.'],
      ['The Chair', 'Order.'],
      ['Speaker 2', 'Hear.'],
    ]);
  });

  it('knows the letters of court and press room, dashes, and labels inside a line', () => {
    expect(turns('Q. Did you go?\n\nA. I did.')).toEqual([
      ['Q', 'Did you go?'],
      ['A', 'I did.'],
    ]);
    expect(turns('- Are you ready?\n- I am.').map(([name]) => name)).toEqual([null, null]);
    expect(turns('MS LUND: Thank you. MAYOR QUILL: We are late. The clock is not.')).toEqual([
      ['MS LUND', 'Thank you.'],
      ['MAYOR QUILL', 'We are late. The clock is not.'],
    ]);
  });

  it('takes one small-lettered word for a label only when it comes again', () => {
    expect(turns('Lund: One.\n\nQuill: Two.\n\nLund: Three.\n\nQuill: Four.')).toHaveLength(4);
    expect(turns('Look: we have no ships.\n\nNote: they have.')).toEqual([
      [null, 'Look: we have no ships.\n\nNote: they have.'],
    ]);
    expect(turns('I told them one thing: go home. It was 10:30 then.')).toHaveLength(1);
  });

  it('carries a turn over paragraphs', () => {
    const text = 'MS LUND: One.\n\nTwo.\n\nQ: Three?';
    const record = readRecord('r', text);
    expect(turnIndexAt(record, text.indexOf('Two'))).toBe(0);
    expect(paragraphNumberAt(record, text.indexOf('Two'))).toBe(2);
  });
});

describe('what nobody said', () => {
  it('is notes about the room, labels and printed timecodes, and nothing else', () => {
    const text =
      '[00:01:02] MS LUND: We won (laughter) and [inaudible] lost (as I said) all.\n\n(The bell rings.)';
    const { silent } = readRecord('r', text);
    expect(silent.map(({ start, end }) => text.slice(start, end))).toEqual([
      '[00:01:02]',
      'MS LUND: ',
      '(laughter)',
      '[inaudible]',
      '(The bell rings.)',
    ]);
  });
});

describe('timecodes', () => {
  it('come from the heads of lines where the file gives none', () => {
    const text = '[00:01:02] MS LUND: One.\n\n(03:00) Two.\n\n01:00:00 Three.';
    const { timecodes } = readRecord('r', text);
    expect(timecodes.map(({ seconds }) => seconds)).toEqual([62, 180, 3600]);
    expect(timecodeAt(timecodes, text.indexOf('Two'))).toBe(180);
    expect(timecodeAt(timecodes, 0)).toBe(62);
    expect(timecodeWords(3723.9)).toBe('01:02:03');
  });

  it('of the file win', () => {
    const { timecodes } = readRecord('r', 'One. Two.', {
      timecodes: [{ at: 5, seconds: 9 }],
      language: 'en',
    });
    expect(timecodeAt(timecodes, 4)).toBeNull();
    expect(timecodeAt(timecodes, 5)).toBe(9);
  });
});
