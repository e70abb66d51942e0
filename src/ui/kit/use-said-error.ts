import { useLayoutEffect } from 'react';
import { speech } from './speech.ts';

/** By then the keyboard is on the field that was led to, in milliseconds. */
const LED = 150;

/**
 * Says what is wrong with a field, unless the keyboard is led to a wrong field, which then reads it
 * out itself: where it was there already, or where it stays.
 */
export function useSaidError(id: string, error: string | null): void {
  useLayoutEffect(() => {
    if (error === null) return undefined;
    const before = document.activeElement;
    const timer = setTimeout(() => {
      const at = document.activeElement;
      const wrong = at?.getAttribute('aria-invalid') === 'true';
      // Of several wrong fields the one with the keyboard speaks.
      if (!wrong || (at === before && at?.id === id)) speech.act(error);
    }, LED);
    return () => clearTimeout(timer);
  }, [id, error]);
}
