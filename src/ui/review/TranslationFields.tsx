import { useState } from 'react';
import type { Quote } from '#core/desk/desk.ts';
import type { SpokenLanguage } from '#core/quote/quote.ts';
import type { VerdictCode } from '#core/verdict/scale.ts';
import { sameValue } from '#core/text/canonical.ts';
import { classNames } from '../kit/class-names.ts';
import { Field, TextArea, TextInput } from '../kit/Field.tsx';
import forms from '../evidence/forms.module.css';
import { usePane } from './pane-context.tsx';
import styles from './TranslationFields.module.css';
import { useActs } from './use-acts.ts';

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

interface Typed {
  readonly language: string;
  readonly original: string;
  readonly translator: string;
  readonly name: string;
  readonly how: string;
  readonly when: string;
}

function typedOf({ language, original, translator, secondReader }: SpokenLanguage): Typed {
  return {
    language: language ?? '',
    original: original ?? '',
    translator: translator ?? '',
    name: secondReader?.name ?? '',
    how: secondReader?.how ?? '',
    when: secondReader?.when ?? '',
  };
}

function languageOf(typed: Typed): SpokenLanguage {
  const name = orNull(typed.name);
  return {
    language: orNull(typed.language),
    original: orNull(typed.original),
    translator: orNull(typed.translator),
    secondReader: name === null ? null : { name, how: typed.how.trim(), when: typed.when },
  };
}

/** A translation is in play: noted, answered on, or judged. */
export function translationAtStake(quote: Quote, code: VerdictCode | null): boolean {
  const { translation } = quote.answers;
  return (
    quote.language.language !== null ||
    quote.language.original !== null ||
    translation === 'yes' ||
    translation === 'no' ||
    code === 'TRANSLATED_FAITHFUL' ||
    code === 'MISTRANSLATED'
  );
}

/** The original words, who translated them, who read them a second time. */
export function TranslationFields() {
  const { quote } = usePane();
  const acts = useActs();
  const [typed, setTyped] = useState(() => typedOf(quote.language));
  const set = (part: Partial<Typed>): void => setTyped({ ...typed, ...part });
  const commit = (): void => {
    const value = languageOf(typed);
    if (!sameValue(value, quote.language))
      void acts.write([{ field: 'quote.language', id: quote.id, value }], 'Original words kept.');
  };
  return (
    <fieldset className={classNames(forms.group, styles.fields)}>
      <legend className={styles.legend}>Translation</legend>
      <div className={forms.row}>
        <Field label="Language">
          {(ids) => (
            <TextInput
              {...ids}
              onBlur={commit}
              placeholder="ar, ja, …"
              value={typed.language}
              onChange={(event) => set({ language: event.target.value })}
            />
          )}
        </Field>
        <Field label="Translator">
          {(ids) => (
            <TextInput
              {...ids}
              onBlur={commit}
              value={typed.translator}
              onChange={(event) => set({ translator: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label="Original words">
        {(ids) => (
          <TextArea
            {...ids}
            onBlur={commit}
            className={forms.words}
            rows={2}
            dir="auto"
            {...(typed.language === '' ? {} : { lang: typed.language })}
            value={typed.original}
            onChange={(event) => set({ original: event.target.value })}
          />
        )}
      </Field>
      <div className={forms.row}>
        <Field label="Second reader">
          {(ids) => (
            <TextInput
              {...ids}
              onBlur={commit}
              value={typed.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label="How">
          {(ids) => (
            <TextInput
              {...ids}
              onBlur={commit}
              placeholder="on the phone"
              value={typed.how}
              onChange={(event) => set({ how: event.target.value })}
            />
          )}
        </Field>
        <Field label="When">
          {(ids) => (
            <TextInput
              {...ids}
              onBlur={commit}
              type="date"
              value={typed.when}
              onChange={(event) => set({ when: event.target.value })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
