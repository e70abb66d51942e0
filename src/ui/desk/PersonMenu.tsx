import { Menu, type MenuItem } from '../kit/Menu.tsx';
import { useClient, useDesk } from './desk-context.tsx';
import { hatWords } from './hat-words.ts';
import styles from './Header.module.css';

/** Who this tab is, with the hats worn; in the demo, going on as someone else. */
export function PersonMenu() {
  const client = useClient();
  const me = useDesk((state) => state.me);
  const people = useDesk((state) => state.people);
  const demo = useDesk((state) => state.demo);
  if (me === null) return null;
  const words = hatWords(me);
  if (!demo) {
    return (
      <span className={styles.chip} title={words}>
        {me.name}
      </span>
    );
  }
  const [given, ...family] = me.name.split(' ');
  const items: readonly MenuItem[] = [
    ...people
      .filter((person) => person.id !== me.id)
      .map((person) => ({
        id: person.id,
        label: `Continue as ${person.name}`,
        note: hatWords(person),
        onPick: () => void client.becomePerson(person.id),
      })),
    {
      id: 'people',
      label: 'People and hats…',
      note: 'Demo: five people, two, or alone',
      onPick: () => client.show({ panel: 'people' }),
    },
  ];
  return (
    <Menu
      label={`You are ${me.name}, ${words}. Change person`}
      className={styles.chip}
      items={items}
      trigger={
        <>
          <b className={styles.who}>
            {given}
            <span className={styles.family}>{` ${family.join(' ')}`}</span>
          </b>
          <span className={styles.hats}>{words}</span>
          <span aria-hidden="true">▾</span>
        </>
      }
    />
  );
}
