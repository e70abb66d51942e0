import { statusRow } from '#core/review/status.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { TextInput } from '../kit/Field.tsx';
import styles from './QuoteList.module.css';

/** The id by which the "/" key finds the field. */
export const FIND_ID = 'find-quote';

/** Finds quotes by their words or speaker; says which status the meter has narrowed the list to. */
export function FindField() {
  const client = useClient();
  const filter = useDesk((state) => state.filter);
  return (
    <div className={styles.find}>
      <TextInput
        id={FIND_ID}
        type="search"
        aria-label="Find in the list"
        placeholder="Find words or speaker"
        value={filter.text}
        onChange={(event) => client.show({ filter: { ...filter, text: event.target.value } })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && filter.text === '') event.currentTarget.blur();
        }}
      />
      {filter.status === null ? null : (
        <Button kind="quiet" onClick={() => client.show({ filter: { ...filter, status: null } })}>
          {`Only ${statusRow(filter.status).label.toLowerCase()}: show all`}
        </Button>
      )}
    </div>
  );
}
