import { type FormEvent, useId, useState } from 'react';
import { type DeskStyles, sameStart, startStyle } from '#core/verdict/first-style.ts';
import { useClient } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Field, Select } from '../kit/Field.tsx';
import { whenWords } from '../review/when-words.ts';
import { deskChoices } from './style-choice.ts';
import styles from './StylePanel.module.css';

interface StartsWithProps {
  readonly desk: DeskStyles;
  /** Why this person cannot choose; null: they can. */
  readonly closed: string | null;
  readonly onChosen: (desk: DeskStyles) => void;
  readonly onRefused: () => void;
}

/** The style that a story is checked by when it is brought in. Stories that are there keep theirs. */
export function StartsWith({ desk, closed, onChosen, onRefused }: StartsWithProps) {
  const client = useClient();
  const hint = useId();
  const choices = deskChoices(desk.styles);
  const now = startStyle(desk);
  const standing = choices.find((choice) => sameStart(choice, now))?.key ?? '';
  const [picked, pick] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const { first } = desk;
  const by = first === null ? '' : `Chosen by ${first.by}, ${whenWords(first.at)}.`;
  const wanted = choices.find(({ key }) => key === picked) ?? null;
  const same = wanted === null || wanted.key === standing;
  if (closed !== null)
    return (
      <section className={styles.start} aria-label="New stories">
        <p>
          New stories start with <b>{now.words}</b>.
        </p>
        {by === '' ? null : <p className={styles.note}>{by}</p>}
      </section>
    );
  const choose = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (saving || same) return;
    setSaving(true);
    const answer = await (
      await client.houseStyles()
    ).chooseFirst({
      base: first?.version ?? 0,
      houseStyle: wanted.houseStyle,
      id: wanted.named?.id ?? null,
    });
    setSaving(false);
    if (!answer.ok) {
      setProblem(answer.say);
      // It may be that somebody else has chosen: what stands now is shown beside the sentence.
      onRefused();
      client.show({ said: answer.say });
      return;
    }
    setProblem(null);
    pick(null);
    client.show({
      said: `New stories start with ${wanted.words}. Stories on the desk keep the style they have.`,
    });
    onChosen(answer.value);
  };
  return (
    <form className={styles.start} onSubmit={(event) => void choose(event)}>
      <div className={styles.pair}>
        <Field label="New stories start with" error={problem}>
          {(ids) => (
            <Select
              {...ids}
              aria-describedby={[ids['aria-describedby'], hint].filter(Boolean).join(' ')}
              value={wanted?.key ?? standing}
              onChange={(event) => {
                setProblem(null);
                pick(event.target.value);
              }}
            >
              {choices.map(({ key, words }) => (
                <option key={key} value={key}>
                  {words}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button
          type="submit"
          disabledBecause={same ? `New stories start with ${now.words} already.` : null}
        >
          Keep for new stories
        </Button>
      </div>
      <p id={hint} className={styles.note}>
        Stories on the desk keep the style they have. {by}
      </p>
    </form>
  );
}
