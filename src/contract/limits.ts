import { LARGEST_STORY_BYTES } from '#core/story/largest-story.ts';

/** Longest text of a story version: bytes of its UTF-8 (MODEL A9). */
export const MAX_STORY_BYTES = LARGEST_STORY_BYTES;
/** Longest text of a record: bytes of its UTF-8. */
export const MAX_RECORD_BYTES = 16 * 1024 * 1024;
/** Longest body of a command; JSON escapes can make a text longer than it is. */
export const MAX_COMMAND_BYTES = 16 * 1024 * 1024;
/** Longest body that brings a record. */
export const MAX_TEXT_BODY_BYTES = 48 * 1024 * 1024;
/** Most members of any list in a command or an event. */
export const MAX_LIST = 20_000;
/** Longest value of a setting of the host, in UTF-16 code units. */
export const MAX_SETTING = 2 * 1024 * 1024;
/** Longest backup that is taken back. */
export const MAX_BACKUP_BYTES = 512 * 1024 * 1024;
