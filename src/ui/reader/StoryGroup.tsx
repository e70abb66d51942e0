import { memo, type CSSProperties } from 'react';
import { GROUP } from './on-screen.ts';
import type { SpokenMarks } from './spoken-marks.ts';
import { StoryBlock } from './StoryBlock.tsx';
import type { StoryPaints } from './story-paints.ts';
import styles from './Story.module.css';

/** Letters of a line of the story, as a guess for what has not been laid out. */
const LINE = 62;

interface StoryGroupProps {
  readonly paints: StoryPaints;
  /** Index of the first block. */
  readonly from: number;
  /** The story is long: what is off the screen may be left out of layout. */
  readonly rests: boolean;
  readonly spoken: SpokenMarks;
}

function guess(paints: StoryPaints, from: number): CSSProperties {
  const lines = paints.blocks
    .slice(from, from + GROUP)
    .reduce((sum, block) => sum + Math.ceil((block.end - block.start) / LINE) + 0.5, 0);
  return { ['--lines' as string]: lines };
}

/** Some blocks that the browser lays out together when they come near the screen. */
export const StoryGroup = memo(function StoryGroup({
  paints,
  from,
  rests,
  spoken,
}: StoryGroupProps) {
  return (
    <div
      className={rests ? styles.resting : undefined}
      style={rests ? guess(paints, from) : undefined}
    >
      {paints.slices.slice(from, from + GROUP).map((slice, at) => (
        <StoryBlock
          key={slice.block.start}
          text={paints.version.text}
          slice={slice}
          spoken={spoken}
          afterCaption={paints.blocks[from + at - 1]?.kind === 'caption'}
        />
      ))}
    </div>
  );
});
