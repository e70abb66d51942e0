import { createDirect } from './direct.ts';
import { createNewStory } from './new-story.ts';
import { changesByOthers } from './recent.ts';
import { createUndo } from './undo-acts.ts';
import { restoredWords, skip, unsentFile } from './unsent-acts.ts';

/** What nobody needs before the story is on the screen, in one piece. Fetch it through `lateActs`. */
export const LATE_ACTS = {
  changesByOthers,
  createDirect,
  createNewStory,
  createUndo,
  restoredWords,
  skip,
  unsentFile,
} as const;
