import { memo } from 'react';
import { GROUP } from './on-screen.ts';
import { StoryGroup } from './StoryGroup.tsx';
import type { StoryPaints } from './story-paints.ts';

/** Groups of a story that is laid out whole: most are no longer, and a whole one needs no guesses. */
const SHORT = 2;

/** The words of a version with what is painted over them. Drawn once; its blocks hear for themselves. */
export const StoryText = memo(function StoryText({ paints }: { readonly paints: StoryPaints }) {
  const groups = Math.ceil(paints.blocks.length / GROUP);
  return Array.from({ length: groups }, (_, at) => (
    <StoryGroup key={at} paints={paints} from={at * GROUP} rests={groups > SHORT} />
  ));
});
