import type { RuleEndings, RuleWords } from '../rule-words.ts';

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** The words English rules ask for by name. Our own lists. */
export const RULE_WORDS: RuleWords = {
  be: set('is are was were be been being'),
  infinitive: set('to'),
  goesOn: set(
    'went goes on continued continues proceeded like want wanted began used seemed appeared',
  ),
  onDay: set('on'),
  maybeTime: set('this last'),
  callsOn: set('on upon'),
  questions: set('whether if why how what who where when'),
  agent: set('by'),
  withSubject: set('with'),
  as: set('as'),
  compares: set('like as'),
  nor: set('nor'),
  who: set('who'),
  which: set('which'),
  addsClause: set('who which where whose'),
  and: set('and but'),
  bothNames: set('and'),
  opensNoClause: set('to so and or'),
  endsReport: set('while but although though after when as'),
  joint: set('as after before'),
  endsClause: set('while although though whereas'),
  endsOpinion: set('until when while after before despite because although though'),
  quantifiers: set('all both each one some many most few several others another more about half'),
  one: set('one'),
  ofOffice: set('of for'),
  ofRole: set('of for du del de'),
  endsRole: set('who whose which and'),
  says: set('say says said saying'),
  reads: set('read reads'),
  asked: set('asked'),
  takesBase: set('i'),
  nouns: set(
    'state states point points call calls claim claims report reports promise promises vow vows pledge pledges offer offers comment comments demand demands question questions challenge challenges attack attacks charge charges order orders rule rules view views list lists name names cast casts post posts note notes reply replies address addresses show shows vote votes use uses push press play plays sign signs bill bills cries remarks answer answers protest protests fear fears hope hopes blame praise email emails text texts read frame frames reference references counter rate rates tag tags style object objects reason reasons hint hints estimate estimates forecast forecasts tweet tweets laugh laughs thunder bark chants chant',
  ),
  title: set(
    'film movie book novel show series song album programme program play musical magazine podcast episode documentary opera poem painting titled entitled called named autobiography memoir single hit game column blog',
  ),
  scare: set('so-called self-styled supposed dubbed nicknamed known aka'),
};

/** The endings English rules ask for. */
export const RULE_ENDINGS: RuleEndings = {
  past: 'ed',
  lasting: 'ing',
  adverb: 'ly',
  plural: 's',
  notPlural: 'ss',
  possessive: "'s",
  participle: '',
};
