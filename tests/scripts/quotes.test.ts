import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { quotesOf } from '../../scripts/quotes-answer.ts';
import type { PrintedDocument } from '../../scripts/quotes-form.ts';
import { Scores } from '../../scripts/quotes-scorer.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-quotes-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const STORY =
  'FENWICK (Coastwire) - Mayor Anna Halloran came late.\n\nHalloran said that the wall was “a heap of sand” and that it would go.\n\n“We tried,” she added.';
const story = file('story.txt', STORY);

/** Type, words, speaker of each entry of the first answer. */
function answered(...words: string[]): readonly (readonly unknown[])[] {
  const { lines } = quotesOf(words);
  const { quotes } = JSON.parse(lines[0] ?? '') as PrintedDocument;
  return quotes.map(({ start, end, type, speaker }) => [type, STORY.slice(start, end), speaker]);
}

describe('npm run quotes', () => {
  it('prints the clause of a mixed one with its “that”, one entry a stretch', () => {
    expect(answered(story)).toEqual([
      ['mixed', 'that the wall was “a heap of sand” and that it would go', 'Anna Halloran'],
      ['direct', 'We tried,', 'Anna Halloran'],
    ]);
  });

  it('prints the words in marks instead', () => {
    expect(answered(story, '--parts')).toEqual([
      ['mixed', 'a heap of sand', 'Anna Halloran'],
      ['indirect', 'it would go', 'Anna Halloran'],
      ['direct', 'We tried,', 'Anna Halloran'],
    ]);
  });

  it('adds the words when asked', () => {
    const { lines } = quotesOf([story, '--text']);
    const { quotes } = JSON.parse(lines[0] ?? '') as PrintedDocument;
    expect(quotes.map((quote) => quote.text)).toEqual(
      quotes.map(({ start, end }) => STORY.slice(start, end)),
    );
  });

  it('reads documents line by line', () => {
    const path = file(
      'many.jsonl',
      `${JSON.stringify({ id: 'a', text: STORY })}\n\n{"id":1}\nno\n${JSON.stringify({ id: 'b', text: '' })}\n`,
    );
    const { lines, complaints } = quotesOf(['--jsonl', path]);
    expect(lines.map((line) => (JSON.parse(line) as PrintedDocument).id)).toEqual(['a', 'b']);
    expect(complaints).toEqual([
      `${path}, line 3: id and text must both be strings`,
      `${path}, line 4: not JSON`,
    ]);
  });

  it('names each file it cannot take, and does the others', () => {
    const broken = join(folder, 'broken.txt');
    writeFileSync(broken, new Uint8Array([0x80, 0x81]));
    const { lines, complaints } = quotesOf([join(folder, 'none.txt'), story, broken, folder]);
    expect(lines).toHaveLength(1);
    expect(complaints).toHaveLength(3);
    expect(complaints[0]).toBe(`${join(folder, 'none.txt')}: there is no such file`);
    expect(complaints[1]).toContain('broken.txt: ');
    expect(complaints[2]).toBe(`${folder}: that is a folder`);
    expect(complaints.every((line) => !line.includes('\n'))).toBe(true);
  });

  it('says how it is called', () => {
    expect(quotesOf([]).complaints[0]).toContain('npm run --silent quotes');
    expect(quotesOf(['--loud']).complaints).toEqual(['--loud is not known']);
  });
});

describe('the scorer', () => {
  const text = 'Halloran said: “We tried.” Wren called it “a heap of sand”.';
  const direct = {
    start: 16,
    end: 24,
    type: 'direct',
    speaker_span: [0, 8],
    speaker: 'Halloran',
  } as const;
  const mixed = {
    start: 42,
    end: 58,
    type: 'mixed',
    speaker_span: [27, 31],
    speaker: 'Wren',
  } as const;

  it('counts what is right, and punctuation is no fault', () => {
    const scores = new Scores();
    scores.add({ id: 'a', text, quotes: [direct, mixed] }, [
      { ...direct, end: 25 },
      { ...mixed, speaker_span: [0, 8], speaker: 'Halloran' },
    ]);
    expect(scores.fragments.f1).toBe(100);
    expect(scores.speakers.recall).toBe(50);
    expect(scores.endToEnd.f1).toBe(50);
  });

  it('counts what is missing and what is too much', () => {
    const scores = new Scores();
    scores.add({ id: 'a', text, quotes: [direct] }, [mixed]);
    expect(scores.fragments.precision).toBe(0);
    expect(scores.fragments.recall).toBe(0);
    expect(scores.marked.found).toBe(1);
  });
});
