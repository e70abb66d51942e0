import type {
  Anchor,
  Delivery,
  HeardBy,
  NameChecked,
  SpokenLanguage,
  UnnamedSource,
} from '../quote/quote.ts';
import type { Rendering } from '../quote/rendering.ts';
import type { Answer, TranslationAnswer } from '../verdict/answers.ts';
import type { Relation } from '../verdict/case.ts';
import type { Difference, DifferenceClass } from '../record/difference.ts';
import type { HouseStyle } from '../verdict/difference.ts';
import type { StyleNamed } from '../verdict/house-style.ts';
import type { Evidence } from '../verdict/evidence.ts';
import type { FixStatus } from '../verdict/fix.ts';
import type { Verdict } from '../verdict/scale.ts';
import type { Completeness, Fidelity, RecordText, SourceType } from '../verdict/source.ts';

/**
 * Every field whose writers are compared, and the type of its value (MODEL A5). The value is
 * written whole. Stage and assignee are not here: they move by transitions.
 */
export interface FieldValues {
  readonly 'story.title': string;
  /** Out of the way in the list of stories; says nothing about the story. */
  readonly 'story.archived': boolean;
  readonly 'story.houseStyle': HouseStyle;
  readonly 'story.permits': readonly DifferenceClass[];
  /** Which style of the desk `story.permits` was taken from; null: none, or a shipped one. */
  readonly 'story.style': StyleNamed | null;
  readonly 'story.blind': boolean;
  readonly 'story.relation': Relation;
  readonly 'story.deadline': string | null;
  readonly 'story.trustedAgencies': readonly string[];
  readonly 'quote.anchor': Anchor;
  readonly 'quote.occasion': string | null;
  readonly 'quote.heardBy': HeardBy;
  readonly 'quote.language': SpokenLanguage;
  /** Why legal must see it; null: not marked for legal. No part of the fingerprint. */
  readonly 'quote.legal': string | null;
  /** Whose words a translation is; no part of the fingerprint. */
  readonly 'quote.rendering': Rendering | null;
  readonly 'quote.answer.words': Answer;
  readonly 'quote.answer.speaker': Answer;
  readonly 'quote.answer.context': Answer;
  readonly 'quote.answer.translation': TranslationAnswer;
  readonly 'quote.verdict': Verdict | null;
  readonly 'quote.differences': readonly Difference[];
  readonly 'quote.decisive': string | null;
  readonly 'quote.fix': string | null;
  readonly 'quote.fixStatus': FixStatus | null;
  readonly 'source.type': SourceType;
  readonly 'source.title': string;
  readonly 'source.publisher': string;
  readonly 'source.url': string | null;
  readonly 'source.snapshotUrl': string | null;
  /** When the archived copy was made, YYYY-MM-DD; '' not noted. No part of the fingerprint. */
  readonly 'source.archivedOn': string;
  /** Since when the link leads nowhere, YYYY-MM-DD; '' not noted. */
  readonly 'source.deadSince': string;
  /** What the speaker's authorisation changed; '' not noted. */
  readonly 'source.authorisedChange': string;
  /** BCP 47; '' not noted. No part of the fingerprint; nor is how it was obtained. */
  readonly 'source.language': string;
  readonly 'source.obtained': string;
  readonly 'source.date': string;
  readonly 'source.accessedAt': string | null;
  readonly 'source.fidelity': Fidelity | null;
  readonly 'source.completeness': Completeness;
  readonly 'source.record': RecordText | null;
  readonly 'source.occasion': string | null;
  readonly 'source.notesSeenBy': string | null;
  readonly 'speaker.name': string;
  readonly 'speaker.role': string | null;
  readonly 'speaker.aliases': readonly string[];
  readonly 'speaker.unnamed': UnnamedSource | null;
  readonly 'speaker.checked': NameChecked | null;
  readonly 'occasion.what': string;
  readonly 'occasion.where': string;
  readonly 'occasion.date': string;
  readonly 'occasion.delivery': Delivery | null;
  /** Null: there is none, or it was taken back. */
  readonly 'evidence.item': Evidence | null;
}

export type FieldName = keyof FieldValues;

/** One field of one thing (by id; the story's own id for story fields) set to a value. */
export interface FieldWrite<F extends FieldName> {
  readonly field: F;
  readonly id: string;
  readonly value: FieldValues[F];
}

export type AnyWrite = { readonly [F in FieldName]: FieldWrite<F> }[FieldName];

/** The key under which writers of a field are compared: `quote.verdict/q-1f…`. */
export function fieldKey(write: { readonly field: FieldName; readonly id: string }): string {
  return `${write.field}/${write.id}`;
}

/** What a key names. The field of a key that was made here; the id may hold any character. */
export function fieldOfKey(key: string): { readonly field: FieldName; readonly id: string } {
  const at = key.indexOf('/');
  // A name that is none marks nothing and compares as never written.
  return { field: key.slice(0, at) as FieldName, id: key.slice(at + 1) };
}
