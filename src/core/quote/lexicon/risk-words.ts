/** A word as risks are looked for in it, composed and with a straight apostrophe: as printed, and in small letters. */
export interface RiskWord {
  readonly printed: string;
  readonly low: string;
}

/** The words of a language that make a wrong quote costly. Each asks of the word at a place among those around it. */
export interface RiskWords {
  /** BCP 47. */
  readonly code: string;
  /** The words that are written as one with an apostrophe between them; where none are, the word. */
  readonly split: (word: string) => readonly string[];
  /** Turns the sentence round. */
  readonly negates: (words: readonly RiskWord[], at: number) => boolean;
  /** Is a number written out, or stands for one. */
  readonly counts: (words: readonly RiskWord[], at: number) => boolean;
  /** Says that somebody did wrong. */
  readonly accuses: (words: readonly RiskWord[], at: number) => boolean;
}

/** Words from one string. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** True when a word is in the list, or is one of `shortest` letters or more of it with one of the endings. */
export function inForms(
  word: string,
  list: ReadonlySet<string>,
  endings: readonly string[],
  shortest: number,
): boolean {
  if (list.has(word)) return true;
  return endings.some(
    (ending) =>
      word.length - ending.length >= shortest &&
      word.endsWith(ending) &&
      list.has(word.slice(0, -ending.length)),
  );
}
