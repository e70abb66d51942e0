import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { fingerprintOf } from '#core/desk/fingerprint.ts';
import { useDraft } from '../desk/use-draft.ts';
import { Button } from '../kit/Button.tsx';
import { Field, TextInput } from '../kit/Field.tsx';
import { useHostNeeded } from '../review/use-host-needed.ts';
import styles from './clearing.module.css';
import type { PanelActs } from './use-panel-acts.ts';

interface RunAllUnsignedProps {
  readonly desk: Desk;
  readonly quotes: readonly Quote[];
  readonly acts: PanelActs;
  readonly onClose: () => void;
}

/** Everything with a verdict runs without a signature, in one act, with the reason that is printed. */
export function RunAllUnsigned({ desk, quotes, acts, onClose }: RunAllUnsignedProps) {
  const [typed, type] = useDraft(`run-all-unsigned/${desk.storyId}`);
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const unsent = useHostNeeded();
  useEffect(() => field.current?.focus(), []);
  const reason = typed ?? 'no second reader';
  const run = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (unsent !== null) return;
    if (reason.trim() === '') {
      setError('Type the reason; it is printed on the proof and in the export.');
      return;
    }
    const command = {
      type: 'run-unsigned',
      quoteIds: quotes.map(({ id }) => id),
      seenFingerprints: quotes.map((quote) => fingerprintOf(desk, quote)),
      reason: reason.trim(),
    } as const;
    const what = quotes.length === 1 ? '1 quote runs' : `${quotes.length} quotes run`;
    if (!(await acts.direct(command, `${what} unsigned.`))) return;
    type(null);
    onClose();
  };
  return (
    <form className={styles.form} onSubmit={run}>
      <Field
        label="Reason, as it will be printed"
        error={error}
        hint="It is no signature: “run unsigned” stands on the proof and in the export until someone signs."
      >
        {(ids) => (
          <TextInput
            {...ids}
            ref={field}
            value={reason}
            onChange={(event) => type(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.acts}>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" kind="primary" disabledBecause={unsent}>
          {quotes.length === 1 ? 'Run it unsigned' : `Run all ${quotes.length} unsigned`}
        </Button>
      </div>
    </form>
  );
}
