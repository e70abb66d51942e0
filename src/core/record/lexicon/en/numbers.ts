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

/** Number words without an exact value, multiples and fractions: each is its own value. */
export const LOOSE_NUMBERS = set(
  'hundreds thousands millions billions trillions dozen dozens scores tens half halves quarter quarters third thirds double doubled triple tripled quadruple once twice thrice half-dozen couple',
);
/** Days and months: a date is a number. "may", "march" and "second" count only where a date or number stands beside them. */
export const DATE_WORDS = set(
  'monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december mon tue tues wed thu thurs fri sat jan feb apr jun jul aug sep sept oct nov dec weekday weekend today yesterday tomorrow tonight noon midnight',
);
/** Units and currencies, singular and plural: exchanged, they change the number they stand behind. */
export const UNITS = set(
  'percent dollar dollars euro euros pound pounds yen yuan rouble roubles ruble rubles rupee rupees cent cents penny pence mile miles kilometre kilometres kilometer kilometers metre metres meter meters foot feet inch inches yard yards ton tons tonne tonnes kilo kilos kilogram kilograms gram grams ounce ounces litre litres liter liters gallon gallons barrel barrels acre acres hectare hectares second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries degree degrees watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts',
);
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
  'at most',
  'up to',
  'as many as',
  'as much as',
  'as few as',
  'close to',
  'almost',
  'nearly',
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
  'only',
  'maximum',
  'minimum',
].map((phrase) => phrase.split(' '));
