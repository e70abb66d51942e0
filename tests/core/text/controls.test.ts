import { describe, expect, it } from 'vitest';
import { mayHaveControls, shownPieces } from '#core/text/controls.ts';

function names(text: string): readonly string[] {
  return shownPieces(text).flatMap(({ name }) => name ?? []);
}

describe('characters that nobody sees', () => {
  it('are named, each a piece of its own, and nothing of the text is lost', () => {
    const text = 'pay\u202e001\u202c euros\u200b now\ufeff';
    expect(names(text)).toEqual([
      'right-to-left override',
      'end of embedding',
      'zero-width space',
      'zero-width no-break space',
    ]);
    expect(
      shownPieces(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
    expect(shownPieces(text).filter(({ name }) => name !== null)).toHaveLength(4);
  });

  it('are named where they stand in words, at the ends and one behind the other', () => {
    expect(shownPieces('\u2067\u2069')).toEqual([
      { text: '\u2067', name: 'right-to-left isolate' },
      { text: '\u2069', name: 'end of isolate' },
    ]);
    expect(names('\u{e0041}hidden\u{e0042}')).toEqual(['tag character', 'tag character']);
    expect(names('soft\u00adly\u2060')).toEqual(['soft hyphen', 'word joiner']);
  });

  it('are left alone where the writing needs them', () => {
    // Persian "I want", a family, the flag of Scotland.
    const persian = 'می\u200cخواهم';
    const family = '👩\u200d👧';
    const scotland = '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}';
    for (const text of [persian, family, scotland, '❤\ufe0f\u200d🔥'])
      expect(names(text)).toEqual([]);
    expect(names('a\u200db')).toEqual(['zero-width joiner']);
    expect(names(`${scotland} \u{e0067}`)).toEqual(['tag character']);
  });

  it('are looked for cheaply first, and never missed', () => {
    for (const character of '\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff') {
      expect(names(`a${character}b`)).toHaveLength(1);
      expect(mayHaveControls(`a${character}b`)).toBe(true);
    }
    expect(mayHaveControls('a\u{e0041}b')).toBe(true);
    expect(mayHaveControls('“Ordinary – words”, 1.5 € and an Arabic word: كلمة 😀')).toBe(false);
  });
});
