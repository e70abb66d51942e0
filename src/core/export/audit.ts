import type { LogEntry } from '../desk/log.ts';
import { canonical } from '../text/canonical.ts';
import { csvChunks, type CsvFormat, type Profile, type Row } from './csv.ts';
import type { ExportInput } from './quotes-file.ts';
import { type LeftOut, withheldRows } from './withheld.ts';

/** More characters no cell of a spreadsheet holds. */
const LONGEST_CELL = 32_767;

/** What an event's data says that most kinds of event have in common; '' or none where it says nothing. */
interface Said {
  readonly object: string;
  readonly from: string;
  readonly to: string;
  readonly fields: string;
  readonly reason: string;
  readonly fingerprint: string;
}

const NOTHING_SAID: Said = {
  object: '',
  from: '',
  to: '',
  fields: '',
  reason: '',
  fingerprint: '',
};

interface AuditRow {
  readonly entry: LogEntry;
  readonly leftOut: LeftOut;
  readonly said: Said;
}

type AuditColumn = readonly [heading: string, cell: (row: AuditRow) => string | number];

/**
 * `audit.csv`: one row a row of the log, none left out. The first nine columns are the header and
 * its hash (MODEL A3), so that the chain is verified from this file alone; salt and payload let the
 * content be verified where it is not left out. New columns come at the end only.
 */
const AUDIT_COLUMNS: readonly AuditColumn[] = [
  ['seq', ({ entry }) => entry.seq],
  ['prev_hash', ({ entry }) => entry.prevHash],
  ['hash', ({ entry }) => entry.hash],
  ['story_id', ({ entry }) => entry.storyId],
  ['at', ({ entry }) => entry.at],
  ['actor', ({ entry }) => entry.actor],
  ['mid', ({ entry }) => entry.mid],
  ['type', ({ entry }) => entry.type],
  ['payload_hash', ({ entry }) => entry.payloadHash],
  ['actor_name', ({ entry }) => entry.payload.by],
  ['hats', ({ entry }) => entry.payload.hats.join('; ')],
  ['object', ({ said }) => said.object],
  ['from_state', ({ said }) => said.from],
  ['to_state', ({ said }) => said.to],
  ['changed_fields', ({ said }) => said.fields],
  ['reason', ({ said }) => said.reason],
  ['fingerprint', ({ said }) => said.fingerprint],
  ['left_out', ({ leftOut }) => leftOut ?? ''],
  ['salt', ({ entry, leftOut }) => (leftOut === null ? entry.salt : '')],
  ['payload', ({ entry, leftOut }) => (leftOut === null ? canonical(entry.payload) : '')],
];

export const AUDIT_HEADINGS: readonly string[] = AUDIT_COLUMNS.map(([heading]) => heading);

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The quotes that a new version of the text did something to; those that stand as they stood are no change. */
function placedAnew(placements: unknown): readonly string[] {
  const all = (Array.isArray(placements) ? placements : []) as readonly {
    readonly quoteId?: unknown;
    readonly outcome?: unknown;
  }[];
  return all.filter(({ outcome }) => outcome !== 'same').map(({ quoteId }) => text(quoteId));
}

/** Read by the names that data of every type uses for the same thing, so that a new type needs no word here. */
function saidBy({ payload }: LogEntry): Said {
  const data = payload.data as unknown as Readonly<Record<string, unknown>>;
  const writes = (Array.isArray(data['writes']) ? data['writes'] : []) as readonly {
    readonly field?: unknown;
    readonly id?: unknown;
  }[];
  const objects = [
    text(data['quoteId']),
    text((data['quote'] as { readonly id?: unknown } | undefined)?.id),
    ...placedAnew(data['placements']),
    ...texts(data['quoteIds']),
    ...writes.map((write) => text(write.id)),
  ];
  return {
    object: [...new Set(objects)].filter((id) => id !== '').join('; '),
    from: text(data['from']),
    to: text(data['to']),
    fields: [...new Set(writes.map((write) => text(write.field)))].join('; '),
    reason: text(data['reason']) || text(data['note']),
    fingerprint: data['fingerprint'] === undefined ? '' : `sha256:${text(data['fingerprint'])}`,
  };
}

function* auditRowsOf(
  { desk, log }: ExportInput,
  rows: readonly LogEntry[],
  profile: Profile,
): Generator<AuditRow, void> {
  const withheld = withheldRows(desk, log);
  for (const entry of rows) {
    const long =
      profile === 'spreadsheet' && canonical(entry.payload).length > LONGEST_CELL
        ? 'too long for a cell'
        : null;
    const leftOut: LeftOut = withheld.has(entry.seq) ? 'withheld source' : long;
    const said = leftOut === 'withheld source' ? NOTHING_SAID : saidBy(entry);
    yield { entry, leftOut, said };
  }
}

/**
 * The header and one row a row of the log. `rows` as they were written, which is what the chain is
 * over; `input.log` the same as it is read today.
 */
function* auditRows(
  input: ExportInput,
  rows: readonly LogEntry[],
  profile: Profile,
): Generator<Row, void> {
  yield AUDIT_HEADINGS;
  for (const row of auditRowsOf(input, rows, profile))
    yield AUDIT_COLUMNS.map(([, cell]) => `${cell(row)}`);
}

export function auditCsv(
  input: ExportInput,
  rows: readonly LogEntry[],
  format: CsvFormat,
): Generator<string, void> {
  return csvChunks(auditRows(input, rows, format.profile), format);
}
