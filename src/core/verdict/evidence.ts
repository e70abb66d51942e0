import type { Completeness } from './source.ts';

/** What a source does to a quote. */
export type Stance = 'backs' | 'contradicts' | 'background';

export const STANCES: readonly { readonly stance: Stance; readonly label: string }[] = [
  { stance: 'backs', label: 'Backs' },
  { stance: 'contradicts', label: 'Contradicts' },
  { stance: 'background', label: 'Background only' },
];

/**
 * The link between one quote and one source, written whole. `chain` names the outlets the words
 * came through, nearest to the speaker last ("AFP", "BBC Radio"); empty for first-hand records.
 * `sameOriginAs`: another evidence item that goes back to the same origin, null when independent.
 */
export interface Evidence {
  readonly id: string;
  readonly quoteId: string;
  readonly sourceId: string;
  readonly stance: Stance;
  readonly locator: string;
  readonly excerpt: string;
  readonly completeness: Completeness;
  readonly chain: readonly string[];
  readonly creditPrinted: 'yes' | 'no' | 'unknown';
  readonly sameOriginAs: string | null;
}
