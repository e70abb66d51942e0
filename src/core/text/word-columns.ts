/** Words of one text over those of another; '' where it has none. `changed`: they are not the same. */
export interface WordColumn {
  readonly before: string;
  readonly after: string;
  readonly changed: boolean;
}

/** Middles longer than this (words × words) are set over each other as they come. */
const MOST = 1_000_000;

/**
 * Two texts word over word, words with the marks that touch them, by their longest common sequence.
 * O(n) for what they begin and end with alike, O(n × m) between.
 */
export function wordColumns(before: string, after: string): readonly WordColumn[] {
  const one = wordsOf(before);
  const other = wordsOf(after);
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head += 1;
  let tail = 0;
  while (
    tail < one.length - head &&
    tail < other.length - head &&
    one[one.length - 1 - tail] === other[other.length - 1 - tail]
  )
    tail += 1;
  return [
    ...one.slice(0, head).map(kept),
    ...between(one.slice(head, one.length - tail), other.slice(head, other.length - tail)),
    ...one.slice(one.length - tail).map(kept),
  ];
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

function kept(word: string): WordColumn {
  return { before: word, after: word, changed: false };
}

/** Words that went over words that came, each pair a column. */
function replaced(gone: readonly string[], come: readonly string[]): readonly WordColumn[] {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({
    before: gone[at] ?? '',
    after: come[at] ?? '',
    changed: true,
  }));
}

function between(one: readonly string[], other: readonly string[]): readonly WordColumn[] {
  if (one.length * other.length > MOST) return replaced(one, other);
  const longest = commonLengths(one, other);
  const width = other.length + 1;
  const columns: WordColumn[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  let row = 0;
  let column = 0;
  while (row < one.length || column < other.length) {
    const here = one[row];
    const there = other[column];
    if (here !== undefined && here === there) {
      for (const column of replaced(gone, come)) columns.push(column);
      columns.push(kept(here));
      gone = [];
      come = [];
      row += 1;
      column += 1;
      continue;
    }
    const down = longest[(row + 1) * width + column] ?? 0;
    const right = longest[row * width + column + 1] ?? 0;
    if (there === undefined || (here !== undefined && down >= right)) {
      gone.push(here ?? '');
      row += 1;
    } else {
      come.push(there);
      column += 1;
    }
  }
  return [...columns, ...replaced(gone, come)];
}

/** How long the longest common sequence is from each pair of places on. */
function commonLengths(one: readonly string[], other: readonly string[]): Uint32Array {
  const width = other.length + 1;
  const longest = new Uint32Array((one.length + 1) * width);
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1)
      longest[row * width + column] =
        one[row] === other[column]
          ? (longest[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(
              longest[(row + 1) * width + column] ?? 0,
              longest[row * width + column + 1] ?? 0,
            );
  return longest;
}
