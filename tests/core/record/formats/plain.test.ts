import { expect, test } from 'vitest';
import { formatOfText, readTextRecord } from '#core/record/formats/plain.ts';
import { decodeRecord } from '#core/record/formats/record-bytes.ts';
import { LARGEST_FILE_BYTES } from '#core/record/formats/record-refusal.ts';

function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values);
}

test('captions are known by what they hold, not by the name of the file', () => {
  expect(formatOfText('WEBVTT\n\n00:01.000 --> 00:02.000\nYes.')).toBe('vtt');
  expect(formatOfText('1\n00:00:01,000 --> 00:00:02,000\nYes.')).toBe('srt');
  expect(formatOfText('WEBVTTX is a word')).toBe('text');
  expect(formatOfText('A transcript.\n\nLater: 00:00:01,000 --> 00:00:02,000')).toBe('text');
});

test('a text stays as it stands, line ends and all, without its byte order mark', () => {
  const result = readTextRecord('\ufeffMAYOR QUILL: Yes.\r\n\r\nQ: No?  \r\n');
  if (!result.ok) throw new Error(result.refusal.message);
  expect(result.read.text).toBe('MAYOR QUILL: Yes.\r\n\r\nQ: No?  \r\n');
  expect(result.read.timecodes).toEqual([]);
});

test('pasted captions are read as captions', () => {
  const result = readTextRecord('WEBVTT\n\n00:01.000 --> 00:02.000\nYes.');
  expect(result).toMatchObject({ ok: true, read: { format: 'vtt', text: '[00:00:01] Yes.' } });
});

test('a paste with broken lines is said', () => {
  const line = 'The gates were opened at six in the morning by the harbour';
  const result = readTextRecord(Array.from({ length: 9 }, () => line).join('\n'));
  expect(result).toMatchObject({ ok: true, read: { warnings: [{ code: 'looks-like-pdf' }] } });
});

test.each([
  ['nothing', '', 'empty'],
  ['only spaces', ' \n\u00a0\t', 'empty'],
  ['a NUL', 'yes\0no', 'nul'],
  ['half a character', 'yes\ud800no', 'lone-surrogate'],
])('%s is refused', (_, text, code) => {
  expect(readTextRecord(text)).toMatchObject({ ok: false, refusal: { code } });
});

test('bytes that are not UTF-8 are offered as windows-1252', () => {
  const cafe = bytes(0x63, 0x61, 0x66, 0xe9);
  expect(decodeRecord(cafe, 'utf-8')).toMatchObject({
    ok: false,
    refusal: { code: 'not-utf8' },
    preview: 'café',
  });
  expect(decodeRecord(cafe, 'windows-1252')).toEqual({ ok: true, text: 'café' });
});

test('UTF-16 and files over the limit are refused without a preview', () => {
  expect(decodeRecord(bytes(0xff, 0xfe, 0x41, 0), 'utf-8')).toMatchObject({
    ok: false,
    refusal: { code: 'not-utf8' },
    preview: null,
  });
  const large = new Uint8Array(LARGEST_FILE_BYTES + 1).fill(0x41);
  expect(decodeRecord(large, 'utf-8')).toMatchObject({ ok: false, refusal: { code: 'too-large' } });
});
