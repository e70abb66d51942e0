import { useRef, useState } from 'react';
import type { StorySummary } from '#core/desk/summary.ts';
import { STORY_STATES } from '#core/review/story-states.ts';
import { clockWords } from '../desk/clock-words.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { classNames } from '../kit/class-names.ts';
import { Hidden } from '../kit/Hidden.tsx';
import { Menu, type MenuItem } from '../kit/Menu.tsx';
import { PRACTICE_TITLE } from '../practice/practice-name.ts';
import { DeleteStory } from './DeleteStory.tsx';
import { RenameStory } from './RenameStory.tsx';
import { meterWords, underWords } from './story-words.ts';
import type { RowActs } from './use-row-acts.ts';
import styles from './Stories.module.css';

const OVER: readonly StorySummary['state'][] = ['published', 'corrected', 'killed'];

interface StoryRowProps {
  readonly story: StorySummary;
  readonly acts: RowActs;
}

/** One story of the desk: what it is, where it stands, how far it is, how long there is. */
export function StoryRow({ story, acts }: StoryRowProps) {
  const openId = useDesk((state) => state.storyId);
  const [form, setForm] = useState<'rename' | 'delete' | null>(null);
  const item = useRef<HTMLLIElement>(null);
  // The form had the keyboard; it goes back to the menu that opened it.
  const close = (): void => {
    setForm(null);
    item.current?.querySelector<HTMLElement>('[aria-haspopup=menu]')?.focus();
  };
  const state = STORY_STATES.find((row) => row.state === story.state);
  return (
    <li ref={item} className={styles.item}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.open}
          aria-current={story.storyId === openId ? 'true' : undefined}
          onClick={() => acts.open(story.storyId)}
        >
          <span className={styles.title}>{story.title}</span>
          <span className={styles.under}>
            <span className={styles.state}>
              <span aria-hidden="true">{state?.shape}</span> {state?.label}
            </span>
            {` · ${underWords(story)}`}
            {story.storyId === openId ? ' · open now' : ''}
          </span>
        </button>
        <Progress story={story} />
        <Deadline story={story} />
        <RowMenu story={story} acts={acts} onForm={setForm} />
      </div>
      {form === 'rename' ? <RenameStory story={story} acts={acts} onClose={close} /> : null}
      {form === 'delete' ? <DeleteStory story={story} acts={acts} onClose={close} /> : null}
    </li>
  );
}

/** "3 of 13 signed", and the same as a small bar. */
function Progress({ story }: Pick<StoryRowProps, 'story'>) {
  const all = story.quotations + story.paraphrases;
  const share = all === 0 ? 0 : (story.signed / all) * 100;
  return (
    <span className={styles.progress}>
      <span>{meterWords(story)}</span>
      <svg className={styles.bar} aria-hidden="true" focusable="false">
        <rect className={styles.track} width="100%" height="100%" rx="2" />
        <rect className={styles.done} width={`${share}%`} height="100%" rx="2" />
      </svg>
    </span>
  );
}

/** The time left, while there is something left to do. */
function Deadline({ story }: Pick<StoryRowProps, 'story'>) {
  const [now] = useState(() => Date.now());
  const words =
    story.deadline === null || OVER.includes(story.state) ? null : clockWords(story.deadline, now);
  return (
    <span className={classNames(styles.clock, words?.over === true && styles.late)}>
      {words === null ? null : (
        <>
          <Hidden>Deadline: </Hidden>
          {words.text}
        </>
      )}
    </span>
  );
}

interface RowMenuProps extends StoryRowProps {
  readonly onForm: (form: 'rename' | 'delete') => void;
}

function RowMenu({ story, acts, onForm }: RowMenuProps) {
  const hats = useDesk((state) => state.me?.hats ?? []);
  const mayEdit = hats.includes('checks') || hats.includes('clears');
  const needed = mayEdit ? {} : { disabled: true, note: 'Still needed: someone who checks' };
  const killed = story.state === 'killed' ? { disabled: true, note: 'It was killed' } : {};
  const items: readonly MenuItem[] = [
    { id: 'rename', label: 'Rename', onPick: () => onForm('rename'), ...needed, ...killed },
    {
      id: 'duplicate',
      label: 'Duplicate',
      note: 'A new story of the same text',
      onPick: () => void acts.duplicate(story),
    },
    {
      id: 'archive',
      label: story.archived ? 'Bring back' : 'Archive',
      onPick: () => void acts.archive(story, !story.archived),
      ...needed,
    },
    ...(story.title === PRACTICE_TITLE
      ? [
          {
            id: 'tour',
            label: 'Take the tour again',
            onPick: () => void acts.takeTour(story.storyId),
          },
        ]
      : []),
    {
      id: 'delete',
      label: 'Delete',
      ...(hats.includes('clears')
        ? { note: 'With a last copy' }
        : { disabled: true, note: 'Still needed: someone who clears' }),
      onPick: () => onForm('delete'),
    },
  ];
  return (
    <Menu
      label={`More for “${story.title}”`}
      className={styles.more}
      trigger={<span aria-hidden="true">⋯</span>}
      items={items}
    />
  );
}
