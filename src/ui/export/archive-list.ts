import { auditCsv } from '#core/export/audit.ts';
import { archiveFiles, type ArchiveInput, type ArchiveOptions } from '#core/export/archive.ts';
import type { Making } from '#core/export/column.ts';
import type { Profile } from '#core/export/csv.ts';
import { type ExportInput, type Preset, quotesCsv } from '#core/export/quotes-file.ts';
import { sourcesCsv } from '#core/export/source-links.ts';
import { storyJson } from '#core/export/story-json.ts';
import { webAnnotations } from '#core/export/web-annotation.ts';

export const CSV_TYPE = 'text/csv;charset=utf-8;header=present';

interface Of extends ArchiveOptions {
  readonly input: ExportInput;
  readonly making: Making;
}

/** One file of the archive. `needs`: what it is made of, the desk as it is seen or the log as it was written. */
export type SingleFile = {
  readonly label: string;
  readonly note: string;
  /** Part of the file's name. */
  readonly what: string;
  readonly ending: 'csv' | 'json' | 'jsonld';
  readonly type: string;
} & (
  | { readonly needs: 'desk'; readonly make: (of: Of) => Iterable<string> }
  | {
      readonly needs: 'log';
      readonly make: (of: Of, archive: ArchiveInput) => Iterable<string>;
    }
);

function quotes(preset: Preset, profile: Profile, label: string, note: string): SingleFile {
  const what = [
    'quotes',
    ...(preset === 'full' ? ['full'] : []),
    ...(profile === 'exact' ? ['exact'] : []),
  ];
  return {
    label,
    note,
    what: what.join('-'),
    ending: 'csv',
    type: CSV_TYPE,
    needs: 'desk',
    make: ({ input, separator, making }) =>
      quotesCsv(input, { preset, profile, separator }, making),
  };
}

/** The files of the archive that are also to be had singly, in the order of the panel. */
export const SINGLE_FILES: readonly SingleFile[] = [
  quotes('full', 'spreadsheet', 'Full CSV', '83 columns, dismissed finds with their reason'),
  quotes('full', 'exact', 'Full CSV, exact', 'for programs: no byte order mark, no apostrophes'),
  quotes('compact', 'exact', 'Short CSV, exact', 'the 20 columns above, for programs'),
  {
    label: 'Sources',
    note: 'one row a source and quote: where in it, excerpt, chain',
    what: 'sources',
    ending: 'csv',
    type: CSV_TYPE,
    needs: 'desk',
    make: ({ input, separator }) => sourcesCsv(input, { profile: 'spreadsheet', separator }),
  },
  {
    label: 'Audit trail',
    note: 'every entry of the history with its hash, none left out; can be verified outside',
    what: 'audit',
    ending: 'csv',
    type: CSV_TYPE,
    needs: 'log',
    make: ({ input, separator }, { log, whole }) =>
      auditCsv({ desk: input.desk, log }, whole.rows, { profile: 'exact', separator }),
  },
  {
    label: 'Story, JSON',
    note: 'the history without loss; opens again as a read-only copy',
    what: 'story',
    ending: 'json',
    type: 'application/json',
    needs: 'log',
    make: (_, { whole }) => storyJson(whole),
  },
  {
    label: 'Web Annotation',
    note: 'JSON-LD of the W3C, for other annotation tools',
    what: 'annotations',
    ending: 'jsonld',
    type: 'application/ld+json',
    needs: 'desk',
    make: ({ input, making }) => [webAnnotations(input, making)],
  },
  {
    label: 'Manifest',
    note: 'what every file of the zip would be now: rows, units, size, hash',
    what: 'manifest',
    ending: 'json',
    type: 'application/json',
    needs: 'log',
    make: (of, archive) =>
      archiveFiles(archive, of, of.making)
        .slice(-1)
        .map(({ text }) => text),
  },
];
