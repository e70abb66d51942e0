import { interviewWords } from '../interview-words.ts';
import * as kinds from '../lexicon.ts';
import type { Lexicon, PronounForm } from '../lexicon.ts';
import { NO_RULE_WORDS } from '../rule-words.ts';

const SPEECH =
  'sagt sagte sagten gesagt erklärt erklärte erklärten betont betonte meint meinte fügt fügte hinzu ergänzt ergänzte antwortet antwortete fragt fragte fragten ruft rief schreibt schrieb warnt warnte berichtet berichtete erzählt erzählte behauptet behauptete versichert versicherte räumt räumte kündigt kündigte teilt teilte mitgeteilt entgegnet entgegnete erwidert erwiderte so klagt klagte mahnt mahnte scherzt scherzte witzelt witzelte lobt lobte kritisiert kritisierte verspricht versprach bestätigt bestätigte bekräftigt bekräftigte unterstreicht unterstrich flüstert flüsterte seufzt seufzte urteilt urteilte spottet spottete schimpft schimpfte gesteht gestand heißt hieß steht stand betonten meinten ergänzten antworteten riefen schrieben warnten berichteten erzählten behaupteten versicherten entgegneten erwiderten klagten mahnten lobten kritisierten versprachen bestätigten murmelt murmelte brummt brummte schreit schrie schrien brüllt brüllte wiederholt wiederholte bemerkt bemerkte widerspricht widersprach beteuert beteuerte appelliert appellierte resümiert resümierte';
const WEAK =
  'nennt nannte nannten genannt bezeichnet bezeichnete bezeichneten beschreibt beschrieb spricht sprach sprechen hält hielt findet fand sieht sah verteidigt verteidigte fordert forderte verlangt verlangte vergleicht verglich würdigt würdigte tauft taufte wirft warf wirft vorgeworfen';
const ROLES =
  'minister ministerin präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin sprecher sprecherin regierungssprecher regierungssprecherin direktor direktorin chef chefin leiter leiterin vorsitzender vorsitzende abgeordneter abgeordnete richter richterin staatsanwalt staatsanwältin anwalt anwältin ingenieur ingenieurin kapitän kapitänin imker imkerin bauer bäuerin landwirt landwirtin bauunternehmer bauunternehmerin unternehmer unternehmerin lehrer lehrerin schüler schülerin professor professorin forscher forscherin arzt ärztin polizist polizistin polizeisprecher polizeisprecherin feuerwehrmann zeuge zeugin nachbar nachbarin anwohner anwohnerin trainer trainerin spieler spielerin sänger sängerin schauspieler schauspielerin autor autorin künstler künstlerin fischer fischerin gewerkschafter gewerkschafterin sekretär sekretärin beamter beamtin hausmeister hausmeisterin organist organistin pfarrer pfarrerin bischof frau mann mutter vater bruder schwester sohn tochter freund freundin gutachter gutachterin geologe geologin biologe biologin experte expertin verkehrsminister verkehrsministerin umweltminister umweltministerin innenminister innenministerin finanzminister finanzministerin außenminister außenministerin ministerpräsident ministerpräsidentin landrat landrätin';

function pronoun(gender: PronounForm['gender'], plural: boolean, points = true): PronounForm {
  return { place: 'subject', gender, plural, points };
}

/** German, for marks, reporting words, pronouns and direct quotations. */
export const GERMAN: Lexicon = {
  code: 'de',
  telling: new Set('der die das und ist nicht den von mit dem ein eine im für auf sich'.split(' ')),
  according: new Map([
    ['laut', ''],
    ['nach', 'angaben'],
  ]),
  that: new Set(['dass', 'daß']),
  accordingBehind: new Set(['zufolge']),
  dropsSubject: false,
  genitives: new Set(['der', 'des']),
  prefixes: [],
  reported: new Set(
    'sei seien habe werde würde würden könne müsse solle wolle dürfe hätte hätten wäre wären gebe gehe komme bleibe'.split(
      ' ',
    ),
  ),
  suffixes: [],
  dialogue: null,
  thatPoints: false,
  rules: NO_RULE_WORDS,
  endings: {
    past: '',
    lasting: '',
    adverb: '',
    plural: 's',
    notPlural: 'ss',
    possessive: '',
    participle: '',
  },
  interview: interviewWords(
    'sprach spricht gespräch interview',
    'mit',
    'interviewte befragte',
    'journalist journalistin reporter reporterin redakteur redakteurin korrespondent korrespondentin',
  ),
  cues: kinds.cuesOf([
    ['speech', SPEECH],
    ['weak', WEAK],
  ]),
  titles: new Map([
    ['herr', 'm'],
    ['frau', 'f'],
    ['dr', null],
    ['prof', null],
  ]),
  pronouns: new Map([
    ['er', pronoun('m', false)],
    ['sie', pronoun('f', false)],
    ['ich', pronoun(null, false, false)],
    ['wir', pronoun(null, true, false)],
    ['ihm', { place: 'object', gender: 'm', plural: false, points: true }],
    ['sein', { place: 'possessive', gender: 'm', plural: false, points: true }],
    ['seine', { place: 'possessive', gender: 'm', plural: false, points: true }],
  ]),
  classes: kinds.classesOf([
    [
      kinds.DEFINITE,
      'der die das dem den des dieser diese dieses sein seine seinen ihr ihre ihren unser unsere',
    ],
    [kinds.INDEFINITE, 'ein eine einer einem einen mehrere einige zwei drei vier viele'],
    [
      kinds.PREPOSITION,
      'in im an am auf aus bei beim mit nach von vom zu zum zur über unter vor hinter für gegen um durch ohne seit während wegen',
    ],
    [
      kinds.AUXILIARY,
      'ist sind war waren hat haben hatte hatten wird werden wurde wurden sei seien habe',
    ],
    [kinds.CONJUNCTION, 'und oder aber doch denn'],
    [kinds.SUBORDINATOR, 'wenn als weil ob obwohl während nachdem bevor bis damit dass'],
    [kinds.RELATIVE, 'welcher welche welches wer was'],
    [
      kinds.ADVERB,
      'auch noch schon dann später nun jetzt gestern heute wieder immer nie nicht nur bereits dazu darauf weiter allerdings außerdem dagegen am',
    ],
    [kinds.NEGATIVE, 'nicht nie kein keine'],
    [
      kinds.TIME,
      'montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute morgen abend januar februar märz april mai juni juli august september oktober november dezember',
    ],
    [kinds.PRONOUN, 'er sie ich wir'],
    [kinds.ROLE, ROLES],
    [
      kinds.ROLE_PLURAL,
      'anwohner experten kritiker zeugen behörden abgeordnete forscher nachbarn bauern schüler',
    ],
    [
      kinds.GROUP,
      'regierung ministerium polizei partei firma verband gemeinde behörde verwaltung gericht gewerkschaft versicherung bahn stadt',
    ],
    [
      kinds.DOCUMENT,
      'bericht brief mitteilung gutachten urteil erklärung schild schreiben papier protokoll',
    ],
    [kinds.TITLE, 'herr frau dr prof'],
    [
      kinds.NEVER_NAME,
      'der die das dem den des ein eine einer er sie es ich wir ihr sein seine und oder aber doch denn wenn als weil ob nach vor in im an am auf aus bei mit von zu zum zur über für gegen um seit während wegen auch noch schon dann nun jetzt gestern heute nicht nur alle viele niemand jeder jede so was wer wo wie warum',
    ],
    [
      kinds.MALE_NAME,
      'hans peter klaus jürgen karl heinz wolfgang werner dieter henning matthias thomas andreas stefan michael martin frank bernd uwe jens jan lars sven tobias florian sebastian markus christian daniel felix lukas max paul otto ernst fritz georg gerhard günter helmut herbert hermann horst joachim josef kurt manfred norbert ralf rainer rolf rudolf ulrich volker walter',
    ],
    [
      kinds.FEMALE_NAME,
      'anke sabine karin renate petra monika ursula angela andrea claudia susanne birgit heike gabriele ingrid helga christa brigitte elke kerstin silke anja katja julia anna lena laura lisa sarah sophie marie katharina christine barbara elisabeth eva greta hanna heidi hilde inge johanna jutta maria martina nadine nicole regina ruth silvia simone stefanie tanja ute vera',
    ],
    [kinds.PARTICLE, 'von van'],
    [kinds.TITLED, 'film buch roman lied serie stück gedicht schiff titel sendung kutter'],
    [kinds.NAMED, 'sogenannte sogenannten genannt namens titel'],
    [kinds.HEARER, 'journalisten reportern agentur'],
    [
      kinds.FEMALE_ROLE,
      ROLES.split(' ')
        .filter((role) => role.endsWith('in'))
        .join(' '),
    ],
    [
      kinds.MALE_ROLE,
      'minister bürgermeister sprecher direktor kapitän imker ingenieur mann vater',
    ],
  ]),
};
