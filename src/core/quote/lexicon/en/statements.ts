import { CUES } from './cues.ts';

/** "according to": two words that attribute. */
export const ACCORDING = { first: 'according', second: 'to' } as const;

/** Leads what is reported. */
export const THAT = 'that';

/** Verbs of thinking and reckoning: what follows them is somebody's word too. Our own list. */
const RECKONING =
  'believe believes believed estimate estimates estimated think thinks thought expect expects expected fear fears feared reckon reckons reckoned suspect suspects suspected predict predicts predicted hope hopes hoped'.split(
    ' ',
  );

const reporting = [...CUES]
  .filter(([, { reports }]) => reports !== null)
  .map(([form]) => form)
  .filter((form) => !form.endsWith('ing'));

/** Forms that attribute what follows, in small letters. */
export const ATTRIBUTES: ReadonlySet<string> = new Set([...reporting, ...RECKONING]);

/** Forms that are nouns as often as verbs: only "that" after them shows which. */
export const OFTEN_NOUNS = new Set(
  'claim claims note notes state states promise promises pledge pledges comment comments reply replies hope hopes fear fears thought estimate suspect suspects tweet tweets remark remarks caution boast lament vow vows argue'.split(
    ' ',
  ),
);

/** Before a form, these show a noun, an infinitive, or a passive without anyone who speaks. */
export const NO_SUBJECT = new Set(
  "the a an of to by with for from in on this that's these those his her its their our my your no any some every as is are was were be been being am it's got gets widely".split(
    ' ',
  ),
);

/** After a form, these show that nothing is reported: "confirmed to be", "expected by". */
export const NO_REPORT = new Set('to by be'.split(' '));
