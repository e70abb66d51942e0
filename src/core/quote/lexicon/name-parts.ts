/** Parts of names, which are the same in whatever language a story is told. */
export const NAME_PARTS = {
  /** Behind a last name, and none of it. */
  ends: new Set(['jr', 'sr']),
  /** Before a last name, left out as often as not. */
  starts: ['al-', 'el-'],
} as const;
