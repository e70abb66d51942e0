import { count, id, strict } from './bounds.ts';

/** A hint: pull this story, it stands at `seq`. A lost one costs delay only. */
export const hint = strict({ storyId: id, seq: count });
