import { fold } from '#core/text/fold.ts';

/** One column of the two lines: the printed word over the said one; '' where there is none. */
export interface WordPair {
  readonly printed: string;
  readonly said: string;
  readonly equal: boolean;
}

/** Two texts larger than this are not put word against word in the page: it would stall it. */
const MOST_CELLS = 1_500_000;

const WORD = /[\p{L}\p{N}]/u;

function tokens(text: string): readonly string[] {
  return text.split(/\s+/u).filter((token) => token !== '');
}

/** A token without its outer punctuation, folded; the whole token where it holds no letter or digit. */
function keyOf(token: string): string {
  const folded = fold(token).toLowerCase();
  if (!WORD.test(folded)) return folded;
  return folded.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/**
 * Puts two texts word over word by their longest common run of words: equal or not equal, and no
 * more than that. What a difference means is for a person to class. Null when either is empty or
 * both are too long. O(printed × said) in time and space.
 */
export function wordPairs(printed: string, said: string): readonly WordPair[] | null {
  const left = tokens(printed);
  const right = tokens(said);
  if (left.length === 0 || right.length === 0 || left.length * right.length > MOST_CELLS)
    return null;
  const a = left.map(keyOf);
  const b = right.map(keyOf);
  const width = b.length + 1;
  // longest[i * width + j]: the longest common run of a[i…] and b[j…].
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      longest[at] =
        a[i] === b[j]
          ? (longest[at + width + 1] ?? 0) + 1
          : Math.max(longest[at + width] ?? 0, longest[at + 1] ?? 0);
    }
  }
  const pairs: WordPair[] = [];
  let oddPrinted: string[] = [];
  let oddSaid: string[] = [];
  const flush = (): void => {
    const length = Math.max(oddPrinted.length, oddSaid.length);
    for (let at = 0; at < length; at += 1)
      pairs.push({ printed: oddPrinted[at] ?? '', said: oddSaid[at] ?? '', equal: false });
    oddPrinted = [];
    oddSaid = [];
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const at = i * width + j;
    if (i < a.length && j < b.length && a[i] === b[j]) {
      flush();
      pairs.push({ printed: left[i] ?? '', said: right[j] ?? '', equal: true });
      i += 1;
      j += 1;
    } else if (
      j >= b.length ||
      (i < a.length && (longest[at + width] ?? 0) >= (longest[at + 1] ?? 0))
    ) {
      const token = left[i] ?? '';
      // A dash or a joint between parts is no word: it stands quiet over nothing.
      if (WORD.test(token)) oddPrinted.push(token);
      else {
        flush();
        pairs.push({ printed: token, said: '', equal: true });
      }
      i += 1;
    } else {
      const token = right[j] ?? '';
      if (WORD.test(token)) oddSaid.push(token);
      j += 1;
    }
  }
  flush();
  return pairs;
}

/** The record begins before and ends after the quotation: such words are no difference, only around it. */
export interface Around {
  readonly before: string;
  readonly pairs: readonly WordPair[];
  readonly after: string;
}

/** Said words before the first printed one and after the last are taken off the comparison. */
export function withoutAround(pairs: readonly WordPair[]): Around {
  const first = pairs.findIndex((pair) => pair.printed !== '');
  const last = pairs.findLastIndex((pair) => pair.printed !== '');
  const said = (list: readonly WordPair[]): string => list.map((pair) => pair.said).join(' ');
  return {
    before: said(pairs.slice(0, first)),
    pairs: pairs.slice(first, last + 1),
    after: said(pairs.slice(last + 1)),
  };
}

/** "12 of 14 words equal, 3 said but not printed"; the plain count, said beside the lines. */
export function equalWords(pairs: readonly WordPair[]): string {
  const printed = pairs.filter((pair) => pair.printed !== '' && WORD.test(pair.printed));
  const equal = printed.filter((pair) => pair.equal).length;
  const added = pairs.filter((pair) => pair.printed === '').length;
  if (equal === printed.length && added === 0) return `all ${printed.length} words equal`;
  return `${equal} of ${printed.length} words equal${added === 0 ? '' : `, ${added} said but not printed`}`;
}
