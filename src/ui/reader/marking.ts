import { createStore } from 'zustand/vanilla';

/** Quotes that lie over the same words, and the point of the window where that was asked. */
export interface Stack {
  readonly ids: readonly string[];
  readonly left: number;
  readonly top: number;
}

interface MarkingState {
  /** How words are being marked without a mouse; null: not just now. */
  readonly mode: 'picker' | 'words' | null;
  readonly stack: Stack | null;
  /** The pane shows the buttons that move ends, so the story shows the handles. */
  readonly movingEnds: boolean;
  /** Where the last hop from quote to quote led; `moved` false: it was the last one already. Null: none yet. */
  readonly hop: { readonly quoteId: string; readonly moved: boolean } | null;
}

/** What is going on in the story of this tab beside reading. */
export const marking = createStore<MarkingState>(() => ({
  mode: null,
  stack: null,
  movingEnds: false,
  hop: null,
}));

export function startMarking(mode: 'picker' | 'words'): void {
  marking.setState({ mode, stack: null });
}

export function stopMarking(): void {
  marking.setState({ mode: null });
}
