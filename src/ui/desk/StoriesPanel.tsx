import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import type { StorySummary } from '#core/desk/summary.ts';
import { storiesQuery } from '#sync/queries.ts';
import { CopiesPart } from '../export/CopiesPart.tsx';
import { Button } from '../kit/Button.tsx';
import { Modal } from '../kit/Modal.tsx';
import { whenWords } from '../review/quote-words.ts';
import { useClient, useDesk } from './desk-context.tsx';
import { noteReads } from './late-reads.ts';
import styles from './StoriesPanel.module.css';

function under(story: StorySummary): string {
  const quotations = `${story.quotations} ${story.quotations === 1 ? 'quotation' : 'quotations'}`;
  const paraphrases =
    story.paraphrases === 0
      ? ''
      : `, ${story.paraphrases} ${story.paraphrases === 1 ? 'paraphrase' : 'paraphrases'}`;
  const signed = story.signed === 0 ? '' : `, ${story.signed} signed`;
  const deadline = story.deadline === null ? '' : ` · deadline ${whenWords(story.deadline)}`;
  return `${quotations}${paraphrases}${signed}${deadline}`;
}

const reads = noteReads(
  new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } }),
);

/** The stories of this desk. */
export function StoriesPanel({ onClose }: { readonly onClose: () => void }) {
  return (
    <QueryClientProvider client={reads}>
      <Stories onClose={onClose} />
    </QueryClientProvider>
  );
}

function Stories({ onClose }: { readonly onClose: () => void }) {
  const client = useClient();
  const openId = useDesk((state) => state.storyId);
  const { data, error } = useQuery(storiesQuery(client));
  const open = async (id: string): Promise<void> => {
    onClose();
    if (id !== openId) await client.openStory(id);
  };
  return (
    <Modal title="Stories" onClose={onClose}>
      {error === null ? null : (
        <p role="alert">The list could not be read. Try again in a moment.</p>
      )}
      <ul className={styles.rows}>
        {(data ?? []).map((story) => (
          <li key={story.storyId}>
            <button
              type="button"
              className={styles.row}
              aria-current={story.storyId === openId ? 'true' : undefined}
              onClick={() => void open(story.storyId)}
            >
              <span className={styles.title}>{story.title}</span>
              <span className={styles.under}>
                {under(story)}
                {story.storyId === openId ? ' · open now' : ''}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <Button
          onClick={() => {
            onClose();
            client.show({ panel: 'import' });
          }}
        >
          Import a story
        </Button>
      </div>
      <CopiesPart onOpen={open} />
    </Modal>
  );
}
