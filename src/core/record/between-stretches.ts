import type { Span } from '../text/span.ts';
import type { PlacedDifference } from './compare-lines.ts';
import { fillersAmong } from './fillers.ts';
import { FAR } from './locate-quote.ts';
import type { PartWords } from './part-words.ts';
import type { PrintedPart } from './printed-part.ts';
import { gapBetween } from './spliced.ts';
import type { Stretch } from './spliced.ts';
import type { SpokenRecord } from './spoken-record.ts';
import type { Unit } from './unit.ts';
import { unitsOf } from './units.ts';
import type { WordIndex } from './word-index.ts';

/** The parts of a quote, read for searching and for comparing. */
export interface PrintedQuote {
  readonly words: readonly PartWords[];
  readonly printed: readonly PrintedPart[];
}

/** What two neighbouring stretches say together: spliced, said the other way round, words left out, or nothing. `between`: what the lines compared leave between them. */
export function betweenStretches(
  index: WordIndex,
  quote: PrintedQuote,
  before: Stretch,
  after: Stretch,
  between: Span,
): readonly PlacedDifference[] {
  const { record, starts, ends } = index;
  const gap = gapBetween(before, after);
  const text = quote.printed[after.part]?.text ?? '';
  const words = quote.words[after.part];
  const printedFrom = words?.starts[after.from] ?? 0;
  const mark = quote.printed[after.part]?.open
    .flatMap(({ ellipsis }) => ellipsis ?? [])
    .findLast((ellipsis) => ellipsis.start <= printedFrom);
  const firstWord = { start: printedFrom, end: words?.ends[after.from] ?? printedFrom };
  const saidAt = gap.reversed
    ? { start: starts[after.start] ?? 0, end: ends[after.start] ?? 0 }
    : { start: ends[before.end - 1] ?? 0, end: starts[after.start] ?? 0 };
  const base = {
    part: after.part,
    printed: text.slice(firstWord.start, firstWord.end),
    said: record.text.slice(starts[after.start] ?? 0, ends[after.start] ?? 0),
    printedAt: firstWord,
    printedFrom,
    saidAt,
    gap: null,
  };
  const joined = before.part === after.part;
  const found: PlacedDifference[] = [];
  if (
    joined &&
    mark !== undefined &&
    mark.start >= (words?.ends[before.to - 1] ?? 0) - 1 &&
    !gap.reversed
  )
    found.push({
      ...base,
      class: 'ellipsis_marked',
      printed: text.slice(mark.start, mark.end),
      printedAt: mark,
      said: record.text.slice(saidAt.start, saidAt.end).trim(),
    });
  if (gap.words > FAR) found.push({ ...base, class: 'spliced', gap: gap.words });
  else if (gap.reversed) found.push({ ...base, class: 'reordered' });
  else if (!joined && gap.words > 0 && isInsideSentence(record, saidAt)) {
    const units: readonly Unit[] = unitsOf(
      record.text,
      Math.max(saidAt.start, between.start),
      Math.min(saidAt.end, between.end),
      record.silent,
    );
    if (units.length === 0) return found;
    const quiet = fillersAmong(units);
    const said = record.text.slice(units[0]?.start ?? 0, units.at(-1)?.end ?? 0);
    found.push({
      ...base,
      class: quiet.every(Boolean) ? 'filler_dropped' : 'omission_unmarked',
      printed: '',
      said,
      printedAt: null,
    });
  }
  return found;
}

/** Between parts, words may be left out where a sentence ends, and nowhere else. */
function isInsideSentence(record: SpokenRecord, gap: Span): boolean {
  const first = record.text.slice(gap.start, gap.start + 3);
  return !['.', '?', '!', '…'].some((stop) => first.includes(stop));
}
