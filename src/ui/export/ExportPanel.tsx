import { useEffect, useMemo, useRef, useState } from 'react';
import type { Row, Separator } from '#core/export/csv.ts';
import {
  countSigned,
  type ExportInput,
  quoteRows,
  quotesCsv,
  quotesFileName,
  quotesTable,
} from '#core/export/quotes-file.ts';
import { countKeptBack, keptBackFrom } from '#core/desk/second-verdicts.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { Modal } from '../kit/Modal.tsx';
import { CSV_TYPE } from './archive-list.ts';
import { ArchivePart } from './ArchivePart.tsx';
import { ClaimReviewPart } from './ClaimReviewPart.tsx';
import styles from './ExportPanel.module.css';
import { fileTime, separatorFor } from './local-format.ts';
import { PreviewTable } from './PreviewTable.tsx';
import { ProofPart } from './ProofPart.tsx';
import { saveFile } from './save-file.ts';
import { fileWords, keptWords, signedWords, waitingWords } from './words.ts';

const PREVIEW_ROWS = 4;

const SEPARATOR_OPTIONS: readonly { readonly value: Separator; readonly label: string }[] = [
  { value: 'comma', label: 'Comma' },
  { value: 'semicolon', label: 'Semicolon' },
  { value: 'tab', label: 'Tab' },
];

/** The headings and the first rows of the short file; time and name stand in no column of it. */
function firstRows(input: ExportInput): readonly Row[] {
  const rows: Row[] = [];
  for (const row of quoteRows(input, 'compact', { exportedAt: '', exportedBy: '' })) {
    rows.push(row);
    if (rows.length > PREVIEW_ROWS) break;
  }
  return rows;
}

/** Takes the quotations out of the desk: one button for the usual file, the rest folded. Refuses nothing. */
export function ExportPanel({ onClose }: { readonly onClose: () => void }) {
  const client = useClient();
  const whole = useDesk((state) => state.desk);
  const me = useDesk((state) => state.me);
  const saved = useDesk((state) => state.saved);
  const [separator, setSeparator] = useState(() => separatorFor(undefined));
  const [done, setDone] = useState('');
  const tell = (words: string): void => {
    setDone(words);
    client.show({ said: words });
  };
  const main = useRef<HTMLButtonElement>(null);
  // Enter takes the usual file. After the dialog has opened, which puts focus on its first button.
  useEffect(() => main.current?.focus(), []);

  // A new desk means a new log: both come from the same pull.
  const input = useMemo<ExportInput | null>(
    () =>
      whole === null
        ? null
        : { desk: me === null ? whole : keptBackFrom(whole, me), log: client.log() },
    [client, me, whole],
  );
  const preview = useMemo(() => {
    if (input === null) return null;
    return { rows: firstRows(input), count: countSigned(input) };
  }, [input]);

  if (input === null || preview === null) {
    return (
      <Modal title="Export" onClose={onClose}>
        <p>No story is open.</p>
      </Modal>
    );
  }

  const making = () => ({ exportedAt: new Date().toISOString(), exportedBy: me?.name ?? '' });
  const download = () => {
    const usual = { preset: 'compact', profile: 'spreadsheet', separator } as const;
    const name = quotesFileName(input.desk, usual, fileTime(new Date()));
    saveFile(name, CSV_TYPE, quotesCsv(input, usual, making()));
    tell(`Downloaded ${name}.`);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(quotesTable(input, making()));
      tell('Table copied. Paste it into a spreadsheet.');
    } catch {
      tell('This browser does not let the page copy. Download the CSV instead.');
    }
  };
  const waiting = waitingWords(saved);
  const kept = countKeptBack(input.desk);

  return (
    <Modal title="Export" onClose={onClose} wide>
      <div className={styles.panel}>
        <p className={styles.count} data-unsigned={preview.count.unsigned > 0 || undefined}>
          {signedWords(preview.count)}
        </p>
        {waiting === null ? null : <p className={styles.note}>{waiting}</p>}
        {kept === 0 ? null : <p className={styles.note}>{keptWords(kept)}</p>}
        <div className={styles.actions}>
          <Button ref={main} kind="primary" className={styles.main} onClick={download}>
            Download CSV
          </Button>
          <Button className={styles.second} onClick={() => void copy()}>
            Copy table
          </Button>
          <div className={styles.separator}>
            <Choice
              legend="Separator"
              value={separator}
              options={SEPARATOR_OPTIONS}
              onChange={setSeparator}
            />
          </div>
        </div>
        <p className={styles.note}>{fileWords(preview.count.rows, preview.rows[0]?.length ?? 0)}</p>
        <PreviewTable rows={preview.rows} total={preview.count.rows} />
        <p className={styles.note}>
          A cell that a spreadsheet could run as a formula gets an apostrophe in front.
        </p>
        <ProofPart input={input} making={making} onDone={tell} />
        <ArchivePart
          input={input}
          separator={separator}
          making={making}
          waiting={waiting !== null}
          kept={kept}
          onDone={tell}
        />
        <ClaimReviewPart input={input} onDone={tell} />
        <p className={styles.done} data-said={done !== '' || undefined}>
          {done}
        </p>
      </div>
    </Modal>
  );
}
