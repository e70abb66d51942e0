import { FIELD_WORDS } from '#core/desk/field-words.ts';
import { KEPT_BACK } from '#core/desk/kept-back.ts';
import { Button } from '../kit/Button.tsx';
import changes from './Changes.module.css';
import styles from './Notices.module.css';
import { OWN_FIRST } from './own-first.ts';
import { suggestedWords } from './suggested-words.ts';
import { usePane } from './pane-context.tsx';
import { useSuggestions } from './use-suggestions.ts';

/** A reviewer's proposed edits: taken by a checker, who is then the writer, declined, or withdrawn. */
export function Suggestions() {
  const { desk, me, unseen } = usePane();
  const { open, settle, refused } = useSuggestions();
  return (
    <>
      {open.map((item, index) => (
        <div key={item.id} className={styles.notice}>
          <p>
            <b>{item.by.name} suggests</b>
          </p>
          {item.writes.length === 0 ? <p>{KEPT_BACK}</p> : null}
          <ul className={changes.changes}>
            {item.writes.map((write) => (
              <li key={`${write.field}/${write.id}`}>
                {FIELD_WORDS[write.field]}: <ins>{suggestedWords(desk, write)}</ins>
              </li>
            ))}
          </ul>
          <div className={styles.buttons}>
            {me.hats.includes('checks') ? (
              <>
                <Button
                  {...(index === 0 ? { keys: 'T' } : {})}
                  disabledBecause={unseen ? OWN_FIRST : refused(item.id)}
                  onClick={() => settle(item.id, 'taken')}
                >
                  Take it
                </Button>
                <Button
                  kind="quiet"
                  disabledBecause={unseen ? OWN_FIRST : null}
                  onClick={() => settle(item.id, 'declined')}
                >
                  Decline
                </Button>
              </>
            ) : null}
            {item.by.id === me.id ? (
              <Button kind="quiet" onClick={() => settle(item.id, 'withdrawn')}>
                Withdraw
              </Button>
            ) : null}
          </div>
        </div>
      ))}
    </>
  );
}
