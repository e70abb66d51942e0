import type { Find } from '#core/quote/find.ts';
import { detect } from '#core/quote/detect.ts';
import { quoteWords } from '#core/quote/printed.ts';
import type { Place } from '#core/record/compared-quote.ts';
import type { QuoteToCompare } from '#core/record/compare-quote.ts';
import type { FlagName } from '#core/record/context-flag.ts';
import type { DifferenceClass } from '#core/record/difference.ts';
import { excerptWords, locatorWords } from '#core/record/evidence-words.ts';
import { languageOf } from '#core/record/language.ts';
import { compareWithRecords, recordSet } from '#core/record/record-set.ts';
import type { QuoteInRecords, RecordSet } from '#core/record/record-set.ts';
import { readRecord } from '#core/record/spoken-record.ts';
import { timecodeWords } from '#core/record/timecode.ts';
import type { Timecode } from '#core/record/timecode.ts';
import { parseStory } from '#core/story/blocks.ts';
import type { Exhibit } from '#core/verdict/case.ts';
import { proposeFrom } from '#core/verdict/prefill.ts';
import type { VerdictCode } from '#core/verdict/scale.ts';
import type { Source } from '#core/verdict/source.ts';

/** A record as it was given: its name on the command line, its text, its timecodes. */
export interface GivenRecord {
  readonly name: string;
  readonly text: string;
  readonly timecodes: readonly Timecode[];
}

/** One quotation of the story and what the records say; docs/record.md describes every field. */
export interface AnsweredQuote {
  readonly text: string;
  readonly speaker: string | null;
  readonly found: {
    readonly record: string;
    readonly start: number;
    readonly end: number;
    readonly turn: string | null;
    readonly timecode: string | null;
  } | null;
  readonly otherPlaces: readonly {
    readonly record: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly differences: readonly {
    readonly class: DifferenceClass;
    readonly printed: string;
    readonly record: string;
  }[];
  readonly flags: readonly { readonly flag: FlagName; readonly detail: string }[];
  readonly verdict: { readonly code: VerdictCode; readonly reason: string } | null;
}

/** The quotations of a story, in its order, each held against all records. Offsets are UTF-16 code units. */
export function recordAnswer(
  story: string,
  given: readonly GivenRecord[],
): { readonly quotes: readonly AnsweredQuote[] } {
  const language = languageOf(story);
  const set = recordSet(
    given.map(({ name, text, timecodes }) => readRecord(name, text, { timecodes, language: null })),
  );
  const { finds } = detect(story, parseStory(story));
  return {
    quotes: finds
      .filter((find) => find.kind !== 'paraphrase')
      .map((find) => answered(story, set, given, find, language)),
  };
}

function answered(
  story: string,
  set: RecordSet,
  given: readonly GivenRecord[],
  find: Find,
  language: string | null,
): AnsweredQuote {
  const quote: QuoteToCompare = {
    parts: find.parts.map(({ start, end }) => story.slice(start, end)),
    // An unnamed source is described, not named: no label can be held against it.
    speaker:
      find.speaker === null || find.speaker.unnamed ? null : { ...find.speaker, aliases: [] },
    partial: find.kind === 'partial',
    language,
  };
  const inRecords = compareWithRecords(set, quote);
  const compared = inRecords.best === null ? null : (inRecords.inRecords[inRecords.best] ?? null);
  const text = quoteWords(story, find.parts);
  const nameOf = (place: Place): string => given[place.record]?.name ?? '';
  const translated = compared === null && inRecords.translated.length > 0;
  return {
    text,
    speaker: find.speaker?.name ?? null,
    found:
      compared === null
        ? null
        : {
            record: nameOf(compared.place),
            start: compared.place.start,
            end: compared.place.end,
            turn: compared.place.turn,
            timecode:
              compared.place.seconds === null ? null : timecodeWords(compared.place.seconds),
          },
    otherPlaces: inRecords.otherPlaces.map((place) => ({
      record: nameOf(place),
      start: place.start,
      end: place.end,
    })),
    differences: translated
      ? [{ class: 'translation', printed: text, record: '' }]
      : (compared?.differences ?? []).map(({ class: name, printed, said }) => ({
          class: name,
          printed,
          record: said,
        })),
    flags: (compared?.flags ?? []).map(({ flag, detail }) => ({ flag, detail })),
    verdict: translated ? null : verdictOf(set, find, inRecords),
  };
}

/**
 * The verdict proposed as if every record given were a whole, verbatim transcript of the occasion: the
 * command knows no better, the desk does.
 */
function verdictOf(set: RecordSet, find: Find, answer: QuoteInRecords): AnsweredQuote['verdict'] {
  const sources = set.records.map(({ id }) => transcript(id));
  const compared = answer.best === null ? null : (answer.inRecords[answer.best] ?? null);
  const record = set.records[answer.best ?? -1];
  const source = sources[answer.best ?? -1];
  const exhibits: readonly Exhibit[] =
    compared === null || record === undefined || source === undefined
      ? []
      : [
          {
            source,
            evidence: {
              id: 'e',
              quoteId: 'q',
              sourceId: source.id,
              stance: 'backs',
              locator: locatorWords(record, compared.place),
              excerpt: excerptWords(record, compared),
              completeness: 'whole',
              chain: [],
              creditPrinted: 'unknown',
              sameOriginAs: null,
            },
          },
        ];
  // A record that names nobody is taken for the speaker's own words.
  const nameless = record?.turns.every(({ name }) => name === null) === true;
  const judged =
    compared !== null && nameless ? { ...compared, speaker: 'yes' as const } : compared;
  const proposal = proposeFrom(judged, false, {
    kind: find.kind,
    language: { language: null, original: null, translator: null, secondReader: null },
    secondRead: false,
    exhibits,
    occasionNamed: true,
    occasionRecords: sources,
    searches: 0,
    houseStyle: 'strict-fillers',
    relation: 'ours',
    agency: null,
    trustedAgencies: [],
  });
  return proposal === null ? null : { code: proposal.code, reason: proposal.why };
}

function transcript(id: string): Source {
  return {
    id,
    type: 'official-transcript',
    title: id,
    publisher: '',
    url: null,
    snapshotUrl: null,
    date: '',
    accessedAt: null,
    fidelity: 'verbatim transcript',
    completeness: 'whole',
    record: null,
    occasionId: null,
    notesSeenBy: null,
  };
}
