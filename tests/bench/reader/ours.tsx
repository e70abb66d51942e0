import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { createStore } from 'zustand/vanilla';
import type { Command } from '#core/desk/command.ts';
import type { Desk } from '#core/desk/desk.ts';
import type { DeskClient } from '#sync/desk-client.ts';
import { type DeskState, FIRST_STATE, NO_FILTER } from '#sync/desk-state.ts';
import { DeskProvider, useDesk } from '#ui/desk/desk-context.tsx';
import { Frame } from '#ui/desk/Frame.tsx';
import { Story } from '#ui/reader/Story.tsx';
import { acted, anchorOf, foundDesk, ME, plainDesk, refusalsOf } from './bench-desk.ts';
import type { MadeStory } from './made-story.ts';
import type { MakePeer, Peer } from './peer.ts';

function Reader() {
  const desk = useDesk((state) => state.desk);
  return desk === null ? null : <Story desk={desk} onOpened={() => {}} />;
}

/** The frame of the whole desk: list, story, pane. */
function WholeDesk() {
  return <Frame opening={false} />;
}

/**
 * The story of the desk itself, on a real store. An act is the whole act but for the disk: decided
 * and evolved by core, shown by the reader.
 */
export const ours: MakePeer = (root, story) => shown(root, story, Reader);

/** The same with everything around the story. */
export const wholeDesk: MakePeer = (root, story) => shown(root, story, WholeDesk);

function shown(root: HTMLElement, story: MadeStory, Page: ComponentType): Peer {
  const found = foundDesk(story);
  const plain: Desk = { ...plainDesk(story), speakers: found.speakers };
  const store = createStore<DeskState>(() => ({ ...FIRST_STATE, me: ME, desk: plain }));
  const client = {
    store,
    show: (part: Partial<DeskState>) => store.setState(part),
    refusalsOf: (command: Command) => refusalsOf(desk(), command),
    drafts: { peek: () => null, get: async () => null, keep: () => {} },
    dispatch: async () => ({ ok: true, mids: [] }),
    log: () => [],
  } as unknown as DeskClient;
  const desk = (): Desk => store.getState().desk ?? plain;
  const act = (command: Command): void =>
    flushSync(() => store.setState({ desk: acted(desk(), command) }));
  return {
    text: () =>
      flushSync(() =>
        createRoot(root).render(
          <DeskProvider client={client}>
            <Page />
          </DeskProvider>,
        ),
      ),
    open: () => flushSync(() => store.setState({ desk: found })),
    add: (quote) => act({ type: 'mark', quoteId: quote.id, anchor: anchorOf(story, quote) }),
    recolour: (quote, speaker) =>
      act({
        type: 'edit',
        writes: [
          { field: 'quote.anchor', id: quote.id, value: anchorOf(story, { ...quote, speaker }) },
        ],
      }),
    remove: (quote) => act({ type: 'dismiss', quoteId: quote.id, reason: 'scare quotes' }),
    select: (quote) => flushSync(() => store.setState({ selectedId: quote.id })),
    filter: (text) => flushSync(() => store.setState({ filter: { ...NO_FILTER, text } })),
    isWhole: () => root.getElementsByTagName('button').length >= story.quotes.length,
  };
}
