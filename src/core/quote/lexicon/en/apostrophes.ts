/** Words that an apostrophe may open, ’tis and ’em: in English copy only, and no word of the others. */
export const ELISIONS: ReadonlySet<string> = new Set(
  'tis twas twere em til cause cos n round bout neath nother ere tude'.split(' '),
);

/** Behind the digits of a decade, ’90s. */
export const DECADE = 's';

/** Before the apostrophe of a plural: the crews’ patience. */
export const PLURAL = 's';

/** The end of a word whose last letter is left out: goin’. */
export const CUT_WORDS = 'in';
