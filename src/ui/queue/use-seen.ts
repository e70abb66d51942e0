import { useEffect, useMemo, useState } from 'react';
import type { Desk } from '#core/desk/desk.ts';
import type { Quote } from '#core/desk/desk-quote.ts';
import { useClient } from '../desk/desk-context.tsx';
import { type Looked, lookedFrom, NOTHING_READ, readOn } from '../quotes/others-acts.ts';
import { lookedKey, type SeenOf, seenOf } from './looked.ts';

/** What a person has seen of some quotes on this device; null: not read yet. */
export function useSeen(
  desk: Desk | null,
  quotes: readonly Quote[],
  meId: string,
): ReadonlyMap<string, SeenOf> | null {
  const client = useClient();
  const [looked, setLooked] = useState<Looked | null>(null);
  const storyId = desk?.storyId ?? null;
  useEffect(() => {
    if (storyId === null) return undefined;
    let here = true;
    void client.drafts.get(lookedKey(storyId)).then((kept) => {
      if (here) setLooked(lookedFrom(kept));
    });
    return () => {
      here = false;
    };
  }, [client, storyId]);
  return useMemo(() => {
    if (looked === null || desk === null) return null;
    const log = client.log();
    return seenOf(desk, log, quotes, looked, readOn(NOTHING_READ, desk, log, meId));
  }, [client, desk, looked, meId, quotes]);
}
