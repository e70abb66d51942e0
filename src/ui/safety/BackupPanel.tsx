import { type ReactNode, useState } from 'react';
import type { BackupLook, Backups, Got } from '#sync/backups.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { useOutcome } from '../desk/use-outcome.ts';
import { saveFile } from '../export/save-file.ts';
import { Button } from '../kit/Button.tsx';
import { FileButton } from '../kit/FileButton.tsx';
import { Modal } from '../kit/Modal.tsx';
import { BACKUP_FILE, backupName, lookWords, restoredWords } from './backup-words.ts';
import { useFaults } from './faults.ts';
import styles from './Safety.module.css';

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Copies of what the desk keeps: taken, put back; and a story deleted with a last copy. */
export function BackupPanel({ onClose }: { readonly onClose: () => void }) {
  const client = useClient();
  const story = useDesk((state) => state.desk?.story ?? null);
  const storyId = useDesk((state) => state.storyId);
  const waiting = useDesk((state) => state.saved.kind !== 'saved');
  const inBrowser = useFaults() !== null;
  const { said, problem, tell, refuse, copies: run } = useOutcome();

  const download = async (of: string | null, name: string): Promise<string | null> => {
    const text = await run((backups) => backups.take(of));
    if (text === null) return null;
    saveFile(backupName(name), BACKUP_FILE, [text]);
    tell('The copy is checked and in your downloads.');
    return text;
  };
  return (
    <Modal title="Copies and backup" wide onClose={onClose}>
      {waiting ? (
        <p className={styles.lead}>
          Some changes on this device are not sent yet; a copy of the desk does not hold them.
        </p>
      ) : null}
      <Part title="Download">
        <p className={styles.small}>
          Everything with its whole history, so that it can be put back or checked elsewhere.
        </p>
        <div className={styles.acts}>
          <Button onClick={() => void download(null, 'desk')}>Everything</Button>
          {story === null || storyId === null ? null : (
            <Button onClick={() => void download(storyId, story.slug)}>This story</Button>
          )}
        </div>
      </Part>
      {inBrowser ? (
        <Restore run={run} onRestored={tell} onProblem={refuse} />
      ) : (
        <Part title="Restore">
          <p className={styles.small}>
            This desk is restored on its machine, by whoever looks after it: stop the host, then run{' '}
            <code>npm run restore -- FILE</code> there.
          </p>
        </Part>
      )}
      {story === null || storyId === null ? null : (
        <Delete
          key={storyId}
          title={story.title}
          onCopy={() => download(storyId, story.slug)}
          onDelete={async (copy) => {
            if ((await run((backups) => backups.remove(storyId, copy))) === null) return;
            await client.catchUp();
            onClose();
            client.show({ said: `“${story.title}” is deleted.` });
          }}
        />
      )}
      <p className={styles.said}>{said}</p>
      {problem === null ? null : <p className={styles.bad}>{problem}</p>}
    </Modal>
  );
}

interface RestoreProps {
  readonly run: <T>(act: (backups: Backups) => Promise<Got<T>>) => Promise<T | null>;
  readonly onRestored: (say: string) => void;
  readonly onProblem: (say: string) => void;
}

/** A file is looked into first; what it would do is said before it is done. */
function Restore({ run, onRestored, onProblem }: RestoreProps) {
  const client = useClient();
  const [chosen, choose] = useState<{ readonly text: string; readonly look: BackupLook } | null>(
    null,
  );
  const read = async (file: File): Promise<void> => {
    choose(null);
    let text: string;
    try {
      text = await file.text();
    } catch {
      onProblem(`${file.name} could not be read. Choose it again.`);
      return;
    }
    const look = await run((backups) => backups.look(text));
    if (look !== null) choose({ text, look });
  };
  const restore = async (text: string): Promise<void> => {
    const done = await run((backups) => backups.restore(text));
    choose(null);
    if (done === null) return;
    onRestored(restoredWords(done).join(' '));
    await client.catchUp();
  };
  return (
    <Part title="Restore">
      <p className={styles.small}>
        Verbatim checks the file, then asks before it restores anything.
      </p>
      <div className={styles.acts}>
        <FileButton
          label="Choose a backup"
          accept=".jsonl,.json,application/json"
          onChoose={(file) => void read(file)}
        />
      </div>
      {chosen === null ? null : (
        <>
          <p>This backup is intact. If you restore it:</p>
          <ul>
            {lookWords(chosen.look).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div className={styles.acts}>
            <Button kind="danger" onClick={() => void restore(chosen.text)}>
              Restore
            </Button>
            <Button onClick={() => choose(null)}>Cancel</Button>
          </div>
        </>
      )}
    </Part>
  );
}

interface DeleteProps {
  readonly title: string;
  readonly onCopy: () => Promise<string | null>;
  readonly onDelete: (copy: string) => Promise<void>;
}

/** A last copy comes first; it also says which state of the story is meant. */
function Delete({ title, onCopy, onDelete }: DeleteProps) {
  const clears = useDesk((state) => state.me?.hats.includes('clears') ?? false);
  const [copy, setCopy] = useState<string | null>(null);
  return (
    <Part title="Delete this story">
      <p className={styles.small}>
        Its words, its history and the records only it holds go, for everybody. What stays is that
        it was deleted, when and by whom.
      </p>
      <div className={styles.acts}>
        <Button
          disabledBecause={clears ? null : 'Still needed: someone who clears.'}
          onClick={() => void onCopy().then(setCopy)}
        >
          Take the last copy…
        </Button>
        {copy === null ? null : (
          <Button kind="danger" onClick={() => void onDelete(copy)}>
            {`Delete “${title}”`}
          </Button>
        )}
      </div>
    </Part>
  );
}
