import { currentVersion } from '#core/desk/desk.ts';
import type { Panel } from '#sync/desk-state.ts';
import { Menu, type MenuItem } from '../kit/Menu.tsx';
import { openFind } from '../reader/find-in-story.ts';
import { startMarking } from '../reader/marking.ts';
import { useFaults } from '../safety/faults.ts';
import { useClient, useDesk } from './desk-context.tsx';
import { MenuBars } from './MenuBars.tsx';
import { whichStory } from './relation-words.ts';
import { useCaps } from './use-caps.ts';
import { PHONE, useMedia } from './use-media.ts';
import styles from './Header.module.css';

const NO_KEYS = 'Needs a keyboard';
const BY_TOUCH =
  'With buttons for sentence, start and end. Or hold a finger on words, and drag the handles.';

/** Everything that stands over the desk, by name: stories, the work on this one, its tools, the desk's own. */
export function HeaderMenu({ hasStory }: { readonly hasStory: boolean }) {
  const client = useClient();
  const hasFaults = useFaults() !== null;
  const phone = useMedia(PHONE);
  const finger = useMedia('(pointer: coarse)');
  const ofPage = useCaps('everywhere')('keys');
  const ofText = useCaps('story');
  /** How it is reached by key in the story; a phone has a keyboard only beside it. */
  const inStory = (command: string, onPhone: string): string | undefined => {
    const cap = ofText(command);
    return phone ? onPhone : cap && `${cap} in the story`;
  };
  const panel = (id: NonNullable<Panel>, label: string, note?: string): MenuItem => ({
    id,
    label,
    onPick: () => client.show({ panel: id }),
    note,
  });
  const ofStory = (item: MenuItem): MenuItem => ({ ...item, disabled: !hasStory });
  const which = useDesk(({ desk }) =>
    desk?.story == null ? undefined : whichStory(desk.story, currentVersion(desk)),
  );
  const items: readonly MenuItem[] = [
    // Where the header has no room for it.
    panel('stories', 'Stories', which),
    panel('import', 'Import a story'),
    ...[
      { ...panel('speakers', 'Speakers', 'Names, titles, merge and split'), apart: true },
      panel('records', 'Record × quotes'),
      panel('talk', 'Questions and notes'),
      panel('queue', 'To sign', 'The riskiest first'),
      panel('clear', 'Ready to run?'),
      panel('history', 'History', 'What was done since you left'),
      panel('style', 'House style'),
      panel('export', 'Export'),
      {
        id: 'find',
        apart: true,
        label: 'Find in the story',
        note: inStory('find-in-story', 'By its words'),
        onPick: () => openFind(),
      },
      {
        id: 'pick',
        label: phone || finger ? 'Mark words step by step' : 'Mark words by key',
        note: finger ? BY_TOUCH : inStory('pick', BY_TOUCH),
        onPick: () => startMarking('picker'),
      },
      {
        id: 'words',
        label: 'Mark by first and last words',
        note: inStory('words', 'Typed'),
        onPick: () => startMarking('words'),
      },
    ].map(ofStory),
    { ...panel('backup', 'Copies and backup'), apart: true },
    ...(hasFaults ? [panel('faults', 'Faults (demo)', 'See what a bad day looks like')] : []),
    panel('keys', 'Keys', phone ? NO_KEYS : ofPage && `Press ${ofPage} anywhere`),
  ];
  return <Menu label="Menu" className={styles.more} trigger={<MenuBars />} items={items} />;
}
