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
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea, select, dialog') != null) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      latest.current(text);
    };
    root.addEventListener('paste', onPaste);
    return () => root.removeEventListener('paste', onPaste);
  }, [region, listening]);
}
