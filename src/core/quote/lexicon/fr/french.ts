import { interviewWords } from '../interview-words.ts';
import * as kinds from '../lexicon.ts';
import type { CueForm, Lexicon, PronounForm } from '../lexicon.ts';
import { NO_RULE_WORDS } from '../rule-words.ts';

const SPEECH =
  'dit disent disait déclaré déclare déclarait affirmé affirme affirmait expliqué explique expliquait ajouté ajoute ajoutait assuré assure assurait répondu répond répondait demandé demande demandait lancé lance soutenu soutient souligné souligne prévenu prévient précisé précise estimé estime raconté raconte racontait confié confie écrit reconnu reconnaît annoncé annonce rappelé rappelle indiqué indique répété répète crié crie murmuré murmure plaisanté plaisante conclu conclut poursuivi poursuit insisté insiste avoué avoue admis admet promis promet averti avertit commenté commente noté note observé observe protesté proteste répliqué réplique rétorqué rétorque juré jure soupiré soupire interrogé martelé martèle concédé concède témoigné témoigne';
// What stands in dialogue and older copy: "— Jamais, répondit le maire.", "s'écria-t-elle".
const PAST =
  "dirent déclara déclarèrent affirma affirmèrent expliqua expliquèrent ajouta ajoutèrent assura assurèrent répondit répondirent demanda demandèrent lança lancèrent soutint souligna prévint précisa estima raconta confia écrivit reconnut annonça rappela indiqua répéta cria crièrent murmura murmurèrent plaisanta poursuivit insista avoua admit promit commenta nota observa protesta protestèrent répliqua répliquèrent rétorqua jura soupira interrogea martela concéda témoigna reprit continua chuchota hurla grogna gronda marmonna balbutia bredouilla objecta corrigea ironisa acquiesça approuva ricana trancha tonna riposta supplia ordonna suggéra glissa lâcha intervint s'écria s'écrièrent s'écrie s'exclama s'exclamèrent s'exclame s'étonna s'étonne s'indigna s'indigne s'enquit s'enquiert s'emporta s'emporte s'interrogea s'interroge s'inquiéta s'inquiète s'amusa s'amuse écrié exclamé chuchoté chuchote hurlé hurle ironisé ironise tranché tranche glissé glisse lâché lâche riposté riposte objecté objecte suggéré suggère";
const WEAK =
  'qualifié qualifie qualifiait dénoncé dénonce dénoncé appelé appelle surnommé parlé parle évoqué évoque jugé juge critiqué critique salué salue réclamé réclame décrit défendu défend promettant dénonçant évoquant qualifiant';
const ROLES =
  'ministre président premier maire mairesse directeur directrice porte-parole avocat avocate juge procureur procureure ingénieur ingénieure capitaine commandant député députée sénateur sénatrice préfet préfète chef cheffe patron patronne secrétaire médecin docteur professeur professeure boulanger boulangère pêcheur pêcheuse agriculteur agricultrice habitant habitante témoin voisin voisine responsable fonctionnaire policier policière gendarme pompier syndicaliste délégué déléguée conseiller conseillère gardien gardienne commerçant commerçante élu élue chercheur chercheuse expert experte analyste entraîneur joueur joueuse chanteur chanteuse acteur actrice auteur écrivain artiste batelier batelière passeur passeuse femme homme mère père frère sœur fille fils ami amie cafetier cafetière restaurateur restauratrice infirmier infirmière étudiant étudiante propriétaire locataire armateur marin matelot';

function pronoun(gender: PronounForm['gender'], plural: boolean, points = true): PronounForm {
  return { place: 'subject', gender, plural, points };
}

// "— Oui, fit le maire." attributes, "il fit « un geste »" does not: like a base form, it never takes a
// subject before it.
function withFit(cues: ReadonlyMap<string, CueForm>): ReadonlyMap<string, CueForm> {
  const said = cues.get('dit');
  return said === undefined ? cues : new Map([...cues, ['fit', { ...said, base: true }]]);
}

/** French, for marks, reporting words, pronouns, direct quotations and dialogue dashes. */
export const FRENCH: Lexicon = {
  code: 'fr',
  telling: new Set('le la les des et une est dans pour que qui du au pas avec il elle'.split(' ')),
  according: new Map([
    ['selon', ''],
    ["d'après", ''],
  ]),
  that: new Set(['que', "qu'"]),
  accordingBehind: new Set(),
  dropsSubject: false,
  genitives: new Set(),
  prefixes: ["l'", "d'", "qu'"],
  reported: new Set(),
  suffixes: ['-t-ils', '-t-elles', '-t-il', '-t-elle', '-ils', '-elles', '-il', '-elle'],
  dialogue: 'attribution',
  thatPoints: false,
  rules: { ...NO_RULE_WORDS, ofRole: new Set(['du', 'de']) },
  endings: {
    past: '',
    lasting: '',
    adverb: '',
    plural: 's',
    notPlural: '',
    possessive: '',
    participle: 'éiu',
  },
  interview: interviewWords(
    'parlé entretenu entretien',
    'à avec au',
    'interviewé interviewée interrogé interrogée rencontré rencontrée',
    'journaliste correspondant correspondante reporter',
  ),
  cues: withFit(
    kinds.cuesOf([
      ['speech', `${SPEECH} ${PAST}`],
      ['weak', WEAK],
    ]),
  ),
  titles: new Map([
    ['m', 'm'],
    ['mm', 'm'],
    ['mme', 'f'],
    ['mlle', 'f'],
    ['me', null],
    ['dr', null],
    ['monsieur', 'm'],
    ['madame', 'f'],
  ]),
  pronouns: new Map([
    ['il', pronoun('m', false)],
    ['elle', pronoun('f', false)],
    ['ils', pronoun(null, true)],
    ['elles', pronoun(null, true)],
    ['je', pronoun(null, false, false)],
    ["j'", pronoun(null, false, false)],
    ['nous', pronoun(null, true, false)],
    ['tu', pronoun(null, false, false)],
    ['vous', pronoun(null, true, false)],
    ['on', pronoun(null, true, false)],
  ]),
  classes: kinds.classesOf([
    [kinds.DEFINITE, "l' le la les ce cet cette ces son sa ses leur leurs mon ma mes notre nos"],
    [kinds.INDEFINITE, 'un une plusieurs quelques deux trois quatre'],
    [
      kinds.PREPOSITION,
      "d' à de du des au aux en dans par pour sur sous avec sans chez vers contre entre depuis pendant avant après selon",
    ],
    [
      kinds.AUXILIARY,
      'a ont avait avaient est sont était étaient sera seront aura auront serait aurait ayant fut',
    ],
    [kinds.CONJUNCTION, 'et ou mais puis'],
    [kinds.SUBORDINATOR, "que qu' quand lorsque si parce puisque tandis comme alors"],
    [kinds.RELATIVE, 'qui dont où lequel laquelle'],
    [
      kinds.ADVERB,
      "aussi encore toujours déjà ensuite puis enfin ainsi également même hier aujourd'hui alors notamment seulement jamais pas plus ne n'a n'ont lui leur se s'est me nous en y l'a m'a",
    ],
    [kinds.NEGATIVE, "pas jamais ne n'a n'ont"],
    [
      kinds.TIME,
      'lundi mardi mercredi jeudi vendredi samedi dimanche hier matin soir midi janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    ],
    [kinds.PRONOUN, 'il elle ils elles je nous on tu vous'],
    [kinds.ROLE, ROLES],
    [
      kinds.ROLE_PLURAL,
      'ministres élus habitants témoins voisins responsables pêcheurs avocats policiers pompiers syndicats experts agriculteurs autorités riverains',
    ],
    [
      kinds.GROUP,
      'syndicat gouvernement mairie ministère entreprise association préfecture parti commission tribunal parquet police groupe société compagnie',
    ],
    [kinds.DOCUMENT, 'rapport communiqué lettre arrêté panneau jugement document courrier message'],
    [kinds.TITLE, 'm mm mme mlle me dr monsieur madame'],
    [
      kinds.NEVER_NAME,
      "l' d' le la les l'un un une des ce cette ces son sa ses leur il elle ils elles je nous on et ou mais puis donc quand lorsque si selon dans pour par sur avec sans en à au aux du de après avant depuis hier mardi lundi mercredi jeudi vendredi samedi dimanche tout toute tous rien personne même pas plus oui non moi qui que quoi où",
    ],
    [
      kinds.MALE_NAME,
      'jean pierre paul jacques michel alain bernard françois yves antoine thomas nicolas julien gaspard bastien luc marc louis henri rené philippe laurent olivier éric christophe denis guy hugo léo lucas mathieu maxime patrick rémi sébastien vincent xavier émile étienne',
    ],
    [
      kinds.FEMALE_NAME,
      'marie anne sylvie nadia hélène inès isabelle jeanne claire sophie catherine nathalie françoise martine monique nicole valérie véronique camille chloé emma juliette léa louise lucie manon margot pauline sarah céline élise agnès béatrice brigitte chantal colette corinne denise',
    ],
    [kinds.PARTICLE, 'de du des la le'],
    [
      kinds.TITLED,
      'film livre roman chanson titre série émission pièce poème intitulé intitulée bateau',
    ],
    [kinds.NAMED, 'dit dite surnommé surnommée baptisé baptisée intitulé intitulée'],
    [kinds.HEARER, 'journalistes presse'],
    [kinds.FEMALE_ROLE, 'mairesse directrice avocate femme mère sœur fille'],
    [kinds.MALE_ROLE, 'directeur avocat homme père frère fils gardien'],
  ]),
};
