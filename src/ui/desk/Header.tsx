import { lazy, Suspense } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import { currentVersion } from '#core/desk/desk.ts';
import { Button } from '../kit/Button.tsx';
import { Menu } from '../kit/Menu.tsx';
import { startMarking } from '../reader/marking.ts';
import { openFind } from '../reader/find-in-story.ts';
import { useFaults } from '../safety/faults.ts';
import { useClient } from './desk-context.tsx';
import { DeadlineClock } from './DeadlineClock.tsx';
import { Meter } from './Meter.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { relationWords } from './relation-words.ts';
import { SavedChip } from './SavedChip.tsx';
import styles from './Header.module.css';

const ClashChip = lazy(async () => ({ default: (await import('./ClashChip.tsx')).ClashChip }));

/** What story this is, how far it is, how long there is, whether it is saved, who I am. */
export function Header({ desk }: { readonly desk: Desk | null }) {
  const client = useClient();
  const hasFaults = useFaults() !== null;
  const story = desk?.story ?? null;
  const clashes = desk !== null && Object.keys(desk.conflicts).length > 0;
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
        <Suspense fallback={null}>{clashes ? <ClashChip /> : null}</Suspense>
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
            { id: 'stories', label: 'Stories', onPick: () => client.show({ panel: 'stories' }) },
            {
              id: 'speakers',
              label: 'Speakers',
              note: 'Names, titles, merge and split',
              disabled: story === null,
              onPick: () => client.show({ panel: 'speakers' }),
            },
            {
              id: 'records',
              label: 'Record × quotes',
              disabled: story === null,
              onPick: () => client.show({ panel: 'records' }),
            },
            {
              id: 'find',
              label: 'Find in the story',
              note: 'F in the story or the list',
              disabled: story === null,
              onPick: () => openFind(),
            },
            {
              id: 'export',
              label: 'Export',
              disabled: story === null,
              onPick: () => client.show({ panel: 'export' }),
            },
            {
              id: 'pick',
              label: 'Mark words by key',
              note: 'P in the story',
              disabled: story === null,
              onPick: () => startMarking('picker'),
            },
            {
              id: 'words',
              label: 'Mark by first and last words',
              note: 'W in the story',
              disabled: story === null,
              onPick: () => startMarking('words'),
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
    </header>
  );
}
