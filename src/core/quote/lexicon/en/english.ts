import { interviewWords } from '../interview-words.ts';
import * as kinds from '../lexicon.ts';
import type { Lexicon, PronounForm } from '../lexicon.ts';
import { CUES } from './cues.ts';
import * as grammar from './grammar.ts';
import * as names from './names.ts';
import * as roles from './roles.ts';
import { RULE_ENDINGS, RULE_WORDS } from './rule-words.ts';

const TITLED =
  'film movie book novel show series song album programme program play musical magazine podcast episode documentary opera poem painting titled entitled autobiography memoir single hit game game-show column blog novella anthem sitcom drama comedy thriller ballad track sequel franchise newsletter broadcast motto';
const NAMED =
  'so-called self-styled supposed dubbed nicknamed known aka called named titled entitled';
const HEARERS =
  'reporters journalists lawmakers parliament supporters delegates media press congress senators deputies afp reuters bbc cnn ap crowd audience meeting conference court judges jurors jury newspaper television radio tv agency briefing rally voters fans viewers officials members council committee us me him her them you it police investigators himself herself themselves congress readers listeners viewers fans donors attendees interviewer host colleagues aides friends allies backers students workers staff cheering';

function pronoun(
  place: PronounForm['place'],
  gender: PronounForm['gender'],
  plural = false,
  points = true,
): PronounForm {
  return { place, gender, plural, points };
}

/** English as the detector knows it. */
export const ENGLISH: Lexicon = {
  code: 'en',
  telling: new Set('the of and to in that is was for on with he said at by from'.split(' ')),
  according: new Map([['according', 'to']]),
  that: new Set(['that']),
  accordingBehind: new Set(),
  dropsSubject: false,
  genitives: new Set(),
  prefixes: [],
  reported: new Set(),
  suffixes: [],
  dialogue: null,
  thatPoints: true,
  rules: RULE_WORDS,
  endings: RULE_ENDINGS,
  interview: interviewWords(
    'spoke speaks talked talks sat chatted interview conversation',
    'to with',
    'interviewed interviews asked questioned',
    'reporter correspondent journalist editor columnist interviewer presenter broadcaster writer',
  ),
  cues: CUES,
  titles: roles.TITLES,
  pronouns: new Map([
    ['he', pronoun('subject', 'm')],
    ['she', pronoun('subject', 'f')],
    ['they', pronoun('subject', null, true)],
    ['it', pronoun('subject', null)],
    ['i', pronoun('subject', null, false, false)],
    ['we', pronoun('subject', null, true, false)],
    ['you', pronoun('subject', null, true, false)],
    ['him', pronoun('object', 'm')],
    ['himself', pronoun('object', 'm')],
    ['herself', pronoun('object', 'f')],
    ['his', pronoun('possessive', 'm')],
    ['her', pronoun('possessive', 'f')],
  ]),
  classes: kinds.classesOf([
    [kinds.DEFINITE, grammar.DEFINITES],
    [kinds.INDEFINITE, grammar.INDEFINITES],
    [kinds.PREPOSITION, grammar.PREPOSITIONS],
    [kinds.AUXILIARY, grammar.AUXILIARIES],
    [kinds.CONJUNCTION, grammar.CONJUNCTIONS],
    [kinds.SUBORDINATOR, `${grammar.SUBORDINATORS} after before since until till as`],
    [kinds.RELATIVE, grammar.RELATIVES],
    [kinds.ADVERB, grammar.ADVERBS],
    [kinds.NEGATIVE, grammar.NEGATIVES],
    [kinds.TIME, grammar.TIMES],
    [kinds.FINITE_VERB, grammar.FINITE_VERBS],
    [kinds.PRONOUN, 'he she they it i we you'],
    [kinds.ROLE, roles.ROLE_NOUNS],
    [kinds.ROLE_PLURAL, roles.ROLE_PLURALS],
    [kinds.DOCUMENT, roles.DOCUMENTS],
    [kinds.GROUP, roles.GROUPS],
    [kinds.GENERAL_ROLE, roles.GENERAL_ROLES],
    [kinds.OFFICE, roles.OFFICES],
    [kinds.MODIFIER, roles.MODIFIERS],
    [kinds.MALE_ROLE, roles.MALE_ROLES],
    [kinds.FEMALE_ROLE, roles.FEMALE_ROLES],
    [kinds.TITLE, [...roles.TITLES.keys()].join(' ')],
    [kinds.MALE_NAME, names.MALE_NAMES],
    [kinds.FEMALE_NAME, names.FEMALE_NAMES],
    [kinds.PARTICLE, names.NAME_PARTICLES],
    [kinds.NOT_PERSON, names.NOT_A_PERSON],
    [kinds.NEVER_NAME, names.NEVER_NAMES],
    [kinds.NATIONALITY, names.NATIONALITIES],
    [kinds.HEARER, HEARERS],
    [kinds.TITLED, TITLED],
    [kinds.NAMED, NAMED],
  ]),
};
