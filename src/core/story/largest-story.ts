/** The most a story may hold, in bytes of UTF-8. */
export const LARGEST_STORY_BYTES = 2 * 1024 * 1024;
