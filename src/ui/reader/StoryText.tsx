import { memo, startTransition, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { GROUP } from './on-screen.ts';
import { spokenMarks } from './spoken-marks.ts';
import { StoryGroup } from './StoryGroup.tsx';
import type { StoryPaints } from './story-paints.ts';

/** Groups of a story that is laid out whole: most are no longer, and a whole one needs no guesses. */
const SHORT = 2;
/** Groups of a long story that come with the first paint, more than a screen; it goes on from there, so many at a time. */
const FIRST = 1;
const STEP = 12;

/**
 * The words of a version with what is painted over them. Drawn once; its blocks hear for themselves.
 * Of a long story the rest follows in pieces that let the page hear and draw in between.
 */
export const StoryText = memo(function StoryText({ paints }: { readonly paints: StoryPaints }) {
  const groups = Math.ceil(paints.blocks.length / GROUP);
  const spoken = useStore(spokenMarks);
  const [count, come] = useState(groups > SHORT ? FIRST : groups);
  useEffect(() => {
    if (count >= groups) return undefined;
    // Not at once: parts of the page that were fetched meanwhile come between two pieces, or not before all are there.
    const timer = setTimeout(() => startTransition(() => come(Math.min(groups, count + STEP))));
    return () => clearTimeout(timer);
  }, [count, groups]);
  return Array.from({ length: count }, (_, at) => (
    <StoryGroup key={at} paints={paints} from={at * GROUP} rests={groups > SHORT} spoken={spoken} />
  ));
});
