import { useRef } from 'react';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { useKeys } from '../desk/use-keys.ts';
import { Button } from '../kit/Button.tsx';
import { TextInput } from '../kit/Field.tsx';
import { openFind } from '../reader/find-in-story.ts';
import styles from './QuoteList.module.css';

interface FindFieldProps {
  /** Whether the panel with filters and order stands open, and its id. */
  readonly showing: boolean;
  readonly panelId: string;
  readonly onShow: () => void;
}

/** Finds quotes by their words or speaker, or goes on to look in the whole story; opens filters and order. */
export function FindField({ showing, panelId, onShow }: FindFieldProps) {
  const client = useClient();
  const filter = useDesk((state) => state.filter);
  const { text } = filter;
  const field = useRef<HTMLInputElement>(null);
  const heard = useRef<Document | HTMLElement>(null);
  useKeys('everywhere', heard, { search: () => field.current?.focus() });
  return (
    <div className={styles.find}>
      <div className={styles.findRow}>
        <TextInput
          ref={(input) => {
            field.current = input;
            // In the sheet of a narrow page only what is pressed in the sheet is for it.
            heard.current = input?.closest('dialog') ?? document;
          }}
          type="search"
          aria-label="Find in the list"
          placeholder="Find a quote"
          value={text}
          onChange={(event) => client.show({ filter: { ...filter, text: event.target.value } })}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && text === '') event.currentTarget.blur();
          }}
        />
        <Button
          kind="quiet"
          className={styles.small}
          aria-expanded={showing}
          aria-controls={showing ? panelId : undefined}
          aria-label="Filter and order"
          onClick={onShow}
        >
          Show <span aria-hidden="true">{showing ? '▴' : '▾'}</span>
        </Button>
      </div>
      {text.trim() === '' ? null : (
        <Button kind="quiet" className={styles.inStory} onClick={() => openFind(text.trim())}>
          Find in the whole story
        </Button>
      )}
    </div>
  );
}
