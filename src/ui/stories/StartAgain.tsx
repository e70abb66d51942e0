import { useEffect, useRef, useState } from 'react';
import { useClient } from '../desk/desk-context.tsx';
import { saveFile } from '../export/save-file.ts';
import { Button } from '../kit/Button.tsx';
import { BACKUP_FILE, backupName } from '../safety/backup-words.ts';
import type { LoadFaults } from '../safety/faults.ts';
import styles from './Stories.module.css';

/** The demo as on its first day: asked twice, with a last copy offered. */
export function StartAgain({ load }: { readonly load: NonNullable<LoadFaults> }) {
  const client = useClient();
  const [asking, ask] = useState(false);
  const [said, setSaid] = useState('');
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) first.current?.focus();
  }, [asking]);
  const tell = (words: string): void => {
    setSaid(words);
    client.show({ said: words });
  };
  const copy = async (): Promise<void> => {
    const got = await (await client.backups()).take(null);
    if (!got.ok) return tell(got.say);
    saveFile(backupName('desk'), BACKUP_FILE, [got.value]);
    tell('The copy is checked and in your downloads. It can be put back under Copies and backup.');
  };
  const start = async (): Promise<void> => (await load()).startAgain();
  return (
    <section className={styles.part} aria-labelledby="start-again-title">
      <h3 id="start-again-title">Start again (demo)</h3>
      <p className={styles.note}>
        Everything on this desk goes, in every tab of this browser: stories, records, signatures,
        what is not sent. The first story comes back as it was.
      </p>
      <div className={styles.formActs}>
        {asking ? (
          <>
            <Button ref={first} onClick={() => void copy()}>
              Take the last copy…
            </Button>
            <Button kind="danger" onClick={() => void start()}>
              Start again, forget everything
            </Button>
            <Button
              onClick={() => {
                ask(false);
                setSaid('');
              }}
            >
              Keep it
            </Button>
          </>
        ) : (
          <Button onClick={() => ask(true)}>Start again…</Button>
        )}
      </div>
      <p className={styles.note}>{said}</p>
    </section>
  );
}
