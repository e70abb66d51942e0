function set(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Words that may stand inside a phrase and leave it one ("tried hard to"), beside those in "-ly". */
export const SPLITTING = set(
  'not never always often also even just still now then soon again once too indeed quite very much so rather hard instead today yesterday tomorrow tonight together everywhere anyway perhaps maybe later first',
);

/** Words in "-ly" that are no adverbs. */
export const NO_ADVERBS = set(
  'family supply reply ally rally bully assembly anomaly monopoly belly jelly folly lily fly butterfly july italy elderly apply rely comply multiply imply',
);

/** The same in more words than one. */
export const SPLITTING_PHRASES: readonly (readonly string[])[] = [
  'above all',
  'at all',
  'at last',
  'at least',
  'at first',
  'in fact',
  'in the end',
  'of course',
  'by now',
  'so far',
  '1 day',
  'more than ever',
  'all along',
  'as well',
  'by all',
  'by many',
  'by most',
  'by some',
  'every day',
  'every year',
].map((phrase) => phrase.split(' '));
