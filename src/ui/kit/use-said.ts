import { useEffect, useRef } from 'react';
import { speech } from './speech.ts';

/** Says words that stand on the page when they become others; not those that it opens with. */
export function useSaid(words: string): void {
  const last = useRef(words);
  useEffect(() => {
    if (words === last.current) return;
    last.current = words;
    speech.act(words);
  }, [words]);
}
