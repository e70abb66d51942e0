/**
 * The steps of the detector that can be left out, to see what each is worth (`npm run
 * quotes:score`): sieves that link words to a mention, and the rules around them.
 */
export const STEPS = [
  'name verb',
  'verb name',
  'second verb',
  'participle',
  'passive',
  'according to',
  'words before the attribution',
  'apposition',
  'reported speech',
  'acts and questions',
  'record and dialogue lines',
  'name beside the words',
  'colon',
  'subject of the sentence',
  'words without attribution',
  'titles and names',
  'same paragraph',
  'sentence before',
  'paragraph before',
  'carried over paragraphs',
  'pronouns by salience',
  'gender by pronouns',
  'roles meaning persons',
] as const;

/** The name of a step. */
export type Step = (typeof STEPS)[number];

/** Steps left out; none in the product. */
export type Off = ReadonlySet<Step>;
/** The product: every step is taken. */
export const NOTHING_OFF: Off = new Set();
