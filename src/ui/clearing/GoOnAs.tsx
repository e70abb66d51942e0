import type { Hat } from '#core/review/hats.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { ModalActions } from '../kit/Modal.tsx';
import styles from './clearing.module.css';

interface GoOnAsProps {
  readonly hat: Hat;
  /** Why this person cannot do it. */
  readonly sentence: string;
}

/** Who does what this person cannot; in the demo one press away, with the panel still open. */
export function GoOnAs({ hat, sentence }: GoOnAsProps) {
  const client = useClient();
  const demo = useDesk((state) => state.demo);
  const all = useDesk((state) => state.people);
  const people = all.filter((person) => person.hats.includes(hat));
  const become = async (id: string): Promise<void> => {
    await client.becomePerson(id);
    client.show({ panel: 'clear' });
  };
  const names = people.map(({ name }) => name).join(', ');
  return (
    <ModalActions>
      <p className={styles.whoElse}>
        {sentence}{' '}
        {names === '' ? 'Nobody at this desk does.' : demo ? '' : `It is worn by ${names}.`}
      </p>
      {demo
        ? people.map(({ id, name }) => (
            <Button key={id} onClick={() => void become(id)}>
              Continue as {name}
            </Button>
          ))
        : null}
    </ModalActions>
  );
}
