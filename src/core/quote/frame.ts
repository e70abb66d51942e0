import type { Token } from './detect-tokens.ts';
import type { CueForm } from './lexicon/lexicon.ts';
import type { Mention } from './mentions.ts';

/** How a reporting word and its subject stand to each other. */
export type FrameForm =
  | 'name-verb'
  | 'verb-name'
  | 'shared'
  | 'participle'
  | 'passive'
  | 'according-to';

/** A reporting word and its subject. Tokens [from, to) are the attribution itself. */
export interface Frame {
  readonly form: FrameForm;
  readonly cue: Token;
  readonly cueAt: number;
  readonly cueForm: CueForm;
  readonly cueText: string;
  /** Null when nobody is said to have said it: "was called". */
  readonly mention: Mention | null;
  readonly from: number;
  readonly to: number;
  /** Stands behind or inside its words, set off by a comma: "…, Smith said." */
  readonly trailing: boolean;
  /** "while Smith said …, the mayor left": ends at the comma. */
  readonly subordinate: boolean;
  /** "did not say", "declined to say": words in marks may still follow, reported speech does not. */
  readonly denied: boolean;
}
