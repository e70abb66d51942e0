import type { CueForm } from '../lexicon.ts';

// Verbs by their base where all forms are regular; else each with its forms: base, third person, past,
// participle; further pasts at the end; one form alone behind “=”.
const BARE =
  'say says said saying|tell tells told telling|admit admits admitted admitting|insist|add|claim|announce|predict|concede|acknowledge|vow|pledge|promise|warn|confirm|argue|note|explain|suggest|report|allege|agree|tweet|joke|assert|contend|maintain|testify|declare|recall';
const THAT =
  'stress|comment|complain|emphasise|emphasize|observe|reiterate|remark|reply|respond|reveal|state|caution|boast|lament|swear swears swore swearing|write writes wrote writing written|deny|disclose|indicate|imply|counter|conclude|repeat|quip quips quipped quipping|muse|speculate|remind|assure|inform|advise|rule|demand|propose|recommend|continue|answer|affirm|attest|underscore|underline|hint|signal signals signaled signaling signalled signalling|recount|proclaim|protest|retort|grumble|rejoin rejoins rejoined|point|post|urge|threaten|profess|guarantee|opine|posit|deadpan deadpans deadpanned|intone|estimate';
const MARKS_ONLY =
  'ask|cry|exclaim|shout|whisper|read reads reading|quote|express|yell|chant|scream|mutter|murmur murmurs murmured|bark|roar|thunder|wonder|fume|snap snaps snapped snapping|laugh|chime chimes chimed|gush|blast|vent vents vented|sniff sniffed|sigh sighed|scoff|crow|utter|pray|interject|begin begins began beginning|finish|text|email|offer|volunteer|elaborate|clarify|summarize|put puts|plead|beg begs begged begging|inquire|query queries queried|hiss hisses hissed|gasp gasped|declaim declaims declaimed|sneer|tease|admonish|rail|rant|spit spat|rebut rebuts rebutted|riff|concur concurs concurred concurring|object|reason|venture ventures ventured|allow|preach|implore|instruct|order|command|relate|narrate narrates narrated|blurt blurts blurted|remember';
const WEAK =
  'call|describe|dub dubs dubbed dubbing|label labels labelled labeled labelling labeling|denounce|dismiss|hail|praise|accuse|blame|criticise|criticize|condemn|mock|believe|hope|deem|refer refers referred referring|welcome|brand|slam slams slammed slamming|decry|deride|ridicule|portray|characterize|characterise|liken|compare|term|tout|cite|attack|defend|reject|support|question|challenge|discuss|mention|name|talk|speak speaks spoke spoken speaking|feel feels felt feeling|think thinks thought thinking|want|fear|worry|find finds found finding|show shows showed shown showing|consider|view|regard|paint|cast casts casting|frame|invoke|promote|lambaste|chide|scold|rebuke|castigate castigates castigated|excoriate|rip rips ripped ripping|bash|laud|applaud|commend|salute|thank|congratulate|apologize|apologise|encourage|invite|advocate|endorse|oppose|seek seeks sought seeking|aim|intend|expect|warrant warrants warranted|coin|=claim|bemoan|tear tears tore tearing|lash|taunt|tag tags tagged tagging|depict|list|rate|judge|define|address|=rail|outline|detail|highlight|=tackle|dispute|doubt|contradict|reference|borrow|=express|echo echoes echoed echoing|parrot parrots parroted|pan pans panned panning|=label|trash|disparage|belittle|vilify vilifies vilified|demonize demonizes demonized|style|nickname|christen christened|know known|bill|pronounce|diagnose diagnoses diagnosed|assess|push|press|recite|forecast forecasts forecasting|regret regrets regretted regretting|favor|trumpet|bristle bristles bristled|mourn|celebrate|stipulate|=tell|advertise|title titled|caption captioned|headline headlined|entitle entitled|=joke|credit|assume|coach|lecture|insult';
// Also takes an act: "vowed to stay".
const INFINITIVE = new Set('vow pledge promise threaten offer agree swear volunteer'.split(' '));
const DIRECTIVES = new Map<string, CueForm['directive']>([
  ['ask', 'question'],
  ['wonder', 'question'],
  ...'urge encourage beg implore press invite'
    .split(' ')
    .map((verb): [string, CueForm['directive']] => [verb, 'object']),
  ...'tell warn advise instruct order admonish remind'
    .split(' ')
    .map((verb): [string, CueForm['directive']] => [verb, 'act']),
]);
const NEVER_INVERTED = new Set(['tell', 'remind', 'assure', 'inform']);
const TAKES_HEARER = new Set(
  'tell ask remind warn urge assure promise inform advise implore instruct order encourage invite beg admonish thank congratulate'.split(
    ' ',
  ),
);

/** Base, third person, past and participle of a regular verb. */
function regular(base: string): readonly string[] {
  const stem = /[^e]e$/u.test(base) ? base.slice(0, -1) : base;
  if (stem !== base || base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${stem}ing`];
  if (/[^aeiou]y$/u.test(base)) {
    const short = base.slice(0, -1);
    return [base, `${short}ies`, `${short}ied`, `${base}ing`];
  }
  return [
    base,
    /(?:s|sh|ch|x|z)$/u.test(base) ? `${base}es` : `${base}s`,
    `${base}ed`,
    `${base}ing`,
  ];
}

const forms = new Map<string, CueForm>();
function enter(list: string, strength: CueForm['strength'], reports: CueForm['reports']): void {
  for (const verb of list.split('|')) {
    const listed = verb.split(' ');
    const alone = verb.startsWith('=');
    const base = alone ? verb.slice(1) : (listed[0] ?? '');
    const all = alone ? [base] : listed.length > 1 ? listed : regular(base);
    for (const form of all)
      if (!forms.has(form))
        forms.set(form, {
          strength,
          reports,
          hearer: TAKES_HEARER.has(base),
          inverts: !NEVER_INVERTED.has(base) && strength === 'speech',
          infinitive: INFINITIVE.has(base),
          directive: DIRECTIVES.get(base) ?? null,
          base: form === base && all.length > 1,
          participle: form.endsWith('ing') && form !== base,
        });
  }
}
enter(BARE, 'speech', 'bare');
enter(THAT, 'speech', 'that');
enter(MARKS_ONLY, 'speech', null);
enter(WEAK, 'weak', null);

/** English reporting verbs by form, in small letters. Our own list. */
export const CUES: ReadonlyMap<string, CueForm> = forms;
