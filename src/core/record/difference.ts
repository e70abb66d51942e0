/** The classes of difference between printed and said (factcheck-peers §3.3). */
export type DifferenceClass =
  | 'filler_dropped'
  | 'false_start_dropped'
  | 'repetition_dropped'
  | 'ellipsis_marked'
  | 'omission_unmarked'
  | 'insertion_bracketed'
  | 'insertion_unmarked'
  | 'grammar_tidied'
  | 'spelling_or_dialect'
  | 'word_substituted'
  | 'negation_changed'
  | 'number_changed'
  | 'name_changed'
  | 'modality_changed'
  | 'reordered'
  | 'spliced'
  | 'punctuation_changes_sense'
  | 'profanity_masked'
  | 'translation';

/** One classed deviation. `printed` or `said` is '' where words stand on one side only. */
export interface Difference {
  readonly class: DifferenceClass;
  readonly printed: string;
  readonly said: string;
}
