import type { UnnamedSource } from '#core/quote/quote.ts';
import { Choice } from '../kit/Choice.tsx';
import { Field, TextInput } from '../kit/Field.tsx';
import { Tick } from '../evidence/Tick.tsx';
import forms from '../evidence/forms.module.css';

const HOLDERS = [
  { value: 'our editor', label: 'Our editor' },
  { value: 'the agency', label: 'The agency' },
  { value: 'not known', label: 'Not known' },
] as const;

interface UnnamedFieldsProps {
  readonly value: UnnamedSource;
  readonly onChange: (value: UnnamedSource) => void;
}

/** What a desk may write down about a source it does not name. There is no field for who it is, on purpose. */
export function UnnamedFields({ value, onChange }: UnnamedFieldsProps) {
  return (
    <>
      <p className={forms.warning}>
        <strong>Never write who it is.</strong> Not here, not in a note, not in a file name.
        Everything typed on this desk is kept and exported.
      </p>
      <Field label="Why it was granted">
        {(ids) => (
          <TextInput
            {...ids}
            value={value.whyGranted}
            onChange={(event) => onChange({ ...value, whyGranted: event.target.value })}
          />
        )}
      </Field>
      <Choice
        legend="Who holds the identity"
        value={value.identityHeldBy}
        options={HOLDERS}
        onChange={(identityHeldBy) => onChange({ ...value, identityHeldBy })}
      />
      <Tick
        checked={value.descriptionAgreed}
        onChange={(descriptionAgreed) => onChange({ ...value, descriptionAgreed })}
      >
        The description is agreed with the source
      </Tick>
    </>
  );
}
