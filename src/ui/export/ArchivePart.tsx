import { useMemo, useState } from 'react';
import { archiveFiles, type ArchiveInput } from '#core/export/archive.ts';
import type { Making } from '#core/export/column.ts';
import type { Separator } from '#core/export/csv.ts';
import { fileName } from '#core/export/file-names.ts';
import type { ExportInput } from '#core/export/quotes-file.ts';
import { withholds } from '#core/export/withheld.ts';
import { useClient } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { type SingleFile, SINGLE_FILES } from './archive-list.ts';
import styles from './ExportPanel.module.css';
import { fileTime } from './local-format.ts';
import proofCss from './proof.css?inline';
import { saveFile } from './save-file.ts';
import { logKeptWords, missingWords } from './words.ts';

interface ArchivePartProps {
  readonly input: ExportInput;
  readonly separator: Separator;
  readonly making: () => Making;
  /** Changes wait on this device, and are not in what is made of the log. */
  readonly waiting: boolean;
  /** So many first verdicts are kept back from who takes it: the history, which holds them, does not leave. */
  readonly kept: number;
  readonly onDone: (say: string) => void;
}

/** Everything to be kept of the story: as one zip, or file by file. */
export function ArchivePart({ input, separator, making, waiting, kept, onDone }: ArchivePartProps) {
  const client = useClient();
  const [withWithheld, setWithWithheld] = useState(false);
  const because = logKeptWords(kept);
  const withheld = useMemo(() => withholds(input), [input]);

  const archive = async (): Promise<ArchiveInput | null> => {
    const got = await (await client.storyFiles()).whole();
    if (got.ok) return got.value;
    onDone(got.say);
    return null;
  };
  const named = (what: string, ending: string): string =>
    fileName(input.desk, what, fileTime(new Date()), ending);
  const single = async (file: SingleFile): Promise<void> => {
    const of = { input, separator, proofCss, withWithheld, making: making() };
    const name = named(file.what, file.ending);
    if (file.needs === 'desk') saveFile(name, file.type, file.make(of));
    else {
      const made = await archive();
      if (made === null) return;
      saveFile(name, file.type, file.make(of, made));
      return onDone(`Downloaded ${name}.${missingWords(made.whole.missing.length)}`);
    }
    onDone(`Downloaded ${name}.`);
  };
  const everything = async (): Promise<void> => {
    const made = await archive();
    if (made === null) return;
    const at = making();
    const files = archiveFiles(made, { separator, proofCss, withWithheld }, at);
    const { zipOf } = await import('./zip.ts');
    const name = named('archive', 'zip');
    saveFile(name, 'application/zip', [zipOf(files, at.exportedAt)]);
    onDone(`Downloaded ${name}, ${files.length} files.${missingWords(made.whole.missing.length)}`);
  };
  return (
    <details className={styles.archive}>
      <summary>Archive</summary>
      <div className={styles.files}>
        <div className={styles.file}>
          <Button kind="primary" disabledBecause={because} onClick={() => void everything()}>
            Everything, one zip
          </Button>
          <span className={styles.note}>
            all files below, exact ones too, the proof sheet, and a manifest with their hashes
          </span>
        </div>
        {waiting ? (
          <p className={styles.note}>
            What waits on this device is not in the history yet: the zip, the audit trail and the
            JSON are without it.
          </p>
        ) : null}
        {withheld ? (
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={withWithheld}
              onChange={(event) => setWithWithheld(event.target.checked)}
            />
            With the JSON, which also holds what is kept of unnamed sources. Left out otherwise.
          </label>
        ) : null}
        <ul className={styles.list}>
          {SINGLE_FILES.map((file) => (
            <li key={file.label} className={styles.file}>
              <Button
                disabledBecause={file.needs === 'log' ? because : null}
                onClick={() => void single(file)}
              >
                {file.label}
              </Button>
              <span className={styles.note}>
                {file.note}
                {withheld && file.what === 'story' ? '; holds unnamed sources too' : ''}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
