import type { QuoteRow } from './quote-row.ts';
import type { QuoteRows } from './quote-rows.ts';

/** What is confirmed at once, and what waits for a look at each. */
interface AllToConfirm {
  readonly sure: readonly QuoteRow[];
  /** After a new version their words may be somebody else's: who confirms them says whose they are. */
  readonly doubtful: readonly QuoteRow[];
}

/** Every quotation that waits to be confirmed; never the paraphrases. */
export function allToConfirm({ quotations }: Pick<QuoteRows, 'quotations'>): AllToConfirm {
  const waiting = quotations.filter((row) => row.status === 'to-confirm');
  return {
    sure: waiting.filter((row) => !mayHaveShifted(row)),
    doubtful: waiting.filter(mayHaveShifted),
  };
}

/** Until the rules of doubt are here, wherever a new version came. A speaker in doubt anyway may be both. */
function mayHaveShifted({ quote, around: { desk, doubtOf } }: QuoteRow): boolean {
  if (quote.stoodAt === null) return false;
  const doubt = doubtOf === null ? 'shifted' : doubtOf(desk, quote);
  return doubt === 'shifted' || doubt === 'perhaps';
}

/** "12 quotations confirmed. 3 paraphrases and 1 speaker in doubt are left to confirm by hand." */
export function allConfirmedWords(rows: QuoteRows): string {
  const { sure, doubtful } = allToConfirm(rows);
  const paraphrases = rows.paraphrases.filter((row) => row.status === 'to-confirm').length;
  const counts = [
    [paraphrases, 'paraphrase'],
    [doubtful.length, 'speaker in doubt', 'speakers in doubt'],
  ] as const;
  const left = counts.flatMap(([count, one, many = `${one}s`]) =>
    count === 0 ? [] : `${count} ${count === 1 ? one : many}`,
  );
  const verb = paraphrases + doubtful.length === 1 ? 'is' : 'are';
  const tail = left.length === 0 ? '' : ` ${left.join(' and ')} ${verb} left to confirm by hand.`;
  return `${sure.length} ${sure.length === 1 ? 'quotation' : 'quotations'} confirmed.${tail}`;
}
