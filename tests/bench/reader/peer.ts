import type { MadeQuote, MadeStory } from './made-story.ts';

/** One way to show a story with its quotes. What returns a promise is drawn when it resolves. */
export interface Peer {
  /** Shows the words alone. */
  readonly text: () => void;
  /** Shows all quotes, which are in memory. */
  readonly open: () => void | Promise<void>;
  readonly add: (quote: MadeQuote) => void | Promise<void>;
  readonly recolour: (quote: MadeQuote, speaker: number) => void | Promise<void>;
  readonly remove: (quote: MadeQuote) => void | Promise<void>;
  readonly select: (quote: MadeQuote) => void;
  /** Shows in the list only what has these words; missing where there is no list. */
  readonly filter?: (text: string) => void;
  /** Whether the whole story carries its marks by now. */
  readonly isWhole: () => boolean;
}

export type MakePeer = (root: HTMLElement, story: MadeStory) => Peer | Promise<Peer>;
