import { FIDELITIES, sourceKind } from '#core/verdict/source.ts';
import { Choice } from '../kit/Choice.tsx';
import { Field, Select, TextInput } from '../kit/Field.tsx';
import forms from './forms.module.css';
import { ConfidentialTick } from './ConfidentialTick.tsx';
import { RecordFacts } from './RecordFacts.tsx';
import { linkHint, linkProblem, type SourceDraft, withArchive } from './source-draft.ts';
import { Tick } from './Tick.tsx';

interface SourceFieldsProps {
  readonly value: SourceDraft;
  readonly onChange: (value: SourceDraft) => void;
  /** The language its words tell (BCP 47); null: they do not, or it holds none. */
  readonly told: string | null;
  readonly withLink?: boolean;
}

/** What the source is beside its words: all of it may wait, some of it decides the verdict. */
export function SourceFields({ value, onChange, told, withLink = false }: SourceFieldsProps) {
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
      <RecordFacts value={value} told={told} onChange={set} />
      <SourceLinkFields value={value} onChange={onChange} withLink={withLink} />
      {sourceKind(value.type).type === 'notes' ? (
        <Tick checked={value.notesSeen} onChange={(notesSeen) => set({ notesSeen })}>
          I have seen these notes myself
        </Tick>
      ) : null}
      {value.type === 'authorised' ? (
        <Field
          label="What the speaker’s authorisation changed"
          hint="In which words, and from what. “Nothing” is an answer too."
        >
          {(ids) => (
            <TextInput
              {...ids}
              value={value.authorisedChange}
              onChange={(event) => set({ authorisedChange: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      <ConfidentialTick
        checked={value.confidential}
        onChange={(confidential) => set({ confidential })}
      />
    </>
  );
}

/** Where it can be read: its link, an archived copy and of which day, and whether the link is dead. */
function SourceLinkFields({ value, onChange, withLink = false }: Omit<SourceFieldsProps, 'told'>) {
  const set = (part: Partial<SourceDraft>): void => onChange({ ...value, ...part });
  return (
    <>
      {withLink ? (
        <Field label="Link" hint={linkHint(value.url)} error={linkProblem(value.url)}>
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
      <Field
        label="Link to an archived copy"
        hint={linkHint(value.snapshotUrl)}
        error={linkProblem(value.snapshotUrl)}
      >
        {(ids) => (
          <TextInput
            {...ids}
            inputMode="url"
            value={value.snapshotUrl}
            onChange={(event) => onChange(withArchive(value, event.target.value))}
          />
        )}
      </Field>
      <div className={forms.row}>
        <Field label="Archived on">
          {(ids) => (
            <TextInput
              {...ids}
              type="date"
              value={value.archivedOn}
              onChange={(event) => set({ archivedOn: event.target.value })}
            />
          )}
        </Field>
        <Field label="The link is dead since">
          {(ids) => (
            <TextInput
              {...ids}
              type="date"
              value={value.deadSince}
              onChange={(event) => set({ deadSince: event.target.value })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
