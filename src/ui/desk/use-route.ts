import { quoteOf } from '#core/desk/desk.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useClient, useDesk } from './desk-context.tsx';
import { openPaneOfQuote } from './pane-opener.ts';
import { pathOf, placeOf, STORY_MISSING } from './place.ts';
import { sheetWas } from './sheet-memory.ts';
import { PHONE } from './use-media.ts';

/**
 * A link brings up the quote on a phone, where a sheet holds it, unless the person has put that down.
 * One that was put away has no row in the list, and the keyboard must not be on another quote's.
 */
function bringUp(putAway: boolean): void {
  const phone = matchMedia(PHONE).matches;
  if (phone ? sheetWas() !== 'down' : putAway)
    openPaneOfQuote(!matchMedia('(pointer: coarse)').matches);
}

/**
 * Keeps address and desk together: an address (link, back button) opens its story and quote; what
 * is opened in the desk is written into the address, another story as a new entry of the history.
 * True while an address is being followed.
 */
export function useRoute(): boolean {
  const client = useClient();
  const [path, navigate] = useLocation();
  const storyId = useDesk((state) => state.storyId);
  const selectedId = useDesk((state) => state.selectedId);
  // The last path written here, so that it is not followed; and whether an address is being followed.
  const written = useRef<string | null>(null);
  const following = useRef(0);
  const [busy, setBusy] = useState(true);

  const write = useCallback(
    (current: string, replace: boolean): void => {
      const state = client.store.getState();
      if (state.storyId === null) return;
      const here = pathOf({ storyId: state.storyId, quoteId: state.selectedId });
      written.current = here;
      if (here !== current) navigate(here, { replace, state: sheetWas() ?? 'down' });
    },
    [client, navigate],
  );
  useEffect(() => {
    if (path === written.current) return;
    const place = placeOf(path);
    following.current += 1;
    setBusy(true);
    const follow = async (): Promise<void> => {
      const { storyId: openId } = client.store.getState();
      const wanted = place.storyId ?? openId ?? (await client.stories())[0]?.storyId ?? null;
      if (wanted === null) client.show({ panel: 'import' });
      else if (wanted !== openId) await client.openStory(wanted);
      const { desk } = client.store.getState();
      if (place.storyId !== null && desk === null) {
        client.show({ said: client.store.getState().gone ?? STORY_MISSING });
        return;
      }
      if (place.quoteId === null) return;
      const quote = quoteOf(desk, place.quoteId);
      if (quote === undefined) {
        client.show({ said: 'The quote of this link is not in the story.' });
        return;
      }
      client.show({ selectedId: quote.id });
      bringUp(quote.stage === 'dismissed');
    };
    void follow().finally(() => {
      following.current -= 1;
      if (following.current > 0) return;
      setBusy(false);
      write(path, true);
    });
  }, [client, path, write]);
  useEffect(() => {
    if (following.current > 0 || storyId === null) return;
    write(path, placeOf(path).storyId === storyId);
    // Only what is open moves the address; the path itself is followed above.
  }, [storyId, selectedId]); // oxlint-disable-line react/exhaustive-deps
  return busy;
}
