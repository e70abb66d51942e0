import { useClient, useDesk } from '../desk/desk-context.tsx';
import { Menu } from '../kit/Menu.tsx';
import styles from './ActionBar.module.css';
import { moreActs } from './more-acts.ts';
import { usePane } from './pane-context.tsx';
import { useActs } from './use-acts.ts';

/** What is done now and then: a note, letting go, handing to somebody, assigning. */
export function MoreMenu() {
  const client = useClient();
  const { desk, quote, me, open } = usePane();
  const people = useDesk((state) => state.people);
  const acts = useActs();
  const around = { desk, quote, me, people };
  return (
    <Menu
      label="More acts on this quote"
      trigger={
        <>
          More <span aria-hidden="true">▾</span>
        </>
      }
      className={styles.more}
      items={[
        { id: 'note', label: 'Write a note', onPick: () => open({ kind: 'note' }) },
        ...moreActs({ ...around, refusalsOf: (command) => client.refusalsOf(command) }).map(
          ({ id, label, command, because, said }) => ({
            id,
            label,
            onPick: () => void acts.act([command], said),
            ...(because === null ? {} : { note: because, disabled: true }),
          }),
        ),
      ]}
    />
  );
}
