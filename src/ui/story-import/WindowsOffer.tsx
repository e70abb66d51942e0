import { Button } from '../kit/Button.tsx';
import styles from './ImportPanel.module.css';

/** A file that is not UTF-8, as it would read in the encoding that older Windows programs write. */
export function WindowsOffer({
  preview,
  onTake,
}: {
  readonly preview: string;
  readonly onTake: () => void;
}) {
  return (
    <section className={styles.preview} aria-label="Preview as Windows-1252">
      <p>As Windows-1252 it reads:</p>
      {/* Scrolls, so it must take focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <p className={styles.sample} tabIndex={0}>
        {preview}
      </p>
      <div>
        <Button onClick={onTake}>It reads right, use it</Button>
      </div>
    </section>
  );
}
