function set(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

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
  'required to',
  'obliged to',
  'forced to',
  'allowed to',
  'permitted to',
  'expected to',
  'certain to',
  'sure to',
  'bound to',
  'liable to',
  'want to',
  'wants to',
  'wanted to',
  'hope to',
  'hopes to',
  'hoped to',
  'plan to',
  'plans to',
  'planned to',
  'intend to',
  'intends to',
  'intended to',
  'expect to',
  'expects to',
  'aim to',
  'aims to',
  'try to',
  'tries to',
  'tried to',
  'no doubt',
  'without doubt',
  'beyond doubt',
].map((phrase) => phrase.split(' '));

/** Adverbs that say how certain something is. */
export const MODAL_ADVERBS = set(
  'perhaps maybe probably possibly likely unlikely certainly definitely surely presumably undoubtedly doubtless unquestionably undeniably inevitably apparently seemingly supposedly allegedly reportedly purportedly ostensibly arguably conceivably potentially',
);

/** Modals of one sense, a group a row: exchanged, they change words and no certainty or duty. */
export const SAME_MODAL: readonly ReadonlySet<string>[] = `must|have to|has to
need to|needs to
should|ought|ought to
perhaps|maybe|possibly
certainly|definitely|surely|undoubtedly|doubtless|unquestionably|undeniably|no doubt|without doubt|beyond doubt
certain to|sure to|bound to
required to|obliged to
allowed to|permitted to
want to|wants to|wanted to
hope to|hopes to|hoped to
plan to|plans to|planned to
intend to|intends to|intended to
expect to|expects to
aim to|aims to
try to|tries to|tried to`
  .split('\n')
  .map((row) => new Set(row.split('|')));

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
