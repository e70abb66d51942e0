function set(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Words that deny, exclude, or all but deny. What almost happened did not: before a number the word bounds it. */
export const NEGATIONS = set(
  'not no never none nobody nothing nowhere neither nor without hardly barely scarcely rarely seldom almost nearly except excluding excepting non anti mis',
);

/** Phrases that do the same, one a row. */
export const DENYING_PHRASES: readonly (readonly string[])[] = [
  'with the exception of',
  'a lack of',
  'an absence of',
  'lack of',
  'absence of',
  'under no circumstances',
  'by no means',
  'in no way',
  'on no account',
  'anything but',
  'apart from',
  'aside from',
  'other than',
  'no longer',
  'far from',
  'all but',
  'everyone but',
  'everybody but',
  'fail to',
  'fails to',
  'failed to',
  'failing to',
  'have yet to',
  'has yet to',
  'had yet to',
].map((phrase) => phrase.split(' '));

/** Words whose denial is a word of its own: one for the other changes the negation. */
export const POSITIVE_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ['never', ['always', 'ever', 'once', 'often', 'sometimes']],
  ['rarely', ['often', 'frequently', 'usually', 'always', 'sometimes']],
  ['seldom', ['often', 'frequently', 'usually', 'always', 'sometimes']],
  ['nobody', ['everybody', 'somebody', 'anybody', 'everyone', 'someone', 'anyone']],
  ['none', ['all', 'some', 'any', 'many', 'most', 'each']],
  ['nothing', ['everything', 'something', 'anything']],
  ['nowhere', ['everywhere', 'somewhere', 'anywhere']],
  ['neither', ['either', 'both']],
  ['nor', ['or', 'and']],
  ['without', ['with']],
  ['except', ['including', 'even', 'especially']],
  ['excluding', ['including']],
  ['excepting', ['including']],
  ['no longer', ['still']],
  ['anti', ['pro']],
  ['no', ['a', 'an', 'the', 'any', 'some', 'every', 'yes', 'each', 'all', 'many']],
]);

/** Prefixes that deny or undo the rest of a word. */
export const DENYING_PREFIXES: readonly string[] =
  'un in im il ir dis non mis de anti counter'.split(' ');

/** Words that begin so and deny nothing of what is left without it. */
export const NOT_DENYING = set(
  'inside insides indeed income import imports imported important impress impressed impose imposed impound implant impart imprint improve improved improving impact impeach imperil impend impending infamous inform informed inform informing invest invested investing intend intended input insight instead instep instill intense intent intention increase increases increased increasing increment inland indoor indoors invaluable inflame inflamed inflammable infuse inlay inset install installed instalment instance instruct intake inward inwards inmate inmates inborn inbound inbred incident incite inquest inquire inquiry inscribe insure insured interred investor investors invoice involve involved discover discovers discovered discovering discount discounts display displays displayed dismiss dismissed disclose discloses disclosed disclosing dissolve dissolved dispatch dispatched dispose disposed disperse distance district distress disguise disease diseases discuss discussed discussing discipline discord discrete discrepancy distill distort distract distribute disturb until under undergo underway union unions unit units unite united unites uniting inner into inlet mister mission missions mistake mistakes mistook mischief misted debate debates debated debark decade decay decease declare declared declaim decline declined decree decrease deface define defined defence defense defer defy degrade deliver delivered deliver delight demand demanded demean demerit demote denote depart departed department depend deploy deport deported deportation deposit depose depress depressed depression deprive derail derailed describe described desert deserve design designs designed desire desist despair despatch despite detail details detain detect deter detest detour devalue develop devote device deduct deduce counterpart counterparts countermand counter',
);

/** A word and its denial where no such prefix shows it. */
export const IRREGULAR_DENIALS: ReadonlyMap<string, string> = new Map([
  ['atypical', 'typical'],
  ['apolitical', 'political'],
  ['amoral', 'moral'],
  ['asymmetric', 'symmetric'],
  ['ignoble', 'noble'],
]);

/** "few" and "little" deny, "a few" and "a little" do not. */
export const SCANT = set('few little');
