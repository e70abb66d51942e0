/** Prefixes of measures. */
const PREFIXES = ' nano micro milli centi deci hecto kilo mega giga tera'.split(' ');

/** Measures that take prefixes, in all their spellings, the name first. */
const MEASURES =
  'gram gramme|meter metre|liter litre|watt|volt|hertz|byte|joule|pascal|amp ampere|ton tonne|calorie'
    .split('|')
    .map((row) => row.split(' '));

/** Their short forms. "m" behind digits is a million. */
const SHORT_MEASURES = `milligram: mg
microgram: µg μg mcg
kilogram: kg kgs kilo kilos
gram: g
millimeter: mm
centimeter: cm cms
kilometer: km kms
milliliter: ml
centiliter: cl
liter: l
kilowatt: kw
megawatt: mw
gigawatt: gw
kilovolt: kv
kilohertz: khz
megahertz: mhz
gigahertz: ghz
kilobyte: kb
megabyte: mb
gigabyte: gb
terabyte: tb`;

/** Other units, one a line: the name, then every other form of it. */
const UNIT_ROWS = `percent
per mille
basis point: basis points
ounce: ounces oz
pound: pounds lb lbs
hundredweight
carat: carats
grain: grains
inch: inches
foot: feet ft
yard: yards yd yds
mile: miles mi
fathom: fathoms
furlong: furlongs
light-year: lightyear lightyears
acre: acres
hectare: hectares ha
bushel: bushels
pint: pints
quart: quarts
gallon: gallons
barrel: barrels bbl
teaspoon: teaspoons teaspoonful teaspoonfuls tsp
tablespoon: tablespoons tablespoonful tablespoonfuls tbsp
decibel: decibels
degree: degrees
second: seconds sec secs
minute: minutes min mins
hour: hours hr hrs
day: days
night: nights
week: weeks wk wks
fortnight: fortnights
month: months
year: years yr yrs
decade: decades
generation: generations
century: centuries
millennium: millennia millenniums
mile/hour: mph
kilometer/hour: kph kmh kmph
dollar: dollars
euro: euros
sterling
cent: cents
penny: pence pennies p
shilling: shillings
guinea: guineas
franc: francs
krona: kronor
krone: kroner
koruna: korunas
rouble: roubles ruble rubles
rupee: rupees
rupiah: rupiahs
yen
yuan
renminbi
zloty: zlotys
forint: forints
lira: liras lire
dinar: dinars
dirham: dirhams
riyal: riyals rial rials
shekel: shekels
rand
naira
cedi: cedis
baht
ringgit
peso: pesos
bolivar: bolivars
guilder: guilders
florin: florins
ducat: ducats
hryvnia: hryvnias
lev
leu: lei
bitcoin: bitcoins`;

/** Units only where they stand behind a number: elsewhere they are other words. */
const BEHIND_ROWS = `point: points
crown: crowns
stone
knot: knots
league: leagues
cup: cups
spoon: spoons
mark: marks
quid
buck: bucks
hand: hands
bar: bars
time: times
part: parts`;

function rows(text: string): readonly (readonly [string, string])[] {
  return text.split('\n').flatMap((row) => {
    const [name = '', forms = ''] = row.split(': ');
    return [name, ...forms.split(' ')].flatMap((form): readonly (readonly [string, string])[] =>
      form === '' ? [] : [[form, name]],
    );
  });
}

function measures(): readonly (readonly [string, string])[] {
  return PREFIXES.flatMap((prefix) =>
    MEASURES.flatMap((bases) =>
      bases.flatMap((base): readonly (readonly [string, string])[] => [
        [prefix + base, prefix + (bases[0] ?? base)],
        [`${prefix}${base}s`, prefix + (bases[0] ?? base)],
      ]),
    ),
  );
}

/** Every form of a unit of measure, time or money, with the one name it is compared by. */
export const UNIT_NAMES: ReadonlyMap<string, string> = new Map([
  ...measures(),
  ...rows(SHORT_MEASURES),
  ...rows(UNIT_ROWS),
]);

/** The same for words that are units only behind a number. */
export const BEHIND_NUMBER: ReadonlyMap<string, string> = new Map(rows(BEHIND_ROWS));

/** What makes a length a measure of area or volume. */
export const DIMENSIONS: ReadonlySet<string> = new Set(['square', 'cubic', 'sq', 'cu']);

/** Scales behind degrees. */
export const SCALES: ReadonlySet<string> = new Set(['celsius', 'centigrade', 'fahrenheit']);

/** Parts of a whole, as they stand behind how many of them there are. */
export const PARTS: ReadonlySet<string> = new Set(
  'halves thirds quarters fifths sixths sevenths eighths ninths tenths twelfths hundredths thousandths'.split(
    ' ',
  ),
);
