import { interviewWords } from '../interview-words.ts';
import * as kinds from '../lexicon.ts';
import type { Lexicon, PronounForm } from '../lexicon.ts';
import { NO_RULE_WORDS } from '../rule-words.ts';

const SPEECH =
  'dijo dijeron dice dicen decía dicho afirmó afirma aseguró asegura explicó explica añadió añade agregó agrega señaló señala respondió responde contestó contesta preguntó pregunta declaró declara contó cuenta comentó comenta indicó indica sostuvo sostiene advirtió advierte insistió insiste recordó recuerda confesó confiesa reconoció reconoce admitió admite prometió promete escribió escribe gritó grita susurró exclamó exclama apuntó apunta subrayó subraya precisó precisa lamentó lamenta replicó replica anunció anuncia manifestó manifiesta bromeó bromea concluyó concluye repitió repite reiteró reitera pidió pide matizó matiza zanjó zanja resumió resume respondieron contestaron preguntaron añadieron gritaron afirmaron explicaron aseguraron señalaron declararon exclamaron contaron susurraron susurra murmuró murmuraron murmura musitó balbuceó suspiró suspira gruñó espetó espeta repuso replicaron interrumpió intervino interviene prosiguió prosigue continuó continúa terció tercia sentenció sentencia aclaró aclara apostilló apostilla puntualizó puntualiza destacó destaca recalcó recalca argumentó argumenta opinó opina observó relató relata narró alertó alerta ordenó suplicó rogó sugirió sugiere propuso propone insinuó ironizó ironiza protestó protesta';
const WEAK =
  'calificó califica llamó llama describió describe tachó tacha criticó critica denunció denuncia elogió elogia defendió defiende considera consideró apodó habló habla';
const ROLES =
  'ministro ministra presidente presidenta alcalde alcaldesa portavoz director directora juez jueza fiscal abogado abogada ingeniero ingeniera capitán capitana diputado diputada senador senadora secretario secretaria jefe jefa maquinista pastor pastora pescador pescadora vecino vecina testigo médico médica profesor profesora maestro maestra concejal concejala agricultor agricultora policía bombero bombera sindicalista experto experta analista entrenador entrenadora jugador jugadora cantante actor actriz escritor escritora artista mujer hombre madre padre hermano hermana hijo hija amigo amiga dueño dueña patrón patrona vendedor vendedora viajero viajera artesano artesana comerciante estudiante cocinero cocinera';

function pronoun(gender: PronounForm['gender'], plural: boolean, points = true): PronounForm {
  return { place: 'subject', gender, plural, points };
}

/** Spanish, for marks, reporting words, pronouns, direct quotations and dialogue dashes. */
export const SPANISH: Lexicon = {
  code: 'es',
  telling: new Set('el la los las de que y en un una por con para del al no se'.split(' ')),
  according: new Map([['según', '']]),
  that: new Set(['que']),
  accordingBehind: new Set(),
  dropsSubject: true,
  genitives: new Set(),
  prefixes: [],
  reported: new Set(),
  suffixes: [],
  dialogue: 'dashes',
  thatPoints: false,
  rules: { ...NO_RULE_WORDS, ofRole: new Set(['del', 'de']) },
  endings: {
    past: '',
    lasting: '',
    adverb: '',
    plural: 's',
    notPlural: '',
    possessive: '',
    participle: '',
  },
  interview: interviewWords(
    'habló conversó entrevista',
    'con a',
    'entrevistó entrevista interrogó',
    'periodista corresponsal reportero reportera',
  ),
  cues: kinds.cuesOf([
    ['speech', SPEECH],
    ['weak', WEAK],
  ]),
  titles: new Map([
    ['sr', 'm'],
    ['sra', 'f'],
    ['don', 'm'],
    ['doña', 'f'],
    ['dr', 'm'],
    ['dra', 'f'],
  ]),
  pronouns: new Map([
    ['él', pronoun('m', false)],
    ['ella', pronoun('f', false)],
    ['ellos', pronoun(null, true)],
    ['ellas', pronoun(null, true)],
    ['yo', pronoun(null, false, false)],
    ['nosotros', pronoun(null, true, false)],
  ]),
  classes: kinds.classesOf([
    [kinds.DEFINITE, 'el la los las este esta estos estas su sus ese esa'],
    [kinds.INDEFINITE, 'un una unos unas varios varias algunos algunas dos tres cuatro'],
    [
      kinds.PREPOSITION,
      'a de del al en por para con sin sobre bajo entre desde hasta hacia contra según durante ante tras',
    ],
    [kinds.AUXILIARY, 'ha han había habían es son era eran fue fueron está están será'],
    [kinds.CONJUNCTION, 'y e o u pero ni'],
    [kinds.SUBORDINATOR, 'que cuando si porque mientras aunque como donde'],
    [kinds.RELATIVE, 'quien cuyo cual'],
    [
      kinds.ADVERB,
      'también ya luego después ayer hoy siempre nunca no aún todavía solo además entonces le les se lo la me nos',
    ],
    [kinds.NEGATIVE, 'no nunca jamás ni'],
    [
      kinds.TIME,
      'lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana tarde noche enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    ],
    [kinds.PRONOUN, 'él ella ellos ellas yo nosotros'],
    [kinds.ROLE, ROLES],
    [
      kinds.ROLE_PLURAL,
      'vecinos pescadores testigos expertos autoridades trabajadores agricultores ministros',
    ],
    [
      kinds.GROUP,
      'gobierno ministerio ayuntamiento policía partido empresa sindicato cofradía asociación tribunal comisión',
    ],
    [kinds.DOCUMENT, 'informe carta comunicado sentencia cartel documento mensaje bando'],
    [kinds.TITLE, 'sr sra don doña dr dra'],
    [
      kinds.NEVER_NAME,
      'el la los las un una este esta su sus él ella ellos yo y e o pero ni que cuando si porque mientras aunque como según en por para con sin sobre de del al a desde hasta no ya también ayer hoy lunes martes miércoles jueves viernes sábado domingo todos nadie nada así qué quién cómo dónde',
    ],
    [
      kinds.MALE_NAME,
      'josé juan antonio manuel francisco luis javier carlos jesús miguel pedro pablo fernando jorge alberto ramón julio diego sergio andrés ángel raúl enrique rafael vicente joaquín ignacio óscar rubén tomás mateo hugo iván martín álvaro emilio felipe gonzalo ricardo roberto salvador',
    ],
    [
      kinds.FEMALE_NAME,
      'maría carmen ana isabel dolores pilar teresa rosa cristina lucía elena laura marta sara paula silvia raquel julia beatriz irene nuria rocío patricia mónica susana eva sofía alicia amparo andrea ángela aurora blanca carla clara consuelo emilia esperanza inés lola luisa margarita mercedes sonia victoria yolanda',
    ],
    [kinds.PARTICLE, 'de del la las los y'],
    [kinds.TITLED, 'película libro novela canción serie obra poema titulado titulada barco'],
    [kinds.NAMED, 'llamado llamada apodado apodada titulado titulada'],
    [kinds.HEARER, 'periodistas prensa'],
    [
      kinds.FEMALE_ROLE,
      ROLES.split(' ')
        .filter((role) => role.endsWith('a') && role !== 'maquinista')
        .join(' '),
    ],
    [
      kinds.MALE_ROLE,
      ROLES.split(' ')
        .filter((role) => role.endsWith('o'))
        .join(' '),
    ],
  ]),
};
