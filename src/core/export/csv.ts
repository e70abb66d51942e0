import { guard } from './formula-guard.ts';

export type Separator = 'comma' | 'semicolon' | 'tab';

/**
 * `spreadsheet`: byte order mark, formula guard, line breaks inside a cell as LF. `exact`: every
 * character as it is, for programs.
 */
export type Profile = 'spreadsheet' | 'exact';

export interface CsvFormat {
  readonly profile: Profile;
  readonly separator: Separator;
}

/** One record: cells in the order of the columns. */
export type Row = readonly string[];

const SEPARATORS: Readonly<Record<Separator, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
};

/** U+FEFF; without it a spreadsheet on Windows guesses a legacy code page. */
export const BYTE_ORDER_MARK = '\uFEFF';

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function cellText(cell: string, profile: Profile): string {
  return profile === 'exact' ? cell : guard(cell.replaceAll(/\r\n?/g, '\n'));
}

/**
 * RFC 4180 records, one chunk each, so that memory stays flat however many there are: every field
 * quoted, inner quotes doubled, CRLF after every record. Encode as UTF-8.
 */
export function* csvChunks(rows: Iterable<Row>, format: CsvFormat): Generator<string, void> {
  const separator = SEPARATORS[format.separator];
  let lead = format.profile === 'spreadsheet' ? BYTE_ORDER_MARK : '';
  for (const row of rows) {
    const record = row.map((cell) => quoted(cellText(cell, format.profile))).join(separator);
    yield `${lead}${record}\r\n`;
    lead = '';
  }
}

/** The records as one string; for what is known to be small. */
export function writeCsv(rows: Iterable<Row>, format: CsvFormat): string {
  return [...csvChunks(rows, format)].join('');
}

/**
 * Tab separated text for the clipboard: one line a record, line breaks and tabs inside a cell made
 * one space. Guarded, because a paste runs formulas too. A cell is quoted only where it holds a
 * quotation mark, which a spreadsheet would otherwise take for the start of a quoted cell.
 */
export function tableText(rows: Iterable<Row>): string {
  let text = '';
  for (const row of rows) {
    const cells = row.map((cell) => {
      const flat = guard(cell.replaceAll(/[\t\r\n]+/g, ' '));
      return flat.includes('"') ? quoted(flat) : flat;
    });
    text += `${cells.join('\t')}\n`;
  }
  return text;
}

/** A text that is not CSV: an unclosed quote, or characters after a closing one. `at` is a UTF-16 offset. */
export class CsvFault extends Error {
  readonly at: number;

  constructor(what: string, at: number) {
    super(`${what} at ${at}`);
    this.at = at;
  }
}

/**
 * The records of a CSV text, cells as they stand (a guard is not taken off). Reads RFC 4180 with
 * quoted and bare fields, CRLF or LF records, one leading byte order mark dropped. Throws CsvFault.
 * O(n).
 */
export function parseCsv(text: string, separator: Separator): readonly Row[] {
  const mark = SEPARATORS[separator];
  const rows: Row[] = [];
  let row: string[] = [];
  let at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  if (at === text.length) return rows;
  for (;;) {
    const field = text.charAt(at) === '"' ? quotedField(text, at) : bareField(text, at, mark);
    row.push(field.cell);
    at = field.end;
    const next = text.charAt(at);
    if (next === mark && next !== '') {
      at += 1;
      continue;
    }
    if (at < text.length && next !== '\n' && !text.startsWith('\r\n', at))
      throw new CsvFault('text after a closing quote', at);
    rows.push(row);
    row = [];
    at += next === '\r' ? 2 : 1;
    if (at >= text.length) return rows;
  }
}

interface Field {
  readonly cell: string;
  /** Offset of what follows the field: a separator, a line break, or the end. */
  readonly end: number;
}

function quotedField(text: string, start: number): Field {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw new CsvFault('unclosed quote', start);
    if (text.charAt(quote + 1) !== '"')
      return { cell: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    at = quote + 2;
  }
}

function bareField(text: string, start: number, mark: string): Field {
  let end = start;
  while (end < text.length) {
    const character = text.charAt(end);
    if (character === mark || character === '\n' || text.startsWith('\r\n', end)) break;
    end += 1;
  }
  return { cell: text.slice(start, end), end };
}
