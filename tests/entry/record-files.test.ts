import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordFileText } from '#core/record/formats/record-text.ts';
import { readRecordFile } from '#entry/record-files.ts';

const UTF8 = new TextEncoder();
const PIECES = [
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<br>',
  '<td>',
  '</td>',
  '<tr>',
  '<main>',
  '</main>',
  '<pre>',
  '<nav>',
  '<v Nora Ash>',
  '</v>',
  '<rt>',
  '<c.x>',
  '&amp;',
  '&#0;',
  '&',
  '<',
  '>',
  '\n',
  '\n\n',
  ' ',
  '\u00a0',
  'NORA ASH',
  'Q:',
  'words',
  '- ',
  '>> ',
  '7',
  '-->',
  '00:01.000 --> 00:02.000',
  '{\\an8}',
  '😀',
  'é',
];

/** Blocks lie in the text in order, and names and timecodes inside them. */
function holdsTogether({ text, blocks, timecodes }: RecordFileText): boolean {
  let end = 0;
  for (const block of blocks) {
    if (block.start < end || block.end > text.length || block.end <= block.start) return false;
    if (block.name !== null && (block.name.start < block.start || block.name.end > block.end))
      return false;
    end = block.end;
  }
  return timecodes.every(({ at }) => blocks.some(({ start, end: to }) => at >= start && at < to));
}

test.each(['a.html', 'a.srt', 'a.vtt', 'a.txt'])('any %s is words or a refusal', (name) => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((each) => each.join(''));
  fc.assert(
    fc.property(text, (words) => {
      const body = name === 'a.vtt' ? `WEBVTT\n\n${words}` : words;
      const result = readRecordFile(name, UTF8.encode(body), 'utf-8');
      expect(result.ok ? holdsTogether(result.read) : result.refusal.message !== '').toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('any bytes are words or a refusal', () => {
  const heads = [[], [0x50, 0x4b, 3, 4], [0xff, 0xfe], [0xef, 0xbb, 0xbf]];
  fc.assert(
    fc.property(
      fc.constantFrom('a.docx', 'a.html', 'a.txt', 'a', 'a.png'),
      fc.constantFrom(...heads),
      fc.uint8Array({ maxLength: 80 }),
      (name, head, rest) => {
        const bytes = Uint8Array.from([...head, ...rest]);
        for (const encoding of ['utf-8', 'windows-1252'] as const)
          expect(() => readRecordFile(name, bytes, encoding)).not.toThrow();
      },
    ),
    { numRuns: 500 },
  );
});

test('a text that grows over the limit as UTF-8 is refused', () => {
  const bytes = new Uint8Array(9 * 1024 * 1024).fill(0xe9);
  expect(readRecordFile('a.txt', bytes, 'windows-1252')).toMatchObject({
    ok: false,
    refusal: { code: 'too-large' },
  });
});
