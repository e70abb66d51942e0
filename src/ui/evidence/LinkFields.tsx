import { STANCES } from '#core/verdict/evidence.ts';
import { LOCATOR_HINTS } from '#core/verdict/locator-words.ts';
import { type SourceType, sourceKind } from '#core/verdict/source.ts';
import { Choice } from '../kit/Choice.tsx';
import { Field, Select, TextArea, TextInput } from '../kit/Field.tsx';
import { FormPlayer } from '../media/FormPlayer.tsx';
import forms from './forms.module.css';
import type { LinkDraft } from './link-draft.ts';

const CREDITS = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'Not known' },
] as const;

interface LinkFieldsProps {
  readonly value: LinkDraft;
  readonly type: SourceType;
  readonly onChange: (value: LinkDraft) => void;
  /** Other evidence of the quote, for "same origin as"; empty: not asked. */
  readonly others: readonly { readonly id: string; readonly title: string }[];
}

/** What the source does to this quote: for or against, where in it, in which words. */
export function LinkFields({ value, type, onChange, others }: LinkFieldsProps) {
  const set = (part: Partial<LinkDraft>): void => onChange({ ...value, ...part });
  const kind = sourceKind(type);
  return (
    <>
      <Choice
        legend="What it does to the quote"
        value={value.stance}
        options={STANCES.map(({ stance, label }) => ({ value: stance, label }))}
        onChange={(stance) => set({ stance })}
      />
      <Field label="Where in it" hint={LOCATOR_HINTS[type]}>
        {(ids) => (
          <TextInput
            {...ids}
            value={value.locator}
            onChange={(event) => set({ locator: event.target.value })}
          />
        )}
      </Field>
      <FormPlayer type={type} onTake={(locator) => set({ locator })} />
      <Field
        label="The words in it"
        hint="With the sentence before and after, as they stand there."
      >
        {(ids) => (
          <TextArea
            {...ids}
            className={forms.words}
            rows={4}
            value={value.excerpt}
            onChange={(event) => set({ excerpt: event.target.value })}
          />
        )}
      </Field>
      {kind.tier === 'second-hand' ? (
        <div className={forms.row}>
          <Field label="Who had it from whom" hint="Nearest to the speaker last: AFP, BBC Radio.">
            {(ids) => (
              <TextInput
                {...ids}
                value={value.chain}
                onChange={(event) => set({ chain: event.target.value })}
              />
            )}
          </Field>
          <Choice
            legend="Is the credit printed in the story?"
            value={value.credit}
            options={CREDITS}
            onChange={(credit) => set({ credit })}
          />
        </div>
      ) : null}
      {others.length === 0 ? null : (
        <Field label="Same origin as">
          {(ids) => (
            <Select
              {...ids}
              value={value.sameOriginAs ?? ''}
              onChange={(event) =>
                set({ sameOriginAs: event.target.value === '' ? null : event.target.value })
              }
            >
              <option value="">Stands on its own</option>
              {others.map((other) => (
                <option key={other.id} value={other.id}>
                  {other.title}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </>
  );
}
