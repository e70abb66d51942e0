type Words = ReadonlySet<string>;

/**
 * Words that one rule asks for by name, in small letters. A language that has no such word, or not
 * yet, leaves the set empty, and the rule never fires.
 */
export interface RuleWords {
  /** "was told": with a participle behind it, a passive. */
  readonly be: Words;
  /** "to": before a verb's base. */
  readonly infinitive: Words;
  /** "went on to say", "began to say": what follows was said all the same. */
  readonly goesOn: Words;
  /** "on Monday". */
  readonly onDay: Words;
  /** "this week", "last week", but "this plan": a time only beside one. */
  readonly maybeTime: Words;
  /** "called on the council to act": between the verb and whoever is to act. */
  readonly callsOn: Words;
  /** "asked whether it would hold". */
  readonly questions: Words;
  /** "by": before whoever did it. */
  readonly agent: Words;
  /** "with Smith saying": a subject of its own, which nothing governs. */
  readonly withSubject: Words;
  /** "as": leads a clause beside the attribution, or a comparison. */
  readonly as: Words;
  /** "said like a man": takes no object of place or time. */
  readonly compares: Words;
  /** "nor": denies what follows. */
  readonly nor: Words;
  /** "who": a clause about a person. */
  readonly who: Words;
  /** "which": the same about a thing that speaks. */
  readonly which: Words;
  /** A clause behind a comma that is the paper's own, if no comma closes it. */
  readonly addsClause: Words;
  /** "and", "but" between two clauses of one attribution. */
  readonly and: Words;
  /** "Smith and Wren": two who speak. */
  readonly bothNames: Words;
  /** Opens no clause that is reported. */
  readonly opensNoClause: Words;
  /** Ends reported words before the next attribution. */
  readonly endsReport: Words;
  /** Stands before an attribution and belongs to neither side. */
  readonly joint: Words;
  /** Ends a clause behind a comma. */
  readonly endsClause: Words;
  /** Ends what an opinion in marks is hung into. */
  readonly endsOpinion: Words;
  /** "all said", "some said": no article of a noun. */
  readonly quantifiers: Words;
  /** "one": a number inside its phrase. */
  readonly one: Words;
  /** "of", "for": hangs an office on its role. */
  readonly ofOffice: Words;
  /** Hangs on a role whoever it is of. */
  readonly ofRole: Words;
  /** Ends the role behind a name. */
  readonly endsRole: Words;
  /** say, says: reports a clause whether or not its verb is known. */
  readonly says: Words;
  /** "the sign read": what a paper or a sign says. */
  readonly reads: Words;
  /** "Asked about the wall, Smith said": leads, and is no content. */
  readonly asked: Words;
  /** I: takes the base form of a verb. */
  readonly takesBase: Words;
  /** Forms that are nouns as often as verbs. */
  readonly nouns: Words;
  /** film, called: words in marks behind it are a title. */
  readonly title: Words;
  /** so-called: words in marks behind it are put in doubt. */
  readonly scare: Words;
}

/** Endings a rule asks for, in small letters; "": the language has no such ending. */
export interface RuleEndings {
  /** walked. */
  readonly past: string;
  /** walking. */
  readonly lasting: string;
  /** boldly. */
  readonly adverb: string;
  /** walls; `notPlural`: glass. */
  readonly plural: string;
  readonly notPlural: string;
  /** "the mayor's". */
  readonly possessive: string;
  /** Of a participle that only an auxiliary makes a verb: the last letters it can have. */
  readonly participle: string;
}

/** The small words of a role mention. Each language has its own. */
export interface RoleMentionWords {
  /** Definite articles. */
  readonly articles: string;
  /** What opens an addition to the head of a role: "spokesman for the president". */
  readonly adds: string;
}

const NONE: Words = new Set();

/** For a language of whose rules none asks for a word by name. */
export const NO_RULE_WORDS: RuleWords = {
  be: NONE,
  infinitive: NONE,
  goesOn: NONE,
  onDay: NONE,
  maybeTime: NONE,
  callsOn: NONE,
  questions: NONE,
  agent: NONE,
  withSubject: NONE,
  as: NONE,
  compares: NONE,
  nor: NONE,
  who: NONE,
  which: NONE,
  addsClause: NONE,
  and: NONE,
  bothNames: NONE,
  opensNoClause: NONE,
  endsReport: NONE,
  joint: NONE,
  endsClause: NONE,
  endsOpinion: NONE,
  quantifiers: NONE,
  one: NONE,
  ofOffice: NONE,
  ofRole: NONE,
  endsRole: NONE,
  says: NONE,
  reads: NONE,
  asked: NONE,
  takesBase: NONE,
  nouns: NONE,
  title: NONE,
  scare: NONE,
};

/** Whether a word ends so; never where the language has no such ending. */
export function endsWith(low: string, ending: string): boolean {
  return ending !== '' && low.endsWith(ending);
}
