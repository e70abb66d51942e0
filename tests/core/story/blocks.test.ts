import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphAt, parseStory } from '#core/story/blocks.ts';

const first = readFileSync(
  new URL('../../corpus/first-story/anti-is-coalition.txt', import.meta.url),
  'utf8',
);

function kinds(text: string): readonly string[] {
  return parseStory(text).map(({ kind, paragraph }) =>
    paragraph === null ? kind : `${paragraph}`,
  );
}

describe('parseStory', () => {
  it('reads the first story as its desk would', () => {
    const blocks = parseStory(first);
    expect(blocks.slice(0, 6).map(({ kind }) => kind)).toEqual([
      'headline',
      'byline',
      'counter',
      'caption',
      'caption',
      'paragraph',
    ]);
    expect(paragraphAt(blocks, first.indexOf('We are renewing'))).toBe(16);
    const dateline = blocks.find(({ paragraph }) => paragraph === 1)?.dateline;
    expect(first.slice(dateline?.start, dateline?.end)).toBe('London (AFP) - ');
    expect(
      blocks
        .filter(({ kind }) => kind === 'subhead')
        .map(({ start, end }) => first.slice(start, end)),
    ).toEqual(["- 'Race against time' -"]);
    expect(blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(24);
  });

  it('reads the same with CRLF and with single newlines', () => {
    expect(kinds(first.replaceAll('\n', '\r\n'))).toEqual(kinds(first));
    expect(kinds(first.replaceAll('\n\n', '\n'))).toEqual(kinds(first));
  });

  it('takes plain pasted text as paragraphs', () => {
    expect(kinds('The sea rose on Monday.\n\nIt fell on Tuesday.')).toEqual(['1', '2']);
    expect(kinds('one line without an end')).toEqual(['1']);
    expect(kinds('')).toEqual([]);
    expect(kinds(' \r\n\r\n ')).toEqual([]);
  });

  it('knows other datelines', () => {
    for (const dateline of [
      'PARIS, Jan 22 (Reuters) - ',
      'FENWICK — ',
      'New York (Coastwire) – ',
      'PARIS, 3 mai (Reuters) - ',
      'MADRID, 3 may (Europa Press) - ',
      'Madrid, 3 de mayo (EFE).- ',
      'BERLIN, 3. Mai (dpa) – ',
    ]) {
      const text = `Sea wall holds\n\n${dateline}The wall held on Monday, the mayor said.`;
      const block = parseStory(text).find(({ paragraph }) => paragraph === 1);
      expect(text.slice(block?.dateline?.start, block?.dateline?.end)).toBe(dateline);
      expect(kinds(text)).toEqual(['headline', '1']);
    }
    expect(parseStory('The wall (built in 1902) - a heap - held.')[0]?.dateline ?? null).toBeNull();
  });

  it('behind paragraphs a line in capitals opens a section, and no story', () => {
    const prose = `${'The wall held on Monday, and the sea went out again. '.repeat(5).trim()}`;
    const other = prose.replaceAll('Monday', 'Friday');
    const third = prose.replaceAll('Monday', 'Sunday');
    const text = ['Sea wall holds', prose, other, third, `OLD CLAIMS — ${prose}`].join('\n\n');
    expect(kinds(text)).toEqual(['headline', '1', '2', '3', '4']);
    expect(parseStory(text).every(({ dateline }) => dateline === null)).toBe(true);
  });

  it('keeps furniture out of the count', () => {
    const text =
      'Sea wall holds\nBy Mira Stone\n\nThe wall held on Monday.\n\nA long night\n\nThe ferry sailed.\n\nThe wall at dusk (Coastwire Photo/M. Stone)\n\n(Editing by Tom Ash)\n\nEDITORS NOTE: adds ferry\n\nms/ta\n\n-30-';
    expect(kinds(text)).toEqual([
      'headline',
      'byline',
      '1',
      'subhead',
      '2',
      'caption',
      'advisory',
      'advisory',
      'end',
      'end',
    ]);
  });

  it('joins a hard-wrapped paragraph', () => {
    const text =
      'The wall held on Monday while the whole town stood on the quay and\nwatched the water come over the lower road, as it had in the year of\nthe great flood, and go back.\n\nThe ferry sailed.';
    expect(parseStory(text).map(({ start, end }) => end - start)).toEqual([
      text.indexOf('\n\n'),
      17,
    ]);
  });

  it('covers every character that is not white space, once and in order', () => {
    fc.assert(
      fc.property(
        fc
          .array(
            fc.constantFrom(
              'a',
              'Wall held.',
              '\n',
              '\n\n',
              '\r\n',
              ' ',
              '“x”',
              '1 / 5',
              '- A -',
              'LONDON (X) - ',
              '🌊',
            ),
          )
          .map((all) => all.join('')),
        (text) => {
          const blocks = parseStory(text);
          let at = 0;
          for (const { start, end } of blocks) {
            expect(text.slice(at, start).trim()).toBe('');
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(text.slice(at).trim()).toBe('');
          const numbers = blocks.flatMap(({ paragraph }) =>
            paragraph === null ? [] : [paragraph],
          );
          expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        },
      ),
    );
  });
});
