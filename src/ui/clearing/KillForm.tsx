import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import { useDraft } from '../desk/use-draft.ts';
import { Button } from '../kit/Button.tsx';
import { Field, TextArea } from '../kit/Field.tsx';
import { ModalActions } from '../kit/Modal.tsx';
import { useHostNeeded } from '../review/use-host-needed.ts';
import styles from './clearing.module.css';
import type { PanelActs } from './use-panel-acts.ts';

interface KillFormProps {
  readonly desk: Desk;
  readonly acts: PanelActs;
  readonly onClose: () => void;
}

/** The second step of killing a story: why, and that it is for good. */
export function KillForm({ desk, acts, onClose }: KillFormProps) {
  const [typed, type] = useDraft(`kill/${desk.storyId}`);
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const unsent = useHostNeeded();
  useEffect(() => field.current?.focus(), []);
  const reason = typed?.trim() ?? '';
  const kill = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (unsent !== null) return;
    if (reason === '') {
      setError('Type why the story is killed.');
      return;
    }
    setError(null);
    if (await acts.direct({ type: 'kill', reason }, 'The story is killed.')) type(null);
  };
  return (
    <form className={styles.foot} onSubmit={kill}>
      <p className={styles.warning}>
        Killing a story is for good. It stays to be read and exported; nothing in it can be changed,
        and no complaint about it can be recorded.
      </p>
      <Field label="Why the story is killed" error={error}>
        {(ids) => (
          <TextArea
            {...ids}
            ref={field}
            rows={2}
            value={typed ?? ''}
            onChange={(event) => type(event.target.value)}
          />
        )}
      </Field>
      <ModalActions>
        <Button onClick={onClose}>Keep the story</Button>
        <Button type="submit" kind="danger" disabledBecause={unsent}>
          Kill it for good
        </Button>
      </ModalActions>
    </form>
  );
}
