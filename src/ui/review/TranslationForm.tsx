import { useEffect, useId, useRef, useState } from 'react';
import { standingOf } from '#core/desk/translated.ts';
import { type Rendering, RENDERINGS } from '#core/quote/rendering.ts';
import { sameValue } from '#core/text/canonical.ts';
import { directionOf } from '#core/verdict/language-tag.ts';
import { useDraftOf } from '../desk/use-draft-of.ts';
import forms from '../evidence/forms.module.css';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { Field, TextArea, TextInput } from '../kit/Field.tsx';
import { languageNames, languageTag } from './language-names.ts';
import { usePane } from './pane-context.tsx';
import { SecondReader } from './SecondReader.tsx';
import {
  FIELDS,
  languageFrom,
  problemOf,
  readTyped,
  renderingWrites,
  tidied,
  type TranslationDraft,
  typedOf,
  type TypedTranslation,
  waiting,
} from './translation-draft.ts';
import styles from './TranslationFields.module.css';
import { TranslationState } from './TranslationState.tsx';
import { useActs } from './use-acts.ts';

const CASES = RENDERINGS.map(({ rendering, label }) => ({ value: rendering, label }));

/** Who made the words in print, the original, who read them a second time: each answer is one act. */
export function TranslationForm() {
  const { desk, quote, suggesting } = usePane();
  const acts = useActs();
  const [draft, keep] = useDraftOf(`translation/${desk.storyId}/${quote.id}`, readTyped);
  const standing = standingOf(desk, quote);
  const [folded, fold] = useState(standing === 'checked');
  const [unfolded, setUnfolded] = useState(false);
  const kept = typedOf(quote.language);
  const typed = { ...kept, ...draft };
  const { rendering } = quote;
  const entered = FIELDS.some((name) => typed[name] !== '');
  const atStake = rendering !== null || entered || standing !== 'not translated';
  const shown = !folded && rendering !== 'none' && atStake;
  const left = draft === null ? null : waiting(draft, quote.language);
  useEffect(() => {
    // It became part of what is kept.
    if (draft !== null && !sameValue(draft, left)) keep(left);
  }, [draft, left, keep]);

  const set = (part: TranslationDraft): void => keep({ ...draft, ...part });
  const commit = async (now: TypedTranslation = typed): Promise<void> => {
    const value = languageFrom(now, quote.language);
    keep(waiting(tidied(now), quote.language));
    if (sameValue(value, quote.language)) return;
    const writes = [{ field: 'quote.language', id: quote.id, value } as const];
    // What is suggested waits with the suggestion, not here.
    if ((await acts.write(writes, saidOf(rendering))) && suggesting) keep(null);
  };
  return (
    <div className={styles.fields}>
      <Choice
        legend="Whose words stand in print"
        value={rendering}
        options={CASES}
        onChange={(next) => {
          fold(false);
          setUnfolded(false);
          void acts.write(
            renderingWrites(quote, next),
            `${RENDERINGS.find((row) => row.rendering === next)?.label ?? next}.`,
          );
        }}
      />
      <TranslationState />
      {folded ? (
        <Button
          kind="quiet"
          className={styles.small}
          onClick={() => {
            fold(false);
            setUnfolded(true);
          }}
        >
          Show the translation’s record
        </Button>
      ) : null}
      {shown ? (
        <>
          <SpokenFields
            typed={typed}
            rendering={rendering}
            asked={unfolded}
            onType={set}
            onLeave={() => void commit()}
          />
          {rendering === 'interpreter' ? null : (
            <SecondReader typed={typed} onType={set} onLeave={(now) => void commit(now)} />
          )}
        </>
      ) : null}
    </div>
  );
}

function saidOf(rendering: Rendering | null): string {
  return rendering === 'interpreter' ? 'Interpreter kept.' : 'Translation kept.';
}

interface SpokenFieldsProps {
  readonly typed: TypedTranslation;
  readonly rendering: Rendering | null;
  /** Opened by its button, which is gone now: the keyboard goes on in the first field. */
  readonly asked: boolean;
  readonly onType: (part: Partial<TypedTranslation>) => void;
  readonly onLeave: () => void;
}

/** The language it was spoken in, who translated, and the words as they were spoken. */
function SpokenFields({ typed, rendering, asked, onType, onLeave }: SpokenFieldsProps) {
  const offered = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked) first.current?.focus();
  }, [asked]);
  const tag = languageTag(typed.language);
  return (
    <>
      <div className={forms.row}>
        <Field label="Language" error={problemOf(typed).language}>
          {(ids) => (
            <TextInput
              {...ids}
              ref={first}
              list={offered}
              placeholder="Arabic, Japanese, …"
              value={typed.language}
              onBlur={onLeave}
              onChange={(event) => onType({ language: event.target.value })}
            />
          )}
        </Field>
        <Field label={rendering === 'interpreter' ? 'Interpreter' : 'Translator'}>
          {(ids) => (
            <TextInput
              {...ids}
              placeholder={rendering === 'agency' ? 'the agency’s, if named' : undefined}
              value={typed.translator}
              onBlur={onLeave}
              onChange={(event) => onType({ translator: event.target.value })}
            />
          )}
        </Field>
        <datalist id={offered}>
          {languageNames().map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
      </div>
      <Field label={rendering === 'interpreter' ? 'Original words, if held' : 'Original words'}>
        {(ids) => (
          <TextArea
            {...ids}
            className={forms.words}
            rows={2}
            dir={directionOf(tag)}
            {...(tag === null ? {} : { lang: tag })}
            value={typed.original}
            onBlur={onLeave}
            onChange={(event) => onType({ original: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
