import { useRef, useState } from 'react';
import { agreed } from '#core/desk/guards.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import forms from '../evidence/forms.module.css';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { Field, TextInput } from '../kit/Field.tsx';
import { usePane } from './pane-context.tsx';
import { whenWords } from './when-words.ts';
import { problemOf, type TypedTranslation } from './translation-draft.ts';
import styles from './TranslationFields.module.css';
import { useActs } from './use-acts.ts';
import { useHostNeeded } from './use-host-needed.ts';
import { listed } from './use-verdict.ts';

interface SecondReaderProps {
  readonly typed: TypedTranslation;
  readonly onType: (part: Partial<TypedTranslation>) => void;
  /** The fields are left, with what stands in them now. */
  readonly onLeave: (now: TypedTranslation) => void;
}

const WHERE = [
  { value: 'here', label: 'Someone of this desk' },
  { value: 'outside', label: 'Someone outside' },
] as const;

/** Who read the translation against the original a second time: a person of the desk, or somebody outside. */
export function SecondReader({ typed, onType, onLeave }: SecondReaderProps) {
  const outside = typed.name !== '' || typed.how !== '' || typed.when !== '';
  const [chosen, choose] = useState<'here' | 'outside' | null>(null);
  const where = chosen ?? (outside ? 'outside' : 'here');
  const { reader } = problemOf(typed);
  const name = useRef<HTMLInputElement>(null);
  return (
    <>
      <Choice legend="Read a second time by" value={where} options={WHERE} onChange={choose} />
      {where === 'here' ? (
        <ReadHere />
      ) : (
        <>
          <div className={forms.row}>
            <Field label="Second reader">
              {(ids) => (
                <TextInput
                  {...ids}
                  ref={name}
                  value={typed.name}
                  onBlur={() => onLeave(typed)}
                  onChange={(event) => onType({ name: event.target.value })}
                />
              )}
            </Field>
            <Field label="How">
              {(ids) => (
                <TextInput
                  {...ids}
                  placeholder="on the phone"
                  value={typed.how}
                  onBlur={() => onLeave(typed)}
                  onChange={(event) => onType({ how: event.target.value })}
                />
              )}
            </Field>
            <Field label="When">
              {(ids) => (
                <TextInput
                  {...ids}
                  type="date"
                  value={typed.when}
                  onBlur={() => onLeave(typed)}
                  onChange={(event) => onType({ when: event.target.value })}
                />
              )}
            </Field>
          </div>
          {reader === null ? null : <p className={styles.needs}>{reader}</p>}
          {outside ? (
            <Button
              kind="quiet"
              className={styles.small}
              onClick={() => {
                const none = { name: '', how: '', when: '' };
                onType(none);
                onLeave({ ...typed, ...none });
                // The button goes with what it took off.
                name.current?.focus();
              }}
            >
              Take the second reader off
            </Button>
          ) : null}
        </>
      )}
    </>
  );
}

/** The yes of a person with the hat that reads; it holds for exactly what stands there. */
function ReadHere() {
  const client = useClient();
  const { desk, quote, me } = usePane();
  const people = useDesk((state) => state.people);
  const acts = useActs();
  const unsent = useHostNeeded();
  const yes = quote.agreements.find((item) => item.as === 'reads');
  if (yes !== undefined && agreed(desk, quote, 'reads'))
    return (
      <p className={styles.done}>
        ✓ Read by {yes.by.name}, {whenWords(yes.at)}.
      </p>
    );
  const could = people.filter(
    (person) => person.hats.includes('reads') && !quote.translators.includes(person.id),
  );
  const command = {
    type: 'agree',
    quoteId: quote.id,
    as: 'reads',
    seenFingerprint: fingerprintOf(desk, quote),
    seenLegal: null,
  } as const;
  const refusals = client.refusalsOf(command).map((item) => item.say);
  const because = refusals.length > 0 ? refusals.join(' ') : unsent;
  return (
    <div className={styles.here}>
      {yes === undefined ? null : (
        <p className={styles.needs}>
          {yes.by.name} read it, {whenWords(yes.at)}; it has changed since.
        </p>
      )}
      <p className={styles.who}>
        {could.length === 0
          ? 'Nobody else of this desk reads; take someone outside.'
          : `Can read it: ${listed(could.map((person) => person.name))}.`}
      </p>
      {me.hats.includes('reads') ? (
        <Button
          disabledBecause={because}
          onClick={() => void acts.direct(command, 'Read a second time: yes.')}
        >
          I have read it: yes
        </Button>
      ) : null}
    </div>
  );
}
