import type { Span } from '../text/span.ts';

/** What about the place of the words may make another sense of them. */
export type FlagName =
  | 'cut_in_sentence'
  | 'but_follows'
  | 'question_to_statement'
  | 'condition_dropped'
  | 'other_speaker_inside'
  | 'turns_joined'
  | 'said_by_other';

/** A flag, a sentence that says what is meant, and the passage of the record (UTF-16) that shows it. */
export interface ContextFlag {
  readonly flag: FlagName;
  readonly detail: string;
  readonly passage: Span;
}
