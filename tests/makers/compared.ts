import type { ComparedQuote } from '#core/record/compared-quote.ts';
import { compareWithRecords, recordSet } from '#core/record/record-set.ts';
import { readRecord } from '#core/record/spoken-record.ts';

/** A record and a quotation of Nora Ash's set against it; throws where it is not found. */
export function compareWith(record: string, ...parts: readonly string[]): ComparedQuote {
  const set = recordSet([readRecord('r', record)]);
  const found = compareWithRecords(set, {
    parts,
    speaker: { name: 'Nora Ash', role: null, aliases: [] },
    partial: false,
    language: 'en',
  }).inRecords[0];
  if (found === undefined || found === null) throw new Error('not found');
  return found;
}

/** The differences as "class: printed/said". */
export function namedDifferences(quote: ComparedQuote): readonly string[] {
  return quote.differences.map(({ class: name, printed, said }) => `${name}: ${printed}/${said}`);
}
