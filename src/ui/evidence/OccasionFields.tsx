import { DELIVERIES, type Delivery, type Occasion } from '#core/quote/quote.ts';
import { Field, Select, TextInput } from '../kit/Field.tsx';
import forms from './forms.module.css';
import { takesFocus } from './takes-focus.ts';
import { DELIVERY_WORDS, occasionWords } from './occasion-words.ts';

/** An occasion as it is typed; `id` null: a new one. */
export interface TypedOccasion {
  readonly id: string | null;
  readonly what: string;
  readonly where: string;
  readonly date: string;
  readonly delivery: Delivery | null;
}

export const NO_OCCASION: TypedOccasion = {
  id: null,
  what: '',
  where: '',
  date: '',
  delivery: null,
};

export function isBlank(typed: TypedOccasion): boolean {
  return [typed.what, typed.where, typed.date].every((part) => part.trim() === '');
}

/** The occasion as it will be stored under an id. */
export function occasionOf(typed: TypedOccasion, id: string): Occasion {
  return {
    id,
    what: typed.what.trim(),
    where: typed.where.trim(),
    date: typed.date,
    delivery: typed.delivery,
  };
}

interface OccasionFieldsProps {
  readonly value: TypedOccasion;
  readonly known: readonly Occasion[];
  readonly onChange: (value: TypedOccasion) => void;
  /** The form begins at these fields. */
  readonly startsHere?: boolean;
  /** What is wrong with what is typed; null: nothing. */
  readonly error?: string | null;
}

/** Where and when it was said: one the story has already, or another. */
export function OccasionFields({
  value,
  known,
  onChange,
  startsHere = false,
  error = null,
}: OccasionFieldsProps) {
  return (
    <>
      {known.length === 0 ? null : (
        <Field label="Occasion">
          {(ids) => (
            <Select
              {...ids}
              value={value.id ?? ''}
              onChange={(event) =>
                onChange(known.find((item) => item.id === event.target.value) ?? NO_OCCASION)
              }
            >
              {known.map((occasion) => (
                <option key={occasion.id} value={occasion.id}>
                  {occasionWords(occasion)}
                </option>
              ))}
              <option value="">Another occasion</option>
            </Select>
          )}
        </Field>
      )}
      <div className={forms.row}>
        <Field label="What it was" error={error}>
          {(ids) => (
            <TextInput
              {...ids}
              ref={startsHere ? takesFocus : null}
              value={value.what}
              placeholder="press conference"
              onChange={(event) => onChange({ ...value, what: event.target.value })}
            />
          )}
        </Field>
        <Field label="Where">
          {(ids) => (
            <TextInput
              {...ids}
              value={value.where}
              onChange={(event) => onChange({ ...value, where: event.target.value })}
            />
          )}
        </Field>
        <Field label="Date">
          {(ids) => (
            <TextInput
              {...ids}
              type="date"
              value={value.date}
              onChange={(event) => onChange({ ...value, date: event.target.value })}
            />
          )}
        </Field>
        <Field label="How it was said">
          {(ids) => (
            <Select
              {...ids}
              value={value.delivery ?? ''}
              onChange={(event) =>
                onChange({
                  ...value,
                  delivery: DELIVERIES.find((item) => item === event.target.value) ?? null,
                })
              }
            >
              <option value="">Not known</option>
              {DELIVERIES.map((delivery) => (
                <option key={delivery} value={delivery}>
                  {DELIVERY_WORDS[delivery]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </>
  );
}
