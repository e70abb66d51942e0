import type { FieldName } from '#core/desk/field.ts';
import {
  OCCASION_FIELDS,
  originOf,
  QUOTE_FIELDS,
  signed1,
  SOURCE_FIELDS,
  SPEAKER_FIELDS,
} from './covered-facts.ts';
import { type Hand, type Notebook, proposerOf, read, type Rules, writerOf } from './notebook.ts';
import { basisOf } from './verdict-rests-on.ts';

/** Fields under a signature of the first release. */
const QUOTE_FIELDS_1 = QUOTE_FIELDS.filter(
  (field) => field !== 'quote.heardBy' && field !== 'quote.rendering',
);
const SPEAKER_FIELDS_1: readonly FieldName[] = ['speaker.name', 'speaker.role'];
const OCCASION_FIELDS_1: readonly FieldName[] = [
  'occasion.what',
  'occasion.where',
  'occasion.date',
];
const SOURCE_FIELDS_1: readonly FieldName[] = [
  'source.type',
  'source.title',
  'source.url',
  'source.record',
];

/**
 * Why a person may not sign a quote, each reason with the row of the log that says so; empty: they
 * may. By the rules of today (decision 0031) or of the first release (MODEL H).
 */
export function barsOn(
  book: Notebook,
  quoteId: string,
  person: string,
  rules: Rules,
): readonly string[] {
  const found: string[] = [];
  const note = (what: string, hand: Hand | undefined): void => {
    if (hand?.by === person) found.push(`${what} (row ${hand.row})`);
  };
  for (const [field, id] of rules === 1 ? covered1(book, quoteId) : covered2(book, quoteId)) {
    note(`wrote ${field}`, writerOf(book, field, id));
    if (rules === 2) note(`proposed ${field}`, proposerOf(book, field, id));
  }
  const quote = book.quotes.get(quoteId);
  const list = (what: string, rows: ReadonlyMap<string, number> | undefined): void => {
    const row = rows?.get(person);
    if (row !== undefined) found.push(`${what} (row ${row})`);
  };
  list('changed what it covers', quote?.changers[rules]);
  if (rules === 1) return found;
  list('brought in the version that moved it', quote?.movers);
  list('handed it over, or had it in hand then', quote?.handedOver);
  for (const [what, id] of broughtIn(book, quoteId))
    note(`brought in the ${what}`, book.authors.get(id));
  note('took the flag for legal review off', book.unflagged.get(quoteId));
  return found;
}

type Key = readonly [field: FieldName, id: string];

const keys = (fields: readonly FieldName[], id: string | null): readonly Key[] =>
  id === null ? [] : fields.map((field) => [field, id] as const);

function speakerOf(book: Notebook, quoteId: string): string | null {
  return read(book, 'quote.anchor', quoteId)?.speakerId ?? null;
}

function occasionOf(book: Notebook, quoteId: string): string | null {
  return read(book, 'quote.occasion', quoteId) ?? null;
}

function covered1(book: Notebook, quoteId: string): readonly Key[] {
  return [
    ...keys(QUOTE_FIELDS_1, quoteId),
    ...keys(SPEAKER_FIELDS_1, speakerOf(book, quoteId)),
    ...keys(OCCASION_FIELDS_1, occasionOf(book, quoteId)),
    ...signed1(book, quoteId).flatMap(({ id, sourceId }) => [
      ...keys(['evidence.item'], id),
      ...keys(SOURCE_FIELDS_1, sourceId),
    ]),
  ];
}

function covered2(book: Notebook, quoteId: string): readonly Key[] {
  const { evidence, records, agency } = basisOf(book, quoteId);
  return [
    ...keys(QUOTE_FIELDS, quoteId),
    ...keys(SPEAKER_FIELDS, speakerOf(book, quoteId)),
    ...keys(OCCASION_FIELDS, occasionOf(book, quoteId)),
    ...evidence.flatMap((item) => [
      ...keys(['evidence.item'], item.id),
      ...keys(SOURCE_FIELDS, item.sourceId),
      ...originOf(book, item).flatMap((other) => [
        ...keys(['evidence.item'], other.id),
        ...keys(['source.title'], other.sourceId),
      ]),
    ]),
    ...records.flatMap((id) => keys(SOURCE_FIELDS, id)),
    ...(agency ? keys(['story.relation', 'story.trustedAgencies'], book.storyId) : []),
  ];
}

/** What a quote and its verdict rest on, and who may have brought it in. */
function broughtIn(
  book: Notebook,
  quoteId: string,
): readonly (readonly [what: string, id: string])[] {
  const { evidence, records, searches } = basisOf(book, quoteId);
  const speaker = speakerOf(book, quoteId);
  const occasion = occasionOf(book, quoteId);
  const sources = new Set([...evidence.map(({ sourceId }) => sourceId), ...records]);
  return [
    ...(speaker === null ? [] : [['speaker', speaker] as const]),
    ...(occasion === null ? [] : [['occasion', occasion] as const]),
    ...[...sources].map((id) => ['source', id] as const),
    ...searches.map(({ id }) => ['search', id] as const),
  ];
}
