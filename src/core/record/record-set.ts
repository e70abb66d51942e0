import type { ComparedQuote, Place } from './compared-quote.ts';
import { compareQuote, placeOf } from './compare-quote.ts';
import type { PlacedQuote, QuoteToCompare } from './compare-quote.ts';
import { Locator } from './locate.ts';
import { placeInRecords } from './place-in-records.ts';
import type { SpokenRecord } from './spoken-record.ts';
import { Vocabulary } from './vocabulary.ts';
import { indexRecord } from './word-index.ts';

/** The records of a story, indexed together, ready to be asked. Keep it as long as they are searched. */
export interface RecordSet {
  readonly records: readonly SpokenRecord[];
  readonly locators: readonly Locator[];
  readonly vocabulary: Vocabulary;
}

/** Indexes records. O(all their words). */
export function recordSet(records: readonly SpokenRecord[]): RecordSet {
  const vocabulary = new Vocabulary();
  const locators = records.map((record) => new Locator(indexRecord(record, vocabulary)));
  return { records, locators, vocabulary };
}

/** A quote against every record: one answer a record, null where it is not in it, and the best of them. */
export interface QuoteInRecords {
  readonly inRecords: readonly (ComparedQuote | null)[];
  /** The number of the record that serves best; null when it is in none. */
  readonly best: number | null;
  /** Places nearly as good in the best record and all in others that tell nearly as much. */
  readonly otherPlaces: readonly Place[];
  /** Records in another language than the quote: what is printed can only be a translation of them. */
  readonly translated: readonly number[];
}

/** Another record's place counts as nearly as good when it tells this share of the best. */
const NEARLY = 0.8;

/** Looks for a quote in all records and compares it with each that holds it. */
export function compareWithRecords(set: RecordSet, quote: QuoteToCompare): QuoteInRecords {
  const { placed, as } = placeInRecords(set.locators, set.vocabulary, quote);
  const inRecords = set.locators.map((locator, number) => {
    const own = placed[number] ?? null;
    return own === null ? null : compareQuote(locator, number, as, own);
  });
  const best = bestOf(inRecords);
  return {
    inRecords,
    best,
    otherPlaces: otherPlaces(set, placed, inRecords, best),
    translated: set.records.flatMap(({ language }, number) =>
      language !== null && quote.language !== null && !sameLanguage(language, quote.language)
        ? number
        : [],
    ),
  };
}

/** "en-GB" and "en" are one language. */
function sameLanguage(one: string, other: string): boolean {
  return one.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase();
}

/** Most told first; between equals the right speaker, then the fewer differences, then the earlier record. */
function bestOf(inRecords: readonly (ComparedQuote | null)[]): number | null {
  let best: ComparedQuote | null = null;
  for (const compared of inRecords)
    if (compared !== null && (best === null || worth(compared) > worth(best))) best = compared;
  return best?.record ?? null;
}

const DIFFERENCE_PRICE = 2;
const SPEAKER_PRICE = 4;

function worth(compared: ComparedQuote): number {
  const strange = compared.flags.some(({ flag }) => flag === 'said_by_other');
  return (
    compared.told - compared.differences.length * DIFFERENCE_PRICE - (strange ? SPEAKER_PRICE : 0)
  );
}

function otherPlaces(
  set: RecordSet,
  placed: readonly (PlacedQuote | null)[],
  inRecords: readonly (ComparedQuote | null)[],
  best: number | null,
): readonly Place[] {
  if (best === null) return [];
  const told = inRecords[best]?.told ?? 0;
  return placed.flatMap((own, number) => {
    const locator = set.locators[number];
    const compared = inRecords[number];
    if (own === null || locator === undefined || compared === null || compared === undefined)
      return [];
    const others = own.placing.others.map(({ start, end }) => placeOf(locator, number, start, end));
    if (number === best) return others;
    return compared.told >= told * NEARLY ? [compared.place, ...others] : [];
  });
}
