import type { InterviewWords } from './interview-words.ts';
import type { RuleEndings, RuleWords } from './rule-words.ts';

/** Classes a word can belong to, as bits; a word may be in several. */
export const DEFINITE = 1 << 0;
export const INDEFINITE = 1 << 1;
export const PREPOSITION = 1 << 2;
/** Auxiliaries and modals in finite form: is, has, would. */
export const AUXILIARY = 1 << 3;
/** and, but, or, then. */
export const CONJUNCTION = 1 << 4;
/** while, because, if, when: a word that opens a clause of its own. */
export const SUBORDINATOR = 1 << 5;
/** who, which, whose. */
export const RELATIVE = 1 << 6;
/** Words that may stand between a speaker and the reporting verb, and say nothing of who spoke. */
export const ADVERB = 1 << 7;
export const TIME = 1 << 8;
export const ROLE = 1 << 9;
export const ROLE_PLURAL = 1 << 10;
export const DOCUMENT = 1 << 11;
/** Whom one tells, where no name is printed. */
export const HEARER = 1 << 12;
export const TITLE = 1 << 13;
export const NATIONALITY = 1 << 14;
/** Capitalised by rule or because a sentence begins: never a name by itself. */
export const NEVER_NAME = 1 << 15;
/** A capitalised word that makes a run of them something other than a person. */
export const NOT_PERSON = 1 << 16;
/** Small words inside a name: van, al, de. */
export const PARTICLE = 1 << 17;
/** Words before a role noun that belong to it. */
export const MODIFIER = 1 << 18;
/** What "secretary of …" may take. */
export const OFFICE = 1 << 19;
/** Roles so general that they may point back at anyone who holds an office. */
export const GENERAL_ROLE = 1 << 20;
export const MALE_NAME = 1 << 21;
export const FEMALE_NAME = 1 << 22;
export const MALE_ROLE = 1 << 23;
export const FEMALE_ROLE = 1 << 24;
/** A verb in finite form that is neither auxiliary nor reporting word. */
export const FINITE_VERB = 1 << 25;
/** Common nouns that speak as one: campaign, company, group. */
export const GROUP = 1 << 26;
/** film, book, song: words in marks beside it are a title. */
export const TITLED = 1 << 27;
/** so-called, dubbed, nicknamed: words in marks after it are a name or a scare quote. */
export const NAMED = 1 << 28;
/** Pronouns that can be subjects. */
export const PRONOUN = 1 << 29;
/** not, never, didn't, to: what follows was not said. */
export const NEGATIVE = 1 << 30;

/** Nouns that speak: a role, a paper, a body. */
export const NOUN = ROLE | ROLE_PLURAL | DOCUMENT | GROUP;
/** Words that open a noun phrase. */
export const DETERMINER = DEFINITE | INDEFINITE;

/** What tells how a pronoun agrees; null: nothing does. */
export type Gender = 'm' | 'f' | null;

/** A form of a reporting verb and what may be concluded from it. */
export interface CueForm {
  /** speech: words were uttered; weak: words in marks are an opinion of someone ("called it …"). */
  readonly strength: 'speech' | 'weak';
  /** May introduce reported speech without marks: without "that", only after it, or not. */
  readonly reports: 'bare' | 'that' | null;
  /** Takes a hearer before the words ("told Cameron"), so the name after it is not the speaker. */
  readonly hearer: boolean;
  /** May stand before its subject after the words: "…," said Smith. */
  readonly inverts: boolean;
  /** Reports an act with "to": vowed to stay. */
  readonly infinitive: boolean;
  /**
   * Tells somebody to act: object = "urged the council to act" whole, act = "told them" and then
   * "to leave"; question = also "asked whether".
   */
  readonly directive: 'object' | 'act' | 'question' | null;
  /** claim, report: the bare form, which is a noun unless its subject is plural. */
  readonly base: boolean;
  /** saying, adding: has no subject of its own. */
  readonly participle: boolean;
}

/** What a language brings to the detector. Words are in small letters with straight apostrophes. */
export interface Lexicon {
  readonly classes: ReadonlyMap<string, number>;
  readonly cues: ReadonlyMap<string, CueForm>;
  readonly titles: ReadonlyMap<string, Gender>;
  readonly pronouns: ReadonlyMap<string, PronounForm>;
  readonly code: 'en' | 'fr' | 'de' | 'es';
  /** The commonest small words, by which the language of a text is known. */
  readonly telling: ReadonlySet<string>;
  /** "according to": first word, and the words behind it, empty when it stands alone. */
  readonly according: ReadonlyMap<string, string>;
  /** The same behind its source: "Wessel zufolge". */
  readonly accordingBehind: ReadonlySet<string>;
  /** A verb may stand without its subject: "explicó". */
  readonly dropsSubject: boolean;
  /** that, dass, que: leads reported words. */
  readonly that: ReadonlySet<string>;
  /** Verb forms only reported words have, "sei": behind a comma they need no "that" (German). */
  readonly reported: ReadonlySet<string>;
  /** "a-t-il", "dit-elle": pronouns hung on the verb, cut off as words of their own. */
  readonly suffixes: readonly string[];
  /** Articles that hang a noun on the one before it: "Sprecher des Ministeriums". */
  readonly genitives: ReadonlySet<string>;
  /** "l'ancien": what is cut off the front of a word. */
  readonly prefixes: readonly string[];
  /** How spoken lines with a dash are printed: closed by a second dash, or by the attribution alone. */
  readonly dialogue: 'dashes' | 'attribution' | null;
  /** "that" may also point: "said that day". */
  readonly thatPoints: boolean;
  /** Words that single rules ask for by name. */
  readonly rules: RuleWords;
  readonly endings: RuleEndings;
  readonly interview: InterviewWords;
}

/** How a pronoun agrees, and whether it stands as subject, object or before its noun. */
export interface PronounForm {
  readonly gender: Gender;
  readonly plural: boolean;
  readonly place: 'subject' | 'object' | 'possessive';
  /** False for I, you, we: whoever it is, no name of the story is looked for. */
  readonly points: boolean;
}

/** Puts word lists of classes together. */
export function classesOf(
  lists: readonly (readonly [classes: number, words: string])[],
): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  for (const [bits, words] of lists)
    for (const word of words.split(/\s+/))
      if (word !== '') classes.set(word, (classes.get(word) ?? 0) | bits);
  return classes;
}

/** A regular verb: its forms, base first, as cue words of one kind. */
export function cuesOf(
  lists: readonly (readonly [strength: CueForm['strength'], words: string])[],
): ReadonlyMap<string, CueForm> {
  const cues = new Map<string, CueForm>();
  for (const [strength, words] of lists)
    for (const word of words.split(/\s+/))
      if (word !== '')
        cues.set(word, {
          strength,
          reports: strength === 'speech' ? 'that' : null,
          hearer: false,
          inverts: true,
          infinitive: false,
          directive: null,
          base: false,
          participle: false,
        });
  return cues;
}
