import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { DifferenceClass } from '#core/record/difference.ts';
import { DIFFERENCE_CLASSES, mayPass } from '#core/verdict/difference.ts';
import type { DeskStyles } from '#core/verdict/first-style.ts';
import {
  LONGEST_STYLE_NAME,
  NOTHING_CHANGED,
  sameClasses,
  STYLE_CLASSES,
  styleNameProblem,
} from '#core/verdict/house-style.ts';
import { useClient } from '../desk/desk-context.tsx';
import { useDraftOf } from '../desk/use-draft-of.ts';
import forms from '../evidence/forms.module.css';
import { Tick } from '../evidence/Tick.tsx';
import { Button } from '../kit/Button.tsx';
import { Field, TextInput } from '../kit/Field.tsx';
import { ModalActions } from '../kit/Modal.tsx';
import styles from './StylePanel.module.css';

/** What the form begins with. `from`: the control it was opened by. `base`: the version it goes on from, 0 for a new style. */
export interface StyleBegin {
  readonly id: string;
  readonly from: string;
  readonly base: number;
  readonly title: string;
  readonly name: string;
  readonly permits: readonly DifferenceClass[];
}

type Typed = Pick<StyleBegin, 'name' | 'permits'>;

function readTyped(kept: unknown): Typed | null {
  if (typeof kept !== 'object' || kept === null) return null;
  if (!('name' in kept) || !('permits' in kept)) return null;
  const { name, permits } = kept;
  if (typeof name !== 'string' || !Array.isArray(permits)) return null;
  return {
    name,
    permits: STYLE_CLASSES.flatMap(({ class: each }) => (permits.includes(each) ? [each] : [])),
  };
}

interface StyleFormProps {
  readonly begin: StyleBegin;
  readonly onSaved: (all: DeskStyles) => void;
  readonly onCancel: () => void;
}

/** A name and what passes. Saving makes a version; the ones before stay for the stories that name them. */
export function StyleForm({ begin, onSaved, onCancel }: StyleFormProps) {
  const client = useClient();
  // A new style has an id of its own each time; what was typed for one is still that of the next.
  const [draft, keep] = useDraftOf(
    `house-style/${begin.base === 0 ? begin.from : `${begin.id}/${begin.base}`}`,
    readTyped,
  );
  const typed = draft ?? begin;
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  // The dialog stands already; only its content is another.
  useEffect(() => name.current?.focus(), []);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (saving) return;
    // What can be seen here is not asked of the host.
    const same = typed.name.trim() === begin.name && sameClasses(typed.permits, begin.permits);
    const wrong = styleNameProblem(typed.name) ?? (same && begin.base > 0 ? NOTHING_CHANGED : null);
    if (wrong !== null) {
      setProblem(wrong);
      client.show({ said: wrong });
      return;
    }
    setSaving(true);
    const answer = await (
      await client.houseStyles()
    ).save({
      id: begin.id,
      base: begin.base,
      name: typed.name.trim(),
      permits: typed.permits,
    });
    setSaving(false);
    if (!answer.ok) {
      setProblem(answer.say);
      client.show({ said: answer.say });
      return;
    }
    keep(null);
    const kept = `${typed.name.trim()}, version ${begin.base + 1}, is kept.`;
    client.show({ said: `${kept} No story changes until somebody chooses it there.` });
    onSaved(answer.value);
  };
  const tick = (each: DifferenceClass, on: boolean): void =>
    keep({
      name: typed.name,
      permits: on ? [...typed.permits, each] : typed.permits.filter((item) => item !== each),
    });
  return (
    <form className={forms.form} onSubmit={save}>
      <Field label="Name" error={problem}>
        {(ids) => (
          <TextInput
            {...ids}
            ref={name}
            maxLength={LONGEST_STYLE_NAME}
            value={typed.name}
            onChange={(event) => keep({ name: event.target.value, permits: typed.permits })}
          />
        )}
      </Field>
      <fieldset className={styles.ticks}>
        <legend className={styles.legend}>What passes</legend>
        {STYLE_CLASSES.map(({ class: name, passes }) => (
          <Tick key={name} checked={typed.permits.includes(name)} onChange={(on) => tick(name, on)}>
            {passes}
          </Tick>
        ))}
      </fieldset>
      <section aria-labelledby="never-passes">
        <h3 id="never-passes" className={styles.legend}>
          Passes in no style
        </h3>
        <ul className={styles.never}>
          {DIFFERENCE_CLASSES.filter((row) => !mayPass(row.class)).map((row) => (
            <li key={row.class}>
              {row.label}
              {row.weight === 'critical' ? <em> meaning may change</em> : null}
            </li>
          ))}
        </ul>
      </section>
      <p className={forms.note}>
        {begin.base === 0
          ? 'It stands in the list of every story; a story is checked by it once somebody chooses it there.'
          : `Version ${begin.base} stays for the stories that are checked by it; nothing that is signed changes.`}
      </p>
      <ModalActions>
        <Button
          onClick={() => {
            keep(null);
            onCancel();
          }}
        >
          Cancel
        </Button>
        <Button kind="primary" type="submit">
          {begin.base === 0 ? 'Keep style' : `Keep version ${begin.base + 1}`}
        </Button>
      </ModalActions>
    </form>
  );
}
