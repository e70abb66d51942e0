import type { Span } from '../text/span.ts';

/**
 * One thing that is compared: a word, one word of a short form ("they’re" is two), a number with its
 * unit ("2.5 million dollars"), or a phrase that counts as one ("have to", "no one"). Offsets are into
 * the text it was read from and cover its written form; the units of a short form share them.
 */
export interface Unit extends Span {
  /** Equal keys are the same word in other dress. */
  readonly key: string;
  /** A second reading of a short ending ("'d": would, had), or null. */
  readonly also: string | null;
  /** The written form in small letters. */
  readonly plain: string;
  /** The group of its forms: "soldier" for "soldiers"; see stem.ts. */
  readonly stem: string;
  readonly kind: UnitKind;
  /** A name for certain: capitalised inside a sentence, or on a list. */
  readonly name: boolean;
  /** Capitalised, wherever it stands. */
  readonly capital: boolean;
  /** First of its sentence. */
  readonly opens: boolean;
  /** Words in square or round brackets carry the number of the bracket, others −1. */
  readonly bracket: number;
  /**
   * Of the first word of a phrase that others split ("failed completely to", whose key is "failed to"):
   * where the phrase ends. Else null.
   */
  readonly phraseEnd: number | null;
  /** What stands between the unit before and this one, and after it: marks and spaces. */
  readonly before: string;
  readonly after: string;
}

/** bound: "more than", "about" before a number; mask: "f---"; the rest by their lists. */
export type UnitKind = 'word' | 'number' | 'bound' | 'negation' | 'modal' | 'mask';

/** Whether two units are the same word. */
export function sameUnit(one: Unit, other: Unit): boolean {
  return (
    one.key === other.key ||
    (one.also !== null && one.also === other.key) ||
    (other.also !== null && other.also === one.key)
  );
}
