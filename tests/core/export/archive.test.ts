import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { archiveFiles, deskOf } from '#core/export/archive.ts';
import { parseCsv } from '#core/export/csv.ts';
import type { MadeFile } from '#core/export/manifest.ts';
import { sourceRows } from '#core/export/source-links.ts';
import { storyJson } from '#core/export/story-json.ts';
import { sha256Hex } from '#core/text/sha256.ts';
import {
  CHECKER,
  edit,
  makeEvidence,
  makeSource,
  quoteSaying,
  set,
} from '../../makers/make-desk.ts';
import { checkedStory } from './checked-story.ts';
import { firstStoryLog, type LogBench } from './log-bench.ts';

const MAKING = { exportedAt: '2026-11-24T14:05:00Z', exportedBy: 'Ines Inkwell' };
const OPTIONS = { separator: 'comma', proofCss: 'p{margin:0}', withWithheld: false } as const;
const RECORD = { sha256: sha256Hex('the words of a record'), text: 'the words of a record' };

function archiveOf(
  story: LogBench,
  options: Partial<typeof OPTIONS> | { readonly withWithheld: boolean } = {},
  making = MAKING,
): readonly MadeFile[] {
  const { log } = story.input();
  const whole = { rows: log, texts: [RECORD], missing: ['0'.repeat(64)] };
  return archiveFiles({ log, whole }, { ...OPTIONS, ...options }, making);
}

function named(files: readonly MadeFile[], name: string): string {
  const file = files.find((item) => item.name === name);
  if (file === undefined) throw new Error(`no ${name}`);
  return file.text;
}

const { story } = checkedStory();
const FILES = archiveOf(story);

describe('the archive', () => {
  it('holds every file, the manifest last', () => {
    expect(FILES.map(({ name }) => name)).toEqual([
      ...['quotes.csv', 'quotes-full.csv', 'sources.csv', 'audit.csv'],
      ...['exact/quotes.csv', 'exact/quotes-full.csv', 'exact/sources.csv', 'exact/audit.csv'],
      ...['story.json', 'annotations.jsonld', 'proof-sheet.html', 'manifest.json'],
    ]);
  });

  it('is a function of log, texts, options, time and name', () => {
    expect(archiveOf(story)).toEqual(FILES);
    const later = archiveOf(story, {}, { ...MAKING, exportedAt: '2026-11-25T09:00:00Z' });
    const changed = later.filter((file, at) => file.text !== FILES[at]?.text);
    expect(changed.map(({ name }) => name)).toEqual([
      ...['quotes-full.csv', 'exact/quotes-full.csv', 'annotations.jsonld'],
      ...['proof-sheet.html', 'manifest.json'],
    ]);
  });

  it('names in its manifest what each file is, with the hash of its bytes', () => {
    const manifest = JSON.parse(named(FILES, 'manifest.json'));
    expect(manifest).toMatchObject({
      form: 'verbatim-export/1',
      storyId: 'st-1',
      ...MAKING,
      units: {
        'csv offsets': 'Unicode code points, end exclusive',
        'story.json offsets': 'UTF-16 code units, end exclusive',
      },
      missingTexts: ['0'.repeat(64)],
      log: { seq: story.input().log.length, hash: story.input().log.at(-1)?.hash },
      withheld: { sources: 0, auditRows: 0 },
    });
    expect(manifest.files).toHaveLength(FILES.length - 1);
    for (const about of manifest.files) {
      const bytes = Buffer.from(named(FILES, about.name), 'utf8');
      expect(about.bytes).toBe(bytes.length);
      expect(about.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
    const full = manifest.files.find(({ name }: MadeFile) => name === 'quotes-full.csv');
    expect(full).toMatchObject({ rows: 13, profile: 'spreadsheet' });
    expect(full.guardedColumns).toContain('suggested_fix');
    expect(full.guardedColumns).not.toContain('quote_id');
    const exact = manifest.files.find(({ name }: MadeFile) => name === 'exact/quotes-full.csv');
    expect(exact.guardedColumns).toBeUndefined();
  });
});

describe('story.json', () => {
  it('is the log as it stands, a line a row, and gives the same desk', () => {
    const text = named(FILES, 'story.json');
    const read = JSON.parse(text);
    const { log, desk } = story.input();
    expect(read.rows).toEqual(log);
    expect(text.split('\n')).toHaveLength(log.length + 5);
    expect(deskOf(read.rows)).toEqual(desk);
    expect(read).toMatchObject({ storyId: 'st-1', texts: [RECORD], missing: ['0'.repeat(64)] });
  });

  it('comes out of itself with equal bytes, whatever the order of keys and texts', () => {
    const text = named(FILES, 'story.json');
    const { rows, texts, missing } = JSON.parse(text, (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    );
    expect([...storyJson({ rows, texts, missing })].join('')).toBe(text);
  });
});

describe('an unnamed source', () => {
  const secret = firstStoryLog();
  const { id } = quoteSaying(secret.bench.desk, 'real focus');
  const source = makeSource('src-x', {
    type: 'unnamed',
    title: 'Jane from the third floor',
    url: 'https://jane.example/',
  });
  secret.do(CHECKER, { type: 'add-source', source });
  const item = makeEvidence('ev-x', id, 'src-x', {
    excerpt: 'Jane said so',
    locator: 'Jane’s desk',
  });
  secret.do(CHECKER, edit(set('evidence.item', 'ev-x', item)));

  it('is in no file of the archive, which counts what it withheld', () => {
    const files = archiveOf(secret);
    for (const { name, text } of files) expect([name, text.toLowerCase()]).not.toContain('jane');
    for (const { text } of files) expect(text.toLowerCase()).not.toContain('jane');
    expect(files.map(({ name }) => name)).not.toContain('story.json');
    expect(JSON.parse(named(files, 'manifest.json')).withheld).toEqual({
      sources: 1,
      auditRows: 2,
      'story.json': 'left out, because it would hold them',
    });
  });

  it('is in the JSON alone when somebody asks for that', () => {
    const files = archiveOf(secret, { withWithheld: true });
    const telling = files.filter(({ text }) => text.toLowerCase().includes('jane'));
    expect(telling.map(({ name }) => name)).toEqual(['story.json']);
  });
});

describe('sources.csv', () => {
  const [headings = [], ...rows] = [...sourceRows(story.input())];
  const cell = (row: readonly string[], heading: string): string =>
    row[headings.indexOf(heading)] ?? '';

  it('has one row a link, with the columns of the research first', () => {
    expect(headings.slice(0, 24)).toEqual([
      ...['quote_id', 'source_id', 'link_number', 'stance', 'type', 'tier', 'independence_group'],
      ...['title', 'publisher', 'author', 'published_at', 'url', 'snapshot_url', 'snapshot_sha256'],
      ...['locator_kind', 'locator', 'excerpt', 'excerpt_language', 'excerpt_translation'],
      ...['complete_record', 'accessed_at', 'added_by', 'added_at', 'restricted'],
    ]);
    const { desk } = story.input();
    expect(rows).toHaveLength(Object.keys(desk.evidence).length);
    const radio = rows.find((row) => cell(row, 'source_id') === 'src-radio') ?? [];
    expect(cell(radio, 'chain')).toBe('AFP ← BBC Radio');
    expect(cell(radio, 'locator')).toBe('3 to 5');
    expect(cell(radio, 'tier')).toBe('second-hand');
    expect(cell(radio, 'stance')).toBe('Backs');
    expect(cell(radio, 'credit_printed')).toBe('yes');
    expect(cell(radio, 'added_by')).toBe('Ines Inkwell');
    expect(cell(radio, 'added_at')).toMatch(/^2026-11-24T/);
  });

  it('names a source that no quote uses, and keeps an unnamed one to itself', () => {
    const other = firstStoryLog();
    other.do(CHECKER, { type: 'add-source', source: makeSource('src-lone') });
    other.do(CHECKER, {
      type: 'add-source',
      source: makeSource('src-dark', { type: 'unnamed', title: 'Jane', publisher: 'Jane’s' }),
    });
    const made = [...sourceRows(other.input())].slice(1);
    expect(
      made.map((row) => [cell(row, 'quote_id'), cell(row, 'source_id'), cell(row, 'title')]),
    ).toEqual([
      ['', 'src-lone', 'Remarks to the press'],
      ['', 'src-dark', 'Unnamed source, withheld'],
    ]);
    expect(cell(made[1] ?? [], 'restricted')).toBe('yes');
    expect(JSON.stringify(made)).not.toContain('Jane');
  });

  it('reads back from its exact file', () => {
    const parsed = parseCsv(named(FILES, 'exact/sources.csv'), 'comma');
    expect(parsed).toEqual([headings, ...rows]);
  });
});
