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
  'promise to',
  'promises to',
  'promised to',
  'pledge to',
  'pledges to',
  'pledged to',
  'vow to',
  'vows to',
  'vowed to',
  'offer to',
  'offers to',
  'offered to',
  'threaten to',
  'threatens to',
  'threatened to',
  'aim to',
  'aims to',
  'try to',
  'tries to',
  'tried to',
  'appear to',
  'appears to',
  'appeared to',
  'seem to',
  'seems to',
  'seemed to',
  'it seems',
  'it appears',
  'in theory',
  'to our knowledge',
  'to my knowledge',
  'as far as we know',
  'as far as i know',
  'in all likelihood',
  'in all probability',
  'meant to',
  'accused of',
  'suspected of',
  'charged with',
  'no doubt',
  'without doubt',
  'beyond doubt',
  ...'said reported rumored believed thought known alleged claimed understood confirmed suspected presumed feared'
    .split(' ')
    .flatMap((verb) => [`${verb} to have`, `${verb} to be`]),
].map((phrase) => phrase.split(' '));

/** Adverbs that say how certain something is. */
export const MODAL_ADVERBS = set(
  'perhaps maybe probably possibly likely unlikely certainly definitely surely presumably undoubtedly doubtless unquestionably undeniably inevitably apparently seemingly supposedly allegedly reportedly purportedly ostensibly arguably conceivably potentially alleged purported putative supposed',
);

/** Before a word of certainty these make it less. */
export const MODAL_HEDGES = set('almost nearly virtually practically');

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
promise to|promises to|promised to|pledge to|pledges to|pledged to|vow to|vows to|vowed to
offer to|offers to|offered to
threaten to|threatens to|threatened to
appear to|appears to|appeared to|seem to|seems to|seemed to|it seems|it appears
believed to have|thought to have
believed to be|thought to be
said to have|reported to have|rumored to have
said to be|reported to be|rumored to be
alleged to have|claimed to have
alleged to be|claimed to be
aim to|aims to
try to|tries to|tried to`
  .split('\n')
  .map((row) => new Set(row.split('|')));

/**
 * Verbs and adjectives that say how certain, owed or allowed something is, a sense a row: one for another
 * of a different row changes that; put in or left out they are words.
 */
export const CERTAINTY_ROWS = `require oblige compel compelled compelling force
allow permit let
forbid ban prohibit bar
urge advise recommend encourage
know
believe think reckon
suspect assume guess presume suppose imagine
doubt
hope hopeful
fear
expect
allege claim
confirm prove establish
suggest indicate imply hint
show demonstrate
clear certain sure confident obvious evident plain
necessary essential
mandatory compulsory obligatory
optional voluntary
likely probable
possible conceivable plausible
doubtful unclear uncertain unsure`.split('\n');

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
