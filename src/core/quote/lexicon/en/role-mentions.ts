import type { RoleMentionWords } from '../rule-words.ts';

/** The small words of English role mentions. */
export const ENGLISH_ROLE_MENTIONS = {
  articles: 'the',
  adds: 'of for to from in at with by close near',
} as const satisfies RoleMentionWords;
