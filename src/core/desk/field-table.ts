import type { Occasion, Speaker } from '../quote/quote.ts';
import type { Answers } from '../verdict/answers.ts';
import type { HeldSource } from '../verdict/source.ts';
import type { Copies } from './copies.ts';
import { type Desk, quoteOf } from './desk.ts';
import type { Quote } from './desk-quote.ts';
import type { Story } from './desk-story.ts';
import type { AnyWrite, FieldName, FieldValues } from './field.ts';

/** How one field is read from a desk and written into it. `get` gives undefined where the thing does not exist. */
interface Access<V> {
  readonly get: (desk: Desk, id: string) => V | undefined;
  readonly set: (desk: Desk, id: string, value: V, copies: Copies) => Desk;
  /** Reads a quote's field from the quote itself; absent: no field of a quote. */
  readonly ofQuote?: (quote: Quote) => V;
}

function storyField<K extends keyof Story>(name: K): Access<Story[K]> {
  return {
    get: (desk) => desk.story?.[name],
    set: (desk, _, value) =>
      desk.story === null ? desk : { ...desk, story: { ...desk.story, [name]: value } },
  };
}

function quoteField<K extends keyof Quote>(name: K): Access<Quote[K]> {
  return {
    ofQuote: (quote) => quote[name],
    get: (desk, id) => quoteOf(desk, id)?.[name],
    set: (desk, id, value, copies) => {
      const quote = quoteOf(desk, id);
      if (quote === undefined) return desk;
      return { ...desk, quotes: copies.putRow(desk.quotes, id, { ...quote, [name]: value }) };
    },
  };
}

function answerField<K extends keyof Answers>(name: K): Access<Answers[K]> {
  return {
    ofQuote: (quote) => quote.answers[name],
    get: (desk, id) => quoteOf(desk, id)?.answers[name],
    set: (desk, id, value, copies) => {
      const quote = quoteOf(desk, id);
      if (quote === undefined) return desk;
      const answers = { ...quote.answers, [name]: value };
      return { ...desk, quotes: copies.putRow(desk.quotes, id, { ...quote, answers }) };
    },
  };
}

function sourceField<K extends keyof HeldSource>(name: K): Access<HeldSource[K]> {
  return {
    get: (desk, id) => desk.sources[id]?.[name],
    set: (desk, id, value, copies) => {
      const source = desk.sources[id];
      if (source === undefined) return desk;
      return { ...desk, sources: copies.put(desk.sources, id, { ...source, [name]: value }) };
    },
  };
}

function speakerField<K extends keyof Speaker>(name: K): Access<Speaker[K]> {
  return {
    get: (desk, id) => desk.speakers[id]?.[name],
    set: (desk, id, value, copies) => {
      const speaker = desk.speakers[id];
      if (speaker === undefined) return desk;
      return { ...desk, speakers: copies.put(desk.speakers, id, { ...speaker, [name]: value }) };
    },
  };
}

function occasionField<K extends keyof Occasion>(name: K): Access<Occasion[K]> {
  return {
    get: (desk, id) => desk.occasions[id]?.[name],
    set: (desk, id, value, copies) => {
      const occasion = desk.occasions[id];
      if (occasion === undefined) return desk;
      return { ...desk, occasions: copies.put(desk.occasions, id, { ...occasion, [name]: value }) };
    },
  };
}

const FIELDS: { readonly [F in FieldName]: Access<FieldValues[F]> } = {
  'story.title': storyField('title'),
  'story.archived': storyField('archived'),
  'story.houseStyle': storyField('houseStyle'),
  'story.permits': storyField('permits'),
  'story.style': storyField('style'),
  'story.blind': storyField('blind'),
  'story.relation': storyField('relation'),
  'story.deadline': storyField('deadline'),
  'story.trustedAgencies': storyField('trustedAgencies'),
  'quote.anchor': quoteField('anchor'),
  'quote.occasion': quoteField('occasionId'),
  'quote.heardBy': quoteField('heardBy'),
  'quote.language': quoteField('language'),
  'quote.legal': quoteField('legal'),
  'quote.rendering': quoteField('rendering'),
  'quote.answer.words': answerField('words'),
  'quote.answer.speaker': answerField('speaker'),
  'quote.answer.context': answerField('context'),
  'quote.answer.translation': answerField('translation'),
  'quote.verdict': quoteField('verdict'),
  'quote.differences': quoteField('differences'),
  'quote.decisive': quoteField('decisiveId'),
  'quote.fix': quoteField('fix'),
  'quote.fixStatus': quoteField('fixStatus'),
  'source.type': sourceField('type'),
  'source.title': sourceField('title'),
  'source.publisher': sourceField('publisher'),
  'source.url': sourceField('url'),
  'source.snapshotUrl': sourceField('snapshotUrl'),
  'source.archivedOn': sourceField('archivedOn'),
  'source.deadSince': sourceField('deadSince'),
  'source.authorisedChange': sourceField('authorisedChange'),
  'source.language': sourceField('language'),
  'source.obtained': sourceField('obtained'),
  'source.date': sourceField('date'),
  'source.accessedAt': sourceField('accessedAt'),
  'source.fidelity': sourceField('fidelity'),
  'source.completeness': sourceField('completeness'),
  'source.record': sourceField('record'),
  'source.occasion': sourceField('occasionId'),
  'source.notesSeenBy': sourceField('notesSeenBy'),
  'speaker.name': speakerField('name'),
  'speaker.role': speakerField('role'),
  'speaker.aliases': speakerField('aliases'),
  'speaker.unnamed': speakerField('unnamed'),
  'speaker.checked': speakerField('checked'),
  'occasion.what': occasionField('what'),
  'occasion.where': occasionField('where'),
  'occasion.date': occasionField('date'),
  'occasion.delivery': occasionField('delivery'),
  'evidence.item': {
    get: (desk, id) => desk.evidence[id] ?? null,
    set: (desk, id, value, copies) => {
      if (value === null) return { ...desk, evidence: copies.drop(desk.evidence, id) };
      const linked = id in desk.linked ? desk.linked : copies.put(desk.linked, id, true as const);
      return { ...desk, linked, evidence: copies.put(desk.evidence, id, value) };
    },
  },
};

/** The value of a field; undefined where the thing it belongs to does not exist. */
export function readField<F extends FieldName>(
  desk: Desk,
  field: F,
  id: string,
): FieldValues[F] | undefined {
  return FIELDS[field].get(desk, id);
}

/** The value of a quote's field as this quote has it, on a desk or not; undefined: no field of a quote. */
export function readQuoteField(quote: Quote, field: FieldName): unknown {
  return FIELDS[field].ofQuote?.(quote);
}

function put<F extends FieldName>(
  desk: Desk,
  field: F,
  id: string,
  value: FieldValues[F],
  copies: Copies,
): Desk {
  return FIELDS[field].set(desk, id, value, copies);
}

/** The desk with one field written. A thing that does not exist stays so. */
export function writeField(desk: Desk, write: AnyWrite, copies: Copies): Desk {
  return put<FieldName>(desk, write.field, write.id, write.value, copies);
}
