import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePart } from '#core/anchor/anchor.ts';
import { applyEdits, editBetween, shiftSpan, stretchSpan } from '#core/anchor/edits.ts';
import { placeAfter } from '#core/anchor/place.ts';

const TEXT = 'The mayor said “the bridge is sound”. “It will carry trams,” she added, “and buses.”';

function edit(from: string, to: string, within = TEXT) {
  const start = within.indexOf(from);
  if (start < 0) throw new Error(`no ${from}`);
  return { start, end: start + from.length, text: to };
}

function passage(...words: readonly string[]) {
  const parts = words.map((exact) => {
    const start = TEXT.indexOf(exact);
    return describePart(TEXT, 'v-1', { start, end: start + exact.length });
  });
  return { parts, clause: null };
}

describe('edits', () => {
  it('are made in order, and not where they overlap', () => {
    expect(applyEdits('abcdef', [edit('b', 'BB', 'abcdef'), edit('de', '', 'abcdef')])).toBe(
      'aBBcf',
    );
    expect(() => applyEdits('abc', [edit('ab', 'x', 'abc'), edit('b', 'y', 'abc')])).toThrow(
      RangeError,
    );
  });

  it('leave a span where it is, shift it, or touch it', () => {
    const span = { start: 4, end: 6 };
    expect(shiftSpan(span, [{ start: 6, end: 9, text: '' }])).toEqual(span);
    expect(shiftSpan(span, [{ start: 0, end: 4, text: 'x' }])).toEqual({ start: 1, end: 3 });
    expect(shiftSpan(span, [{ start: 4, end: 4, text: 'xy' }])).toEqual({ start: 6, end: 8 });
    expect(shiftSpan(span, [{ start: 6, end: 6, text: 'xy' }])).toEqual(span);
    expect(shiftSpan(span, [{ start: 5, end: 5, text: 'x' }])).toBeNull();
    expect(stretchSpan(span, [{ start: 5, end: 9, text: 'xyz' }])).toEqual({ start: 4, end: 8 });
    expect(stretchSpan(span, [{ start: 3, end: 7, text: '' }])).toBeNull();
  });

  it('between two texts are one that makes the second of the first, and parts no pair', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', '\u{1F5DE}', '\u{1F5DF}'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const found = editBetween(before, after);
        expect(applyEdits(before, [found])).toBe(after);
        expect(found.text.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('a quote after an edit', () => {
  const CASES = [
    [
      'shifted by an edit before it',
      ['It will carry trams,', 'and buses.'],
      ['sound', 'safe'],
      'same',
    ],
    ['untouched by one after it', ['the bridge is sound'], ['buses', 'taxis'], 'same'],
    [
      'untouched by one between its parts',
      ['It will carry trams,', 'and buses.'],
      ['she added', 'she said'],
      'same',
    ],
    [
      'with other words',
      ['the bridge is sound'],
      ['bridge is sound', 'bridge is not sound'],
      'changed',
    ],
    [
      'with other spaces only',
      ['It will carry trams,', 'and buses.'],
      ['carry', 'carry\u00a0'],
      'typography',
    ],
    [
      'inside words that still hold it once',
      ['the bridge is sound'],
      ['said “the bridge is sound”', 'wrote: the bridge is sound'],
      'moved',
    ],
    ['cut', ['the bridge is sound'], [' “the bridge is sound”', ''], 'cut'],
  ] as const;

  it.each(CASES)('%s', (_, words, [from, to], outcome) => {
    const edits = [edit(from, to)];
    const text = applyEdits(TEXT, edits);
    const placed = placeAfter(text, 'v-2', passage(...words), edits);
    expect(placed.outcome).toBe(outcome);
    for (const part of placed.parts ?? []) {
      expect(part.versionId).toBe('v-2');
      expect(text.slice(part.start, part.end)).toBe(part.exact);
    }
    if (outcome === 'same' || outcome === 'moved')
      expect(placed.parts?.map(({ exact }) => exact)).toEqual(words);
  });

  it('is the same but for typography when only marks are others', () => {
    const text = TEXT.replace('the bridge is sound', 'the bridge’s sound');
    const start = text.indexOf('the bridge’s');
    const part = describePart(text, 'v-1', { start, end: start + 'the bridge’s sound'.length });
    const edits = [{ start: start + 10, end: start + 11, text: "'" }];
    const after = applyEdits(text, edits);
    expect(placeAfter(after, 'v-2', { parts: [part], clause: null }, edits).outcome).toBe(
      'typography',
    );
  });

  it('loses the part that was cut and keeps the other', () => {
    const edits = [edit(', “and buses.”', '.')];
    const placed = placeAfter(
      applyEdits(TEXT, edits),
      'v-2',
      passage('It will carry trams,', 'and buses.'),
      edits,
    );
    expect(placed.outcome).toBe('changed');
    expect(placed.parts?.map(({ exact }) => exact)[0]).toBe('It will carry trams,');
  });

  it('carries its clause along', () => {
    const clause = { start: 0, end: TEXT.indexOf('.') };
    const edits = [edit('The mayor', 'Mayor Mara Mockup')];
    const text = applyEdits(TEXT, edits);
    const placed = placeAfter(text, 'v-2', { ...passage('the bridge is sound'), clause }, edits);
    expect(placed.clause).toEqual({ start: 0, end: text.indexOf('.') });
  });
});
