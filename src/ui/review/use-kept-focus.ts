import { type RefObject, useEffect, useRef } from 'react';
import { useDesk } from '../desk/desk-context.tsx';

/**
 * Keeps the keyboard in the pane: where an act, a settled clash or a closed form removed the control
 * it was on, the pane itself takes it. Nobody's focus is moved who was elsewhere, or nowhere.
 * `drawn`: what the pane was drawn from; another one may have removed a control.
 */
export function useKeptFocus(region: RefObject<HTMLElement | null>, drawn: unknown): void {
  const inside = useRef(false);
  const returned = useDesk((state) => state.returned);
  useEffect(() => {
    inside.current = document.activeElement?.closest('aside') != null;
    const came = (event: FocusEvent): void => {
      inside.current = event.target instanceof Element && event.target.closest('aside') !== null;
    };
    // A control that is removed loses the keyboard too; whether it was is known a moment later.
    const left = ({ target }: FocusEvent): void => {
      queueMicrotask(() => {
        if (target instanceof Element && target.isConnected) {
          inside.current = document.activeElement?.closest('aside') != null;
        }
      });
    };
    document.addEventListener('focusin', came);
    document.addEventListener('focusout', left);
    return () => {
      document.removeEventListener('focusin', came);
      document.removeEventListener('focusout', left);
    };
  }, []);
  useEffect(() => {
    if (!inside.current) return;
    const frame = requestAnimationFrame(() => {
      // Asked again: by now somebody may have left, for a caret in the story or for nowhere.
      if (inside.current && document.activeElement === document.body)
        region.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [drawn, returned, region]);
}
