import { useStore } from 'zustand';
import { Choice } from '../kit/Choice.tsx';
import { type SpokenMarks, spokenMarks } from '../reader/spoken-marks.ts';
import styles from './KeysPanel.module.css';

const OPTIONS: readonly { readonly value: SpokenMarks; readonly label: string }[] = [
  { value: 'full', label: 'Begin, end and number' },
  { value: 'numbers', label: 'Number with speaker' },
  { value: 'silent', label: 'Bare number' },
];

/** How much a screen reader is told of the quotes while it reads the story. */
export function StorySpeech() {
  const spoken = useStore(spokenMarks);
  return (
    <div className={styles.spoken}>
      <Choice
        legend="A screen reader hears of each quote in the story"
        value={spoken}
        options={OPTIONS}
        onChange={(next) => spokenMarks.setState(next, true)}
      />
    </div>
  );
}
