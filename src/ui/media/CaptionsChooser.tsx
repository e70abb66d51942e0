import { useState } from 'react';
import { useStore } from 'zustand';
import { useClient } from '../desk/desk-context.tsx';
import { FileButton } from '../kit/FileButton.tsx';
import styles from './Player.module.css';
import { recordings, takeCaptions } from './recording-store.ts';

/** The largest captions file that is read, in bytes: a day of speech is far under it. */
const LARGEST = 16 * 1024 * 1024;

/** Takes a captions file of one's own to be followed; like the recording it goes nowhere. */
export function CaptionsChooser() {
  const client = useClient();
  const some = useStore(recordings, (state) => state.captions.length > 0);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async (file: File): Promise<void> => {
    // Fetched with the first captions: its table of entities is larger than the player.
    const { captionLines } = await import('./caption-lines.ts');
    const read = file.size > LARGEST ? [] : captionLines(await file.text().catch(() => ''));
    if (read.length === 0) {
      const say = `${file.name} holds no captions with times. Choose a .vtt or .srt file.`;
      setProblem(say);
      client.show({ said: say });
      return;
    }
    setProblem(null);
    takeCaptions(file.name, read);
  };
  return (
    <>
      <FileButton
        label={some ? 'Other captions' : 'Follow its captions'}
        accept=".vtt,.srt,text/vtt"
        onChoose={(file) => void choose(file)}
      />
      {problem === null ? null : <p className={styles.problem}>{problem}</p>}
    </>
  );
}
