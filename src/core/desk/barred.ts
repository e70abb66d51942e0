import type { Evidence } from '../verdict/evidence.ts';
import type { Desk } from './desk.ts';
import { isBehind, markOf } from './field-marks.ts';
import type { Quote } from './desk-quote.ts';
import { sameOrigin } from './exhibits.ts';
import type { FieldName } from './field.ts';
import { FIELD_WORDS } from './field-words.ts';
import { coveredFields } from './signature-coverage.ts';
import { AGENCY_FIELDS, basisOf } from './verdict-basis.ts';

interface Field {
  readonly field: FieldName;
  readonly id: string;
}

function fieldsOf(kind: Parameters<typeof coveredFields>[0], id: string | null): readonly Field[] {
  return id === null ? [] : coveredFields(kind).map((field) => ({ field, id }));
}

/** Everything a person brought in that the verdict rests on, with the words for it. */
function thingsRestedOn(
  desk: Desk,
  quote: Quote,
): readonly { readonly id: string; readonly say: string }[] {
  const { exhibits, records, searches } = basisOf(desk, quote);
  const of = (id: string | null, say: string) => (id === null ? [] : [{ id, say }]);
  return [
    ...of(quote.anchor.speakerId, 'the speaker'),
    ...of(quote.occasionId, 'the occasion'),
    ...exhibits.flatMap(({ source }) => of(source.id, 'a source')),
    ...records.flatMap(({ id }) => of(id, 'a source')),
    ...searches.flatMap(({ id }) => of(id, 'the search log')),
  ];
}

/** The fields whose last writer has a hand in the sign-off: all that are covered, of all that the verdict rests on. */
function fieldsRestedOn(desk: Desk, quote: Quote): readonly Field[] {
  const { exhibits, records, agency } = basisOf(desk, quote);
  return [
    ...fieldsOf('quote', quote.id),
    ...fieldsOf('speaker', quote.anchor.speakerId),
    ...fieldsOf('occasion', quote.occasionId),
    ...exhibits.flatMap(({ evidence, source }) => [
      ...fieldsOf('evidence', evidence.id),
      ...fieldsOf('source', source.id),
      ...originFields(desk, evidence),
    ]),
    ...records.flatMap(({ id }) => fieldsOf('source', id)),
    ...(agency ? AGENCY_FIELDS.map((field) => ({ field, id: desk.storyId })) : []),
  ];
}

/** What is read of the evidence that goes back to the same origin. */
function originFields(desk: Desk, evidence: Evidence): readonly Field[] {
  const other = sameOrigin(desk, evidence);
  if (other === null) return [];
  return [
    { field: 'evidence.item', id: other.evidence.id },
    { field: 'source.title', id: other.source.id },
  ];
}

/** Whoever took the flag for legal review off spared the sign-off the approval of standards. */
function unflagged(desk: Desk, { id, legal }: Quote): string | null {
  return legal === null ? (markOf(desk, { field: 'quote.legal', id })?.actor ?? null) : null;
}

/**
 * Why this person may not sign the quote, or null when they may (MODEL H, O2): they are the last
 * writer of a covered field or proposed what was taken there, an event of theirs changed what is covered in this revision, undone or
 * not, they handed it over or had it in hand then, or they brought in something the verdict rests on.
 * Judged now, from the log and by ids, never from who they said they were.
 */
export function barredBecause(desk: Desk, quote: Quote, actorId: string): string | null {
  const written = fieldsRestedOn(desk, quote).find((field) =>
    isBehind(markOf(desk, field), actorId),
  );
  if (written !== undefined) {
    const how = markOf(desk, written)?.actor === actorId ? 'wrote' : 'proposed';
    return `you ${how} what you would sign (${FIELD_WORDS[written.field]})`;
  }
  if (quote.touched.includes(actorId))
    return 'you changed what you would sign earlier in this check, even if it was taken back';
  if (quote.submitters.includes(actorId)) return 'you handed it over, or had it in hand then';
  const brought = thingsRestedOn(desk, quote).find(({ id }) => desk.authors[id] === actorId);
  if (brought !== undefined) return `you brought in what you would sign (${brought.say})`;
  return unflagged(desk, quote) === actorId ? 'you took the flag for legal review off' : null;
}
