/** Heads of a role: "Foreign Secretary", "police chief", "spokesman". Singular. */
export const ROLE_NOUNS =
  'secretary minister president premier chancellor official spokesman spokeswoman spokesperson chief director senator mayor general colonel captain major sergeant lieutenant inspector superintendent constable detective officer counterpart leader ambassador envoy diplomat governor commissioner chairman chairwoman chairperson chair head deputy prosecutor lawyer attorney judge justice analyst economist expert professor lecturer scientist researcher historian doctor surgeon nurse teacher headteacher principal student pupil farmer fisherman shopkeeper baker owner manager founder boss executive coach captain player striker goalkeeper trainer referee fan actor actress singer author writer novelist poet playwright journalist reporter editor presenter producer critic artist activist campaigner organiser organizer protester demonstrator resident neighbour neighbor villager witness survivor victim refugee voter candidate lawmaker legislator congressman congresswoman representative councillor councilor alderman treasurer auditor clerk adviser advisor aide strategist negotiator mediator observer monitor bishop archbishop pope cardinal priest pastor imam rabbi king queen prince princess duke duchess earl lord lady sheikh emir sultan emperor engineer architect pilot driver conductor firefighter paramedic ranger warden commander admiral brigadier marshal soldier fighter militant source insider whistleblower mother father sister brother son daughter wife husband widow widower uncle aunt cousin grandmother grandfather friend colleague curator librarian vet biologist geologist vicar rector dean provost magistrate coroner sheriff trader broker banker investor boatman harbourmaster speaker man woman person customer passenger commuter democrat republican libertarian conservative liberal socialist nominee frontrunner front-runner billionaire millionaire mogul businessman businesswoman tycoon entrepreneur pollster consultant operative staffer volunteer delegate superdelegate donor fundraiser host anchor moderator pundit commentator columnist blogger correspondent broadcaster photographer contributor veteran marine sailor gunman shooter suspect defendant plaintiff juror inmate prisoner politician statesman surrogate rival challenger opponent incumbent contender hopeful successor predecessor mentor trustee administrator assistant counsel secretary-general comptroller translator interpreter musician rapper comedian star celebrity model designer athlete quarterback pitcher teammate golfer boxer swimmer champion teenager boy girl child kid parent baby grandchild nephew niece sibling spouse partner fiance girlfriend boyfriend ex-husband ex-wife roommate classmate employee employer worker contractor builder developer landlord tenant homeowner plumber electrician carpenter mechanic technician programmer physicist chemist psychologist psychiatrist therapist neurosurgeon epidemiologist sociologist anthropologist philosopher theologian chaplain preacher evangelist nun monk missionary mullah cleric scholar academic counselor counsellor educator instructor tutor pediatrician dentist pharmacist physician specialist medic cop trooper agent spy hacker whistle-blower informant dissident rebel insurgent jihadist terrorist extremist separatist loyalist nationalist patriot immigrant migrant exile expatriate tourist traveler traveller visitor guest bystander onlooker caller listener viewer reader user fellow associate member co-chair co-founder co-author publisher';
/** The same in the plural, which may speak without an article: "officials said". */
export const ROLE_PLURALS =
  'officials spokesmen ministers leaders diplomats analysts experts economists scientists researchers witnesses residents villagers neighbours neighbors activists campaigners protesters organisers organizers lawyers prosecutors sources aides advisers advisors doctors lawmakers observers critics supporters relatives officers investigators detectives farmers teachers students workers survivors traders historians engineers colleagues friends fans authorities people men women customers passengers protestors republicans democrats conservatives liberals libertarians progressives independents voters delegates superdelegates donors candidates nominees rivals opponents allies backers boosters detractors foes staffers operatives strategists consultants pollsters pundits commentators columnists journalists reporters editors moderators hosts anchors senators congressmen congresswomen representatives legislators governors mayors councilors councillors judges justices attorneys executives businessmen businesspeople investors bankers entrepreneurs immigrants migrants refugees muslims christians jews catholics evangelicals protestants latinos hispanics blacks whites americans europeans russians chinese iranians israelis palestinians germans britons canadians mexicans members associates parents children kids locals insiders outsiders veterans soldiers troops generals admirals agents spies jurors respondents participants attendees demonstrators volunteers readers viewers listeners users hackers scholars academics professors philosophers psychologists physicians nurses patients males females adults teenagers millennials youths seniors retirees taxpayers homeowners consumers shoppers buyers sellers owners employers employees unions regulators defendants plaintiffs rebels militants extremists terrorists clerics bishops priests pastors rabbis others some many most few several both half majority minority percent';
/** Roles so general that they may point back at anyone who holds an office. */
export const GENERAL_ROLES = 'official leader politician diplomat statesman';
/** What "secretary of …" may take: the office, not yet the name. */
export const OFFICES =
  'state defense defence justice interior energy health education labor labour commerce agriculture transport transportation finance staff trade the foreign affairs treasury housing war police homeland security parliament council';
/** Words before a role noun that belong to it. */
export const MODIFIERS =
  'prime foreign home finance defence defense interior justice health education environment trade police army navy former acting senior top deputy vice chief state department interim junior assistant executive managing general football club union party opposition government ministry company military intelligence security local regional federal national hospital school university fire rescue election human rights press leading veteran retired anonymous unnamed unidentified eu un uk us eyewitness care aid church city town council border coast guard harbour';
/** Roles that tell how a pronoun agrees. */
export const MALE_ROLES =
  'spokesman chairman congressman king prince duke lord father brother son husband widower uncle grandfather actor fisherman boatman emperor sultan sheikh alderman man';
/** The same for women. */
export const FEMALE_ROLES =
  'spokeswoman chairwoman congresswoman queen princess duchess lady mother sister daughter wife widow aunt grandmother actress woman';
/** Words whose words are those of a paper, not of a mouth. */
export const DOCUMENTS =
  'report statement letter document memo ruling judgment verdict indictment treaty communique communiqué resolution constitution manifesto leaflet email e-mail study survey article editorial website poster banner placard sign note transcript law bill filing complaint lawsuit declaration charter press-release poll polls surveys reports documents emails e-mails memos filings records record spokesperson tweet tweets message messages post posts ad ads advertisement press headline headlines story book essay op-ed column analysis release platform order decision opinion brief letters texts text';
/** Titles before a name, small and without their point, with the gender they tell. */
export const TITLES = new Map<string, 'm' | 'f' | null>([
  ['mr', 'm'],
  ['sir', 'm'],
  ['lord', 'm'],
  ['mrs', 'f'],
  ['ms', 'f'],
  ['miss', 'f'],
  ['dame', 'f'],
  ['lady', 'f'],
  ['baroness', 'f'],
  ['baron', 'm'],
  ['dr', null],
  ['prof', null],
  ['sen', null],
  ['rep', null],
  ['gov', null],
  ['gen', null],
  ['col', null],
  ['capt', null],
  ['lt', null],
  ['sgt', null],
  ['rev', null],
  ['mx', null],
  ['det', null],
  ['supt', null],
]);

/** Common nouns that speak as one. */
export const GROUPS =
  'campaign company firm group organisation organization committee commission council party union government administration ministry department agency bureau office court panel board team club network newspaper paper magazine newsletter outlet site website blog channel station broadcaster association alliance coalition caucus delegation embassy consulate foundation institute university school college church hospital bank fund exchange army navy military police militia movement faction side camp corporation manufacturer retailer airline carrier industry think-tank nonprofit charity watchdog regulator tribunal legislature parliament congress senate house assembly cabinet crowd audience protesters industry bloc family couple chamber league federation society committee super-pac pac lobby press media public nation country state city town county district village community neighborhood world left right opposition majority minority establishment';
