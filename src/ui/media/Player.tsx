import { useRef } from 'react';
import { useStore } from 'zustand';
import { timecodeWords } from '#core/record/timecode.ts';
import { useCaps } from '../desk/use-caps.ts';
import { useKeys } from '../desk/use-keys.ts';
import { Button } from '../kit/Button.tsx';
import { classNames } from '../kit/class-names.ts';
import { FileButton } from '../kit/FileButton.tsx';
import { useSaid } from '../kit/use-said.ts';
import { Captions } from './Captions.tsx';
import { CaptionsChooser } from './CaptionsChooser.tsx';
import styles from './Player.module.css';
import { PLAYER_KEYS } from './player-keys.ts';
import { dropRecording, recordings, takeRecording } from './recording-store.ts';
import { usePlayback } from './use-playback.ts';

interface PlayerProps {
  /** Puts the time, as "00:03:12", where it belongs. */
  readonly onTake: (time: string) => void;
  /** Why the time cannot be taken, as a sentence; null: it can. */
  readonly because: string | null;
}

/** A recording of one's own beside the words: it is played here and goes nowhere. */
export function Player({ onTake, because }: PlayerProps) {
  const file = useStore(recordings, (state) => state.file);
  return file === null ? (
    <div className={styles.choose}>
      <FileButton label="Choose a recording" accept="audio/*,video/*" onChoose={takeRecording} />
      <p className={styles.note}>
        It stays on this computer: played here, not sent anywhere, not kept.
      </p>
    </div>
  ) : (
    <Playing key={file.url} onTake={onTake} because={because} />
  );
}

function Playing({ onTake, because }: PlayerProps) {
  const file = useStore(recordings, (state) => state.file);
  const region = useRef<HTMLDivElement>(null);
  const { media, at, length, playing, slow, problem, acts, events } = usePlayback();
  const cap = useCaps('recording', PLAYER_KEYS);
  useSaid(problem ?? '');
  const time = timecodeWords(at);
  const take = (): void => {
    if (because === null) onTake(time);
  };
  useKeys(
    'recording',
    region,
    {
      play: acts.toggle,
      back: () => acts.skip(-3),
      on: () => acts.skip(3),
      slower: acts.slower,
      'take-time': take,
    },
    PLAYER_KEYS,
  );
  if (file === null) return null;
  return (
    <div ref={region} className={styles.player} role="group" aria-label="Player">
      <div className={styles.head}>
        <span className={styles.name} title={file.name}>
          {file.name}
        </span>
        <span className={styles.note}>not sent, not kept</span>
        <CaptionsChooser />
        <Button kind="quiet" className={styles.small} onClick={dropRecording}>
          Let it go
        </Button>
      </div>
      {file.video ? (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- captions of one's own are followed below
        <video ref={media} className={styles.video} src={file.url} preload="metadata" {...events} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- captions of one's own are followed below
        <audio ref={media} src={file.url} preload="metadata" {...events} />
      )}
      {problem === null ? null : <p className={styles.problem}>{problem}</p>}
      <div className={styles.line}>
        <input
          type="range"
          className={styles.range}
          aria-label="Place in the recording"
          aria-valuetext={`${time} of ${timecodeWords(length)}`}
          min={0}
          max={Math.max(length, 0.1)}
          step={0.1}
          value={Math.min(at, Math.max(length, 0.1))}
          onChange={(event) => acts.goTo(Number(event.target.value))}
        />
        <span className={styles.time}>
          {time} / {timecodeWords(length)}
        </span>
      </div>
      <div className={classNames(styles.line, styles.acts)}>
        <Button className={styles.small} keys={cap('play')} onClick={acts.toggle}>
          {playing ? 'Pause' : 'Play'}
        </Button>
        <Button
          className={styles.small}
          aria-label="Back three seconds"
          keys={cap('back')}
          onClick={() => acts.skip(-3)}
        >
          −3 s
        </Button>
        <Button
          className={styles.small}
          aria-pressed={slow}
          keys={cap('slower')}
          onClick={acts.slower}
        >
          Slower
        </Button>
        <Button
          className={styles.small}
          keys={cap('take-time')}
          disabledBecause={because}
          onClick={take}
        >
          Take the time here
        </Button>
      </div>
      <Captions at={at} onGoTo={acts.goTo} />
    </div>
  );
}
