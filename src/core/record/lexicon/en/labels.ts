function set(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Labels of those who ask or lead, without a name of their own. */
export const ASKERS = set(
  'q question questioner reporter reporters interviewer moderator host anchor presenter audience journalist member press media operator announcer',
);
/** Labels of an answer, of whoever is asked. */
export const ANSWERERS = set('a answer');
/** Labels that give no one: the words are of someone unknown. */
export const UNKNOWN_LABELS = set(
  'speaker unknown unidentified man woman male female voice participant interviewee',
);
/** Words that open a line before a colon and are speech, not a label. */
export const NEVER_LABELS = set(
  'note look remember first second third fourth finally so well and but now yes no okay because that this here there listen one two three example answer-is question-is result conclusion number point again also however therefore instead update summary today tomorrow yesterday my our the it what why how who when where',
);
/** Offices and callings that stand before a name in a label, beside the titles. */
export const CALLINGS = set(
  'coach manager sheriff marshal trooper ranger nurse matron midwife paramedic firefighter commander corporal private brigadier commodore rector vicar pastor canon rabbi imam sheikh brother mother baron baroness viscount earl duke duchess count countess alderman delegate assemblyman assemblywoman attorney counsel solicitor prosecutor magistrate coroner principal headmaster headmistress headteacher dean provost analyst engineer pilot skipper spokesman spokeswoman spokesperson ceo cfo leader',
);
/** Small words inside a label. */
export const LABEL_SMALL = set(
  'of the and for de del della da di du van von der den la le al el bin ibn to at in',
);
