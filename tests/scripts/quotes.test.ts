import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { quotesOf } from '../../scripts/quotes-answer.ts';
import type { PrintedDocument } from '../../scripts/quotes-form.ts';
import { Scores } from '../../scripts/quotes-scorer.ts';

const script = fileURLToPath(new URL('../../scripts/quotes.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'verbatim-quotes-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string | Uint8Array): string {
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
      `${JSON.stringify({ id: 'a', text: STORY })}\n\n{"id":1}\nno\n${JSON.stringify({ id: 'b', text: 'Nobody spoke.' })}\n`,
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

describe('what cannot be read', () => {
  const good = JSON.stringify({ id: 'good', text: STORY });
  const last = JSON.stringify({ id: 'last', text: 'Nobody spoke.' });

  /** The documents answered and the complaints about a file of these lines. */
  function lines(...all: readonly (string | Uint8Array)[]) {
    const bytes = all.flatMap((line) => [...Buffer.from(line), 0x0a]);
    const path = file('lines.jsonl', Uint8Array.from(bytes));
    const answer = quotesOf(['--jsonl', path]);
    return {
      ids: answer.lines.map((line) => (JSON.parse(line) as PrintedDocument).id),
      complaints: answer.complaints.map((line) => line.replace(path, 'FILE')),
    };
  }

  it.each([
    [
      'a byte that is no UTF-8',
      Buffer.concat([Buffer.from('{"id":"a","text":"caf'), Buffer.from([0xe9]), Buffer.from('"}')]),
      'FILE, line 2: not UTF-8 (byte 22 of the line)',
    ],
    ['a NUL', JSON.stringify({ id: 'a', text: 'a\0b' }), 'FILE, line 2: text: Line 1 holds a NUL'],
    [
      'half a character',
      String.raw`{"id":"a","text":"one\ntwo \ud83d"}`,
      'FILE, line 2: text: Line 2 holds half a character',
    ],
    ['no text', '{"id":"a","text":" "}', 'FILE, line 2: text: There is no text here'],
    ['no object', '7', 'FILE, line 2: not an object with id and text'],
  ])('%s in a line: named, and the other lines are answered', (_, line, complaint) => {
    const { ids, complaints } = lines(good, line, last);
    expect(ids).toEqual(['good', 'last']);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(complaint);
  });

  it('a text of more than 2 MB in a line, as in a file', () => {
    const long = 'a'.repeat(2 * 1024 * 1024 + 1);
    const { ids, complaints } = lines(JSON.stringify({ id: 'a', text: long }), last);
    expect(ids).toEqual(['last']);
    expect(complaints[0]).toContain('FILE, line 1: text: The text is over 2 MB');
    expect(quotesOf([file('long.txt', long)]).complaints[0]).toContain('over 2 MB');
  });

  it('reads lines behind a byte order mark, with the line ends of another machine', () => {
    expect(lines(`\ufeff${good}\r`, '\r', last)).toEqual({ ids: ['good', 'last'], complaints: [] });
  });

  it('a file of lines that holds none is named', () => {
    expect(lines()).toEqual({ ids: [], complaints: ['FILE: it holds no document'] });
    expect(lines('', ' \t').complaints).toEqual(['FILE: it holds no document']);
  });

  it('a name with a line end stays one line', () => {
    const { complaints } = quotesOf([join(folder, 'two\r\nlines.txt')]);
    expect(complaints).toEqual([`${join(folder, 'two')} lines.txt: there is no such file`]);
  });
});

describe('the command', () => {
  function run(...args: readonly string[]) {
    return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  }

  it('prints a line a story, nothing else, and ends with 0', () => {
    const { stdout, stderr, status } = run(story, '--parts');
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect((JSON.parse(stdout) as PrintedDocument).quotes).toHaveLength(3);
  });

  it('answers what it can on standard output, complains on standard error, and ends with 1', () => {
    const bytes = [...Buffer.from('{"id":"a","text":"caf'), 0xe9, ...Buffer.from('"}\n')];
    const many = Buffer.concat([
      Uint8Array.from(bytes),
      Buffer.from(`${JSON.stringify({ id: 'b', text: STORY })}\n`),
    ]);
    const none = join(folder, 'no\nstory.txt');
    const { stdout, stderr, status } = run(none, story, '--jsonl', file('mixed.jsonl', many));
    expect(status).toBe(1);
    const answers = stdout.trimEnd().split('\n');
    expect(answers.map((line) => (JSON.parse(line) as PrintedDocument).id)).toEqual([story, 'b']);
    expect(stderr.trimEnd().split('\n')).toEqual([
      `${none.replace('\n', ' ')}: there is no such file`,
      `${join(folder, 'mixed.jsonl')}, line 1: not UTF-8 (byte 22 of the line)`,
    ]);
  });

  it('says how it is called when nothing is asked, and ends with 1', () => {
    const { stdout, stderr, status } = run();
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toMatch(/^Say which stories: [^\n]+\n$/u);
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
