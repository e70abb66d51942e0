import { Field, TextArea, TextInput } from '../kit/Field.tsx';
import { Tick } from '../evidence/Tick.tsx';
import { UnnamedFields } from '../review/UnnamedFields.tsx';
import type { SpeakerDraft } from './speaker-draft.ts';

interface SpeakerFieldsProps {
  readonly draft: SpeakerDraft;
  readonly onChange: (draft: SpeakerDraft) => void;
  readonly error: string | null;
  /** How the check of name and title stands; '' for one not asked for. */
  readonly checkNote: string;
  /** Without the other names: where the question is who said one quote. */
  readonly short?: boolean;
}

/** Name or description, title, other names, and what goes with a source that is not named. */
export function SpeakerFields({
  draft,
  onChange,
  error,
  checkNote,
  short = false,
}: SpeakerFieldsProps) {
  const { unnamed } = draft;
  return (
    <>
      {unnamed === null ? null : (
        <UnnamedFields
          value={unnamed}
          onChange={(value) => onChange({ ...draft, unnamed: value })}
        />
      )}
      <Field label={unnamed === null ? 'Name' : 'How described, as printed'} error={error}>
        {(ids) => (
          <TextInput
            {...ids}
            value={draft.name}
            onChange={(event) => onChange({ ...draft, name: event.target.value })}
          />
        )}
      </Field>
      <Field label="Role as printed">
        {(ids) => (
          <TextInput
            {...ids}
            value={draft.role}
            onChange={(event) => onChange({ ...draft, role: event.target.value })}
          />
        )}
      </Field>
      {unnamed !== null || short ? null : (
        <Field label="Other names in the story" hint="One a line.">
          {(ids) => (
            <TextArea
              {...ids}
              rows={2}
              value={draft.aliases}
              onChange={(event) => onChange({ ...draft, aliases: event.target.value })}
            />
          )}
        </Field>
      )}
      {unnamed === null ? (
        <Tick checked={draft.checked} onChange={(checked) => onChange({ ...draft, checked })}>
          Name and title checked{checkNote === '' ? '' : ` · ${checkNote}`}
        </Tick>
      ) : null}
    </>
  );
}
