import type { RoleMentionWords } from '../rule-words.ts';

/** The small words of German role mentions. */
export const GERMAN_ROLE_MENTIONS = {
  articles: 'der die das den dem',
  adds: 'von für im',
} as const satisfies RoleMentionWords;
