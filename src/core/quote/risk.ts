import { fold } from '../text/fold.ts';
import { words } from '../text/words.ts';
import { GERMAN_RISKS } from './lexicon/de/risks.ts';
import { ENGLISH_RISKS } from './lexicon/en/risks.ts';
import { FRENCH_RISKS } from './lexicon/fr/risks.ts';
import type { RiskWord, RiskWords } from './lexicon/risk-words.ts';
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

/** The languages whose words are read, the one first that is taken where nothing tells. */
const READ: readonly RiskWords[] = [ENGLISH_RISKS, GERMAN_RISKS, FRENCH_RISKS];

/** The words of risk of a language (BCP 47); null: nobody told us any. */
function riskWordsOf(language: string | null): RiskWords | null {
  const code = language?.split('-')[0]?.toLowerCase() ?? READ[0]?.code;
  return READ.find((item) => item.code === code) ?? null;
}

/** Whether the words of a language (BCP 47) are read for risks; null, a language nobody can tell, is read as English. */
export function readsRisksIn(language: string | null): boolean {
  return riskWordsOf(language) !== null;
}

/**
 * What is looked at. `parts`: the printed words. `language`: in which they are printed (BCP 47; null:
 * not known). `translated`: said in another language than printed.
 */
export interface RiskFacts {
  readonly parts: readonly string[];
  readonly language: string | null;
  readonly kind: QuoteKind;
  readonly unnamed: boolean;
  readonly translated: boolean;
}

/** Fewer words than this are a fragment, whatever marks stand around them. */
const FEWEST_WHOLE = 4;

const PLAIN = /^\p{ASCII}*$/u;
const DIGIT = /^\p{Nd}/u;
const AS_ONE = (word: string): readonly string[] => [word];

// Folding leaves a word of ASCII as it is, and most words are.
function plainWord(word: string): string {
  return PLAIN.test(word) ? word : fold(word);
}

function risksIn(text: string, language: RiskWords | null): readonly Risk[] {
  const found = new Set<Risk>();
  const split = language?.split ?? AS_ONE;
  const all: readonly RiskWord[] = words(text, 0, text.length).flatMap(({ start, end }) =>
    split(plainWord(text.slice(start, end))).map((printed) => ({
      printed,
      low: printed.toLowerCase(),
    })),
  );
  for (const [at, { low }] of all.entries()) {
    if (DIGIT.test(low) || language?.counts(all, at) === true) found.add('number');
    else if (language?.negates(all, at) === true) found.add('negation');
    else if (language?.accuses(all, at) === true) found.add('accusation');
  }
  return [...found];
}

/**
 * The risks of a quote, heaviest first. Words are read in English, German and French; in another
 * language only figures are. What it misses is not safe for it. Pure; O(n) in the words.
 */
export function risksOf(facts: RiskFacts): readonly Risk[] {
  const { parts, language, kind, unnamed, translated } = facts;
  const read = riskWordsOf(language);
  const found = new Set(parts.flatMap((text) => risksIn(text, read)));
  const count = parts.reduce((sum, text) => sum + words(text, 0, text.length).length, 0);
  if (unnamed) found.add('unnamed source');
  if (translated) found.add('translated');
  if (kind === 'partial' || (kind === 'direct' && count < FEWEST_WHOLE)) found.add('fragment');
  return RISKS.flatMap(({ risk }) => (found.has(risk) ? [risk] : []));
}

/** The sum of the weights: the higher, the sooner it should be looked at. */
export function riskWeight(risks: readonly Risk[]): number {
  return RISKS.reduce((sum, { risk, weight }) => sum + (risks.includes(risk) ? weight : 0), 0);
}
