import { useEffect, useRef, useState } from 'react';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import {
  changedSinceLooked,
  type Looked,
  lookedFrom,
  NOTHING_READ,
  type OthersActs,
  readOn,
} from './others-acts.ts';
import { seen } from './seen.ts';

function sameIds(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}

/** What one person has seen of one story. */
interface Kept {
  readonly of: string;
  readonly looked: Looked;
}

/**
 * Notes which quotes a person has had open, and up to where they had seen what others did: on this
 * device, for this person. An open quote is looked at as long as its tab is on the screen.
 */
export function LookedAt() {
  const client = useClient();
  const desk = useDesk((state) => state.desk);
  const meId = useDesk((state) => state.me?.id ?? null);
  const open = useDesk((state) => state.selectedId);
  const acts = useRef<OthersActs>(NOTHING_READ);
  const [kept, keep] = useState<Kept | null>(null);
  const [shows, setShows] = useState(0);
  const storyId = desk?.storyId ?? null;
  const key = `looked/${storyId}`;
  const of = storyId === null || meId === null ? null : `${meId} ${storyId}`;

  useEffect(() => {
    let here = true;
    acts.current = NOTHING_READ;
    seen.setState({ changed: new Set(), opened: null });
    if (of === null) return undefined;
    void client.drafts.get(key).then((text) => {
      if (here) keep({ of, looked: lookedFrom(text) });
    });
    return () => {
      here = false;
    };
  }, [client, key, of]);

  useEffect(() => {
    const onShow = (): void => setShows((count) => count + 1);
    document.addEventListener('visibilitychange', onShow);
    return () => document.removeEventListener('visibilitychange', onShow);
  }, []);

  useEffect(() => {
    if (kept === null || kept.of !== of || desk === null || meId === null) return;
    const log = client.log();
    acts.current = readOn(acts.current, desk, log, meId);
    const changed = changedSinceLooked(acts.current, kept.looked);
    if (!sameIds(changed, seen.getState().changed)) seen.setState({ changed });
    if (open === null || document.visibilityState !== 'visible') return;
    const head = log.at(-1)?.seq ?? 0;
    const before = kept.looked[open];
    // Written only when it says something new: opened for the first time, or changed while it is open.
    const seenAlready = before !== undefined && before <= head && !changed.has(open);
    if (seenAlready) return;
    if (before !== undefined && changed.has(open))
      seen.setState({ opened: { id: open, seq: before, head } });
    const looked = { ...kept.looked, [open]: head };
    keep({ of, looked });
    client.drafts.keep(key, JSON.stringify(looked));
  }, [client, desk, key, kept, meId, of, open, shows]);
  return null;
}
