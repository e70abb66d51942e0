import { isKeptBack } from '../desk/kept-back.ts';
import { criticalClasses } from '../verdict/minimum.ts';
import { firmExhibits } from '../verdict/case.ts';
import { verdictRow } from '../verdict/scale.ts';
import type { QuoteFacts } from './quote-facts.ts';

/** "against the prepared text", from the records that back; '' where one of them is what was heard. */
function basisWords(exhibits: QuoteFacts['exhibits']): string {
  const fidelities = firmExhibits(exhibits, 'backs').map(({ source }) => source.fidelity);
  if (fidelities.some((item) => item === 'recording' || item === 'verbatim transcript')) return '';
  const named = fidelities.find((item) => item !== null) ?? null;
  return named === null ? '' : ` against the ${named}`;
}

/**
 * The verdict as it is printed; '' without one, and that there is one where it is kept back. Only a recording or a verbatim transcript makes a
 * bare "Word for word": against another record the verdict names its basis (MODEL F).
 */
export function verdictWords({ quote, exhibits }: QuoteFacts): string {
  if (isKeptBack(quote)) return 'Kept back';
  if (quote.verdict === null) return '';
  const { label, group } = verdictRow(quote.verdict.code);
  return group === 'passes' ? label + basisWords(exhibits) : label;
}

/** Whether the meaning may be another one; null as long as nobody has looked. */
export function meaningMayChange({ quote }: QuoteFacts): boolean | null {
  if (criticalClasses(quote).length > 0 || quote.verdict?.code === 'ALTERED') return true;
  return quote.verdict === null ? null : false;
}
