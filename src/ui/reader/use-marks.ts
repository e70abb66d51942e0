import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useClient } from '../desk/desk-context.tsx';
import { light } from './lit.ts';
import { marking } from './marking.ts';
import type { StoryPaints } from './story-paints.ts';

function quotesAt(target: EventTarget | null): readonly string[] {
  if (!(target instanceof Element)) return [];
  return target.closest<HTMLElement>('[data-quotes]')?.dataset['quotes']?.split(' ') ?? [];
}

/** The quote whose number was hit; null: no number was. */
function numberAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[data-number]')?.dataset['number'] ?? null;
}

interface Marks {
  readonly open: (quoteId: string, focus: boolean) => void;
  /** To the next (1) or previous (−1) quote in the story, its number in focus. */
  readonly hop: (by: 1 | -1) => void;
}

/**
 * Opening quotes from the story: a click on painted words (where quotes overlap, a chip asks
 * which), the numbers, and the keys. The pointer over words lights all their parts.
 */
export function useMarks(
  root: RefObject<HTMLElement | null>,
  paints: StoryPaints,
  onOpened: (focus: boolean) => void,
): Marks {
  const client = useClient();
  const latest = useRef(onOpened);
  useEffect(() => {
    latest.current = onOpened;
  });
  const open = useCallback(
    (quoteId: string, focus: boolean): void => {
      client.show({ selectedId: quoteId });
      latest.current(focus);
    },
    [client],
  );
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const ending = new AbortController();
    const { signal } = ending;
    const onClick = (event: MouseEvent): void => {
      const number = numberAt(event.target);
      // A press by key counts no clicks, and goes on into the pane.
      if (number !== null) return open(number, event.detail === 0);
      const ids = quotesAt(event.target);
      if (ids.length === 0 || document.getSelection()?.isCollapsed === false) return;
      const [only] = ids;
      if (ids.length === 1 && only !== undefined) open(only, false);
      else marking.setState({ stack: { ids, left: event.clientX, top: event.clientY } });
    };
    element.addEventListener('click', onClick, { signal });
    element.addEventListener(
      'pointerover',
      ({ target }) => light(numberAt(target) ?? quotesAt(target)[0] ?? null),
      { signal },
    );
    element.addEventListener('pointerleave', () => light(null), { signal });
    element.addEventListener('focusin', ({ target }) => light(numberAt(target)), { signal });
    element.addEventListener('focusout', () => light(null), { signal });
    return () => ending.abort();
  }, [root, client, open]);
  const hop = (by: 1 | -1): void => {
    const numbered = paints.numbered();
    const focused = numberAt(document.activeElement);
    const from = focused ?? client.store.getState().selectedId;
    const at = numbered.findIndex((quote) => quote.id === from);
    const next = numbered[Math.max(0, Math.min(numbered.length - 1, at + by))];
    if (next === undefined) return;
    // Its number may not be drawn yet, and only what is drawn takes focus.
    flushSync(() => client.show({ selectedId: next.id }));
    root.current
      ?.querySelector<HTMLElement>(`[data-number="${CSS.escape(next.id)}"]`)
      ?.focus({ preventScroll: true });
    marking.setState({ hop: { quoteId: next.id, moved: next.id !== from } });
  };
  return { open, hop };
}
