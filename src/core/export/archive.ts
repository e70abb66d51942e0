import type { Desk } from '../desk/desk.ts';
import { emptyDesk } from '../desk/desk.ts';
import { evolveAll } from '../desk/evolve.ts';
import { eventOf, type LogEntry } from '../desk/log.ts';
import { auditCsv } from './audit.ts';
import type { Making } from './column.ts';
import type { Profile, Separator } from './csv.ts';
import { manifest, type MadeFile } from './manifest.ts';
import { proofFile } from './proof-file.ts';
import { type ExportInput, type Preset, quotesCsv } from './quotes-file.ts';
import { sourcesCsv } from './source-links.ts';
import { storyJson, type WholeStory } from './story-json.ts';
import { webAnnotations } from './web-annotation.ts';
import { withholds } from './withheld.ts';

/** A story to be archived: `log` is its rows as they are read today, `whole` as they were written. */
export interface ArchiveInput {
  readonly log: readonly LogEntry[];
  readonly whole: WholeStory;
}

export interface ArchiveOptions {
  readonly separator: Separator;
  /** The style of the proof sheet; core has no files. */
  readonly proofCss: string;
  /** story.json goes in although it holds what is withheld everywhere else. */
  readonly withWithheld: boolean;
}

/** The desk that a log gives. */
export function deskOf(log: readonly LogEntry[]): Desk {
  return evolveAll(emptyDesk(log[0]?.storyId ?? ''), log.map(eventOf));
}

function joined(chunks: Iterable<string>): string {
  return [...chunks].join('');
}

const PRESETS: readonly { readonly preset: Preset; readonly name: string }[] = [
  { preset: 'compact', name: 'quotes.csv' },
  { preset: 'full', name: 'quotes-full.csv' },
];

function tables(
  input: ExportInput,
  rows: readonly LogEntry[],
  separator: Separator,
  profile: Profile,
  making: Making,
): readonly MadeFile[] {
  const folder = profile === 'exact' ? 'exact/' : '';
  const format = { profile, separator };
  const file = (name: string, chunks: Iterable<string>): MadeFile => ({
    name: folder + name,
    type: 'text/csv;charset=utf-8;header=present',
    text: joined(chunks),
  });
  return [
    ...PRESETS.map(({ preset, name }) =>
      file(name, quotesCsv(input, { preset, ...format }, making)),
    ),
    file('sources.csv', sourcesCsv(input, format)),
    file('audit.csv', auditCsv(input, rows, format)),
  ];
}

/**
 * Every file of the archive in the order it has there, the manifest last. All of them come from the
 * log alone: what waits in an outbox is in none. A story that names an unnamed source keeps its
 * story.json back unless told otherwise, because nothing can be taken out of that file. The same
 * arguments give the same texts.
 */
export function archiveFiles(
  { log, whole }: ArchiveInput,
  options: ArchiveOptions,
  making: Making,
): readonly MadeFile[] {
  const input: ExportInput = { desk: deskOf(log), log };
  const { separator, proofCss, withWithheld } = options;
  const holdsWithheld = withholds(input);
  const files: readonly MadeFile[] = [
    ...tables(input, whole.rows, separator, 'spreadsheet', making),
    ...tables(input, whole.rows, separator, 'exact', making),
    ...(holdsWithheld && !withWithheld
      ? []
      : [{ name: 'story.json', type: 'application/json', text: joined(storyJson(whole)) }]),
    {
      name: 'annotations.jsonld',
      type: 'application/ld+json',
      text: webAnnotations(input, making),
    },
    { name: 'proof-sheet.html', type: 'text/html', text: proofFile(input, making, proofCss) },
  ];
  return [...files, manifest({ log, whole }, input.desk, files, separator, making)];
}
