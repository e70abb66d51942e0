import { type FormEvent, type ReactNode, useState } from 'react';
import { currentVersion, type Desk } from '#core/desk/desk.ts';
import { useDraft } from '../desk/use-draft.ts';
import { Button } from '../kit/Button.tsx';
import { Field, TextInput } from '../kit/Field.tsx';
import { ModalActions } from '../kit/Modal.tsx';
import { useHostNeeded } from '../review/use-host-needed.ts';
import styles from './clearing.module.css';
import type { PanelActs } from './use-panel-acts.ts';

interface PublishFormProps {
  readonly desk: Desk;
  readonly correction: boolean;
  readonly acts: PanelActs;
  readonly apart: ReactNode;
}

/** Where the story ran, once it has: page, edition, address. */
export function PublishForm({ desk, correction, acts, apart }: PublishFormProps) {
  const [typed, type] = useDraft(`publish/${desk.storyId}`);
  const [error, setError] = useState<string | null>(null);
  const unsent = useHostNeeded();
  const where = typed?.trim() ?? '';
  const publish = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (unsent !== null) return;
    if (where === '') {
      setError('Type where it ran: page, edition or address.');
      return;
    }
    setError(null);
    const versionId = currentVersion(desk)?.id ?? '';
    const said = `${correction ? 'Correction published' : 'Published'}: ${where}.`;
    if (await acts.direct({ type: 'publish', versionId, where }, said)) type(null);
  };
  return (
    <form className={styles.foot} onSubmit={publish}>
      <Field
        label={correction ? 'Where the correction ran' : 'Where it ran'}
        hint="Page, edition or address"
        error={error}
      >
        {(ids) => (
          <TextInput
            {...ids}
            maxLength={500}
            value={typed ?? ''}
            onChange={(event) => type(event.target.value)}
          />
        )}
      </Field>
      <ModalActions apart={apart}>
        <Button type="submit" kind="primary" disabledBecause={unsent}>
          {correction ? 'Correction published' : 'Published'}
        </Button>
      </ModalActions>
    </form>
  );
}
