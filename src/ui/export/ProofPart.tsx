import { useCallback, useState } from 'react';
import type { Making } from '#core/export/column.ts';
import { fileName } from '#core/export/file-names.ts';
import type { Markup } from '#core/export/markup.ts';
import { proofFile } from '#core/export/proof-file.ts';
import { proofSheet } from '#core/export/proof-sheet.ts';
import type { ExportInput } from '#core/export/quotes-file.ts';
import { Button } from '../kit/Button.tsx';
import styles from './ExportPanel.module.css';
import { fileTime } from './local-format.ts';
import proofCss from './proof.css?inline';
import { ProofPrint } from './ProofPrint.tsx';
import { saveFile } from './save-file.ts';

interface ProofPartProps {
  readonly input: ExportInput;
  readonly making: () => Making;
  readonly onDone: (say: string) => void;
}

/** The story on paper with its checks in the margin: printed, or as one file. */
export function ProofPart({ input, making, onDone }: ProofPartProps) {
  const [sheet, setSheet] = useState<Markup | null>(null);
  const printed = useCallback(() => setSheet(null), []);
  const save = (): void => {
    const name = fileName(input.desk, 'proof', fileTime(new Date()), 'html');
    saveFile(name, 'text/html;charset=utf-8', [proofFile(input, making(), proofCss)]);
    onDone(`Downloaded ${name}.`);
  };
  return (
    <section className={styles.part} aria-labelledby="proof-title">
      <div className={styles.partHead}>
        <h3 id="proof-title">Proof sheet</h3>
        <p className={styles.note}>
          The story with numbered notes in its margin: open questions first, what was not checked,
          sources, signatures.
        </p>
      </div>
      <div className={styles.acts}>
        <Button onClick={() => setSheet(proofSheet(input, making()))}>Print</Button>
        <Button onClick={save}>Save as a page</Button>
      </div>
      {sheet === null ? null : <ProofPrint sheet={sheet} onDone={printed} />}
    </section>
  );
}
