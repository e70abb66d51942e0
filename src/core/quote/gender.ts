import type { Token } from './detect-tokens.ts';
import type { Gender, Lexicon } from './lexicon/lexicon.ts';
import * as kinds from './lexicon/lexicon.ts';
import type { Mention } from './mentions.ts';
import { lastNameKey, wordsOf } from './name-words.ts';

/** What title, role or given name tell of a gender; null when they tell nothing. */
export function genderOf(
  lexicon: Lexicon,
  name: string,
  role: string | null,
  title: string | null,
): Gender {
  const is = (word: string, bit: number): boolean => ((lexicon.classes.get(word) ?? 0) & bit) !== 0;
  const byTitle = title === null ? null : (lexicon.titles.get(title) ?? null);
  if (byTitle !== null) return byTitle;
  for (const word of role === null ? [] : wordsOf(role)) {
    if (is(word, kinds.MALE_ROLE)) return 'm';
    if (is(word, kinds.FEMALE_ROLE)) return 'f';
  }
  const given = wordsOf(name);
  const first = given.length > 1 ? (given[0] ?? '') : '';
  const male = is(first, kinds.MALE_NAME);
  const female = is(first, kinds.FEMALE_NAME);
  return male === female ? null : male ? 'm' : 'f';
}

const FEWEST_VOTES = 2;

/**
 * How the pronouns behind a name agree, where the paragraph has named nobody else: "Ansel Vick …
 * his boat". Null where they disagree. O(tokens).
 */
export function gendersByPronoun(
  paragraphs: readonly {
    readonly tokens: readonly Token[];
    readonly mentions: readonly Mention[];
  }[],
): ReadonlyMap<string, Gender> {
  const counts = new Map<string, { m: number; f: number }>();
  for (const { tokens, mentions } of paragraphs) {
    let key: string | null = null;
    let met = 0;
    const vote = ({ pronoun }: Token): void => {
      const gender = pronoun?.gender ?? null;
      if (gender === null || key === null) return;
      const count = counts.get(key) ?? { m: 0, f: 0 };
      count[gender] += 1;
      counts.set(key, count);
    };
    for (const [index, token] of tokens.entries()) {
      const mention = mentions[met];
      if (mention?.from === index) {
        met += 1;
        if (mention.kind === 'pronoun') {
          vote(token);
          continue;
        }
        if (mention.kind !== 'person') continue;
        const own = lastNameKey(mention.name);
        if (key !== null && key !== own) break;
        key = own;
        continue;
      }
      vote(token);
    }
  }
  const genders = new Map<string, Gender>();
  for (const [key, { m, f }] of counts)
    if (m + f >= FEWEST_VOTES) genders.set(key, m >= 3 * f ? 'm' : f >= 3 * m ? 'f' : null);
  return genders;
}
