import { GERMAN_ROLE_MENTIONS } from './de/role-mentions.ts';
import { ENGLISH_ROLE_MENTIONS } from './en/role-mentions.ts';
import { SPANISH_ROLE_MENTIONS } from './es/role-mentions.ts';
import { FRENCH_ROLE_MENTIONS } from './fr/role-mentions.ts';
import type { RoleMentionWords } from './rule-words.ts';

const ALL: readonly RoleMentionWords[] = [
  ENGLISH_ROLE_MENTIONS,
  FRENCH_ROLE_MENTIONS,
  GERMAN_ROLE_MENTIONS,
  SPANISH_ROLE_MENTIONS,
];

/** Those of all languages together, because a mention by itself does not tell its language. */
export const ROLE_MENTIONS = {
  articles: new Set(ALL.flatMap(({ articles }) => articles.split(' '))),
  adds: new Set(ALL.flatMap(({ adds }) => adds.split(' '))),
} as const;
