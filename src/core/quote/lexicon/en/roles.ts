function set(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Heads of a role: "Foreign Secretary", "police chief", "spokesman". Singular. */
export const ROLE_NOUNS = set(
  'secretary minister president premier chancellor official spokesman spokeswoman spokesperson chief director senator mayor general colonel captain major sergeant lieutenant inspector superintendent constable detective officer counterpart leader ambassador envoy diplomat governor commissioner chairman chairwoman chairperson chair head deputy prosecutor lawyer attorney judge justice analyst economist expert professor lecturer scientist researcher historian doctor surgeon nurse teacher headteacher principal student pupil farmer fisherman shopkeeper baker owner manager founder boss executive coach captain player striker goalkeeper trainer referee fan actor actress singer author writer novelist poet playwright journalist reporter editor presenter producer critic artist activist campaigner organiser organizer protester demonstrator resident neighbour neighbor villager witness survivor victim refugee voter candidate lawmaker legislator congressman congresswoman representative councillor councilor alderman treasurer auditor clerk adviser advisor aide strategist negotiator mediator observer monitor bishop archbishop pope cardinal priest pastor imam rabbi king queen prince princess duke duchess earl lord lady sheikh emir sultan emperor engineer architect pilot driver conductor firefighter paramedic ranger warden commander admiral brigadier marshal soldier fighter militant source insider whistleblower mother father sister brother son daughter wife husband widow widower uncle aunt cousin grandmother grandfather friend colleague curator librarian vet biologist geologist vicar rector dean provost magistrate coroner sheriff trader broker banker investor boatman harbourmaster speaker man woman person customer passenger commuter',
);
/** The same in the plural, which may speak without an article: "officials said". */
export const ROLE_PLURALS = set(
  'officials spokesmen ministers leaders diplomats analysts experts economists scientists researchers witnesses residents villagers neighbours neighbors activists campaigners protesters organisers organizers lawyers prosecutors sources aides advisers advisors doctors lawmakers observers critics supporters relatives officers investigators detectives farmers teachers students workers survivors traders historians engineers colleagues friends fans authorities people men women customers passengers protestors',
);
/** Roles so general that they may point back at anyone who holds an office. */
export const GENERAL_ROLES = set('official leader politician diplomat statesman');
/** What "secretary of …" may take: the office, not yet the name. */
export const OFFICES = set(
  'state defense defence justice interior energy health education labor labour commerce agriculture transport transportation finance staff trade the foreign affairs treasury housing war police homeland security parliament council',
);
/** Words before a role noun that belong to it. */
export const MODIFIERS = set(
  'prime foreign home finance defence defense interior justice health education environment trade police army navy former acting senior top deputy vice chief state department interim junior assistant executive managing general football club union party opposition government ministry company military intelligence security local regional federal national hospital school university fire rescue election human rights press leading veteran retired anonymous unnamed unidentified eu un uk us eyewitness care aid church city town council border coast guard harbour',
);
/** Roles that tell how a pronoun agrees. */
export const MALE_ROLES = set(
  'spokesman chairman congressman king prince duke lord father brother son husband widower uncle grandfather actor fisherman boatman emperor sultan sheikh alderman man',
);
/** The same for women. */
export const FEMALE_ROLES = set(
  'spokeswoman chairwoman congresswoman queen princess duchess lady mother sister daughter wife widow aunt grandmother actress woman',
);
/** Words whose words are those of a paper, not of a mouth. */
export const DOCUMENTS = set(
  'report statement letter document memo ruling judgment verdict indictment treaty communique communiqué resolution constitution manifesto leaflet email e-mail study survey article editorial website poster banner placard sign note transcript law bill filing complaint lawsuit declaration charter press-release',
);
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
