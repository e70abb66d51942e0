import type { RoleMentionWords } from '../rule-words.ts';

/** The small words of Spanish role mentions. */
export const SPANISH_ROLE_MENTIONS = {
  articles: 'el la los las',
  adds: 'de del en',
} as const satisfies RoleMentionWords;
