/** A form of a reporting verb and what may be concluded from it. */
export interface CueForm {
  /** speech: words were uttered; weak: words in marks are an opinion of someone ("called it …"). */
  readonly strength: 'speech' | 'weak';
  /** May introduce reported speech without marks: after "that", and without it. */
  readonly reports: 'bare' | 'that' | null;
  /** Takes a hearer before the words ("told Cameron"), so the name after it is not the speaker. */
  readonly hearer: boolean;
  /** May stand before its subject after the words: "…," said Smith. */
  readonly inverts: boolean;
}

const BARE =
  'say says said saying|tell tells told telling|admit admits admitted admitting|insist insists insisted insisting|add adds added adding|claim claims claimed claiming|announce announces announced announcing|predict predicts predicted predicting|concede concedes conceded conceding|acknowledge acknowledges acknowledged acknowledging|vow vows vowed vowing|pledge pledges pledged pledging|promise promises promised promising|warn warns warned warning|confirm confirms confirmed confirming';
const THAT =
  'stress stresses stressed stressing|argue argues argued arguing|assert asserts asserted asserting|comment comments commented commenting|complain complains complained complaining|contend contends contended contending|declare declares declared declaring|explain explains explained explaining|emphasise emphasises emphasised emphasising|emphasize emphasizes emphasized emphasizing|maintain maintains maintained maintaining|note notes noted noting|observe observes observed observing|reiterate reiterates reiterated reiterating|remark remarks remarked remarking|reply replies replied replying|respond responds responded responding|reveal reveals revealed revealing|state states stated stating|testify testifies testified testifying|tweet tweets tweeted tweeting|caution cautions cautioned cautioning|boast boasts boasted boasting|lament laments lamented lamenting|swear swears swore|write writes wrote writing';
const MARKS_ONLY =
  'ask asks asked asking|continue continues continued continuing|conclude concludes concluded concluding|cry cries cried crying|exclaim exclaims exclaimed exclaiming|joke jokes joked joking|quip quips quipped quipping|recall recalls recalled recalling|repeat repeats repeated repeating|shout shouts shouted shouting|suggest suggests suggested suggesting|urge urges urged urging|whisper whispers whispered whispering|deny denies denied denying|read reads|quote quotes quoted quoting|answer answers answered answering|recount recounts recounted recounting|agree agrees agreed agreeing|proclaim proclaims proclaimed proclaiming|post posts posted posting|express expresses expressed expressing|demand demands demanded demanding';
const WEAK =
  'call calls called calling|describe describes described describing|dub dubs dubbed dubbing|label labels labelled labeled labelling labeling|denounce denounces denounced denouncing|dismiss dismisses dismissed dismissing|hail hails hailed hailing|praise praises praised praising|accuse accuses accused accusing|blame blames blamed blaming|criticise criticises criticised criticising|criticize criticizes criticized criticizing|condemn condemns condemned condemning|mock mocks mocked mocking|believe believes believed believing|hope hopes hoped hoping|see sees saw seeing|deem deems deemed deeming|refer refers referred referring|welcome welcomes welcomed welcoming';
const NEVER_INVERTED = new Set(['tell', 'remind', 'assure']);
const TAKES_HEARER = new Set(['tell', 'ask', 'remind', 'warn', 'urge', 'assure', 'promise']);

const forms = new Map<string, CueForm>();
function enter(list: string, strength: CueForm['strength'], reports: CueForm['reports']): void {
  for (const verb of list.split('|')) {
    const all = verb.split(' ');
    const hearer = TAKES_HEARER.has(all[0] ?? '');
    for (const form of all)
      forms.set(form, { strength, reports, hearer, inverts: !NEVER_INVERTED.has(all[0] ?? '') });
  }
}
enter(BARE, 'speech', 'bare');
enter(THAT, 'speech', 'that');
enter(MARKS_ONLY, 'speech', null);
enter(WEAK, 'weak', null);
enter('remind reminds reminded reminding|assure assures assured assuring', 'speech', 'that');

/** English reporting verbs by form, in small letters. Our own list. */
export const CUES: ReadonlyMap<string, CueForm> = forms;

/** Words that may stand between a speaker and the reporting verb. */
export const BETWEEN = new Set(
  'also later then has have had was is were been be being would will did does do could can might may often once again still repeatedly simply only just never not always earlier initially previously reportedly publicly bluntly flatly quickly recently already now today yesterday first further therefore angrily quietly openly both even thus instead nevertheless privately famously clearly'.split(
    ' ',
  ),
);
/** Verb forms that show a finite clause after a reporting verb without "that". */
export const FINITE = new Set(
  "would will could might may can should must shall had has have was were is are did does do wouldn't won't couldn't can't shouldn't hadn't hasn't haven't wasn't weren't isn't aren't didn't doesn't don't".split(
    ' ',
  ),
);
/** What a reported clause never begins with. */
export const NEVER_CLAUSE = new Set(
  'to by in at on of for with against about from as into goodbye hello nothing so'.split(' '),
);
/** Time words between a reporting verb and its clause. */
export const TIME_WORDS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday earlier later'.split(
    ' ',
  ),
);
/** Whom one tells, where no name is printed. */
export const HEARER_NOUNS = new Set(
  'reporters journalists lawmakers parliament supporters delegates media press congress senators deputies afp reuters bbc cnn ap crowd audience meeting conference court judges jurors jury newspaper television radio tv agency briefing rally voters fans viewers officials members council committee us me him her them you it police investigators'.split(
    ' ',
  ),
);
