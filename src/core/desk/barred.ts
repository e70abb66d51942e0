import type { Desk } from './desk.ts';
import { markOf } from './field-marks.ts';
import type { Quote } from './desk-quote.ts';
import type { FieldName } from './field.ts';
import { FIELD_WORDS } from './field-words.ts';
import { coveredExhibits } from './view.ts';

const QUOTE_FIELDS: readonly FieldName[] = [
  'quote.verdict',
  'quote.anchor',
  'quote.answer.words',
  'quote.answer.speaker',
  'quote.answer.context',
  'quote.answer.translation',
  'quote.differences',
  'quote.decisive',
  'quote.fix',
  'quote.fixStatus',
  'quote.occasion',
  'quote.language',
];
const SPEAKER_FIELDS: readonly FieldName[] = ['speaker.name', 'speaker.role'];
const OCCASION_FIELDS: readonly FieldName[] = ['occasion.what', 'occasion.where', 'occasion.date'];
const SOURCE_FIELDS: readonly FieldName[] = [
  'source.type',
  'source.title',
  'source.url',
  'source.record',
];

function coveredFields(desk: Desk, quote: Quote): readonly { field: FieldName; id: string }[] {
  const of = (fields: readonly FieldName[], id: string | null) =>
    id === null ? [] : fields.map((field) => ({ field, id }));
  return [
    ...of(QUOTE_FIELDS, quote.id),
    ...of(SPEAKER_FIELDS, quote.anchor.speakerId),
    ...of(OCCASION_FIELDS, quote.occasionId),
    ...coveredExhibits(desk, quote).flatMap(({ evidence, source }) => [
      { field: 'evidence.item' as const, id: evidence.id },
      ...of(SOURCE_FIELDS, source.id),
    ]),
  ];
}

/**
 * Why this person may not sign the quote, or null when they may: they are the last writer of a
 * covered field, or an event of theirs changed the fingerprint in this revision, undone or not
 * (MODEL H). Judged now, from the log, never from who they said they were.
 */
export function barredBecause(desk: Desk, quote: Quote, actorId: string): string | null {
  const written = coveredFields(desk, quote).find(
    (field) => markOf(desk, field)?.actor === actorId,
  );
  if (written !== undefined) return `you wrote what you would sign (${FIELD_WORDS[written.field]})`;
  if (quote.touched.includes(actorId))
    return 'you changed what you would sign earlier in this check, even if it was taken back';
  return null;
}
