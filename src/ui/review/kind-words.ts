import type { QuoteKind } from '#core/quote/quote.ts';

/** The kinds as the screen names them, in the order of the menu. */
export const KIND_WORDS: readonly { readonly kind: QuoteKind; readonly label: string }[] = [
  { kind: 'direct', label: 'direct' },
  { kind: 'partial', label: 'partial' },
  { kind: 'paraphrase', label: 'paraphrase' },
  { kind: 'document', label: 'from a document' },
];

export function kindLabel(kind: QuoteKind): string {
  return KIND_WORDS.find((row) => row.kind === kind)?.label ?? kind;
}
