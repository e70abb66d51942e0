import type { QuoteToCompare } from '../record/compare-quote.ts';
import { languageOf } from '../record/language.ts';
import { recordOutline } from '../record/record-outline.ts';
import type { OutlineParagraph } from '../record/record-outline.ts';
import { recordSet } from '../record/record-set.ts';
import type { RecordSet } from '../record/record-set.ts';
import { readRecord } from '../record/spoken-record.ts';
import type { SpokenRecord } from '../record/spoken-record.ts';
import type { StyleInForce } from './difference.ts';
import { shownExcerpt, shownQuote } from './shown-comparison.ts';
import type { ShownPlace, ShownQuote } from './shown-comparison.ts';

/**
 * A record to be searched: the source it belongs to, its text's hash ('' for one that is still being
 * typed: it is not remembered), and the text.
 */
export interface AskedRecord {
  readonly sourceId: string;
  readonly sha256: string;
  readonly text: string;
}

/** A quote to be looked for, and the words noted for it in sources that hold no record, by evidence. */
export interface AskedQuote {
  readonly id: string;
  readonly quote: Omit<QuoteToCompare, 'language'>;
  readonly excerpts: readonly { readonly id: string; readonly text: string }[];
}

/** The quotes of a story and its records. `sample`: text of the story, to tell its language by. */
export interface StoryToCompare {
  readonly sample: string;
  readonly houseStyle: StyleInForce;
  readonly records: readonly AskedRecord[];
  readonly quotes: readonly AskedQuote[];
}

/** By quote; excerpts by evidence, null where the words are not among those noted. */
export interface StoryCompared {
  readonly quotes: Readonly<Record<string, ShownQuote>>;
  readonly excerpts: Readonly<Record<string, ShownPlace | null>>;
}

export interface StoryComparer {
  readonly compare: (asked: StoryToCompare) => StoryCompared;
  readonly outline: (text: string) => readonly OutlineParagraph[];
}

/** Records of so many texts are kept read; a story seldom has more. */
const MOST_READ = 24;

/**
 * Compares stories with records and remembers: a record is read once, a set of them indexed once, a
 * quote that is asked again in the same words is not looked for again.
 */
export function storyComparer(): StoryComparer {
  const read = new Map<string, SpokenRecord>();
  let set: RecordSet = recordSet([]);
  let setKey = '';
  let known = new Map<string, ShownQuote>();
  let knownExcerpts = new Map<string, ShownPlace | null>();

  const recordOf = ({ sourceId, sha256, text }: AskedRecord): SpokenRecord => {
    const before = read.get(sha256);
    if (before !== undefined) return { ...before, id: sourceId };
    const record = readRecord(sourceId, text);
    if (read.size >= MOST_READ) read.clear();
    if (sha256 !== '') read.set(sha256, record);
    return record;
  };

  return {
    compare: ({ sample, houseStyle, records, quotes }) => {
      const language = languageOf(sample);
      const key = JSON.stringify([
        houseStyle,
        language,
        records.map(({ sourceId, sha256 }) => [sourceId, sha256]),
      ]);
      if (key !== setKey || records.some(({ sha256 }) => sha256 === '')) {
        set = recordSet(records.map(recordOf));
        setKey = key;
        known = new Map();
      }
      const answers = new Map<string, ShownQuote>();
      const compared = quotes.map(({ id, quote }): readonly [string, ShownQuote] => {
        const words = JSON.stringify(quote);
        const answer = known.get(words) ?? shownQuote(set, { ...quote, language }, houseStyle);
        answers.set(words, answer);
        return [id, answer];
      });
      // What is asked no more is forgotten.
      known = answers;
      const answersNoted = new Map<string, ShownPlace | null>();
      const excerpts = quotes.flatMap(({ quote, excerpts: noted }) =>
        noted.map(({ id, text }): readonly [string, ShownPlace | null] => {
          const words = JSON.stringify([id, text, quote, houseStyle]);
          const answer =
            knownExcerpts.get(words) ?? shownExcerpt(id, text, { ...quote, language }, houseStyle);
          answersNoted.set(words, answer);
          return [id, answer];
        }),
      );
      knownExcerpts = answersNoted;
      return { quotes: Object.fromEntries(compared), excerpts: Object.fromEntries(excerpts) };
    },
    outline: (text) => recordOutline(readRecord('', text)),
  };
}
