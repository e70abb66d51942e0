import type { RoleMentionWords } from '../rule-words.ts';

/** The small words of French role mentions. */
export const FRENCH_ROLE_MENTIONS = {
  articles: 'le la les',
  adds: 'de du des en',
} as const satisfies RoleMentionWords;
