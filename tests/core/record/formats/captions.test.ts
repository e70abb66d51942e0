import { expect, test } from 'vitest';
import { timingOf } from '#core/record/formats/cues.ts';
import { readSrt } from '#core/record/formats/srt.ts';
import type { RecordFileText } from '#core/record/formats/record-text.ts';
import type { RecordFileResult } from '#core/record/formats/record-refusal.ts';
import { readVtt } from '#core/record/formats/vtt.ts';
import { readRecord } from '#core/record/spoken-record.ts';

function read(result: RecordFileResult): RecordFileText {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.read;
}

/** The words at a timecode, to the end of its paragraph. */
function wordsAt(file: RecordFileText, seconds: number): string {
  const code = file.timecodes.find((each) => each.seconds === seconds);
  if (code === undefined) throw new Error(`nothing at ${seconds}`);
  const end = file.text.indexOf('\n', code.at);
  return file.text.slice(code.at, end < 0 ? file.text.length : end);
}

const SRT = `1
00:00:01,000 --> 00:00:03,500
The dam is sound and we

2
00:00:03,600 --> 00:00:06,000
<i>will not</i> spend another
crown on it.

3
00:00:09,000 --> 00:00:11,250
{\\an8}- Who says that?
- I do.
`;

test('captions become paragraphs that open with their timecode', () => {
  const file = read(readSrt(SRT));
  expect(file.text).toBe(
    '[00:00:01] The dam is sound and we will not spend another crown on it.\n\n' +
      '[00:00:09] - Who says that?\n\n[00:00:09] - I do.',
  );
  expect(file.blocks.map(({ start, end }) => file.text.slice(start, end)).join('\n\n')).toBe(
    file.text,
  );
});

test('every caption keeps its own timecode, finer than those printed', () => {
  const file = read(readSrt(SRT));
  expect(file.timecodes.map((code) => code.seconds)).toEqual([1, 3.6, 3.6, 9, 9]);
  expect(wordsAt(file, 3.6)).toBe('will not spend another crown on it.');
  expect(wordsAt(file, 1)).toBe('The dam is sound and we will not spend another crown on it.');
});

test('the printed timecodes and dashes are what the record reads again from the text alone', () => {
  const file = read(readSrt(SRT));
  const record = readRecord('r', file.text);
  expect(record.timecodes.map((code) => code.seconds)).toEqual([1, 9, 9]);
  expect(record.turns).toHaveLength(3);
});

test('files without counters, with points in the times, CRLF or empty lines inside are read', () => {
  const odd =
    '0:01.5 --> 0:03\r\nFirst line,\r\n\r\nstill the first.\r\n2\r\n00:00:04.000 --> 00:00:05.000\r\nSecond.\r\n';
  const file = read(readSrt(odd));
  expect(file.text).toBe('[00:00:01] First line, still the first. Second.');
});

test('a caption that is a number stays one', () => {
  const file = read(
    readSrt(
      '7\n00:00:01,000 --> 00:00:02,000\nHow many?\n42\n\n8\n00:00:02,000 --> 00:00:03,000\nBoats.',
    ),
  );
  expect(file.text).toBe('[00:00:01] How many? 42 Boats.');
});

test('a printed name opens a paragraph, a long paragraph ends with its sentence', () => {
  const cue = (from: number, words: string): string =>
    `00:00:${String(from).padStart(2, '0')},000 --> 00:00:${String(from + 2).padStart(2, '0')},000\n${words}\n`;
  const file = read(
    readSrt(
      [
        cue(1, 'MAYOR QUILL: We opened the gates.'),
        cue(3, 'It was late.'),
        cue(13, 'MS FENNEL: Too late.'),
        cue(15, '>> Not for all.'),
      ].join('\n'),
    ),
  );
  expect(file.text.split('\n\n')).toEqual([
    '[00:00:01] MAYOR QUILL: We opened the gates. It was late.',
    '[00:00:13] MS FENNEL: Too late.',
    '[00:00:15] - Not for all.',
  ]);
});

test('unknown tags and lone brackets are words', () => {
  const file = read(
    readSrt(
      '1\n00:00:01,000 --> 00:00:02,000\n<b>2 < 3</b> and <nobody> and <font color="red">so\n',
    ),
  );
  expect(file.text).toBe('[00:00:01] 2 < 3 and <nobody> and so');
});

test('a file without times is refused in a sentence', () => {
  const result = readSrt('Nothing but words.');
  expect(result).toMatchObject({ ok: false, refusal: { code: 'no-captions' } });
});

test('times that go backwards are said', () => {
  const file = read(
    readSrt(
      '1\n00:01:00,000 --> 00:01:02,000\nLater.\n\n2\n00:00:01,000 --> 00:00:02,000\nEarlier.',
    ),
  );
  expect(file.warnings.map((each) => each.code)).toEqual(['times-go-back']);
});

test.each([
  ['00:00:01,000 --> 00:00:02,000', { start: 1, end: 2 }],
  ['  1:02:03.5 --> 1:02:04 align:start', { start: 3723.5, end: 3724 }],
  ['100:00:00.000 --> 100:00:01.000', { start: 360_000, end: 360_001 }],
  ['00:00:01,000 -> 00:00:02,000', null],
  ['00:99:01,000 --> 00:99:02,000', null],
  ['12 --> 13', null],
  ['at 00:01 --> 00:02', null],
])('%s', (line, timing) => {
  expect(timingOf(line)).toEqual(timing);
});

const VTT = `WEBVTT - a town hall

NOTE
00:00:00.000 --> 00:00:01.000 is no cue here, only a note

STYLE
::cue { color: red }

intro
00:00:01.000 --> 00:00:03.000 align:start position:10%
<v.loud Nora Ash>The dam is <i>sound</i>.</v>

00:00:03.500 --> 00:00:05.000
<v Nora Ash>We built it &amp; we paid it.

00:00:06.000 --> 00:00:08.000
<v Tobias Quill>Did <c.yellow>you</c>?</v> <v Nora Ash>We did.</v>

00:00:09.000 --> 00:00:10.000
So they say.
`;

test('voice tags become names where the voice changes; notes, styles and settings are no words', () => {
  const file = read(readVtt(VTT));
  expect(file.text.split('\n\n')).toEqual([
    '[00:00:01] Nora Ash: The dam is sound. We built it & we paid it.',
    '[00:00:06] Tobias Quill: Did you?',
    '[00:00:06] Nora Ash: We did.',
    '[00:00:09] Unknown: So they say.',
  ]);
  const names = file.blocks.map(({ name }) => name && file.text.slice(name.start, name.end));
  expect(names).toEqual(['Nora Ash', 'Tobias Quill', 'Nora Ash', 'Unknown']);
});

test('the names are the speakers of the record that is read from the text', () => {
  const turns = readRecord('r', read(readVtt(VTT)).text).turns.filter((turn) => turn.name !== null);
  expect(turns.map((turn) => turn.name)).toEqual([
    'Nora Ash',
    'Tobias Quill',
    'Nora Ash',
    'Unknown',
  ]);
});

test('a voice in small letters is still a speaker', () => {
  const file = read(readVtt('WEBVTT\n\n00:01.000 --> 00:02.000\n<v fred>Hello there.'));
  expect(file.text).toBe('[00:00:01] FRED: Hello there.');
  expect(readRecord('r', file.text).turns.map((turn) => turn.name)).toContain('FRED');
});

test('timestamps and ruby inside a cue are passed over, references resolved', () => {
  const file = read(
    readVtt(
      'WEBVTT\n\n00:01.000 --> 00:02.000\nHe <00:00:01.500><c>said</c> <ruby>no<rt>nein</rt></ruby> &lt;twice&gt; &#233;&nbsp;x',
    ),
  );
  expect(file.text).toContain('said no');
  expect(file.text).toContain('<twice> é\u00a0x');
  expect(file.text).not.toContain('nein');
});

test('lines of live captions that come twice are taken once, and that is said', () => {
  const cue = (from: number, to: number, lines: readonly string[]): string =>
    `00:00:0${from}.000 --> 00:00:0${to}.000\n${lines.join('\n')}\n`;
  const file = read(
    readVtt(
      [
        'WEBVTT\n',
        cue(1, 2, ['the water<00:00:01.500><c> came</c>']),
        cue(2, 3, ['the water came', 'up the<c> stairs</c>']),
        cue(3, 4, ['up the stairs', 'and we ran']),
        cue(4, 5, ['and we ran', 'to the hill']),
      ].join('\n'),
    ),
  );
  expect(file.text).toBe('[00:00:01] the water came up the stairs and we ran to the hill');
  expect(file.warnings.map((each) => each.code)).toEqual(['captions-rolled']);
});

test('words said twice in a row are kept in files that do not roll', () => {
  const file = read(
    readVtt('WEBVTT\n\n00:01.000 --> 00:02.000\nNo.\n\n00:02.000 --> 00:03.000\nNo.\n'),
  );
  expect(file.text).toBe('[00:00:01] No. No.');
});

test('long and hostile files are read in one pass', () => {
  const many = 'WEBVTT\n\n00:01.000 --> 00:02.000\n' + '<'.repeat(200_000);
  expect(readVtt(many).ok).toBe(true);
  const amps = 'WEBVTT\n\n00:01.000 --> 00:02.000\n' + '&'.repeat(200_000);
  expect(readVtt(amps).ok).toBe(true);
  const still = Array.from(
    { length: 20_000 },
    (_, at) => `${at + 1}\n00:00:00,000 --> 00:00:00,000\nword\n`,
  ).join('\n');
  expect(read(readSrt(still)).blocks).toHaveLength(1);
});
