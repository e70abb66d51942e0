import { describe, expect, it } from 'vitest';
import { notLookedAt, readingGroups, stretchesIn, type Stretch } from '#core/quote/coverage.ts';
import { detect } from '#core/quote/detect.ts';
import { parseStory } from '#core/story/blocks.ts';
import { FIRST_TEXT } from '../../makers/make-desk.ts';

function stretches(text: string): readonly Stretch[] {
  return readingGroups(text, parseStory(text)).flatMap((group) => stretchesIn(text, group));
}

/** The stretches that no find has a word of. */
function left(text: string): readonly Stretch[] {
  const taken = detect(text, parseStory(text))
    .finds.flatMap((find) => find.parts)
    .toSorted((a, b) => a.start - b.start);
  return notLookedAt(stretches(text), taken);
}

function wordsOf(text: string, stretch: Stretch | undefined): readonly string[] {
  return stretch?.spans.map(({ start, end }) => text.slice(start, end)) ?? [];
}

const HEAD = 'FENWICK (Coastwire) - Mayor Anna Halloran met fishermen on Monday.\n\n';

describe('stretches in marks that nobody looked at', () => {
  it('is the subhead in the first story, and nothing else', () => {
    const found = left(FIRST_TEXT);
    expect(found.map((stretch) => wordsOf(FIRST_TEXT, stretch))).toEqual([['Race against time']]);
    expect(found[0]).toMatchObject({ kind: 'subhead', paragraph: null, closed: true });
  });

  it('is a scare quote and a title, with the paragraph they stand in', () => {
    const text = `${HEAD}The so-called "quiet fleet" stayed in port.\n\nHe had read the novel "The Long Sea" twice.`;
    expect(left(text).map((stretch) => [...wordsOf(text, stretch), stretch.paragraph])).toEqual([
      ['quiet fleet', 2],
      ['The Long Sea', 3],
    ]);
  });

  it('is one of several spans where a quotation is carried over paragraphs, whatever stands between', () => {
    const text = `${HEAD}"The wall held.\n\n"It held twice.\n\n"It will hold again," Halloran said.`;
    const found = stretches(text);
    expect(found).toHaveLength(1);
    expect(wordsOf(text, found[0])).toEqual([
      'The wall held.',
      'It held twice.',
      'It will hold again,',
    ]);
    expect(left(text)).toEqual([]);
  });

  it('goes once a quote has one word of it, and stays where a quote only touches it', () => {
    const text = `${HEAD}The "quiet fleet" and the "loud fleet" met.`;
    const [quiet, loud] = stretches(text);
    const at = quiet?.spans[0]?.start ?? 0;
    expect(notLookedAt(stretches(text), [{ start: at, end: at + 5 }])).toEqual([loud]);
    expect(notLookedAt(stretches(text), [{ start: at - 4, end: at }])).toEqual([quiet, loud]);
    expect(notLookedAt(stretches(text), [{ start: 0, end: text.length }])).toEqual([]);
  });

  it('names a closing mark that is missing, and takes no apostrophe and no empty marks', () => {
    const text = `${HEAD}The fishermen's boats of the '90s lay in port.\n\nNobody saw "..." there.\n\nThe sign read "Closed until spring.`;
    expect(stretches(text)).toMatchObject([{ closed: false, paragraph: 4 }]);
  });

  it('reads paragraphs apart from headlines, in any number of groups', () => {
    const blocks = parseStory(FIRST_TEXT);
    const groups = readingGroups(FIRST_TEXT, blocks);
    expect(groups.flat().toSorted((a, b) => a.start - b.start)).toEqual(blocks);
    expect(groups.some((group) => group.length > 1)).toBe(true);
  });
});
