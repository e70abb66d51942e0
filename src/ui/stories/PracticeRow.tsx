import { useState } from 'react';
import { useClient } from '../desk/desk-context.tsx';
import { PRACTICE_SLUG, PRACTICE_TITLE } from '../practice/practice-name.ts';
import { showPrompts } from '../practice/show-prompts.ts';
import styles from './Stories.module.css';

/** The practice story where nobody has made it yet: it is made when it is opened. */
export function PracticeRow({ onClose }: { readonly onClose: () => void }) {
  const client = useClient();
  const [problem, setProblem] = useState<string | null>(null);
  const begin = async (): Promise<void> => {
    const { PRACTICE_STORY } = await import('../practice/practice-story.ts');
    const made = await client.createStory({
      title: PRACTICE_TITLE,
      slug: PRACTICE_SLUG,
      agency: null,
      relation: 'ours',
      deadline: null,
      text: PRACTICE_STORY,
    });
    if (!made.ok && made.storyId === null) {
      setProblem(made.say);
      return client.show({ said: made.say });
    }
    onClose();
    // It is there under another title.
    if (!made.ok && made.storyId !== null) await client.openStory(made.storyId);
    client.show({ said: 'The practice story is open. Everyone and everything in it is made up.' });
    showPrompts();
  };
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <button type="button" className={styles.open} onClick={() => void begin()}>
          <span className={styles.title}>Practice story: five minutes</span>
          <span className={styles.under}>
            A made-up town, ten quotations, faults to find. Six prompts show the way.
          </span>
        </button>
      </div>
      {problem === null ? null : <p className={styles.note}>{problem}</p>}
    </li>
  );
}
