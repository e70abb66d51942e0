import { inForms, type RiskWords, wordSet } from '../risk-words.ts';

/** Words that turn a sentence round, in small letters. Our own list. */
const NEGATIONS = wordSet(
  'nicht nichts nie niemals nimmer kein keine keinen keinem keiner keines keins keinerlei keinesfalls keineswegs mitnichten niemand niemanden niemandem niemandes nirgends nirgendwo nirgendwohin weder nein ohne kaum leugnet leugnen leugnete leugneten geleugnet bestreitet bestreiten bestritt bestritten dementiert dementieren dementierte dementierten verneint verneinte verneinten',
);

// Numbers are written together: the pieces they are made of. "Sieb" alone is a sieve.
const PIECES =
  'eins?|zwei|zwo|drei|vier|fünf|sechs|sech(?=zehn|zig)|sieben|sieb(?=zehn|zig)|acht|neun|zehn|elf|zwölf|zwan(?=zig)|zig|ßig|ssig|und|hundert|tausend';
const NUMBER = new RegExp(`^(?:${PIECES})+(?:mal|fach(?:e[nmrs]?)?)?$`, 'u');
// "Ein" mostly counts nothing, nor do "einmal" and "einfach".
const NO_NUMBER = /^(?:eins?|und)+(?:mal|fach.*)?$/u;
const LONGEST_NUMBER = 60;
const AMOUNTS = wordSet(
  'million millionen milliarde milliarden billion billionen billiarden hunderte hunderten tausende tausenden dutzend dutzende dutzenden halb halbe halben halbes hälfte drittel viertel prozent doppelt doppelte doppelten anderthalb eineinhalb zweieinhalb',
);

/** Words that say somebody did wrong, without the ending of their case or number. Our own list. */
const ACCUSATIONS = wordSet(
  'töten tötet getötet umgebracht mord morde ermordet ermorden mörder mörderisch massenmord völkermord mordanschlag hingerichtet hinrichtung hinrichtungen massaker massakriert genozid folter foltern foltert gefoltert missbrauch missbraucht missbrauchen missbrauchte vergewaltigt vergewaltigung vergewaltigungen vergewaltiger misshandelt misshandlung misshandlungen angriff angegriffen überfall überfälle überfallen terror terrorist terroristisch terrorismus entführt entführung entführungen entführer geisel geiseln verbrechen verbrecher verbrecherisch kriminell korrupt korruption bestochen bestechung bestechlich schmiergeld schmiergelder betrug betrogen betrügt betrügen betrüger betrügerisch gestohlen stehlen diebstahl diebstähle dieb diebe dieben diebin geklaut geldwäsche geldwäscher unterschlagen unterschlagung veruntreut veruntreuung gelogen lüge lügen lügner lügnerisch getäuscht täuschung irregeführt verschwörung illegal rechtswidrig gesetzwidrig ungesetzlich schuldig rassist rassistisch rassismus antisemitisch antisemitismus belästigt belästigung fahrlässig verrat verraten verräter putsch unterdrückt unterdrückung barbarisch spion spionin spioniert spionage schmuggel schmuggelt geschmuggelt schmuggler erpresst erpressung erpresser menschenhandel',
);
const ENDINGS = ['e', 'en', 'em', 'er', 'es', 'n', 's', 'in', 'innen'];
const SHORTEST = 5;
/** What the last part of a word written together may be: tax fraud, war crime, child abuse. */
const HEADS = ['betrug', 'verbrechen', 'missbrauch', 'diebstahl', 'korruption', 'geldwäsche'];
/** Verbs; with a capital most of them are things: steel, a log. */
const VERBS = wordSet('stahl stahlen stiehlt klaut klaute klauten log logen lügt belog belogen');

/** What is costly to get wrong in German. */
export const GERMAN_RISKS: RiskWords = {
  code: 'de',
  split: (word) => [word],
  negates: (words, at) => NEGATIONS.has(words[at]?.low ?? ''),
  counts: (words, at) => {
    const low = words[at]?.low ?? '';
    if (AMOUNTS.has(low)) return true;
    return low.length <= LONGEST_NUMBER && NUMBER.test(low) && !NO_NUMBER.test(low);
  },
  accuses: (words, at) => {
    const { low, printed } = words[at] ?? { low: '', printed: '' };
    return (
      VERBS.has(printed) ||
      inForms(low, ACCUSATIONS, ENDINGS, SHORTEST) ||
      HEADS.some((head) => low.endsWith(head))
    );
  },
};
