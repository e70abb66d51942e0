import { expect, test } from 'vitest';
import type { RecordFileText } from '#core/record/formats/record-text.ts';
import { readRecordFile } from '#entry/record-files.ts';

const UTF8 = new TextEncoder();

function read(markup: string, name = 'hearing.html'): RecordFileText {
  const result = readRecordFile(name, UTF8.encode(markup), 'utf-8');
  if (!result.ok) throw new Error(result.refusal.message);
  return result.read;
}

function refusalOf(bytes: Uint8Array, name: string): string {
  const result = readRecordFile(name, bytes, 'utf-8');
  if (result.ok) throw new Error(`read: ${result.read.text.slice(0, 40)}`);
  return result.refusal.code;
}

test('a page becomes paragraphs, its bold names speakers', () => {
  const file =
    read(`<!doctype html><html><head><title>Town hall</title><style>p { color: red }</style></head>
    <body><h1>Town hall</h1>
    <p><b>MINISTER ASH</b> We are <i>ready</i>,
       I say.<br>Now.</p>
    <p><strong>MAYOR QUILL:</strong>&nbsp;So &amp; so.</p>
    <div>Between.<p>After.</div></body></html>`);
  expect(file.text.split('\n\n')).toEqual([
    'Town hall',
    'MINISTER ASH: We are ready, I say.\nNow.',
    'MAYOR QUILL: So & so.',
    'Between.',
    'After.',
  ]);
  expect(file.format).toBe('html');
});

test('bold by style counts, and two breaks in a row end a paragraph', () => {
  const file = read(
    '<div><span style="font-weight: 700">MINISTER ASH</span> We are.<br><br>MAYOR QUILL: So are we.</div>',
  );
  expect(file.text).toBe('MINISTER ASH: We are.\n\nMAYOR QUILL: So are we.');
});

test('a row of a table is one paragraph, its first cell may be a name', () => {
  const file = read(
    '<table><tr><td><p>NORA ASH</p></td><td><p>We are ready.</p><p>Now.</p></td></tr><tr><td>TOBIAS QUILL</td><td>Go.</td></tr></table>',
  );
  expect(file.text.split('\n\n')).toEqual(['NORA ASH: We are ready.', 'Now.', 'TOBIAS QUILL: Go.']);
});

test('text set as it is typed keeps its lines', () => {
  const file = read('<pre>MAYOR QUILL: We opened\nthe gates.\n\nQ: When?</pre>');
  expect(file.text).toBe('MAYOR QUILL: We opened\nthe gates.\n\nQ: When?');
});

test('scripts, styles, forms and drawings are no words', () => {
  const file = read(
    '<p>Words.</p><script>alert(1)</script><style>@import "x"</style><svg onload="x()"><text>no</text></svg><noscript>no</noscript><template><p>no</p></template><textarea>no</textarea><img src=x onerror="x()" alt="no"><math><mtext><table><mglyph><style><img title="</style><img src=x onerror=alert(1)>"></style></mglyph></table></mtext></math><p>More.</p>',
  );
  expect(file.text.startsWith('Words.')).toBe(true);
  expect(file.text).not.toMatch(/alert|onerror|import|\bno\b/u);
});

test('the main part of a page is taken without its menus, and that is said', () => {
  const file = read(
    '<nav>Home</nav><div>Also read this.</div><main><p>MAYOR QUILL: Yes, we did, all of it, twice.</p></main><footer>Terms</footer>',
  );
  expect(file.text).toBe('MAYOR QUILL: Yes, we did, all of it, twice.');
  expect(file.warnings.map((each) => each.code)).toEqual(['parts-left-out']);
});

test('hidden text is left out, and that is said', () => {
  const file = read(
    '<p>We are <span style="display: none">not</span><span hidden>never</span><span style="opacity:0.5"> quite</span> ready.</p>',
  );
  expect(file.text).toBe('We are quite ready.');
  expect(file.warnings.map((each) => each.code)).toEqual(['hidden-text']);
});

test('names of elements and attributes never reach an object', () => {
  const file = read(
    '<form id="__proto__" name="constructor"><p __proto__="a" constructor=1 hasownproperty>Words.</p></form>',
  );
  expect(file.text).toBe('Words.');
  expect(({} as Record<string, unknown>)['a']).toBeUndefined();
});

test('five hundred tags deep is read, five thousand are refused', () => {
  expect(read(`${'<div>'.repeat(500)}Words.`).text).toBe('Words.');
  expect(refusalOf(UTF8.encode(`${'<div>'.repeat(5000)}Words.`), 'a.html')).toBe('too-deep');
});

test('entities of its own are refused, unknown ones stay as they are', () => {
  const laughs = '<!DOCTYPE html [<!ENTITY lol "lol">]><p>&lol;</p>';
  expect(refusalOf(UTF8.encode(laughs), 'a.html')).toBe('entities');
  expect(read('<p>R&D &nosuch; &eacute;</p>').text).toBe('R&D &nosuch; é');
});

test('markup that never closes is read in one pass', () => {
  const hostile = `<p>Words.${'<'.repeat(300_000)}`;
  expect(read(hostile).text.startsWith('Words.')).toBe(true);
  expect(read(`<p>Words.</p>${'<!--'.repeat(100_000)}`).text).toBe('Words.');
  expect(read(`<p ${'a="'.repeat(100_000)}>Words.</p><p>End.`, 'a.html').format).toBe('html');
});

test('a page is known by its head where the name of the file does not tell', () => {
  expect(read('<!DOCTYPE html><p>Words.', 'saved.txt').format).toBe('html');
  expect(read('MAYOR QUILL: <b>Yes.</b>', 'saved.txt').text).toBe('MAYOR QUILL: <b>Yes.</b>');
});

test.each([
  ['a picture by its name', '<p>words</p>', 'photo.png', 'not-a-record'],
  ['a PDF', '%PDF-1.7', 'hearing.pdf', 'not-a-record'],
  ['a page without words', '<p></p>', 'a.html', 'empty'],
  ['an empty file', '', 'a.txt', 'empty'],
])('%s is refused', (_, text, name, code) => {
  expect(refusalOf(UTF8.encode(text), name)).toBe(code);
});

test('captions keep their times through the same door, whatever their ending', () => {
  const file = read('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Nora Ash>Yes.', 'a.txt');
  expect(file).toMatchObject({ format: 'vtt', text: '[00:00:01] Nora Ash: Yes.' });
});

test('a page in windows-1252 is offered, then read', () => {
  const bytes = Uint8Array.from([...UTF8.encode('<p>caf'), 0xe9, ...UTF8.encode('</p>')]);
  expect(readRecordFile('a.html', bytes, 'utf-8')).toMatchObject({
    ok: false,
    preview: '<p>café</p>',
  });
  expect(readRecordFile('a.html', bytes, 'windows-1252')).toMatchObject({
    ok: true,
    read: { text: 'café' },
  });
});
