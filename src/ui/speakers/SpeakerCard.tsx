import { type RefObject, useRef } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import { nameCheckOf } from '#core/desk/speakers.ts';
import type { Speaker } from '#core/quote/quote.ts';
import { Button } from '../kit/Button.tsx';
import { classNames } from '../kit/class-names.ts';
import { shownWords } from '../reader/shown-words.tsx';
import { initialsAmong } from '../reader/initials.ts';
import { lookOf } from '../reader/speaker-look.ts';
import { SpeakerEdit } from './SpeakerEdit.tsx';
import { SpeakerMerge } from './SpeakerMerge.tsx';
import { SpeakerSplit } from './SpeakerSplit.tsx';
import { SpeakerTag } from './SpeakerTag.tsx';
import { aliasWords, checkWords, quoteCount, scriptWords, unnamedWords } from './speaker-words.ts';
import styles from './SpeakersPanel.module.css';

export type Doing = 'edit' | 'merge' | 'split';

interface SpeakerCardProps {
  readonly desk: Desk;
  readonly speaker: Speaker;
  /** Not dismissed. */
  readonly count: number;
  readonly doing: Doing | null;
  readonly list: RefObject<HTMLElement | null>;
  readonly onDo: (doing: Doing | null) => void;
}

const ACTS: readonly { readonly doing: Doing; readonly label: string }[] = [
  { doing: 'edit', label: 'Edit' },
  { doing: 'merge', label: 'Merge' },
  { doing: 'split', label: 'Move quotes' },
];

/** One speaker: as printed, other names, whether name and title are checked, and what can be done. */
export function SpeakerCard({ desk, speaker, count, doing, list, onDo }: SpeakerCardProps) {
  const card = useRef<HTMLLIElement>(null);
  const check = nameCheckOf(desk, speaker);
  const facts = [
    speaker.role,
    aliasWords(speaker),
    ...(speaker.unnamed === null ? [] : ['unnamed', ...unnamedWords(speaker.unnamed)]),
  ].filter((part) => part !== null && part !== '');
  const done = (): void => {
    onDo(null);
    // The form goes with its act; the keyboard stays with the speaker, or in the list that is left.
    requestAnimationFrame(() => (card.current ?? list.current)?.querySelector('button')?.focus());
  };
  return (
    <li ref={card} className={styles.card}>
      <div className={styles.line}>
        <h3 className={styles.who}>
          <SpeakerTag
            name={speaker.name}
            initials={initialsAmong(desk.speakers, speaker)}
            look={count === 0 ? null : lookOf(desk, speaker.id)}
          />
        </h3>
        <span className={styles.count}>{quoteCount(count)}</span>
        <span className={styles.does}>
          {ACTS.filter((item) => item.doing === 'edit' || count > 0 || item.doing === 'merge').map(
            (item) => (
              <Button
                key={item.doing}
                kind="quiet"
                aria-expanded={doing === item.doing}
                aria-label={`${item.label}: ${speaker.name}`}
                onClick={() => onDo(doing === item.doing ? null : item.doing)}
              >
                {item.label}
              </Button>
            ),
          )}
        </span>
      </div>
      <p className={styles.facts}>{shownWords(facts.join(' · '))}</p>
      {[speaker.name, ...speaker.aliases].map((name) => {
        const words = scriptWords(name);
        return words === '' ? null : (
          <p key={name} className={classNames(styles.check, styles.stale)}>
            {name === speaker.name ? '' : `${name}: `}
            {words}
          </p>
        );
      })}
      {speaker.unnamed === null ? (
        <p
          className={classNames(
            styles.check,
            check !== null && (check.holds ? styles.holds : styles.stale),
          )}
        >
          {check?.holds === true ? '✓ ' : ''}
          {checkWords(check)}
        </p>
      ) : null}
      {doing === 'edit' ? (
        <SpeakerEdit desk={desk} speaker={speaker} onDone={done} onMerge={() => onDo('merge')} />
      ) : null}
      {doing === 'merge' ? <SpeakerMerge desk={desk} speaker={speaker} onDone={done} /> : null}
      {doing === 'split' ? <SpeakerSplit desk={desk} speaker={speaker} onDone={done} /> : null}
    </li>
  );
}
