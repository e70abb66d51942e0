import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BYTE_ORDER_MARK,
  CsvFault,
  csvChunks,
  parseCsv,
  type Separator,
  tableText,
  writeCsv,
} from '#core/export/csv.ts';
import { guard, unguard } from '#core/export/formula-guard.ts';
import { minutesBetween } from '#core/export/minutes.ts';

const SEPARATORS: readonly Separator[] = ['comma', 'semicolon', 'tab'];

/** Characters that mean something to a CSV reader or a spreadsheet, among ordinary ones. */
const UNITS = [...'",;\t\r\n\'=+-@＝＋－＠\0 a“ب\u2028', BYTE_ORDER_MARK, '👩‍🚀'];
const nasty = fc.string({ unit: fc.constantFrom(...UNITS) });
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(nasty, { minLength: width, maxLength: width }), { maxLength: 5 }),
  );

describe('the formula guard', () => {
  it('gives both example outputs of OWASP', () => {
    const spreadsheet = { profile: 'spreadsheet', separator: 'comma' } as const;
    expect(writeCsv([['=1+2";=1+2']], spreadsheet)).toBe(`${BYTE_ORDER_MARK}"'=1+2"";=1+2"\r\n`);
    expect(writeCsv([[`=1+2'" ;,=1+2`]], spreadsheet)).toBe(
      `${BYTE_ORDER_MARK}"'=1+2'"" ;,=1+2"\r\n`,
    );
  });

  it.each(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', "'"])(
    'puts an apostrophe before %j',
    (first) => {
      expect(guard(`${first}SUM(A1)`)).toBe(`'${first}SUM(A1)`);
    },
  );

  it.each(['', 'a=1', ' a=1', '“=1”', '12', '–'])('leaves %j alone', (cell) => {
    expect(guard(cell)).toBe(cell);
  });

  it('comes off exactly', () => {
    fc.assert(fc.property(nasty, (cell) => unguard(guard(cell)) === cell));
  });
});

describe('the writer', () => {
  it('quotes every field, doubles inner quotes, ends every record with CRLF', () => {
    const rows = [
      ['a', ''],
      ['say "no"', 'two\nlines'],
    ];
    expect(writeCsv(rows, { profile: 'exact', separator: 'comma' })).toBe(
      '"a",""\r\n"say ""no""","two\nlines"\r\n',
    );
    expect(writeCsv(rows, { profile: 'exact', separator: 'semicolon' })).toContain('"a";""');
    expect(writeCsv(rows, { profile: 'exact', separator: 'tab' })).toContain('"a"\t""');
  });

  it('puts the byte order mark once, in the spreadsheet profile only', () => {
    const rows = [['a'], ['b']];
    const spreadsheet = writeCsv(rows, { profile: 'spreadsheet', separator: 'comma' });
    expect(spreadsheet).toBe(`${BYTE_ORDER_MARK}"a"\r\n"b"\r\n`);
    expect(writeCsv(rows, { profile: 'exact', separator: 'comma' })).toBe('"a"\r\n"b"\r\n');
  });

  it('turns CR inside a cell into LF for spreadsheets and keeps it in the exact profile', () => {
    const rows = [['a\r\nb\rc']];
    expect(writeCsv(rows, { profile: 'spreadsheet', separator: 'comma' })).toContain('"a\nb\nc"');
    expect(writeCsv(rows, { profile: 'exact', separator: 'comma' })).toContain('"a\r\nb\rc"');
  });

  it('gives one chunk a record and asks for no row before it is wanted', () => {
    let made = 0;
    function* rows() {
      for (;;) {
        made += 1;
        yield [`${made}`];
      }
    }
    const chunks = csvChunks(rows(), { profile: 'exact', separator: 'comma' });
    expect([chunks.next().value, chunks.next().value]).toEqual(['"1"\r\n', '"2"\r\n']);
    expect(made).toBe(2);
  });
});

describe('there and back', () => {
  it.each(SEPARATORS)('exact: %s gives the same rows', (separator) => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = writeCsv(rows, { profile: 'exact', separator });
        expect(parseCsv(text, separator)).toEqual(rows);
      }),
    );
  });

  it.each(SEPARATORS)('spreadsheet: %s gives the same rows once unguarded', (separator) => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = writeCsv(rows, { profile: 'spreadsheet', separator });
        const back = parseCsv(text, separator).map((row) => row.map(unguard));
        expect(back).toEqual(rows.map((row) => row.map((cell) => cell.replaceAll(/\r\n?/g, '\n'))));
      }),
    );
  });

  it('the clipboard table: same cells, line breaks and tabs as one space', () => {
    fc.assert(
      fc.property(table, (rows) => {
        // As in the real table, headings come first: no cell can pass for a byte order mark.
        const text = tableText([['No.'], ...rows]);
        const back = parseCsv(text, 'tab')
          .slice(1)
          .map((row) => row.map(unguard));
        expect(back).toEqual(
          rows.map((row) => row.map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' '))),
        );
      }),
    );
  });
});

describe('the parser', () => {
  it('reads bare fields, LF records and a last record without an end', () => {
    expect(parseCsv('a,b\n"c,d",\r\ne,f', 'comma')).toEqual([
      ['a', 'b'],
      ['c,d', ''],
      ['e', 'f'],
    ]);
    expect(parseCsv('a,', 'comma')).toEqual([['a', '']]);
    expect(parseCsv('', 'comma')).toEqual([]);
  });

  it('refuses what is no CSV', () => {
    expect(() => parseCsv('"a', 'comma')).toThrow(CsvFault);
    expect(() => parseCsv('"a"b', 'comma')).toThrow(CsvFault);
  });
});

describe('minutes between', () => {
  it.each([
    ['2026-11-24T12:00:00.000Z', '2026-11-24T12:01:59.999Z', 1],
    ['2016-10-22T14:05:00Z', '2016-10-22T17:05:00+02:00', 60],
    ['2024-02-28T23:59:00Z', '2024-03-01T00:00:00Z', 1441],
    ['2023-12-31T23:59:00Z', '2024-01-01T00:00:00Z', 1],
    ['2026-11-24T12:00:00Z', '2026-11-24T11:00:00Z', 0],
    ['yesterday', '2026-11-24T11:00:00Z', null],
  ])('%s to %s', (from, to, minutes) => {
    expect(minutesBetween(from, to)).toBe(minutes);
  });

  it('agrees with the platform on any two instants', () => {
    const instant = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2200-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);
        const expected = Math.floor((seconds(to) - seconds(from)) / 60);
        expect(minutesBetween(from.toISOString(), to.toISOString())).toBe(expected);
      }),
    );
  });
});
