import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createStore } from 'zustand/vanilla';
import type { Command } from '#core/desk/command.ts';
import { decide } from '#core/desk/decide.ts';
import type { Refusal } from '#core/desk/refusal.ts';
import type { LogEntry } from '#core/desk/log.ts';
import type { DeskClient } from '#sync/desk-client.ts';
import { type DeskState, FIRST_STATE } from '#sync/desk-state.ts';
import { DeskProvider } from '#ui/desk/desk-context.tsx';

/** By the rules themselves, of the person on the desk; none where there is no desk or nobody. */
function refusalsOn({ desk, me }: Partial<DeskState>, command: Command): readonly Refusal[] {
  if (desk === undefined || desk === null || me === undefined || me === null) return [];
  const decision = decide(desk, command, {
    actor: me,
    hats: me.hats,
    detect: null,
    people: null,
    undone: [],
  });
  return decision.ok ? [] : decision.refusals;
}

/** Draws a piece of the page as markup, on a desk in this state. Acts throw: nothing is pressed here. */
export function drawn(
  piece: ReactNode,
  state: Partial<DeskState>,
  log: readonly LogEntry[] = [],
): string {
  const client = {
    store: createStore<DeskState>(() => ({ ...FIRST_STATE, ...state })),
    drafts: { peek: () => null },
    log: () => log,
    refusalsOf: (command: Command) => refusalsOn(state, command),
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
