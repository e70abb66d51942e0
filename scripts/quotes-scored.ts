/** A quotation of the gold or of an answer; the gold has more to say of its speaker. */
export interface ScoredQuote {
  readonly start: number;
  readonly end: number;
  readonly type: 'direct' | 'mixed' | 'indirect';
  readonly speaker_span: readonly [number, number] | null;
  readonly speaker: string | null;
  readonly cue?: string | null;
  readonly attr?: string | number;
  /** Gold: the cue is a verb of saying. */
  readonly speech?: boolean;
  readonly speaker_level?: string;
  readonly speaker_silver?: boolean;
  readonly speaker_aliases?: readonly string[];
  /** Answers: the sieve that fired. */
  readonly sieve?: string;
}

export interface ScoredDocument {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly ScoredQuote[];
}
