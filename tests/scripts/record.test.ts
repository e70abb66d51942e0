import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { recordAnswer } from '../../scripts/record-answer.ts';

const script = fileURLToPath(new URL('../../scripts/record.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'verbatim-record-'));
afterAll(() => rmSync(folder, { recursive: true }));

const STORY = `Harbour town waits for its bridge

Eastmere (AFP) - Nora Ash, the harbour minister, spoke to reporters on Thursday.

"We are not ready to sign," Ash said. "The harbour will reopen in May."

Tobias Quill called the plan "a shame on the whole valley".

"Not one word of this was ever spoken at any table," Quill said.
`;
const RECORD = `[00:00:12] MINISTER ASH: We are, um, ready to sign.

[00:01:44] MINISTER ASH: The harbour will reopen in May. Thank you.

[00:03:00] MAYOR QUILL: I call it a shame on the whole valley.
`;

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
}

describe('recordAnswer', () => {
  const { quotes } = recordAnswer(STORY, [{ name: 'talks.txt', text: RECORD, timecodes: [] }]);

  it('has an entry a quotation of the story, with its place and turn', () => {
    expect(quotes.map(({ text, speaker, found }) => [text, speaker, found?.turn ?? null])).toEqual([
      ['We are not ready to sign,', 'Nora Ash', 'MINISTER ASH'],
      ['The harbour will reopen in May.', 'Nora Ash', 'MINISTER ASH'],
      ['a shame on the whole valley', 'Tobias Quill', 'MAYOR QUILL'],
      ['Not one word of this was ever spoken at any table,', 'Tobias Quill', null],
    ]);
    const [, second] = quotes;
    expect(second?.found).toEqual({
      record: 'talks.txt',
      start: RECORD.indexOf('The harbour'),
      end: RECORD.indexOf('. Thank you'),
      turn: 'MINISTER ASH',
      timecode: '00:01:44',
    });
  });

  it('names differences and proposes verdicts', () => {
    expect(quotes.map(({ differences, verdict }) => [differences, verdict?.code])).toEqual([
      [
        [
          { class: 'negation_changed', printed: 'not', record: '' },
          { class: 'filler_dropped', printed: '', record: 'um' },
        ],
        'ALTERED',
      ],
      [[], 'VERBATIM'],
      [[], 'VERBATIM'],
      [[], 'NOT_IN_RECORD'],
    ]);
  });
});

describe('the command', () => {
  it('prints one JSON object', () => {
    const { stdout, stderr, status } = run(file('story.txt', STORY), file('record.txt', RECORD));
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['quotes']);
  });

  it('keeps the timecodes of captions', () => {
    const captions =
      'WEBVTT\n\n00:00:05.000 --> 00:00:08.000\n<v Nora Ash>The harbour will reopen in May.\n';
    const { stdout } = run(file('story.txt', STORY), file('talks.vtt', captions));
    const { quotes } = JSON.parse(stdout) as ReturnType<typeof recordAnswer>;
    expect(quotes[1]?.found).toMatchObject({ turn: 'Nora Ash', timecode: '00:00:05' });
  });

  it('says in one line what it cannot read, and ends with 1', () => {
    const story = file('story.txt', STORY);
    for (const bad of [join(folder, 'none.txt'), file('nul.txt', 'a\0b')]) {
      const { stdout, stderr, status } = run(story, bad);
      expect([stdout, status]).toEqual(['', 1]);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
    expect(run(story).status).toBe(1);
  });
});
