import styles from './FileButton.module.css';

interface FileButtonProps {
  readonly label: string;
  readonly accept: string;
  readonly onChoose: (file: File) => void;
}

/** A quiet button that opens the file chooser; a file may be dropped on it too. */
export function FileButton({ label, accept, onChoose }: FileButtonProps) {
  return (
    <label className={styles.choose}>
      {label}
      <input
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onChoose(file);
          // The same file may be chosen again after it was mended.
          event.target.value = '';
        }}
      />
    </label>
  );
}
