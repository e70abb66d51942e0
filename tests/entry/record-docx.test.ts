import { strToU8, zipSync, type Zippable } from 'fflate';
import { expect, test } from 'vitest';
import type { RecordFileText } from '#core/record/formats/record-text.ts';
import { readRecordFile } from '#entry/record-files.ts';
import { declaring, documentXml, paragraph, run, wordFile } from '../makers/word-file.ts';

const BOLD = '<w:b/>';

function read(bytes: Uint8Array): RecordFileText {
  const result = readRecordFile('hearing.docx', bytes, 'utf-8');
  if (!result.ok) throw new Error(result.refusal.message);
  return result.read;
}

function refusalOf(bytes: Uint8Array): string {
  const result = readRecordFile('hearing.docx', bytes, 'utf-8');
  if (result.ok) throw new Error(`read: ${result.read.text.slice(0, 40)}`);
  return result.refusal.code;
}

test('paragraphs become paragraphs, names in bold become speakers', () => {
  const file = read(
    wordFile(
      paragraph(run('Hearing of the harbour committee')) +
        paragraph(
          run('MINISTER ASH', BOLD),
          run(' We are ready & we '),
          run('said', '<w:i/>'),
          run(' so.'),
        ) +
        paragraph(run('MAYOR QUILL:', BOLD), run('\u00a0So are we.')) +
        paragraph(),
    ),
  );
  expect(file.text.split('\n\n')).toEqual([
    'Hearing of the harbour committee',
    'MINISTER ASH: We are ready & we said so.',
    'MAYOR QUILL: So are we.',
  ]);
  expect(file.blocks.map(({ name }) => name && file.text.slice(name.start, name.end))).toEqual([
    null,
    'MINISTER ASH',
    'MAYOR QUILL',
  ]);
  expect(file.warnings.map((each) => each.code)).toEqual(['names-in-bold']);
});

test('bold that is switched off is not bold, a strong style is', () => {
  const file = read(
    wordFile(
      paragraph(run('MINISTER ASH', '<w:b w:val="0"/>'), run(' is away.')) +
        paragraph(run('MAYOR QUILL', '<w:rStyle w:val="Strong"/>'), run(' Yes.')),
    ),
  );
  expect(file.text).toBe('MINISTER ASH is away.\n\nMAYOR QUILL: Yes.');
});

test('breaks, tabs and hard hyphens are what they look like', () => {
  const file = read(
    wordFile(
      paragraph(
        run('Q:'),
        '<w:r><w:tab/></w:r>',
        run('Why the well'),
        '<w:r><w:noBreakHyphen/></w:r>',
        run('known gate?'),
        '<w:r><w:br/></w:r>',
        run('Yes.'),
      ),
    ),
  );
  expect(file.text).toBe('Q: Why the well-known gate?\nYes.');
});

test('a row of a table is one paragraph, its first cell may be a name', () => {
  const cell = (...inside: readonly string[]): string => `<w:tc>${inside.join('')}</w:tc>`;
  const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const file = read(
    wordFile(
      `<w:tbl>${row(cell(paragraph(run('NORA ASH'))), cell(paragraph(run('We are ready.')), paragraph(run('Now.'))))}${row(
        cell(paragraph(run('TOBIAS QUILL'))),
        cell(paragraph(run('Then go.'))),
      )}</w:tbl>`,
    ),
  );
  expect(file.text.split('\n\n')).toEqual([
    'NORA ASH: We are ready.',
    'Now.',
    'TOBIAS QUILL: Then go.',
  ]);
});

test('hidden text and tracked deletions are left out, insertions taken, and that is said', () => {
  const file = read(
    wordFile(
      paragraph(
        run('We are '),
        `<w:del w:author="x"><w:r><w:delText>not </w:delText></w:r></w:del>`,
        `<w:ins w:author="x">${run('quite ')}</w:ins>`,
        run('never ', '<w:vanish/>'),
        run('ready.'),
      ),
    ),
  );
  expect(file.text).toBe('We are quite ready.');
  expect(file.warnings.map((each) => each.code).toSorted()).toEqual([
    'deletions-left-out',
    'hidden-text',
  ]);
});

test('field codes and second copies are no words', () => {
  const file = read(
    wordFile(
      paragraph(
        '<w:r><w:instrText>HYPERLINK "https://example.org"</w:instrText></w:r>',
        run('The link.'),
        `<mc:AlternateContent><mc:Choice>${run(' Once.')}</mc:Choice><mc:Fallback>${run(' Once.')}</mc:Fallback></mc:AlternateContent>`,
      ),
    ),
  );
  expect(file.text).toBe('The link. Once.');
});

test('only the document is unpacked; pictures, links to elsewhere and paths that climb out are not', () => {
  const more: Zippable = {
    'word/_rels/document.xml.rels': strToU8(
      '<Relationships><Relationship Target="file:///etc/hosts" TargetMode="External"/></Relationships>',
    ),
    '../../evil.txt': strToU8('evil'),
    'word/embeddings/inner.zip': wordFile(paragraph(run('inner'))),
  };
  expect(read(wordFile(paragraph(run('The words.')), more)).text).toBe('The words.');
});

test('an archive that unpacks to far more than it should is refused before it is unpacked', () => {
  const zeros = wordFile(paragraph(run('x')), { 'word/media/big.bin': new Uint8Array(1_000_000) });
  expect(refusalOf(zeros)).toBe('too-large');
  expect(refusalOf(declaring(wordFile(paragraph(run('x'))), 1, 60_000_000))).toBe('too-large');
});

test('an archive that declares too little is cut off while it is unpacked', () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(2_000_000) });
  expect(refusalOf(declaring(bomb, 0, 1000))).toBe('too-large');
  expect(refusalOf(declaring(wordFile(paragraph(run('x'))), 1, 5000))).toBe('damaged');
});

test('an archive with too many entries is refused', () => {
  const many: Zippable = Object.fromEntries(
    Array.from({ length: 1001 }, (_, at) => [`word/media/${at}`, new Uint8Array(0)]),
  );
  expect(refusalOf(wordFile(paragraph(run('x')), many))).toBe('too-large');
});

test('entities are refused', () => {
  const laughs = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>';
  const xml = documentXml(paragraph('<w:r><w:t>&lol2;</w:t></w:r>'), laughs);
  expect(refusalOf(zipSync({ 'word/document.xml': strToU8(xml) }))).toBe('entities');
  const outside = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hosts">]>';
  const other = documentXml(paragraph('<w:r><w:t>&x;</w:t></w:r>'), outside);
  expect(refusalOf(zipSync({ 'word/document.xml': strToU8(other) }))).toBe('entities');
});

test('nesting no person writes is refused', () => {
  expect(refusalOf(wordFile('<w:x>'.repeat(5000)))).toBe('too-deep');
});

test.each([
  [
    'a page under the name of a document',
    strToU8('<html><body>words</body></html>'),
    'not-a-record',
  ],
  ['another archive', zipSync({ 'a.txt': strToU8('words') }), 'not-a-record'],
  ['an old document', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'not-a-record'],
  ['a cut archive', wordFile(paragraph(run('words'))).slice(0, 200), 'damaged'],
  ['the head of an archive and nothing else', Uint8Array.from([0x50, 0x4b, 3, 4]), 'damaged'],
  [
    'a document that is no UTF-8',
    zipSync({ 'word/document.xml': Uint8Array.from([0xff, 1]) }),
    'damaged',
  ],
  ['a document without words', wordFile(paragraph()), 'empty'],
])('%s is refused', (_, bytes, code) => {
  expect(refusalOf(bytes)).toBe(code);
});

test('flipped bytes are a refusal or words, never an exception', () => {
  const sound = wordFile(paragraph(run('The words of a hearing that went on for a while.')));
  for (let at = 0; at < sound.length; at += 1) {
    const changed = sound.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    expect(() => readRecordFile('hearing.docx', changed, 'utf-8')).not.toThrow();
  }
});
