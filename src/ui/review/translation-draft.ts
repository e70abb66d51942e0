import type { AnyWrite } from '#core/desk/field.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import type { SpokenLanguage } from '#core/quote/quote.ts';
import type { Rendering } from '#core/quote/rendering.ts';
import { languageName, languageTag } from './language-names.ts';

/** What is typed about a translation. `language` by its name; `name`, `how`, `when`: who read it outside the desk. */
export interface TypedTranslation {
  readonly language: string;
  readonly translator: string;
  readonly original: string;
  readonly name: string;
  readonly how: string;
  readonly when: string;
}

/** The fields, in the order of the screen. */
export const FIELDS = ['language', 'translator', 'original', 'name', 'how', 'when'] as const;

/** What is kept, as it is typed. */
export function typedOf({
  language,
  original,
  translator,
  secondReader,
}: SpokenLanguage): TypedTranslation {
  return {
    language: language === null ? '' : languageName(language),
    translator: translator ?? '',
    original: original ?? '',
    name: secondReader?.name ?? '',
    how: secondReader?.how ?? '',
    when: secondReader?.when ?? '',
  };
}

/** Fields that were typed and are not kept yet. */
export type TranslationDraft = Partial<TypedTranslation>;

/** A draft as it was kept; null where it is none of this form. */
export function readTyped(kept: unknown): TranslationDraft | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const fields = new Map<string, unknown>(Object.entries(kept));
  const typed = FIELDS.flatMap((name) => {
    const value = fields.get(name);
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return typed.length === 0 ? null : Object.fromEntries(typed);
}

/** As it will be kept: without space around, a language by its own name. */
export function tidied(typed: TypedTranslation): TypedTranslation {
  const tag = languageTag(typed.language);
  return {
    language: tag === null ? typed.language.trim() : languageName(tag),
    translator: typed.translator.trim(),
    original: typed.original.trim(),
    name: typed.name.trim(),
    how: typed.how.trim(),
    when: typed.when.trim(),
  };
}

/** What of a draft still waits: the fields that are other than what is kept; null: none. */
export function waiting(draft: TranslationDraft, kept: SpokenLanguage): TranslationDraft | null {
  const now = typedOf(kept);
  const left = FIELDS.flatMap((name) => {
    const value = draft[name];
    return value === undefined || value === now[name] ? [] : [[name, value] as const];
  });
  return left.length === 0 ? null : Object.fromEntries(left);
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What of the typed cannot be kept yet, in a sentence for its place; null: it can. */
export interface TypedProblem {
  readonly language: string | null;
  readonly reader: string | null;
}

export function problemOf({ language, name, how, when }: TypedTranslation): TypedProblem {
  const reader = [name, how, when].map((text) => text.trim() !== '');
  const lacking = ['who read it', 'how', 'when'].filter((_, at) => reader[at] === false);
  return {
    language:
      language.trim() !== '' && languageTag(language) === null
        ? 'Type a language, such as Arabic.'
        : null,
    reader:
      lacking.length === 0 || lacking.length === 3
        ? null
        : `Still needed: ${lacking.join(' and ')}.`,
  };
}

/** What would be kept: the parts that cannot be yet stay as they are in `kept`. */
export function languageFrom(typed: TypedTranslation, kept: SpokenLanguage): SpokenLanguage {
  const problem = problemOf(typed);
  const name = orNull(typed.name);
  const reader = name === null ? null : { name, how: typed.how.trim(), when: typed.when.trim() };
  return {
    language: problem.language === null ? languageTag(typed.language) : kept.language,
    original: orNull(typed.original),
    translator: orNull(typed.translator),
    secondReader: problem.reader === null ? reader : kept.secondReader,
  };
}

/**
 * What choosing one of the four cases writes: the case, and the answer on the translation where the
 * case leaves only one (none to judge) or takes one back (there is one after all).
 */
export function renderingWrites(quote: Quote, rendering: Rendering): readonly AnyWrite[] {
  const { id, answers } = quote;
  const none = rendering === 'none' || rendering === 'interpreter';
  const answer = none ? 'none' : answers.translation === 'none' ? 'unknown' : answers.translation;
  return [
    { field: 'quote.rendering', id, value: rendering },
    ...(answer === answers.translation
      ? []
      : [{ field: 'quote.answer.translation', id, value: answer } as const]),
  ];
}
