import styles from './Hidden.module.css';

/** Says a sentence when it changes. Mounted from the first paint, or the first sentence is lost. */
export function LiveRegion({
  text,
  urgent = false,
}: {
  readonly text: string;
  readonly urgent?: boolean;
}) {
  return (
    <div
      className={styles.hidden}
      role={urgent ? 'alert' : 'status'}
      aria-live={urgent ? 'assertive' : 'polite'}
    >
      {text}
    </div>
  );
}
