import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detect } from '#core/quote/detect.ts';
import { printedQuote } from '#core/quote/printed.ts';
import { paragraphAt, parseStory } from '#core/story/blocks.ts';
import { readStory } from '#core/story/import.ts';

interface GoldQuote {
  readonly id: string;
  readonly kind: string;
  readonly speaker: string;
  readonly mention: string;
  readonly cue: string;
  readonly paragraphs: readonly number[];
  readonly parts: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}

const folder = new URL('../../corpus/first-story/', import.meta.url);
const gold = JSON.parse(readFileSync(new URL('anti-is-coalition.json', folder), 'utf8')) as {
  readonly quotes: readonly GoldQuote[];
  readonly paraphrases: readonly GoldQuote[];
};
const bytes = new Uint8Array(readFileSync(new URL('anti-is-coalition.txt', folder)));
const read = readStory(bytes, 'utf-8');
const text = read.ok ? read.text : '';
const blocks = parseStory(text);
const { engine, finds } = detect(text, blocks);

describe('the first story', () => {
  it('ships with the app, byte for byte', () => {
    const shipped = readFileSync(
      new URL('../../../public/stories/anti-is-coalition.txt', import.meta.url),
    );
    expect(Buffer.compare(shipped, Buffer.from(bytes))).toBe(0);
  });

  it('finds what the gold names and nothing else, in reading order', () => {
    const expected = [...gold.quotes, ...gold.paraphrases]
      .toSorted((one, other) => (one.parts[0]?.start ?? 0) - (other.parts[0]?.start ?? 0))
      .map(({ kind, speaker, mention, cue, parts, paragraphs }) => ({
        kind,
        speaker,
        mention,
        cue,
        paragraphs,
        parts,
      }));
    const actual = finds.map(({ kind, speaker, mention, cue, parts }) => ({
      kind,
      speaker: speaker?.name,
      mention,
      cue,
      paragraphs: [...new Set(parts.map((part) => paragraphAt(blocks, part.start)))],
      parts: parts.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
    }));
    expect(actual).toEqual(expected);
    expect(engine).toBe('rules-4');
  });

  it('gives roles as printed, and marks the official as unnamed', () => {
    const speakers = new Map(finds.map(({ speaker }) => [speaker?.name, speaker]));
    expect(speakers.get('John Kerry')?.role).toBe('US Secretary of State');
    expect(speakers.get('Philip Hammond')?.role).toBe('British Foreign Secretary');
    expect(speakers.get('Shinzo Abe')?.role).toBe('Japanese Prime Minister');
    expect(speakers.get('Haider al-Abadi')?.role).toBe('Iraqi counterpart');
    expect(speakers.get('US state department official')).toEqual({
      name: 'US state department official',
      role: null,
      unnamed: true,
    });
    expect(finds.filter(({ speaker }) => speaker?.unnamed)).toHaveLength(2);
  });

  it('widens partial quotations to their clause', () => {
    const clauses = finds.map(({ clause }) =>
      clause === null ? null : text.slice(clause.start, clause.end),
    );
    expect(clauses.filter((clause) => clause !== null)).toEqual([
      'taming IS was "the challenge of our time"',
      'jihadists leaving home to fight with IS would be a "real focus" of the meeting',
      'it was a "race against time" to free the men',
      'the conference was "about the other strands of this campaign" and not just military operations in Iraq',
      'the "Iraqi people have sacrificed their lives" to halt its advance',
    ]);
  });

  it('says why', () => {
    const why = (words: string): string | undefined =>
      finds.find(({ parts }) => text.startsWith(words, parts[0]?.start))?.why;
    expect(why('We are renewing')).toBe('“he” is Philip Hammond, subject of the paragraph before');
    expect(why("We've seen them")).toBe('“he” is John Kerry, subject of paragraph 5');
    expect(why('members of the coalition')).toBe(
      '“the US official” is taken to be John Kerry, US Secretary of State; check who',
    );
    expect(why('the challenge of our time')).toBe(
      '“Kerry” is John Kerry, named in full elsewhere in the story',
    );
  });

  it('prints the carried quotation as one, with the marks of the story', () => {
    const carried = finds.find(({ parts }) => parts.length === 2);
    expect(printedQuote(text, carried?.parts ?? [])).toBe(
      '"We\'ve seen them carry it out in the most egregiously horrendous fashion with public beheadings, they’re now threatening two Japanese hostages. ¶ "It\'s the challenge of our time. And we need to step up and lead,"',
    );
  });
});
