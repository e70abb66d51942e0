import { lazy, Suspense, useRef } from 'react';
import { type Desk, currentVersion } from '#core/desk/desk.ts';
import type { Version } from '#core/story/version.ts';
import { useKeys } from '../desk/use-keys.ts';
import { StoryText } from './StoryText.tsx';
import { DESK_LANGUAGE, useTextLanguage } from './text-language.ts';
import { useMarks } from './use-marks.ts';
import { useScrollToOpen } from './use-scroll-to-open.ts';
import { useStoryPaints } from './use-story-paints.ts';
import styles from './Story.module.css';

// What is done to the story comes right behind its first paint.
const ReaderTools = lazy(async () => ({
  default: (await import('./ReaderTools.tsx')).ReaderTools,
}));

interface StoryProps {
  readonly desk: Desk;
  readonly onOpened: (focus: boolean) => void;
}

/** The story as it will be printed, with every quote marked in it. */
export function Story({ desk, onOpened }: StoryProps) {
  const version = currentVersion(desk);
  return version === null ? null : (
    <StoryVersion key={version.id} desk={desk} version={version} onOpened={onOpened} />
  );
}

function StoryVersion({ desk, version, onOpened }: StoryProps & { readonly version: Version }) {
  const root = useRef<HTMLElement>(null);
  const language = useTextLanguage(version);
  const foreign = language !== undefined && language !== DESK_LANGUAGE;
  const paints = useStoryPaints(desk, version, root, foreign);
  const { open, hop } = useMarks(root, paints, onOpened);
  useScrollToOpen(root, paints);
  useKeys('story', root, {
    next: () => hop(1),
    previous: () => hop(-1),
  });
  return (
    <>
      {/* Where the skip link lands: the keys of the story work from there. */}
      <article
        ref={root}
        id="story-text"
        className={styles.story}
        aria-label="Story"
        lang={language}
        tabIndex={-1}
      >
        <StoryText paints={paints} />
      </article>
      <Suspense fallback={null}>
        <ReaderTools root={root} desk={desk} version={version} onOpen={open} />
      </Suspense>
    </>
  );
}
