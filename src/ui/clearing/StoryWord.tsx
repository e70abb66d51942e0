import type { Desk } from '#core/desk/desk.ts';
import { storyState } from '#core/desk/story-state.ts';
import { Hidden } from '../kit/Hidden.tsx';
import { stateWords } from './story-words.ts';
import styles from './clearing.module.css';

/** Where the story is, in one word, on the button that opens all about it. */
export function StoryWord({ desk }: { readonly desk: Desk }) {
  const state = storyState(desk);
  if (state !== 'checking') return <>{stateWords(state)}</>;
  if (desk.clearance === null) return <>Ready to run?</>;
  return (
    <>
      <span className={styles.fallen}>Ready to run?</span>
      <Hidden>It was cleared; that no longer holds.</Hidden>
    </>
  );
}
