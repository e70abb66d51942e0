import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useClient } from '../desk/desk-context.tsx';
import type { QuoteRows } from '../quotes/quote-rows.ts';
import { light } from './lit.ts';

function quotesAt(target: EventTarget | null): readonly string[] {
  if (!(target instanceof Element)) return [];
  return target.closest<HTMLElement>('[data-quotes]')?.dataset['quotes']?.split(' ') ?? [];
}

interface Marks {
  readonly open: (quoteId: string, focus: boolean) => void;
  /** To the next (1) or previous (−1) quote in the story, its number in focus. */
  readonly hop: (by: 1 | -1) => void;
}

/**
 * Opening quotes from the story: a click on painted words (a second one goes to the quote below,
 * where quotes overlap), the numbers, and the keys. The pointer over words lights all their parts.
 */
export function useMarks(
  root: RefObject<HTMLElement | null>,
  rows: QuoteRows,
  onOpened: (focus: boolean) => void,
): Marks {
  const client = useClient();
  const latest = useRef({ rows, onOpened });
  useEffect(() => {
    latest.current = { rows, onOpened };
  });
  const open = useCallback(
    (quoteId: string, focus: boolean): void => {
      client.show({ selectedId: quoteId });
      latest.current.onOpened(focus);
    },
    [client],
  );
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const onClick = (event: MouseEvent): void => {
      const ids = quotesAt(event.target);
      if (ids.length === 0 || document.getSelection()?.isCollapsed === false) return;
      const at = ids.indexOf(client.store.getState().selectedId ?? '');
      const next = ids[(at + 1) % ids.length];
      if (next !== undefined) open(next, false);
    };
    const onOver = (event: PointerEvent): void => light(quotesAt(event.target)[0] ?? null);
    const onLeave = (): void => light(null);
    element.addEventListener('click', onClick);
    element.addEventListener('pointerover', onOver);
    element.addEventListener('pointerleave', onLeave);
    return () => {
      element.removeEventListener('click', onClick);
      element.removeEventListener('pointerover', onOver);
      element.removeEventListener('pointerleave', onLeave);
    };
  }, [root, client, open]);
  const hop = (by: 1 | -1): void => {
    const numbers = [...(root.current?.querySelectorAll<HTMLElement>('[data-number]') ?? [])];
    const focused = numbers.findIndex((item) => item === document.activeElement);
    const selected = numbers.findIndex(
      (item) => item.dataset['number'] === client.store.getState().selectedId,
    );
    const from = focused >= 0 ? focused : selected;
    const next = numbers[Math.max(0, Math.min(numbers.length - 1, from + by))];
    const id = next?.dataset['number'];
    if (next === undefined || id === undefined) return;
    client.show({ selectedId: id });
    next.focus({ preventScroll: true });
  };
  return { open, hop };
}
