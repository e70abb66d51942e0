import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import type { Version } from '#core/story/version.ts';
import { useClient } from '../desk/desk-context.tsx';
import { lit } from './lit.ts';
import { createKeeper } from './keep-drawn.ts';
import { GROUP } from './on-screen.ts';
import { createStoryPaints, type StoryPaints } from './story-paints.ts';

/** So many blocks are painted with the text itself: a usual story whole, of a long one the top. */
const AT_ONCE = 2 * GROUP;
/** The paints of a version, kept up with the desk: the screen at once, the rest in idle slices. */
export function useStoryPaints(
  desk: Desk,
  version: Version,
  root: RefObject<HTMLElement | null>,
): StoryPaints {
  const client = useClient();
  const [paints] = useState(() => {
    const made = createStoryPaints(version);
    made.choose({ openId: client.store.getState().selectedId });
    made.take(desk);
    made.draw(0, AT_ONCE);
    return made;
  });
  const [keeper] = useState(() => createKeeper(paints, () => root.current));
  useLayoutEffect(() => {
    paints.take(desk);
    keeper.changed();
  }, [paints, keeper, desk]);
  useLayoutEffect(() => {
    const chooseOpen = (): void => paints.choose({ openId: client.store.getState().selectedId });
    const chooseLit = (): void => paints.choose({ litId: lit.getState().quoteId });
    chooseOpen();
    const stops = [client.store.subscribe(chooseOpen), lit.subscribe(chooseLit)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [paints, client]);
  useEffect(() => keeper.watch(), [keeper]);
  return paints;
}
