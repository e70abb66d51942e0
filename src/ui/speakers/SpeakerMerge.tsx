import { type FormEvent, useState } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import { quotesBySpeaker, speakersOf } from '#core/desk/speakers.ts';
import type { Speaker } from '#core/quote/quote.ts';
import { useRefusal } from '../desk/use-refusal.ts';
import { Button } from '../kit/Button.tsx';
import { Field, Select } from '../kit/Field.tsx';
import forms from '../evidence/forms.module.css';
import { quoteCount } from './speaker-words.ts';
import { useSpeakerActs } from './use-speaker-acts.ts';
import styles from './SpeakersPanel.module.css';

interface SpeakerMergeProps {
  readonly desk: Desk;
  readonly speaker: Speaker;
  readonly onDone: () => void;
}

/** Two names, one person: all quotes of this one become the other's, who keeps this name beside their own. */
export function SpeakerMerge({ desk, speaker, onDone }: SpeakerMergeProps) {
  const others = speakersOf(desk).filter(({ id }) => id !== speaker.id);
  const alike = others.find((other) => (other.unnamed === null) === (speaker.unnamed === null));
  const [into, setInto] = useState((alike ?? others[0])?.id ?? '');
  const { act, problem } = useSpeakerActs();
  const quoteIds = (quotesBySpeaker(desk).get(speaker.id) ?? []).map(({ id }) => id);
  const command = { type: 'merge-speakers', from: speaker.id, into, quoteIds } as const;
  const because = useRefusal(command);
  const kept = desk.speakers[into]?.name ?? '';
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (because !== null) return;
    const said = `${speaker.name} is ${kept} now: ${quoteCount(quoteIds.length)} moved.`;
    if (await act([command], said)) onDone();
  };
  if (others.length === 0)
    return <p className={forms.note}>There is no other speaker in this story.</p>;
  return (
    <form className={forms.form} onSubmit={save}>
      <Field
        label={`${speaker.name} is the same as`}
        hint={
          because === null
            ? `${quoteCount(quoteIds.length)} will be theirs. “${speaker.name}” stays as another name.`
            : because
        }
      >
        {(ids) => (
          <Select {...ids} value={into} onChange={(event) => setInto(event.target.value)}>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {problem === '' ? null : <p className={forms.problem}>{problem}</p>}
      <div className={styles.acts}>
        <Button onClick={onDone}>Cancel</Button>
        <Button kind="primary" type="submit" disabledBecause={because}>
          Merge
        </Button>
      </div>
    </form>
  );
}
