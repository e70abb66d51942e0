function table(list: string, from: number, step: number): readonly (readonly [string, number])[] {
  return list.split(' ').map((word, at) => [word, from + at * step] as const);
}

/** Cardinals below a hundred. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...table(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    0,
    1,
  ),
  ...table('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ['nought', 0],
  ['naught', 0],
]);

/** Ordinals up to ninetieth; "second" is the ordinal here, the unit of time is spelled alike. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...table(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
    1,
    1,
  ),
  ...table('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
  ['hundredth', 100],
  ['thousandth', 1000],
]);

/** Words that multiply what stands before them, with the letters print puts behind digits. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Decades by their words. */
export const DECADES: ReadonlyMap<string, number> = new Map(
  table('twenties thirties forties fifties sixties seventies eighties nineties', 20, 10),
);

/** Parts of a whole, as one of them stands behind "a" or "one". */
export const FRACTIONS: ReadonlyMap<string, string> = new Map(
  table('half third quarter fifth sixth seventh eighth ninth tenth', 2, 1).map(([word, parts]) => [
    word,
    `1/${parts}`,
  ]),
);

/** Crowds: number words in the plural, which join with "of" ("hundreds of thousands"). */
export const CROWDS = set('dozens scores tens hundreds thousands millions billions trillions');

/** Number words without an exact value, multiples and fractions: each is its own value. */
export const LOOSE_NUMBERS = set(
  'hundreds thousands millions billions trillions hundred thousand million billion trillion dozen dozens scores tens half halves quarter quarters third thirds double doubled doubles doubling triple tripled triples tripling treble trebled quadruple quadrupled halved halving once twice thrice half-dozen couple teens',
);
/** Days and months: a date is a number. "may", "march" and "second" count only where a date or number stands beside them. */
export const DATE_WORDS = set(
  'monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december weekday weekend today yesterday tomorrow tonight noon midnight celsius fahrenheit centigrade easter christmas midsummer midwinter',
);
/** Short days and months, and what they stand for: only with a capital inside a sentence. */
export const SHORT_DATES: ReadonlyMap<string, string> = new Map(
  'mon monday tue tuesday tues tuesday wed wednesday thu thursday thurs thursday fri friday sat saturday sun sunday jan january feb february apr april jun june jul july aug august sep september sept september oct october nov november dec december'
    .split(' ')
    .flatMap((word, at, all): readonly (readonly [string, string])[] =>
      at % 2 === 0 ? [[word, all[at + 1] ?? word]] : [],
    ),
);
/** Times of day and year, how often, and how many together: numbers only against each other or another number. */
export const WEAK_NUMBERS = set(
  'spring summer autumn winter dawn morning afternoon evening dusk daily weekly fortnightly monthly quarterly yearly annual annually hourly nightly single pair trio',
);
/** Of these there are fewer where a bound stands before them, as before a number ("almost all"). */
export const WHOLES = set('all every everyone everybody everything always');
/** Bounds that stand before those. */
export const WHOLE_BOUNDS = set('almost nearly virtually practically');
/** Before a unit of time or a date these say which one. */
export const WHICH = set('last next this past coming previous following');
/** Currency signs and the word each is read as. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['¥', 'yen'],
]);
/** What bounds or blurs a number, longest first: put in, taken out or exchanged it changes the number. */
export const BOUNDS: readonly (readonly string[])[] = [
  'no more than',
  'no fewer than',
  'no less than',
  'not more than',
  'a little over',
  'a little under',
  'just over',
  'just under',
  'well over',
  'well under',
  'more than',
  'less than',
  'fewer than',
  'at least',
  'upwards of',
  'in excess of',
  'a maximum of',
  'a minimum of',
  'a mere',
  'at most',
  'up to',
  'as many as',
  'as much as',
  'as few as',
  'close to',
  'almost',
  'nearly',
  'virtually',
  'practically',
  'about',
  'around',
  'roughly',
  'approximately',
  'some',
  'over',
  'under',
  'above',
  'below',
  'exactly',
  'precisely',
  'only',
  'just',
  'merely',
  'barely',
  'hardly',
  'scarcely',
  'minus',
  'maximum',
  'minimum',
].map((phrase) => phrase.split(' '));
