import * as z from 'zod/mini';
import { count, date, id, line, list, reason, sha256, strict } from './bounds.ts';
import { actor } from './values.ts';

/** Body of DELETE /api/stories/:id: the head the sender saw (and has a copy of). */
export const deletion = strict({ headHash: sha256 });

/** The answer to it: what is left of the story. */
export const deleted = strict({ storyId: id, headHash: sha256, at: date, actor });

/** One story as the host found it when it replayed its log: `fault` null when everything holds. */
const storyCheck = strict({
  storyId: id,
  title: line,
  rows: count,
  headHash: sha256,
  /** The first row that does not hold, and why; 0: the log holds, what is kept beside it does not agree. */
  fault: z.nullable(strict({ seq: count, say: reason })),
});

/** The answer to GET /api/check. */
export const check = strict({ stories: list(storyCheck) });
export type StoryCheck = z.infer<typeof storyCheck>;
