import { classNames } from '../kit/class-names.ts';
import { colourStyle } from '../reader/Mark.tsx';
import { shownWords } from '../reader/shown-words.tsx';
import { colourOf, type SpeakerLook } from '../reader/speaker-look.ts';
import styles from './SpeakerTag.module.css';

interface SpeakerTagProps {
  readonly name: string;
  /** As beside the numbers of their quotes. */
  readonly initials: string;
  /** Null: without quotes a speaker has no colour. */
  readonly look: SpeakerLook | null;
}

/** A speaker as the story marks them: initials, colour, and the line under their words. */
export function SpeakerTag({ name, initials, look }: SpeakerTagProps) {
  return (
    <span
      className={classNames(styles.tag, look === null && styles.plain)}
      style={look === null ? undefined : colourStyle(colourOf(look))}
    >
      <span aria-hidden="true" className={styles.initials}>
        {initials}
      </span>
      <span className={classNames(styles.name, look !== null && styles[look.line])}>
        {shownWords(name)}
      </span>
    </span>
  );
}
