import { useEffect, useState } from 'react';
import { headOf } from '#core/export/story-json.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { Button } from '../kit/Button.tsx';
import { whenWords } from '../review/when-words.ts';
import styles from './CopiesPart.module.css';

/** Says that what is open is a copy, to which state of the story it goes, and the way to the story itself. */
export function CopyCard() {
  const client = useClient();
  const storyId = useDesk((state) => state.desk?.storyId ?? null);
  const isLost = useDesk((state) => state.lost.some((item) => item.id === state.storyId));
  const [here, setHere] = useState(false);
  const log = client.log();
  const lastAt = log.at(-1)?.at ?? '';
  useEffect(() => {
    let stale = false;
    void client.stories().then((stories) => {
      if (!stale) setHere(stories.some((story) => story.storyId === storyId));
    });
    return () => {
      stale = true;
    };
  }, [client, storyId]);
  return (
    <section className={styles.card} aria-label="Read-only copy">
      <p>
        {isLost ? 'The version that the server lost, read-only' : 'A read-only copy from a file'},
        as of {whenWords(lastAt)}. Its history is verified to the last entry,{' '}
        {headOf(log).hash.slice(0, 8)}.
      </p>
      {here && storyId !== null ? (
        <div>
          <Button onClick={() => void client.openStory(storyId)}>Open the story itself</Button>
        </div>
      ) : null}
    </section>
  );
}
