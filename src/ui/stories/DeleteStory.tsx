import { useEffect, useRef, useState } from 'react';
import type { StorySummary } from '#core/desk/summary.ts';
import { slugOf } from '#core/story/title.ts';
import { useClient } from '../desk/desk-context.tsx';
import { saveFile } from '../export/save-file.ts';
import { Button } from '../kit/Button.tsx';
import { BACKUP_FILE, backupName } from '../safety/backup-words.ts';
import type { RowActs } from './use-row-acts.ts';
import styles from './Stories.module.css';

interface DeleteProps {
  readonly story: StorySummary;
  readonly acts: RowActs;
  readonly onClose: () => void;
}

const COPIED = 'The copy is checked and in your downloads.';

/** A last copy comes first; it also says which state of the story is meant. */
export function DeleteStory({ story, acts, onClose }: DeleteProps) {
  const client = useClient();
  const [copy, setCopy] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const take = async (): Promise<void> => {
    const text = await acts.copies((backups) => backups.take(story.storyId));
    if (text === null) return;
    saveFile(backupName(slugOf(story.title)), BACKUP_FILE, [text]);
    setCopy(text);
    client.show({ said: COPIED });
  };
  const remove = async (): Promise<void> => {
    if (copy === null) return;
    const gone = await acts.copies((backups) => backups.remove(story.storyId, copy));
    if (gone !== null) await acts.deleted(story);
  };
  return (
    <div className={styles.form} role="group" aria-label={`Delete “${story.title}”`}>
      <p className={styles.note}>
        Its words, its history and the records only it holds go, for everybody. What stays is that
        it was deleted, when and by whom.
      </p>
      <div className={styles.formActs}>
        <Button ref={first} onClick={() => void take()}>
          {copy === null ? 'Take the last copy…' : 'Take the copy again'}
        </Button>
        {copy === null ? null : (
          <Button kind="danger" onClick={() => void remove()}>
            {`Delete “${story.title}”`}
          </Button>
        )}
        <Button onClick={onClose}>Keep it</Button>
      </div>
      {copy === null ? null : <p className={styles.note}>{COPIED}</p>}
    </div>
  );
}
