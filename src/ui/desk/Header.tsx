import { lazy, Suspense } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import { currentVersion } from '#core/desk/desk.ts';
import { Button } from '../kit/Button.tsx';
import { useClient } from './desk-context.tsx';
import { DeadlineClock } from './DeadlineClock.tsx';
import { MenuBars } from './MenuBars.tsx';
import { Meter } from './Meter.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { whichStory } from './relation-words.ts';
import { SavedChip } from './SavedChip.tsx';
import styles from './Header.module.css';

const ClashChip = lazy(async () => ({ default: (await import('./ClashChip.tsx')).ClashChip }));
const StoryWord = lazy(async () => ({
  default: (await import('../clearing/StoryWord.tsx')).StoryWord,
}));
const TalkChip = lazy(async () => ({ default: (await import('../talk/TalkChip.tsx')).TalkChip }));

const HeaderMenu = lazy(async () => ({ default: (await import('./HeaderMenu.tsx')).HeaderMenu }));

const READY = 'Ready to run?';

/** What story this is, how far it is, how long there is, whether it is saved, who I am. */
export function Header({ desk }: { readonly desk: Desk | null }) {
  const client = useClient();
  const story = desk?.story ?? null;
  const clashes = desk !== null && Object.keys(desk.conflicts).length > 0;
  const talk = desk !== null && Object.keys(desk.messages).length > 0;
  const version = desk === null ? null : currentVersion(desk);
  return (
    <header className={styles.header}>
      <span className={styles.brand}>
        Verb<i>atim</i>
      </span>
      <div className={styles.title}>
        <h1 className={styles.headline} title={story?.title}>
          {story?.title ?? 'No story open'}
        </h1>
        {story === null ? null : <p className={styles.sub}>{whichStory(story, version)}</p>}
      </div>
      <Meter />
      <div className={styles.tools}>
        <Suspense fallback={null}>{clashes ? <ClashChip /> : null}</Suspense>
        <Suspense fallback={null}>{talk ? <TalkChip /> : null}</Suspense>
        {story === null || story.deadline === null ? null : (
          <DeadlineClock deadline={story.deadline} />
        )}
        <SavedChip />
        <PersonMenu />
        {desk === null || story === null ? null : (
          <Button className={styles.ready} onClick={() => client.show({ panel: 'clear' })}>
            {desk.clearance === null && desk.killed === null ? (
              READY
            ) : (
              <Suspense fallback={READY}>
                <StoryWord desk={desk} />
              </Suspense>
            )}
          </Button>
        )}
        {story === null ? null : (
          <Button className={styles.export} onClick={() => client.show({ panel: 'export' })}>
            Export
          </Button>
        )}
        <Suspense
          fallback={
            <span className={styles.more}>
              <MenuBars />
            </span>
          }
        >
          <HeaderMenu hasStory={story !== null} />
        </Suspense>
      </div>
    </header>
  );
}
