function set(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Words that deny. */
export const NEGATIONS = set(
  'not no never none nobody nothing nowhere neither nor without hardly barely scarcely',
);

/** Words whose denial is a word of its own: one for the other changes the negation. */
export const POSITIVE_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ['never', ['always', 'ever', 'once']],
  ['nobody', ['everybody', 'somebody', 'anybody', 'everyone', 'someone']],
  ['none', ['all', 'some', 'any']],
  ['nothing', ['everything', 'something', 'anything']],
  ['nowhere', ['everywhere', 'somewhere', 'anywhere']],
  ['neither', ['either', 'both']],
  ['nor', ['or', 'and']],
  ['without', ['with']],
  ['no', ['a', 'an', 'the', 'any', 'some', 'every', 'yes']],
]);

/** Prefixes that deny the rest of a word. */
export const DENYING_PREFIXES: readonly string[] = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non'];

/** Words that begin so and deny nothing. */
export const NOT_DENYING = set(
  'inside indeed income import imports impress inform informed invest invested intend intended input insight instead intense increase inland indoor indoors discover discovered discount display displayed dismiss dismissed disclose disclosed dissolve dissolved until under union unit unite united inner into inlet incite',
);

/** Verbs that say how certain, allowed or owed something is. */
export const MODALS = set('will would shall should may might can could must ought');

/** The same in two words or more, longest first. */
export const MODAL_PHRASES: readonly (readonly string[])[] = [
  'have got to',
  'has got to',
  'have to',
  'has to',
  'had to',
  'need to',
  'needs to',
  'needed to',
  'ought to',
  'supposed to',
].map((phrase) => phrase.split(' '));

/** Adverbs that say how certain something is. */
export const MODAL_ADVERBS = set(
  'perhaps maybe probably possibly likely unlikely certainly definitely surely presumably undoubtedly apparently supposedly allegedly',
);

/** Words that make what follows or goes before conditional. */
export const CONDITIONS: readonly (readonly string[])[] = [
  'as long as',
  'so long as',
  'on condition',
  'in case',
  'only when',
  'only if',
  'even if',
  'provided',
  'providing',
  'assuming',
  'supposing',
  'unless',
  'until',
  'if',
].map((phrase) => phrase.split(' '));

/** Words that turn against what was said before them. */
export const CONTRASTS = set('but however although though except yet still');

/** What may stand before the first printed word without being missed. */
export const OPENERS = set('and so well now look but or then because');

/** Small words whose coming and going is tidying. */
export const SMALL_WORDS = set('a an the that of to');
