import { compareAt } from '../record/compare-at.ts';
import type { QuoteToCompare } from '../record/compare-quote.ts';
import type { ComparedQuote } from '../record/compared-quote.ts';
import type { FlagName } from '../record/context-flag.ts';
import type { Difference } from '../record/difference.ts';
import { excerptWords, locatorWords } from '../record/evidence-words.ts';
import type { LineCell } from '../record/line-cells.ts';
import { auditMarks } from '../record/mark-audit.ts';
import { compareWithRecords, recordSet } from '../record/record-set.ts';
import type { RecordSet } from '../record/record-set.ts';
import { readRecord } from '../record/spoken-record.ts';
import type { SpokenRecord } from '../record/spoken-record.ts';
import { suggestFix } from '../record/suggested-fix.ts';
import type { Span } from '../text/span.ts';
import { cellsWithMarks } from '../record/mark-cells.ts';
import type { Answers } from './answers.ts';
import { permitted } from './difference.ts';
import type { StyleInForce } from './difference.ts';
import { prefilledAnswers } from './prefill.ts';

/** A difference as it is shown: `saidAt` in the record, `gap` the words between spliced pieces; null where there is none. */
export interface ShownDifference extends Difference {
  readonly saidAt: Span | null;
  readonly gap: number | null;
}

/** One stretch of a part over the record's words; a cell's `difference` counts those of the whole place. */
export interface ShownRow {
  readonly part: number;
  readonly cells: readonly LineCell[];
  /** The words of the record it lies over (UTF-16). */
  readonly said: Span;
}

export interface ShownFlag {
  readonly flag: FlagName;
  readonly detail: string;
  readonly passage: string;
}

/** An ellipsis or bracket, and the words it stands for; null: nobody can say. */
export interface ShownMark {
  readonly mark: 'ellipsis' | 'bracket';
  readonly printed: string;
  readonly said: string | null;
}

/**
 * A quote at one place of one record, with everything the screen says about it, as plain data.
 * `locator`, `excerpt`: the evidence it makes. `fix`: the text of each part that would make the
 * quotation true, null where none is needed or none can be. `missing`: parts that are not there.
 */
export interface ShownPlace {
  readonly sourceId: string;
  readonly at: Span;
  readonly turn: string | null;
  readonly seconds: number | null;
  readonly locator: string;
  readonly excerpt: string;
  readonly rows: readonly ShownRow[];
  readonly differences: readonly ShownDifference[];
  readonly flags: readonly ShownFlag[];
  readonly marks: readonly ShownMark[];
  readonly fix: readonly string[] | null;
  readonly before: string;
  readonly after: string;
  readonly answers: Answers;
  readonly missing: readonly number[];
}

/**
 * What the records say of one quote. `parts` are the words that were compared. `places`: the best
 * record first, and in each record the best place first. `searched`: ids of all records asked.
 * `translated`: those in another language than the print.
 */
export interface ShownQuote {
  readonly parts: readonly string[];
  readonly places: readonly ShownPlace[];
  readonly searched: readonly string[];
  readonly translated: readonly string[];
}

/** More places than these in one record are not compared each for itself. */
const MOST_PLACES = 6;

/** Holds a quote against every record of a set, each place for itself. */
export function shownQuote(
  set: RecordSet,
  quote: QuoteToCompare,
  houseStyle: StyleInForce,
): ShownQuote {
  const { inRecords, best, translated } = compareWithRecords(set, quote);
  const order = [...set.records.keys()].toSorted(
    (one, other) => Number(other === best) - Number(one === best),
  );
  const places = order.flatMap((number) => {
    const record = set.records[number];
    const compared = inRecords[number] ?? null;
    if (record === undefined || compared === null) return [];
    const others = compared.parts
      .flatMap(({ part, others: elsewhere }) => elsewhere.map((place) => ({ part, place })))
      .slice(0, MOST_PLACES)
      .flatMap(({ part, place }) => compareAt(set, quote, compared, part, place) ?? []);
    const shown = (each: ComparedQuote): ShownPlace =>
      shownPlace(record, quote, each, translated.includes(number), houseStyle);
    return [shown(compared), ...others.map(shown)].filter(
      (each, at, all) => all.findIndex(({ at: { start } }) => start === each.at.start) === at,
    );
  });
  return {
    parts: quote.parts,
    places,
    searched: set.records.map(({ id }) => id),
    translated: translated.flatMap((number) => set.records[number]?.id ?? []),
  };
}

/**
 * A quote against words that were noted for it, in a language (null: as they tell); null where its words
 * are not among them.
 */
export function shownExcerpt(
  id: string,
  excerpt: string,
  language: string | null,
  quote: QuoteToCompare,
  houseStyle: StyleInForce,
): ShownPlace | null {
  const set = recordSet([readRecord(id, excerpt, { timecodes: [], language })]);
  return shownQuote(set, quote, houseStyle).places[0] ?? null;
}

function shownPlace(
  record: SpokenRecord,
  quote: QuoteToCompare,
  compared: ComparedQuote,
  translated: boolean,
  houseStyle: StyleInForce,
): ShownPlace {
  let from = 0;
  const rows = compared.rows.map(({ part, place, lines }): ShownRow => {
    const first = from;
    from += lines.differences.length;
    const cells = cellsWithMarks(lines, quote.parts[part] ?? '', record.text);
    return {
      part,
      said: { start: place.start, end: place.end },
      cells: cells.map((cell) =>
        cell.difference === null ? cell : { ...cell, difference: cell.difference + first },
      ),
    };
  });
  const fix = suggestFix(quote.parts, compared, record.text, (difference) =>
    permitted(houseStyle, difference),
  );
  const words = (span: Span | null): string =>
    span === null ? '' : record.text.slice(span.start, span.end);
  return {
    sourceId: record.id,
    at: { start: compared.place.start, end: compared.place.end },
    turn: compared.place.turn,
    seconds: compared.place.seconds,
    locator: locatorWords(record, compared.place),
    excerpt: excerptWords(record, compared),
    rows,
    differences: compared.differences.map(({ class: name, printed, said, saidAt, gap }) => ({
      class: name,
      printed,
      said,
      saidAt,
      gap,
    })),
    flags: compared.flags.map(({ flag, detail, passage }) => ({
      flag,
      detail,
      passage: words(passage),
    })),
    marks: auditMarks(quote.parts, compared).map(({ mark, printed, said }) => ({
      mark,
      printed,
      said,
    })),
    fix:
      fix === null || translated || fix.every(({ changed }) => !changed)
        ? null
        : fix.map(({ text }) => text),
    before: words(compared.before),
    after: words(compared.after),
    answers: prefilledAnswers(compared, translated),
    missing: compared.parts.flatMap(({ part, place }) => (place === null ? part : [])),
  };
}
