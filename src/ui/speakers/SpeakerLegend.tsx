import { speakersOf } from '#core/desk/speakers.ts';
import { type Desk, quotesOf } from '#core/desk/desk.ts';
import { type Filter, NOBODY_NAMED } from '#sync/desk-state.ts';
import { initialsAmong } from '../reader/initials.ts';
import { lookOf } from '../reader/speaker-look.ts';
import { SpeakerTag } from './SpeakerTag.tsx';
import { quoteCount } from './speaker-words.ts';
import styles from './SpeakerLegend.module.css';

interface SpeakerLegendProps {
  readonly desk: Desk;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

interface Line {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** Speakers with quotes in the story, in the order in which they speak; last, the quotes of nobody named. */
function linesOf(desk: Desk): readonly Line[] {
  const counts = new Map<string, number>();
  for (const { anchor, stage } of quotesOf(desk)) {
    const id = anchor.speakerId ?? NOBODY_NAMED;
    if (stage !== 'dismissed') counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...speakersOf(desk), { id: NOBODY_NAMED, name: 'Speaker not known' }].flatMap(
    ({ id, name }) => {
      const count = counts.get(id) ?? 0;
      return count === 0 ? [] : [{ id, name, count }];
    },
  );
}

/** What colour and line mean, and the way to one speaker's quotes. */
export function SpeakerLegend({ desk, filter, onFilter }: SpeakerLegendProps) {
  return (
    <ul className={styles.legend} aria-label="Speakers">
      {linesOf(desk).map(({ id, name, count }) => {
        const on = filter.speakerId === id;
        return (
          <li key={id}>
            <button
              type="button"
              className={styles.speaker}
              aria-pressed={on}
              aria-label={`${name}, ${quoteCount(count)}`}
              onClick={() => onFilter({ ...filter, speakerId: on ? null : id })}
            >
              <SpeakerTag
                name={name}
                initials={initialsAmong(desk.speakers, { id, name })}
                look={id === NOBODY_NAMED ? null : lookOf(desk, id)}
              />
              <span className={styles.count}>{count}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
