import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import type { Version } from '#core/story/version.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { lit } from './lit.ts';
import { createKeeper } from './keep-drawn.ts';
import { noted } from './noted.ts';
import { GROUP } from './on-screen.ts';
import { createStoryPaints, type StoryPaints } from './story-paints.ts';

/** So much is painted with the text itself: a usual story whole, of a long or dense one the top. */
const BLOCKS_AT_ONCE = 2 * GROUP;
const QUOTES_AT_ONCE = 60;

function drawTop(paints: StoryPaints): void {
  let quotes = 0;
  for (let at = 0; at < BLOCKS_AT_ONCE && quotes < QUOTES_AT_ONCE; at += 1) {
    paints.draw(at, at + 1);
    quotes += paints.slices[at]?.drawn().quotes.length ?? 0;
  }
}

/** Paints made before their version is drawn; whoever draws it takes them out. */
export const paintsAhead = new WeakMap<Version, StoryPaints>();

/** The paints of a version, kept up with the desk: the screen at once, the rest in idle slices. */
export function useStoryPaints(
  desk: Desk,
  version: Version,
  root: RefObject<HTMLElement | null>,
  foreign: boolean,
): StoryPaints {
  const client = useClient();
  const me = useDesk((state) => state.me);
  const [paints] = useState(() => {
    const made = paintsAhead.get(version) ?? createStoryPaints(version);
    paintsAhead.delete(version);
    made.choose({
      openId: client.store.getState().selectedId,
      notedId: noted.getState().quoteId,
    });
    made.take(desk, { me, foreign });
    drawTop(made);
    return made;
  });
  const [keeper] = useState(() => createKeeper(paints, () => root.current));
  useLayoutEffect(() => {
    paints.take(desk, { me, foreign });
    keeper.changed();
  }, [paints, keeper, desk, me, foreign]);
  useLayoutEffect(() => {
    const chooseOpen = (): void => paints.choose({ openId: client.store.getState().selectedId });
    const chooseLit = (): void => paints.choose({ litId: lit.getState().quoteId });
    const chooseNoted = (): void => paints.choose({ notedId: noted.getState().quoteId });
    chooseOpen();
    chooseNoted();
    const stops = [
      client.store.subscribe(chooseOpen),
      lit.subscribe(chooseLit),
      noted.subscribe(chooseNoted),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [paints, client]);
  useEffect(() => keeper.watch(), [keeper]);
  return paints;
}
