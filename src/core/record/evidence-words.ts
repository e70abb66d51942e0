import type { ComparedQuote, Place } from './compared-quote.ts';
import { sentenceHolding } from './record-sentences.ts';
import type { SpokenRecord } from './spoken-record.ts';
import { paragraphNumberAt } from './spoken-record.ts';
import { timecodeWords } from './timecode.ts';

/** "00:03:12, SECRETARY KERRY, paragraph 4": as much as the record tells of a place. */
export function locatorWords(record: SpokenRecord, place: Place): string {
  const number = paragraphNumberAt(record, place.start);
  return [
    place.seconds === null ? '' : timecodeWords(place.seconds),
    place.turn ?? '',
    number === null ? '' : `paragraph ${number}`,
  ]
    .filter((piece) => piece !== '')
    .join(', ');
}

const BETWEEN = ' … ';

/** The whole sentences of the record that hold the words; rows far apart are joined by an ellipsis. */
export function excerptWords(record: SpokenRecord, compared: ComparedQuote): string {
  const spans: { start: number; end: number }[] = [];
  for (const { place } of compared.rows) {
    const first = sentenceHolding(record, place.start);
    const last = sentenceHolding(record, Math.max(place.start, place.end - 1));
    const start = Math.min(first?.start ?? place.start, place.start);
    const end = Math.max(last?.end ?? place.end, place.end);
    const before = spans.at(-1);
    if (before !== undefined && start <= before.end + 1 && start >= before.start)
      before.end = Math.max(before.end, end);
    else spans.push({ start, end });
  }
  return spans.map(({ start, end }) => record.text.slice(start, end)).join(BETWEEN);
}
