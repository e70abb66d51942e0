import { useEffect, useState } from 'react';
import { useClient } from '../desk/desk-context.tsx';
import { lookedFrom } from '../quotes/others-acts.ts';
import type { SeenHistory } from './told.ts';

/** Up to where this person has seen the history of the story, on this device; null until that is read. */
export function useSeenHistory(
  storyId: string,
): readonly [SeenHistory | null, (seen: SeenHistory) => void] {
  const { drafts } = useClient();
  const [seen, setSeen] = useState<SeenHistory | null>(null);
  const key = `seen-history/${storyId}`;
  useEffect(() => {
    let here = true;
    void drafts.get(key).then((text) => {
      if (here) setSeen(lookedFrom(text));
    });
    return () => {
      here = false;
    };
  }, [drafts, key]);
  return [
    seen,
    (next) => {
      setSeen(next);
      drafts.keep(key, JSON.stringify(next));
    },
  ];
}
