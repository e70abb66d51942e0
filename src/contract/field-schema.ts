import * as z from 'zod/mini';
import type { FieldName } from '#core/desk/field.ts';
import { address, date, id, line, list, name, passage, reason, strict } from './bounds.ts';
import * as v from './values.ts';

/** One field in its three forms: to be written, written (with what stood before), and as it stood in a clash. */
function field<F extends FieldName, S extends z.core.SomeType>(fieldName: F, value: S) {
  const key = z.literal(fieldName);
  return {
    write: strict({ field: key, id, value }),
    written: strict({ field: key, id, before: value, value }),
    stood: strict({ field: key, id, value, by: name }),
  };
}

// One line for each field of FieldValues; the type test says when one is missing or of another type.
const FIELDS = [
  field('story.title', line),
  field('story.archived', z.boolean()),
  field('story.houseStyle', v.houseStyle),
  field('story.permits', list(v.differenceClass)),
  field('story.style', z.nullable(v.styleNamed)),
  field('story.blind', z.boolean()),
  field('story.relation', v.relation),
  field('story.deadline', z.nullable(date)),
  field('story.trustedAgencies', list(name)),
  field('quote.anchor', v.anchor),
  field('quote.occasion', z.nullable(id)),
  field('quote.heardBy', v.heardBy),
  field('quote.language', v.spokenLanguage),
  field('quote.legal', z.nullable(reason)),
  field('quote.rendering', z.nullable(v.rendering)),
  field('quote.answer.words', v.answer),
  field('quote.answer.speaker', v.answer),
  field('quote.answer.context', v.answer),
  field('quote.answer.translation', v.translationAnswer),
  field('quote.verdict', z.nullable(v.verdict)),
  field('quote.differences', list(v.difference)),
  field('quote.decisive', z.nullable(id)),
  field('quote.fix', z.nullable(passage)),
  field('quote.fixStatus', z.nullable(v.fixStatus)),
  field('source.type', v.sourceType),
  field('source.title', line),
  field('source.publisher', line),
  field('source.url', z.nullable(address)),
  field('source.snapshotUrl', z.nullable(address)),
  field('source.archivedOn', date),
  field('source.deadSince', date),
  field('source.authorisedChange', line),
  field('source.language', line),
  field('source.obtained', line),
  field('source.date', date),
  field('source.accessedAt', z.nullable(date)),
  field('source.fidelity', z.nullable(v.fidelity)),
  field('source.completeness', v.completeness),
  field('source.record', z.nullable(v.recordText)),
  field('source.occasion', z.nullable(id)),
  field('source.notesSeenBy', z.nullable(name)),
  field('speaker.name', name),
  field('speaker.role', z.nullable(line)),
  field('speaker.aliases', list(name)),
  field('speaker.unnamed', z.nullable(v.unnamedSource)),
  field('speaker.checked', z.nullable(v.nameChecked)),
  field('occasion.what', line),
  field('occasion.where', line),
  field('occasion.date', date),
  field('occasion.delivery', z.nullable(v.delivery)),
  field('evidence.item', z.nullable(v.evidence)),
] as const;

const [first, ...rest] = FIELDS;

/** Core's AnyWrite. */
export const anyWrite = z.discriminatedUnion('field', [
  first.write,
  ...rest.map((forms) => forms.write),
]);

/** Core's AnyWritten. */
export const anyWritten = z.discriminatedUnion('field', [
  first.written,
  ...rest.map((forms) => forms.written),
]);

/** A field as it stood when another command clashed with it, and who had written it. */
export const anyStood = z.discriminatedUnion('field', [
  first.stood,
  ...rest.map((forms) => forms.stood),
]);
