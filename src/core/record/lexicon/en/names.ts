function set(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Places, peoples and bodies known as names even where a record has no capitals. Our own, short. */
export const KNOWN_NAMES = set(
  'afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium bolivia bosnia brazil bulgaria cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus denmark ecuador egypt england estonia ethiopia finland france gaza georgia germany ghana greece guatemala haiti hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya korea kosovo kuwait laos latvia lebanon libya lithuania luxembourg malaysia mali malta mexico moldova mongolia montenegro morocco myanmar nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tanzania thailand tunisia turkey uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe ' +
    'american british european african asian iraqi iranian syrian israeli palestinian turkish greek italian irish scottish welsh belgian dutch swedish norwegian danish finnish polish ukrainian canadian australian mexican brazilian egyptian yemeni saudi korean afghan pakistani russian chinese japanese french german spanish portuguese austrian swiss czech hungarian romanian bulgarian serbian croatian kurdish lebanese jordanian kuwaiti qatari libyan tunisian algerian moroccan nigerian kenyan ethiopian arabic english hebrew persian sunni shia muslim christian jewish kurds sunnis ' +
    'london paris berlin brussels moscow washington baghdad tehran damascus beirut cairo ankara kyiv kabul jerusalem tokyo beijing geneva vienna rome madrid nato isil isis daesh hamas hezbollah taliban kremlin pentagon',
);

/** Short forms of names and their full form, so that one for the other is no other name. */
export const NAME_FORMS: ReadonlyMap<string, string> = new Map([
  ['united states of america', 'us'],
  ['united states', 'us'],
  ['united kingdom', 'uk'],
  ['united nations', 'un'],
  ['european union', 'eu'],
  ['usa', 'us'],
]);

/** Titles before a name: exchanged, they are words, not names. */
export const TITLES = set(
  'mr mrs ms mx miss dr sir dame lord lady prof professor doctor secretary minister president premier chancellor senator sen representative rep congressman congresswoman governor gov general gen colonel col captain capt major sergeant sgt lieutenant lt admiral mayor judge justice ambassador king queen prince princess pope cardinal archbishop bishop reverend rev father sister commissioner chairman chairwoman chair director chief deputy councillor councilor officer inspector detective superintendent constable',
);

/** Short titles, whose point ends no sentence. */
export const POINTED = set(
  'mr mrs ms mx dr prof sen rep gov gen col lt maj sgt cpl capt cmdr adm rev hon st pres supt det insp messrs mme mlle ft mt',
);

/** Capitalised by rule and no name. */
export const CAPITAL_ONLY = set('i god ok tv dna');
