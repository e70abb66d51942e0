import type { Desk } from '#core/desk/desk.ts';
import { storyState } from '#core/desk/story-state.ts';
import { restoredInDoubt } from '../history/restored-words.ts';
import { Hidden } from '../kit/Hidden.tsx';
import { stateWords } from './story-words.ts';
import styles from './clearing.module.css';

/** Where the story is, in one word, on the button that opens all about it. */
export function StoryWord({ desk }: { readonly desk: Desk }) {
  const state = storyState(desk);
  if (state !== 'checking') return <>{stateWords(state)}</>;
  const restored = restoredInDoubt(desk) !== null;
  if (desk.clearance === null && !restored) return <>Ready to run?</>;
  return (
    <>
      <span className={styles.fallen}>Ready to run?</span>
      <Hidden>
        {restored
          ? 'It was restored from a copy; not everything in it is proved.'
          : 'It was cleared; that no longer holds.'}
      </Hidden>
    </>
  );
}
