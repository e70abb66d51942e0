import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import type { StorySummary } from '#core/desk/summary.ts';
import { KEYS, storiesQuery } from '#sync/queries.ts';
import { CopiesPart } from '../export/CopiesPart.tsx';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { Modal } from '../kit/Modal.tsx';
import { useSaid } from '../kit/use-said.ts';
import { PRACTICE_TITLE } from '../practice/practice-name.ts';
import { useFaults } from '../safety/faults.ts';
import { PracticeRow } from '../stories/PracticeRow.tsx';
import { StartAgain } from '../stories/StartAgain.tsx';
import { StoryRow } from '../stories/StoryRow.tsx';
import { type RowActs, useRowActs } from '../stories/use-row-acts.ts';
import { useClient } from './desk-context.tsx';
import { noteReads } from './late-reads.ts';
import styles from './StoriesPanel.module.css';

const Figures = lazy(async () => ({ default: (await import('../stories/Figures.tsx')).Figures }));

const UNREAD = 'The list could not be read. Try again in a moment.';

const reads = noteReads(
  new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } }),
);

/** The desk page: its stories, what can be done with each, and how the work goes. */
export function StoriesPanel({ onClose }: { readonly onClose: () => void }) {
  return (
    <QueryClientProvider client={reads}>
      <Stories onClose={onClose} />
    </QueryClientProvider>
  );
}

function Stories({ onClose }: { readonly onClose: () => void }) {
  const client = useClient();
  const faults = useFaults();
  const { data, error } = useQuery(storiesQuery(client));
  const list = useRef<HTMLUListElement>(null);
  const stories = data ?? [];
  useSaid(error === null ? '' : UNREAD);
  const { acts, said, problem } = useRowActs({
    titles: stories.map(({ title }) => title),
    onClose,
    again: () => reads.invalidateQueries({ queryKey: KEYS.stories }),
    keepFocus: () => list.current?.focus(),
  });
  const offered =
    faults !== null && data !== undefined && !data.some(({ title }) => title === PRACTICE_TITLE);
  return (
    <Modal title="Stories" wide onClose={onClose}>
      {error === null ? null : <p>{UNREAD}</p>}
      <StoryList ref={list} stories={stories} acts={acts} practice={offered} onClose={onClose} />
      <p className={styles.said}>{said}</p>
      {problem === null ? null : <p className={styles.bad}>{problem}</p>}
      <HowItGoes stories={stories} />
      <CopiesPart onOpen={async (id) => acts.open(id)} />
      {faults === null ? null : <StartAgain load={faults} />}
    </Modal>
  );
}

interface StoryListProps {
  readonly ref: React.Ref<HTMLUListElement>;
  readonly stories: readonly StorySummary[];
  readonly acts: RowActs;
  /** The practice story is offered. */
  readonly practice: boolean;
  readonly onClose: () => void;
}

/** In view or archived; the one changed last first. */
function StoryList({ ref, stories, acts, practice, onClose }: StoryListProps) {
  const client = useClient();
  const [shown, show] = useState<'in-view' | 'archived'>('in-view');
  const archived = stories.filter((story) => story.archived);
  const [first, ...rest] =
    shown === 'archived' ? archived : stories.filter((story) => !story.archived);
  const offered = practice && shown === 'in-view';
  return (
    <>
      <div className={styles.head}>
        <Choice
          legend="Which stories"
          legendHidden
          value={shown}
          options={[
            { value: 'in-view', label: 'In view' },
            { value: 'archived', label: `Archived (${archived.length})` },
          ]}
          onChange={show}
        />
        <Button
          onClick={() => {
            onClose();
            client.show({ panel: 'import' });
          }}
        >
          Import a story
        </Button>
      </div>
      <ul ref={ref} tabIndex={-1} className={styles.rows} aria-label="Stories of this desk">
        {first === undefined ? null : <StoryRow story={first} acts={acts} />}
        {offered ? <PracticeRow onClose={onClose} /> : null}
        {rest.map((story) => (
          <StoryRow key={story.storyId} story={story} acts={acts} />
        ))}
      </ul>
      {first !== undefined || offered ? null : (
        <p className={styles.none}>
          {shown === 'archived' ? 'Nothing is archived.' : 'No story is in view.'}
        </p>
      )}
    </>
  );
}

/** Figures are worked out when somebody asks: they read every log. */
function HowItGoes({ stories }: { readonly stories: readonly StorySummary[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.figures} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>How the work goes</summary>
      {open ? (
        <Suspense fallback={null}>
          <Figures stories={stories} />
        </Suspense>
      ) : null}
    </details>
  );
}
