import { type RefObject, useEffect, useRef } from 'react';

/** Text pasted onto the pane, outside every field, is a source somebody brings: it opens the form with it. */
export function usePastedSource(
  region: RefObject<HTMLElement | null>,
  listening: boolean,
  onPasted: (text: string) => void,
): void {
  const latest = useRef(onPasted);
  useEffect(() => {
    latest.current = onPasted;
  });
  useEffect(() => {
    const root = region.current;
    if (root === null || !listening) return;
    const onPaste = (event: ClipboardEvent): void => {
      // Firefox tells the words that were last selected of it, wherever the keyboard is by now.
      const focused = document.activeElement;
      const at = focused === null || focused === document.body ? event.target : focused;
      if (!(at instanceof Element) || !root.contains(at)) return;
      if (at.closest('input, textarea, select, dialog') !== null) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      latest.current(text);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [region, listening]);
}
