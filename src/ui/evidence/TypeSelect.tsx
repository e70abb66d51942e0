import { SOURCE_TYPES, type SourceType, type Tier } from '#core/verdict/source.ts';
import { Field, Select } from '../kit/Field.tsx';

const TIERS: readonly { readonly tier: Tier; readonly label: string }[] = [
  { tier: 'first-hand', label: 'First-hand' },
  { tier: 'second-hand', label: 'Second-hand' },
  { tier: 'confirmation', label: 'Confirmation' },
  { tier: 'expert', label: 'Expert' },
  { tier: 'lead', label: 'A lead, no proof' },
  { tier: 'restricted', label: 'Restricted' },
];

interface TypeSelectProps {
  readonly value: SourceType;
  readonly onChange: (type: SourceType) => void;
}

/** What the source is; the groups say how near it stands to the words. */
export function TypeSelect({ value, onChange }: TypeSelectProps) {
  return (
    <Field label="What it is">
      {(ids) => (
        <Select
          {...ids}
          value={value}
          onChange={(event) => {
            const row = SOURCE_TYPES.find((item) => item.type === event.target.value);
            if (row !== undefined) onChange(row.type);
          }}
        >
          {TIERS.map(({ tier, label }) => (
            <optgroup key={tier} label={label}>
              {SOURCE_TYPES.filter((row) => row.tier === tier).map((row) => (
                <option key={row.type} value={row.type}>
                  {row.label}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      )}
    </Field>
  );
}
