import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { StorySummary } from '#core/desk/summary.ts';
import { useDraft } from '../desk/use-draft.ts';
import { Button } from '../kit/Button.tsx';
import { Field, TextInput } from '../kit/Field.tsx';
import type { RowActs } from './use-row-acts.ts';
import styles from './Stories.module.css';

interface RenameProps {
  readonly story: StorySummary;
  readonly acts: RowActs;
  readonly onClose: () => void;
}

/** Another title for a story; its text and its file names stay. */
export function RenameStory({ story, acts, onClose }: RenameProps) {
  const [typed, type] = useDraft(`rename/${story.storyId}`);
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const title = typed ?? story.title;
  const done = (): void => {
    type(null);
    onClose();
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = await acts.rename(story, title.trim());
    if (refused === null) done();
    else setError(refused);
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <Field label="Title" error={error}>
        {(ids) => (
          <TextInput
            {...ids}
            ref={field}
            value={title}
            onChange={(event) => type(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.formActs}>
        <Button kind="primary" type="submit">
          Rename
        </Button>
        <Button onClick={done}>Cancel</Button>
      </div>
    </form>
  );
}
