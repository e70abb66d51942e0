import { useSyncExternalStore } from 'react';

/** Whether a media query holds now; follows it. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** No room for the list beside the story. */
export const NARROW = '(max-width: 1100px)';
/** One column; the open quote is a sheet. */
export const PHONE = '(max-width: 700px)';
