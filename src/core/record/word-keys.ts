import { SHORT_ENDINGS, SHORT_FORMS, VERB_S_AFTER } from './lexicon/en/contractions.ts';
import { CARDINALS, ORDINALS } from './lexicon/en/numbers.ts';
import { SPELLED_ALIKE, SPELLING_ENDINGS, SPELLINGS } from './lexicon/en/spellings.ts';

const MARKS = /\p{M}/gu;
const APOSTROPHES = /[’‘ʼ＇]/g;
const SHORTEST_BRITISH = 6;

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 127) return false;
  return true;
}

/** A word in small letters, its apostrophes plain, accents dropped: what two spellings of one word share. */
export function plainWord(surface: string): string {
  const low = surface.toLowerCase();
  if (isPlain(low)) return low;
  return low.normalize('NFD').replace(MARKS, '').replace(APOSTROPHES, "'").normalize('NFC');
}

/** The American spelling of a plain word. */
function spelling(word: string): string {
  const listed = SPELLINGS.get(word);
  if (listed !== undefined) return listed;
  if (word.length < SHORTEST_BRITISH || SPELLED_ALIKE.has(word)) return word;
  if (word.endsWith('s')) {
    const singular = SPELLINGS.get(word.slice(0, -1));
    if (singular !== undefined) return `${singular}s`;
  }
  for (const [british, american] of SPELLING_ENDINGS)
    if (word.endsWith(british)) return word.slice(0, -british.length) + american;
  return word;
}

function numberKey(word: string): string {
  const cardinal = CARDINALS.get(word);
  if (cardinal !== undefined) return String(cardinal);
  const ordinal = ORDINALS.get(word);
  return ordinal === undefined || word === 'second' ? word : `${ordinal}th`;
}

const DIGITS = '0123456789';

function digitKey(word: string): string {
  const bare = word.replaceAll(',', '');
  if (bare === '2nd') return 'second';
  for (const ending of ['st', 'nd', 'rd'])
    if (bare.endsWith(ending) && DIGITS.includes(bare.charAt(bare.length - 3)))
      return `${bare.slice(0, -2)}th`;
  return bare;
}

function oneKey(word: string): string {
  if (word === '%') return 'percent';
  if (DIGITS.includes(word.charAt(0))) return digitKey(word);
  return numberKey(spelling(word.includes('.') ? word.replaceAll('.', '') : word));
}

/**
 * The keys a word is compared by: one, or several where it is a short form ("they’re": they, are).
 * Equal keys mean the same word in other dress: case, accents, British or American spelling, a number
 * written as a word. `'s` is a key of its own, verb or possessive. O(length).
 */
export function wordKeys(surface: string): readonly string[] {
  const word = plainWord(surface);
  const short = SHORT_FORMS.get(word);
  if (short !== undefined) return short.map(oneKey);
  const apostrophe = word.lastIndexOf("'");
  if (apostrophe <= 0) return [oneKey(word)];
  const head = word.slice(0, apostrophe);
  const ending = word.slice(apostrophe);
  if (ending === "'s") return [...wordKeys(head), VERB_S_AFTER.has(head) ? 'is' : "'s"];
  if (ending === "'t" && head.endsWith('n')) return [oneKey(head.slice(0, -1)), 'not'];
  const full = SHORT_ENDINGS.get(ending);
  return full === undefined ? [oneKey(word.replaceAll("'", ''))] : [...wordKeys(head), full];
}
