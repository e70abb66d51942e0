import * as z from 'zod/mini';
import { STORY_FORM } from '#core/export/story-json.ts';
import { id, list, sha256, strict, wholeText } from './bounds.ts';
import { MAX_RECORD_BYTES } from './limits.ts';
import { logHead } from './log-schema.ts';

/**
 * A story in a file, without loss (core/export/story-json.ts). Rows are checked one by one
 * (upcast.ts), the chain after that. `missing`: texts its log names that were not to be had.
 */
export const storyFile = strict({
  form: z.literal(STORY_FORM),
  head: logHead,
  missing: list(sha256),
  rows: z.array(z.unknown()),
  storyId: id,
  texts: list(strict({ sha256, text: wholeText(MAX_RECORD_BYTES) })),
});
export type StoryFile = z.infer<typeof storyFile>;
