import { HATS } from '#core/review/hats.ts';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { Modal } from '../kit/Modal.tsx';
import { useFaults } from '../safety/faults.ts';
import { useClient, useDesk } from './desk-context.tsx';
import { HAT_MEANING, hatWords, PRESETS } from './hat-words.ts';
import styles from './PeoplePanel.module.css';

/** Who works at this desk and what each may do; in the demo, how many they are and who I am. */
export function PeoplePanel({ onClose }: { readonly onClose: () => void }) {
  const client = useClient();
  const me = useDesk((state) => state.me);
  const people = useDesk((state) => state.people);
  const preset = useDesk((state) => state.preset);
  const demo = useDesk((state) => state.demo);
  const inBrowser = useFaults() !== null;
  const become = (id: string): void => {
    // First, or what the page says of it would go with the dialog.
    onClose();
    void client.becomePerson(id);
  };
  return (
    <Modal title="People and hats" onClose={onClose}>
      {demo ? (
        <>
          {inBrowser ? (
            <Choice
              legend="The demo desk"
              value={preset}
              options={PRESETS}
              onChange={(value) => void client.choosePreset(value)}
            />
          ) : null}
          <p className={styles.note}>{PRESETS.find((row) => row.value === preset)?.what}</p>
          {inBrowser ? null : (
            <p className={styles.note}>
              Who works at this desk is set on its machine, when the host is started.
            </p>
          )}
        </>
      ) : null}
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.id} className={styles.person}>
            <p className={styles.name}>{person.name}</p>
            <p className={styles.hats}>{hatWords(person)}</p>
            <div className={styles.act}>
              {person.id === me?.id ? (
                <span className={styles.hats}>you</span>
              ) : demo ? (
                <Button onClick={() => become(person.id)}>{`Continue as ${person.name}`}</Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <dl className={styles.meaning}>
        {HATS.map((hat) => (
          <div key={hat}>
            <dt>{hat}</dt>
            <dd>{HAT_MEANING[hat]}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
