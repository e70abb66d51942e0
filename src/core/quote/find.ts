import type { Block } from '../story/blocks.ts';
import type { Span } from '../text/span.ts';
import type { QuoteKind } from './quote.ts';

/** Who the detector takes for the speaker: the name as the desk will list it, the role as printed. */
export interface FoundSpeaker {
  readonly name: string;
  readonly role: string | null;
  readonly unnamed: boolean;
}

/**
 * One quote as a detector reports it. Spans are UTF-16 code units into the version's text, end
 * exclusive, without the marks. `speaker` null: the detector abstains. `why` is a plain sentence.
 */
export interface Find {
  readonly kind: QuoteKind;
  readonly parts: readonly Span[];
  readonly clause: Span | null;
  readonly cue: string | null;
  readonly mention: string | null;
  readonly mentionSpan: Span | null;
  readonly speaker: FoundSpeaker | null;
  readonly sieve: string;
  readonly why: string;
}

/** A detector's answer for one text; `engine` names its version, so that a host can repeat the run. */
export interface Detection {
  readonly engine: string;
  readonly finds: readonly Find[];
}

/** A detector: pure, the same answer for the same text wherever it runs. */
export type Detect = (text: string, blocks: readonly Block[]) => Detection;
