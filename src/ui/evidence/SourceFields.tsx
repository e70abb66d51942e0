import { FIDELITIES, sourceKind } from '#core/verdict/source.ts';
import { Choice } from '../kit/Choice.tsx';
import { Field, Select, TextInput } from '../kit/Field.tsx';
import forms from './forms.module.css';
import { linkProblem, type SourceDraft } from './source-draft.ts';
import { Tick } from './Tick.tsx';

interface SourceFieldsProps {
  readonly value: SourceDraft;
  readonly onChange: (value: SourceDraft) => void;
  readonly withLink?: boolean;
}

/** What the source is beside its words: all of it may wait, some of it decides the verdict. */
export function SourceFields({ value, onChange, withLink = false }: SourceFieldsProps) {
  const set = (part: Partial<SourceDraft>): void => onChange({ ...value, ...part });
  return (
    <>
      <div className={forms.row}>
        <Field label="Title">
          {(ids) => (
            <TextInput
              {...ids}
              value={value.title}
              onChange={(event) => set({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label="Publisher">
          {(ids) => (
            <TextInput
              {...ids}
              value={value.publisher}
              onChange={(event) => set({ publisher: event.target.value })}
            />
          )}
        </Field>
        <Field label="Published or made">
          {(ids) => (
            <TextInput
              {...ids}
              type="date"
              value={value.date}
              onChange={(event) => set({ date: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className={forms.row}>
        <Field
          label="How the record came to be text"
          hint="Only a recording or a verbatim transcript proves word for word."
        >
          {(ids) => (
            <Select
              {...ids}
              value={value.fidelity ?? ''}
              onChange={(event) =>
                set({ fidelity: FIDELITIES.find((item) => item === event.target.value) ?? null })
              }
            >
              <option value="">Not known</option>
              {FIDELITIES.map((fidelity) => (
                <option key={fidelity} value={fidelity}>
                  {fidelity}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Choice
          legend="The record holds"
          value={value.completeness}
          options={[
            { value: 'whole', label: 'The whole occasion' },
            { value: 'part', label: 'A part' },
          ]}
          onChange={(completeness) => set({ completeness })}
        />
      </div>
      {withLink ? (
        <Field label="Link" error={linkProblem(value.url)}>
          {(ids) => (
            <TextInput
              {...ids}
              inputMode="url"
              value={value.url}
              onChange={(event) => set({ url: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      <Field label="Link to an archived copy" error={linkProblem(value.snapshotUrl)}>
        {(ids) => (
          <TextInput
            {...ids}
            inputMode="url"
            value={value.snapshotUrl}
            onChange={(event) => set({ snapshotUrl: event.target.value })}
          />
        )}
      </Field>
      {sourceKind(value.type).type === 'notes' ? (
        <Tick checked={value.notesSeen} onChange={(notesSeen) => set({ notesSeen })}>
          I have seen these notes myself
        </Tick>
      ) : null}
    </>
  );
}
