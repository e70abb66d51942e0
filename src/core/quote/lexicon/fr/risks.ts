import { inForms, type RiskWord, type RiskWords, wordSet } from '../risk-words.ts';

/** Words that turn a sentence round wherever they stand, in small letters. Our own lists. */
const NEGATIONS = wordSet(
  'aucun aucune aucuns aucunes ni non guère nullement aucunement nie nient nier nié niait niaient dément démentent démenti démentir démentait réfute réfutent réfuté',
);
/** Words that do so with "ne" near them. */
const WITH_NE = wordSet('plus personne point nul nulle');
/** Before these words they are a step, a person, a dot. */
const THINGS = wordSet(
  'un une le la les ce cet cette ces des du au aux à chaque toute toutes quelque quelques premier première premiers second dernier dernière mon ma mes ton son sa ses notre nos votre vos leur leurs grand grande petit petite faux autre tierce',
);
/** Before "jamais" they make it "for ever", "if ever", "than ever". */
const EVER = wordSet('à si que');
/** After "sans" they make it "no doubt", "all the time". */
const WITHOUT_MEANING = wordSet('doute cesse');
const NEAR = 6;

function low(words: readonly RiskWord[], at: number): string {
  return words[at]?.low ?? '';
}

/** "Ne" between these two places. */
function hasNe(words: readonly RiskWord[], from: number, to: number): boolean {
  return words
    .slice(Math.max(0, from), Math.max(0, to))
    .some((word) => word.low === 'ne' || word.low === 'n');
}

function negates(words: readonly RiskWord[], at: number): boolean {
  const word = low(words, at);
  const before = low(words, at - 1);
  if (NEGATIONS.has(word)) return true;
  const near = (): boolean => hasNe(words, at - NEAR, at) || hasNe(words, at + 1, at + NEAR);
  switch (word) {
    // Speech often leaves "ne" out: it is not asked for where the word is clear without.
    case 'pas':
      return !THINGS.has(before) && !before.endsWith('est-ce');
    case 'rien':
      return !THINGS.has(before);
    case 'jamais':
      return !EVER.has(before) || near();
    case 'sans':
      return !WITHOUT_MEANING.has(low(words, at + 1));
    case 'plus':
      return hasNe(words, at - NEAR, at);
    default:
      if (word === 'nulle' && low(words, at + 1) === 'part') return true;
      return WITH_NE.has(word) && !THINGS.has(before) && near();
  }
}

/** Numbers and what stands for one. "Un" mostly counts nothing. */
const NUMBER_WORDS = wordSet(
  'deux trois quatre cinq six sept huit dix onze douze treize quatorze quinze seize vingt vingts trente quarante cinquante soixante septante huitante octante nonante cent cents mille million millions milliard milliards billion billions millier milliers centaine centaines dizaine dizaines douzaine douzaines quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine demi demie moitié tiers quart quarts pourcent double triple',
);
/** What joins numbers that are written together, and counts nothing alone. */
const BETWEEN = wordSet('et un une neuf');
/** "Neuf" is also new: it counts before a number, and before what is more than one. */
const BEFORE_MANY = /(?:[sx]|^mille)$/u;

function counts(words: readonly RiskWord[], at: number): boolean {
  const word = low(words, at);
  if (word === 'neuf') return BEFORE_MANY.test(low(words, at + 1)) && low(words, at + 1) !== 'dans';
  const pieces = word.split('-');
  return (
    pieces.some((piece) => NUMBER_WORDS.has(piece)) &&
    pieces.every((piece) => NUMBER_WORDS.has(piece) || BETWEEN.has(piece))
  );
}

/** Words that say somebody did wrong, without the ending of gender or number. Our own list; "vol" alone is also a flight. */
const ACCUSATIONS = wordSet(
  'tuer tue tuent tué assassiner assassin assassine assassiné assassinat meurtre meurtrier meurtrière exécuté exécution massacre massacré génocide torture torturer torturé abus abuse abusé viol violer violé violeur agresser agressé agression agresseur attaque attaquer attaqué terrorisme terroriste kidnappé séquestré otage crime criminel criminelle corrompu corrompre corruption pot-de-vin pots-de-vin fraude frauder fraudé fraudeur frauduleux frauduleuse escroc escroquer escroqué escroquerie voler volé voleur voleuse dérobé blanchiment détourné détournement menti mentir ment mentent mentait menteur menteuse mensonge mensonger mensongère tromperie triché tricher tricheur tricheuse trahi trahir trahison traître traîtresse complot comploté illégal illégale illégaux illégalement illicite coupable raciste racisme antisémite antisémitisme harceler harcelé harcèlement harceleur négligent négligence putsch opprimé opprimer oppression barbare barbarie espion espionne espionné espionnage contrebande contrebandier chantage extorqué extorsion',
);
const ENDINGS = ['s', 'e', 'es'];
const SHORTEST = 3;

/** What is costly to get wrong in French. */
export const FRENCH_RISKS: RiskWords = {
  code: 'fr',
  split: (word) => word.split("'").filter((piece) => piece !== ''),
  negates,
  counts,
  accuses: (words, at) => inForms(low(words, at), ACCUSATIONS, ENDINGS, SHORTEST),
};
