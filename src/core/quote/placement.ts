import type { Part } from '../anchor/part.ts';
import type { Span } from '../text/span.ts';
import type { QuoteKind } from './quote.ts';

/** What became of a quote in a new version of the story (DESIGN §2.6). */
export type PlacementOutcome =
  | 'same'
  | 'typography'
  | 'moved'
  | 'changed'
  | 'ambiguous'
  | 'proposed'
  | 'cut'
  | 'unplaced';

export const PLACEMENT_OUTCOMES: readonly PlacementOutcome[] = [
  'same',
  'typography',
  'moved',
  'changed',
  'ambiguous',
  'proposed',
  'cut',
  'unplaced',
];

/** Outcomes that have no writer: the words are the same, so the signature stays (MODEL H). */
export function hasNoWriter(outcome: PlacementOutcome): boolean {
  return outcome === 'same' || outcome === 'typography' || outcome === 'moved';
}

/**
 * Where a quote stands in a new version. `parts` null: it is cut or could not be placed. `kind` as it
 * is from now on; words without marks are a paraphrase.
 */
export interface Placement {
  readonly quoteId: string;
  readonly outcome: PlacementOutcome;
  readonly parts: readonly Part[] | null;
  readonly clause: Span | null;
  readonly kind: QuoteKind;
}

/**
 * How a fix was made: the words said, the words without marks, the outlet named, that the words came
 * through a translator, cut, or as typed.
 */
export type FixHow = 'words' | 'paraphrase' | 'credit' | 'translator' | 'cut' | 'typed';

export const FIX_HOWS: readonly { readonly how: FixHow; readonly label: string }[] = [
  { how: 'words', label: 'Restore the words' },
  { how: 'paraphrase', label: 'Paraphrase without marks' },
  { how: 'credit', label: 'Add the credit' },
  { how: 'translator', label: 'Say it was translated' },
  { how: 'cut', label: 'Cut' },
  { how: 'typed', label: 'As typed' },
];
