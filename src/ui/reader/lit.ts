import { createStore } from 'zustand/vanilla';

/** The quote under the pointer or with its number in focus: all its parts light up. The tab's own. */
export const lit = createStore<{ readonly quoteId: string | null }>(() => ({ quoteId: null }));

export function light(quoteId: string | null): void {
  if (lit.getState().quoteId !== quoteId) lit.setState({ quoteId });
}
