import type { Span } from '../text/span.ts';
import { compareQuote } from './compare-quote.ts';
import type { QuoteToCompare } from './compare-quote.ts';
import type { ComparedQuote, Place } from './compared-quote.ts';
import { Locator } from './locate.ts';
import { placeInRecords } from './place-in-records.ts';
import type { RecordSet } from './record-set.ts';
import type { SpokenRecord } from './spoken-record.ts';
import { indexRecord } from './word-index.ts';

/** Words around a place that may belong to it, in UTF-16 units, up to the next place. */
const REACH = 300;

/**
 * A quote held against another place of a record than the one that was preferred: part `part` at
 * `place`, the other parts where they were found. `taken` are the places it must keep off. Null where
 * nothing is found there.
 */
export function compareAt(
  set: RecordSet,
  quote: QuoteToCompare,
  compared: ComparedQuote,
  part: number,
  place: Place,
): ComparedQuote | null {
  const whole = set.locators[compared.record];
  if (whole === undefined) return null;
  const { record } = whole.index;
  const off = compared.parts.flatMap((each) =>
    each.part === part
      ? [each.place, ...each.others].flatMap((other) =>
          other === null || other.start === place.start ? [] : other,
        )
      : [],
  );
  const kept = compared.parts.flatMap((each) =>
    each.part === part || each.place === null ? [] : each.place,
  );
  const windows = [reachOf(place, off, record.text.length), ...kept];
  const masked = { ...record, silent: silentOutside(record, windows) };
  const locator = new Locator({ ...indexRecord(masked, set.vocabulary), record });
  const { placed, as } = placeInRecords([locator], set.vocabulary, quote);
  const own = placed[0] ?? null;
  return own === null ? null : compareQuote(locator, compared.record, as, own);
}

/** The place with what is near it, up to halfway to the next one. */
function reachOf(place: Span, off: readonly Span[], length: number): Span {
  let start = Math.max(0, place.start - REACH);
  let end = Math.min(length, place.end + REACH);
  for (const other of off) {
    if (other.end <= place.start) start = Math.max(start, other.end);
    if (other.start >= place.end) end = Math.min(end, other.start);
  }
  return { start: Math.min(start, place.start), end: Math.max(end, place.end) };
}

/** Everything but the windows as if nobody spoke there: in order, none inside another. */
function silentOutside(record: SpokenRecord, windows: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const { start, end } of windows.toSorted((one, other) => one.start - other.start)) {
    if (start > from) found.push({ start: from, end: start });
    for (const silent of record.silent)
      if (silent.end > Math.max(start, from) && silent.start < end) found.push(silent);
    from = Math.max(from, end);
  }
  if (from < record.text.length) found.push({ start: from, end: record.text.length });
  const apart: Span[] = [];
  for (const span of found) {
    const last = apart.at(-1);
    const start = Math.max(span.start, last?.end ?? 0);
    if (start < span.end) apart.push({ start, end: span.end });
  }
  return apart;
}
