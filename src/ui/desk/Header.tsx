import { lazy, Suspense, useState } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import { currentVersion } from '#core/desk/desk.ts';
import { Button } from '../kit/Button.tsx';
import { Menu } from '../kit/Menu.tsx';
import { useFaults } from '../safety/faults.ts';
import { useClient } from './desk-context.tsx';
import { ClashChip } from './ClashChip.tsx';
import { DeadlineClock } from './DeadlineClock.tsx';
import { Meter } from './Meter.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { relationWords } from './relation-words.ts';
import { SavedChip } from './SavedChip.tsx';
import styles from './Header.module.css';

const StoriesPanel = lazy(async () => ({
  default: (await import('./StoriesPanel.tsx')).StoriesPanel,
}));

/** What story this is, how far it is, how long there is, whether it is saved, who I am. */
export function Header({ desk }: { readonly desk: Desk | null }) {
  const client = useClient();
  const [storiesOpen, setStoriesOpen] = useState(false);
  const hasFaults = useFaults() !== null;
  const story = desk?.story ?? null;
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
        {story === null ? null : (
          <p className={styles.sub}>
            {version === null ? '' : `Version ${version.number} · `}
            {relationWords(story.relation, story.agency)}
          </p>
        )}
      </div>
      <Meter />
      <div className={styles.tools}>
        <ClashChip />
        {story === null || story.deadline === null ? null : (
          <DeadlineClock deadline={story.deadline} />
        )}
        <SavedChip />
        <PersonMenu />
        {story === null ? null : (
          <Button className={styles.export} onClick={() => client.show({ panel: 'export' })}>
            Export
          </Button>
        )}
        <Menu
          label="Menu"
          className={styles.more}
          trigger={
            <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.bars}>
              <path d="M2 4.500h12M2 8h12M2 11.500h12" />
            </svg>
          }
          items={[
            {
              id: 'import',
              label: 'Import a story',
              onPick: () => client.show({ panel: 'import' }),
            },
            { id: 'stories', label: 'Stories', onPick: () => setStoriesOpen(true) },
            {
              id: 'export',
              label: 'Export',
              disabled: story === null,
              onPick: () => client.show({ panel: 'export' }),
            },
            {
              id: 'backup',
              label: 'Copies and backup',
              onPick: () => client.show({ panel: 'backup' }),
            },
            ...(hasFaults
              ? [
                  {
                    id: 'faults',
                    label: 'Faults (demo)',
                    note: 'See what a bad day looks like',
                    onPick: () => client.show({ panel: 'faults' }),
                  },
                ]
              : []),
            {
              id: 'keys',
              label: 'Keys',
              note: 'Press ? anywhere',
              onPick: () => client.show({ panel: 'keys' }),
            },
          ]}
        />
      </div>
      <Suspense fallback={null}>
        {storiesOpen ? <StoriesPanel onClose={() => setStoriesOpen(false)} /> : null}
      </Suspense>
    </header>
  );
}
