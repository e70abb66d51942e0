import type { Span } from '../text/span.ts';
import { isDigit } from '../text/characters.ts';
import { words } from '../text/words.ts';
import { ACCUSATIONS, NEGATIONS, NUMBER_WORDS } from './lexicon/en/risks.ts';
import type { QuoteKind } from './quote.ts';

/** What makes a wrong quote costly, and easy to get wrong. */
export type Risk =
  | 'negation'
  | 'number'
  | 'accusation'
  | 'unnamed source'
  | 'translated'
  | 'fragment';

/**
 * The risks and their weights, heaviest first. A dropped "not" and a changed number come first
 * because nothing else sees them: similarity still scores such a change above 0.97
 * (factcheck-peers §0). A fragment alone is the least: it only hides its context.
 */
const RISKS: readonly { readonly risk: Risk; readonly weight: number }[] = [
  { risk: 'negation', weight: 6 },
  { risk: 'number', weight: 5 },
  { risk: 'accusation', weight: 4 },
  { risk: 'unnamed source', weight: 3 },
  { risk: 'translated', weight: 2 },
  { risk: 'fragment', weight: 1 },
];

/** What is looked at. `parts`: the printed words. `translated`: said in another language than printed. */
export interface RiskFacts {
  readonly parts: readonly string[];
  readonly kind: QuoteKind;
  readonly unnamed: boolean;
  readonly translated: boolean;
}

/** Fewer words than this are a fragment, whatever marks stand around them. */
const FEWEST_WHOLE = 4;

function isNumber(text: string, word: Span, low: string): boolean {
  return isDigit(text, word.start) || NUMBER_WORDS.has(low);
}

/**
 * The risks of a quote, heaviest first; English words only, and what it misses is not safe for it.
 * Pure; O(n) in the words.
 */
export function risksOf({ parts, kind, unnamed, translated }: RiskFacts): readonly Risk[] {
  const found = new Set<Risk>();
  let count = 0;
  for (const text of parts) {
    for (const word of words(text, 0, text.length)) {
      count += 1;
      const low = text.slice(word.start, word.end).toLowerCase().replace('’', "'");
      if (NEGATIONS.has(low)) found.add('negation');
      else if (isNumber(text, word, low)) found.add('number');
      else if (ACCUSATIONS.has(low)) found.add('accusation');
    }
  }
  if (unnamed) found.add('unnamed source');
  if (translated) found.add('translated');
  if (kind === 'partial' || (kind === 'direct' && count < FEWEST_WHOLE)) found.add('fragment');
  return RISKS.flatMap(({ risk }) => (found.has(risk) ? [risk] : []));
}

/** The sum of the weights: the higher, the sooner it should be looked at. */
export function riskWeight(risks: readonly Risk[]): number {
  return RISKS.reduce((sum, { risk, weight }) => sum + (risks.includes(risk) ? weight : 0), 0);
}
