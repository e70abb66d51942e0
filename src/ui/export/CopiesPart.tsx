import { useEffect, useState } from 'react';
import type { CopyRow } from '#sync/story-files.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { FileButton } from '../kit/FileButton.tsx';
import { whenWords } from '../review/when-words.ts';
import styles from './CopiesPart.module.css';

/** "212 entries, the last 24 Nov 2026, 14:05". */
function under({ rows, lastAt }: CopyRow): string {
  return `${rows} ${rows === 1 ? 'entry' : 'entries'}, the last ${whenWords(lastAt)}`;
}

/** Read-only copies of stories: opened from a file, kept on this device, taken away again. */
export function CopiesPart({ onOpen }: { readonly onOpen: (id: string) => Promise<void> }) {
  const client = useClient();
  const openId = useDesk((state) => state.storyId);
  const [rows, setRows] = useState<readonly CopyRow[]>([]);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    let stale = false;
    const read = async (): Promise<void> => {
      const kept = await (await client.storyFiles()).copies();
      if (!stale) setRows(kept);
    };
    void read().catch(() => {});
    return () => {
      stale = true;
    };
  }, [client]);

  const refuse = (why: string): void => {
    setProblem(why);
    client.show({ said: why });
  };
  const take = async (file: File): Promise<void> => {
    setProblem(null);
    let text: string;
    try {
      text = await file.text();
    } catch {
      return refuse(`${file.name} could not be read. Choose it again.`);
    }
    const kept = await (await client.storyFiles()).keep(text);
    if (!kept.ok) return refuse(`${file.name} is not opened. ${kept.say}`);
    await onOpen(kept.value.id);
    client.show({ said: 'The copy is checked and open. It is read-only.' });
  };
  const forget = async (id: string): Promise<void> => {
    const files = await client.storyFiles();
    await files.forget(id);
    setRows(await files.copies());
  };
  return (
    <section className={styles.part} aria-labelledby="copies-title">
      <h3 id="copies-title">Read-only copies</h3>
      <p className={styles.note}>
        A story’s JSON from an archive. Its history is checked to the last entry; nothing can be
        changed in it. It stays on this device.
      </p>
      {rows.length === 0 ? null : (
        <ul className={styles.rows} aria-label="Copies on this device">
          {rows.map((row) => (
            <li key={row.id} className={styles.row}>
              <button
                type="button"
                className={styles.open}
                aria-current={row.id === openId ? 'true' : undefined}
                onClick={() => void onOpen(row.id)}
              >
                <span className={styles.title}>{row.title}</span>
                <span className={styles.note}>
                  {under(row)}
                  {row.id === openId ? ' · open now' : ''}
                </span>
              </button>
              {row.id === openId ? null : (
                <Button
                  kind="quiet"
                  aria-label={`Remove the copy of ${row.title}`}
                  onClick={() => void forget(row.id)}
                >
                  Remove
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div>
        <FileButton
          label="Open a copy from a file"
          accept=".json,application/json"
          onChoose={(file) => void take(file)}
        />
      </div>
      {problem === null ? null : <p className={styles.bad}>{problem}</p>}
    </section>
  );
}
