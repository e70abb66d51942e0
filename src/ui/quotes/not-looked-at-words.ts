import type { Stretch } from '#core/quote/coverage.ts';

const PLACES: Readonly<Record<Exclude<Stretch['kind'], 'paragraph'>, string>> = {
  headline: 'headline',
  byline: 'byline',
  counter: 'counter',
  caption: 'caption',
  dateline: 'dateline',
  subhead: 'subhead',
  advisory: 'advisory line',
  end: 'end line',
};

/** "paragraph 12", "subhead". */
export function placeWords({ kind, paragraph }: Pick<Stretch, 'kind' | 'paragraph'>): string {
  return kind === 'paragraph' ? `paragraph ${paragraph}` : PLACES[kind];
}

/** "2 in marks, not looked at": the line under the list. */
export function countWords(count: number): string {
  return `${count} in marks, not looked at`;
}

/** "One is left." after one of them was put away. */
export function remaining(count: number): string {
  if (count === 0) return 'Nothing in marks is left to look at.';
  return count === 1
    ? 'One in marks is left to look at.'
    : `${count} in marks are left to look at.`;
}
