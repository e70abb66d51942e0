import type { Act } from '../desk/act.ts';
import type { Desk } from '../desk/desk.ts';
import { eventOf, type LogEntry } from '../desk/log.ts';
import { STANCES } from '../verdict/evidence.ts';
import type { Exhibit } from '../verdict/case.ts';
import { asHeld, type Source, sourceKind } from '../verdict/source.ts';
import { yesNo } from './column.ts';
import { csvChunks, type CsvFormat, type Row } from './csv.ts';
import { factsOf, type QuoteFacts } from './quote-facts.ts';
import type { ExportInput } from './quotes-file.ts';
import { chainWords, isRestricted, locatorWords, sourceTitle } from './source-words.ts';

/** A source and the quote it is linked to; `facts` and `exhibit` null: to none. */
interface Link {
  readonly source: Source;
  readonly facts: QuoteFacts | null;
  readonly exhibit: Exhibit | null;
  /** Place among the quote's links, from 1; 0 without one. */
  readonly place: number;
  readonly added: Act | null;
}

type LinkColumn = readonly [heading: string, cell: (link: Link) => string | number | null];

/** Nothing can be entered there yet; the column stands for programs that look for it. */
const notYet = (): null => null;

/** A cell that an unnamed source leaves empty. */
const open =
  (read: (link: Link) => string | number | null) =>
  (link: Link): string | number | null =>
    isRestricted(link.source) ? null : read(link);

const ofEvidence = (read: (exhibit: Exhibit) => string | null) =>
  open(({ exhibit }) => (exhibit === null ? null : read(exhibit)));

/** Which of the quote's links go back to one origin: the id of the first of them. */
function originOf({ facts, exhibit }: Link): string | null {
  if (facts === null || exhibit === null) return null;
  const known = new Map(facts.exhibits.map(({ evidence }) => [evidence.id, evidence]));
  const seen = new Set<string>();
  let at = exhibit.evidence;
  while (at.sameOriginAs !== null && !seen.has(at.id)) {
    seen.add(at.id);
    const next = known.get(at.sameOriginAs);
    if (next === undefined) return at.sameOriginAs;
    at = next;
  }
  return at.id;
}

/**
 * `sources.csv` (factcheck-peers §4.3): one row a link between a quote and a source, in reading
 * order, then the sources that no quote uses. Of an unnamed source the row stands, its values do
 * not. New columns come at the end only.
 */
const SOURCE_COLUMNS: readonly LinkColumn[] = [
  ['quote_id', ({ facts }) => facts?.quote.id ?? null],
  ['source_id', ({ source }) => source.id],
  ['link_number', ({ place }) => (place === 0 ? null : place)],
  [
    'stance',
    ({ exhibit }) =>
      exhibit === null
        ? null
        : (STANCES.find((row) => row.stance === exhibit.evidence.stance)?.label ?? null),
  ],
  ['type', ({ source }) => source.type],
  ['tier', ({ source }) => sourceKind(source.type).tier],
  ['independence_group', originOf],
  ['title', ({ source }) => (isRestricted(source) ? sourceTitle(source) : source.title)],
  ['publisher', open(({ source }) => source.publisher)],
  ['author', notYet],
  ['published_at', open(({ source }) => source.date)],
  ['url', open(({ source }) => source.url)],
  ['snapshot_url', open(({ source }) => source.snapshotUrl)],
  [
    'snapshot_sha256',
    open(({ source }) => (source.record === null ? null : `sha256:${source.record.sha256}`)),
  ],
  ['locator_kind', ({ source }) => sourceKind(source.type).locator],
  ['locator', ofEvidence(({ evidence }) => locatorWords(evidence.locator))],
  ['excerpt', ofEvidence(({ evidence }) => evidence.excerpt)],
  ['excerpt_language', open(({ facts }) => facts?.quote.language.language ?? null)],
  ['excerpt_translation', notYet],
  ['complete_record', open(({ source }) => yesNo(source.completeness === 'whole'))],
  ['accessed_at', open(({ source }) => source.accessedAt)],
  ['added_by', open(({ added }) => added?.by.name ?? null)],
  ['added_at', open(({ added }) => added?.at ?? null)],
  ['restricted', ({ source }) => yesNo(isRestricted(source))],
  ['quote_number', ({ facts }) => facts?.number ?? null],
  ['source_type_label', ({ source }) => sourceKind(source.type).label],
  ['fidelity', open(({ source }) => source.fidelity)],
  ['record_name', open(({ source }) => source.record?.name ?? null)],
  ['excerpt_complete', ofEvidence(({ evidence }) => yesNo(evidence.completeness === 'whole'))],
  ['chain', ofEvidence(({ evidence }) => chainWords(evidence))],
  ['credit_printed', ofEvidence(({ evidence }) => evidence.creditPrinted)],
  ['notes_seen_by', open(({ source }) => source.notesSeenBy)],
  ['archived_on', open(({ source }) => asHeld(source).archivedOn)],
  ['link_dead_since', open(({ source }) => asHeld(source).deadSince)],
  ['authorised_change', open(({ source }) => asHeld(source).authorisedChange)],
  ['record_language', open(({ source }) => asHeld(source).language)],
  ['obtained_how', open(({ source }) => asHeld(source).obtained)],
];

const SOURCE_HEADINGS: readonly string[] = SOURCE_COLUMNS.map(([heading]) => heading);

/** Who linked what first, and who added a source, by the id of link or source. One pass over the rows. */
function addedBy(log: readonly LogEntry[]): ReadonlyMap<string, Act> {
  const added = new Map<string, Act>();
  for (const entry of log) {
    const event = eventOf(entry);
    const act = { by: event.actor, at: event.at };
    if (event.type === 'source-added@1' && !added.has(event.data.source.id))
      added.set(event.data.source.id, act);
    if (event.type !== 'fields-written@1') continue;
    for (const write of event.data.writes)
      if (write.field === 'evidence.item' && write.value !== null && !added.has(write.id))
        added.set(write.id, act);
  }
  return added;
}

function* linksOf({ desk, log }: ExportInput): Generator<Link, void> {
  const added = addedBy(log);
  const used = new Set<string>();
  for (const facts of factsOf(desk, log)) {
    for (const [index, exhibit] of facts.exhibits.entries()) {
      const { source } = exhibit;
      used.add(source.id);
      const act = added.get(exhibit.evidence.id) ?? null;
      yield { source, facts, exhibit, place: index + 1, added: act };
    }
  }
  yield* unused(desk, used, added);
}

function* unused(
  desk: Desk,
  used: ReadonlySet<string>,
  added: ReadonlyMap<string, Act>,
): Generator<Link, void> {
  for (const source of Object.values(desk.sources)) {
    if (used.has(source.id)) continue;
    yield { source, facts: null, exhibit: null, place: 0, added: added.get(source.id) ?? null };
  }
}

/** The header and one row a link, one at a time. */
export function* sourceRows(input: ExportInput): Generator<Row, void> {
  yield SOURCE_HEADINGS;
  for (const link of linksOf(input)) yield SOURCE_COLUMNS.map(([, cell]) => `${cell(link) ?? ''}`);
}

export function sourcesCsv(input: ExportInput, format: CsvFormat): Generator<string, void> {
  return csvChunks(sourceRows(input), format);
}
