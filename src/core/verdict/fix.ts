/** What became of a suggested fix: waiting, taken into the story, or declined by its editor. */
export type FixStatus = 'open' | 'taken' | 'declined';
