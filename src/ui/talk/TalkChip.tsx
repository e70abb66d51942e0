import { useClient } from '../desk/desk-context.tsx';
import header from '../desk/Header.module.css';
import { classNames } from '../kit/class-names.ts';
import { useReadTalk } from './read-talk.ts';
import styles from './TalkChip.module.css';

/** How much is said that this person has not read; nothing while that is nothing. */
export function TalkChip() {
  const client = useClient();
  const { unread } = useReadTalk();
  if (unread.length === 0) return null;
  return (
    <button
      type="button"
      className={classNames(header.chip, styles.unread)}
      aria-label={`${unread.length} unread`}
      onClick={() => client.show({ panel: 'talk' })}
    >
      {unread.length}
      <span className={styles.word}>unread</span>
    </button>
  );
}
