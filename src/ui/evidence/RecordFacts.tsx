import { useId } from 'react';
import { Field, TextInput } from '../kit/Field.tsx';
import { languageName, languageNames } from '../review/language-names.ts';
import forms from './forms.module.css';
import { languageProblem, type SourceDraft } from './source-draft.ts';

/** The ways a desk comes by a record; any other can be typed. */
const OBTAINED = [
  'own recording',
  'sent by the speaker’s office',
  'official site',
  'broadcast',
  'agency',
  'another outlet',
  'notes',
] as const;

interface RecordFactsProps {
  readonly value: SourceDraft;
  /** The language the words tell (BCP 47); null: they do not. */
  readonly told: string | null;
  readonly onChange: (part: Partial<SourceDraft>) => void;
}

/** In which language the record is, how the desk came by it, and when. */
export function RecordFacts({ value, told, onChange }: RecordFactsProps) {
  const languages = useId();
  const ways = useId();
  const guessed = value.language === null && told !== null;
  return (
    <div className={forms.row}>
      <Field
        label="Language of the record"
        hint={
          guessed
            ? 'As its words tell. Type another where that is wrong.'
            : 'The comparison goes by it.'
        }
        error={languageProblem(value)}
      >
        {(ids) => (
          <TextInput
            {...ids}
            list={languages}
            value={value.language ?? (told === null ? '' : languageName(told))}
            onChange={(event) => onChange({ language: event.target.value })}
          />
        )}
      </Field>
      <Field label="How it was obtained" hint="Choose, or say it in your own words.">
        {(ids) => (
          <TextInput
            {...ids}
            list={ways}
            maxLength={1000}
            value={value.obtained}
            onChange={(event) => onChange({ obtained: event.target.value })}
          />
        )}
      </Field>
      <Field label="Obtained on">
        {(ids) => (
          <TextInput
            {...ids}
            type="date"
            value={value.obtainedOn}
            onChange={(event) => onChange({ obtainedOn: event.target.value })}
          />
        )}
      </Field>
      <datalist id={languages}>
        {languageNames().map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <datalist id={ways}>
        {OBTAINED.map((way) => (
          <option key={way} value={way}>
            {way}
          </option>
        ))}
      </datalist>
    </div>
  );
}
