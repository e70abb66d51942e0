import type { Desk } from '../desk/desk.ts';
import type { LogEntry } from '../desk/log.ts';
import { cellsOf, type Column, type Making } from './column.ts';
import { COMPACT } from './compact.ts';
import { csvChunks, type CsvFormat, type Row, tableText } from './csv.ts';
import { fileName } from './file-names.ts';
import { FULL } from './full.ts';
import { factsOf } from './quote-facts.ts';

export type Preset = 'compact' | 'full';

export interface ExportOptions extends CsvFormat {
  readonly preset: Preset;
}

/** The state a file is made of: the desk, and the prefix of the log it came from. */
export interface ExportInput {
  readonly desk: Desk;
  readonly log: readonly LogEntry[];
}

const PRESETS: Readonly<Record<Preset, readonly Column[]>> = { compact: COMPACT, full: FULL };

export function headingsOf(preset: Preset): readonly string[] {
  return PRESETS[preset].map(([heading]) => heading);
}

/**
 * The header and one row a quote, in reading order, one at a time. Compact leaves out what is no
 * quotation; full keeps it with its reason.
 */
export function* quoteRows(
  input: ExportInput,
  preset: Preset,
  making: Making,
): Generator<Row, void> {
  yield headingsOf(preset);
  for (const facts of factsOf(input.desk, input.log)) {
    if (preset === 'compact' && facts.status === 'dismissed') continue;
    yield cellsOf(PRESETS[preset], facts, making);
  }
}

/** The CSV in chunks of one record, to be encoded as UTF-8. The same arguments give the same bytes. */
export function quotesCsv(
  input: ExportInput,
  options: ExportOptions,
  making: Making,
): Generator<string, void> {
  return csvChunks(quoteRows(input, options.preset, making), options);
}

/** The compact table for the clipboard, tab separated. */
export function quotesTable(input: ExportInput, making: Making): string {
  return tableText(quoteRows(input, 'compact', making));
}

/**
 * The name of a file of quotes; full and exact say so in it, so that two files of one minute do not
 * overwrite each other.
 */
export function quotesFileName(
  desk: Desk,
  { preset, profile }: Pick<ExportOptions, 'preset' | 'profile'>,
  localTime: string,
): string {
  const kind = [
    'quotes',
    ...(preset === 'full' ? ['full'] : []),
    ...(profile === 'exact' ? ['exact'] : []),
  ].join('-');
  return fileName(desk, kind, localTime, 'csv');
}

/** What the panel says before the click: rows of the compact file, and how many of them are not signed. */
export interface SignedCount {
  readonly rows: number;
  readonly unsigned: number;
}

export function countSigned(input: ExportInput): SignedCount {
  let rows = 0;
  let unsigned = 0;
  for (const { status } of factsOf(input.desk, input.log)) {
    if (status === 'dismissed') continue;
    rows += 1;
    if (status !== 'signed') unsigned += 1;
  }
  return { rows, unsigned };
}
