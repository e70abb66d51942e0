import { currentVersion, type Desk } from '../desk/desk.ts';
import type { LogEntry } from '../desk/log.ts';
import { utf8Length } from '../text/offsets.ts';
import { sha256Hex } from '../text/sha256.ts';
import { SCALE } from '../verdict/scale.ts';
import type { Making } from './column.ts';
import { parseCsv, type Separator } from './csv.ts';
import { SCHEMA } from './full.ts';
import { headOf, STORY_FORM, type WholeStory } from './story-json.ts';
import { withheldRows, withheldSources } from './withheld.ts';

/** A file that is made, as text; its bytes are the UTF-8 of it. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Names the form of the manifest. */
const MANIFEST_FORM = 'verbatim-export/1';

/** Columns of a spreadsheet file in which the formula guard put an apostrophe before at least one cell. */
function guardedColumns(text: string, separator: Separator): readonly string[] {
  const [headings = [], ...rows] = parseCsv(text, separator);
  return headings.filter((_, column) => rows.some((row) => row[column]?.startsWith("'")));
}

function about({ name, type, text }: MadeFile, separator: Separator) {
  const common = { name, type, bytes: utf8Length(text), sha256: sha256Hex(text) };
  if (!name.endsWith('.csv')) return common;
  const rows = parseCsv(text, separator).length - 1;
  if (name.startsWith('exact/')) return { ...common, rows, profile: 'exact', separator };
  return {
    ...common,
    rows,
    profile: 'spreadsheet',
    separator,
    guardedColumns: guardedColumns(text, separator),
  };
}

/**
 * What a set of files is: of which story and state of its log, made when and by whom, in which
 * units they count, what was withheld, and the SHA-256 of each. JSON with two spaces.
 */
export function manifest(
  { log, whole }: { readonly log: readonly LogEntry[]; readonly whole: WholeStory },
  desk: Desk,
  files: readonly MadeFile[],
  separator: Separator,
  making: Making,
): MadeFile {
  const version = currentVersion(desk);
  const content = {
    form: MANIFEST_FORM,
    storyId: desk.storyId,
    title: desk.story?.title ?? null,
    version: version === null ? null : { number: version.number, sha256: version.sha256 },
    log: headOf(whole.rows),
    exportedAt: making.exportedAt,
    exportedBy: making.exportedBy,
    schemas: { quotes: SCHEMA, story: STORY_FORM, verdicts: SCALE },
    units: {
      'csv offsets': 'Unicode code points, end exclusive',
      'json-ld offsets': 'Unicode code points, end exclusive',
      'story.json offsets': 'UTF-16 code units, end exclusive',
      instants: 'ISO 8601, UTC',
    },
    formulaGuard: 'one apostrophe in front of a cell; taking one off gives the cell back',
    withheld: {
      sources: withheldSources(desk),
      auditRows: withheldRows(desk, log).size,
      'story.json': files.some(({ name }) => name === 'story.json')
        ? 'holds everything'
        : 'left out, because it would hold them',
    },
    missingTexts: whole.missing,
    files: files.map((file) => about(file, separator)),
  };
  return {
    name: 'manifest.json',
    type: 'application/json',
    text: `${JSON.stringify(content, null, 2)}\n`,
  };
}
