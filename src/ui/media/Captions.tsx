import { useStore } from 'zustand';
import { timecodeWords } from '#core/record/timecode.ts';
import { captionAt } from './caption-at.ts';
import styles from './Player.module.css';
import { recordings } from './recording-store.ts';

interface CaptionsProps {
  readonly at: number;
  readonly onGoTo: (seconds: number) => void;
}

/** The captions followed: the line that is heard, and one either side. */
export function Captions({ at, onGoTo }: CaptionsProps) {
  const name = useStore(recordings, (state) => state.captionsName);
  const captions = useStore(recordings, (state) => state.captions);
  if (captions.length === 0) return null;
  const heard = captionAt(captions, at);
  const before = heard < 0 ? captions.findLastIndex(({ end }) => end <= at) : heard - 1;
  const shown = heard < 0 ? [before, before + 1] : [before, heard, heard + 1];
  return (
    <ol className={styles.lines} aria-label={`Captions from ${name}`}>
      {shown.flatMap((index) => {
        const line = captions[index];
        if (line === undefined) return [];
        return (
          <li key={index} aria-current={index === heard ? 'true' : undefined}>
            <button
              type="button"
              className={styles.caption}
              aria-label={`Go to ${timecodeWords(line.start)}: ${line.words}`}
              onClick={() => onGoTo(line.start)}
            >
              <span className={styles.time}>{timecodeWords(line.start)}</span>
              <span dir="auto">{line.words}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
