import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createStore } from 'zustand/vanilla';
import type { DeskClient } from '#sync/desk-client.ts';
import { type DeskState, FIRST_STATE } from '#sync/desk-state.ts';
import { DeskProvider } from '#ui/desk/desk-context.tsx';

/** Draws a piece of the page as markup, on a desk in this state. Acts throw: nothing is pressed here. */
export function drawn(piece: ReactNode, state: Partial<DeskState>): string {
  const client = {
    store: createStore<DeskState>(() => ({ ...FIRST_STATE, ...state })),
    drafts: { peek: () => null },
    log: () => [],
  } as unknown as DeskClient;
  return renderToStaticMarkup(<DeskProvider client={client}>{piece}</DeskProvider>);
}

/** The words of a piece of markup, without its tags. */
export function wordsOf(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}
