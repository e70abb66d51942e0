import type { QuoteToCompare } from '../record/compare-quote.ts';
import { languageOf } from '../record/language.ts';
import { recordOutline } from '../record/record-outline.ts';
import type { OutlineParagraph } from '../record/record-outline.ts';
import { recordSet } from '../record/record-set.ts';
import type { RecordSet } from '../record/record-set.ts';
import { matchTurns } from '../record/speaker-match.ts';
import type { NamedSpeaker } from '../record/speaker-match.ts';
import { readRecord } from '../record/spoken-record.ts';
import type { SpokenRecord } from '../record/spoken-record.ts';
import type { StyleInForce } from './difference.ts';
import { shownExcerpt, shownQuote } from './shown-comparison.ts';
import type { ShownPlace, ShownQuote } from './shown-comparison.ts';

/**
 * A record to be searched: the source it belongs to, its text's hash ('' for one that is still being
 * typed: it is not remembered), the text, and its language as somebody noted it (null: its words tell).
 */
export interface AskedRecord {
  readonly sourceId: string;
  readonly sha256: string;
  readonly text: string;
  readonly language: string | null;
}

/** A quote to be looked for, and the words noted for it in sources that hold no record, by evidence. */
export interface AskedQuote {
  readonly id: string;
  readonly quote: Omit<QuoteToCompare, 'language'>;
  readonly excerpts: readonly NotedWords[];
}

/** Words somebody noted as evidence, by its id; `language` as of a record. */
interface NotedWords {
  readonly id: string;
  readonly text: string;
  readonly language: string | null;
}

/** A speaker of the story, to be looked for among those who speak in a record. */
export interface AskedSpeaker {
  readonly id: string;
  readonly speaker: NamedSpeaker;
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
  /** Ids of those among these speakers whose name or role labels a turn of the text. */
  readonly voices: (text: string, speakers: readonly AskedSpeaker[]) => readonly string[];
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

  const recordOf = ({ sourceId, sha256, text, language }: AskedRecord): SpokenRecord => {
    const before = read.get(sha256);
    const record = before ?? readRecord(sourceId, text);
    if (before === undefined && sha256 !== '') {
      if (read.size >= MOST_READ) read.clear();
      read.set(sha256, record);
    }
    // Kept as its words tell; somebody may note another language, and take that back.
    return { ...record, id: sourceId, language: language ?? record.language };
  };

  return {
    compare: ({ sample, houseStyle, records, quotes }) => {
      const language = languageOf(sample);
      const key = JSON.stringify([
        houseStyle,
        language,
        records.map((record) => [record.sourceId, record.sha256, record.language]),
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
        noted.map(({ id, text, language: spoken }): readonly [string, ShownPlace | null] => {
          const words = JSON.stringify([id, text, spoken, quote, houseStyle]);
          const answer =
            knownExcerpts.get(words) ??
            shownExcerpt(id, text, spoken, { ...quote, language }, houseStyle);
          answersNoted.set(words, answer);
          return [id, answer];
        }),
      );
      knownExcerpts = answersNoted;
      return { quotes: Object.fromEntries(compared), excerpts: Object.fromEntries(excerpts) };
    },
    outline: (text) => recordOutline(readRecord('', text)),
    voices: (text, speakers) => {
      const record = readRecord('', text);
      return speakers.flatMap(({ id, speaker }) =>
        matchTurns(record, speaker).includes('same') ? id : [],
      );
    },
  };
}
