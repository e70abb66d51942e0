import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type Unread, unreadFor } from '#core/desk/talk.ts';
import { useClient, useDesk } from '../desk/desk-context.tsx';
import { type Looked, lookedFrom } from '../quotes/others-acts.ts';

/** Up to which row of the log one person has read the thread of each quote of one story. */
interface Read {
  /** Whose and of which story. */
  readonly of: string;
  readonly seqs: Looked;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * What the person in this tab has read (null: not known yet), and the messages that came onto the
 * screen unread and are still there. One for all parts of the page.
 */
const read = createStore<{ readonly kept: Read | null; readonly fresh: ReadonlySet<string> }>(
  () => ({ kept: null, fresh: NONE }),
);

export interface ReadTalk {
  /** Oldest first; empty until what was read is known. */
  readonly unread: readonly Unread[];
  /** Everything said on these quotes so far is read; null: on all of them. */
  readonly markRead: (quoteIds: readonly string[] | null) => void;
}

/** The seqs with the threads of these quotes read up to what is said there now. */
export function readUpTo(
  seqs: Looked,
  unread: readonly Unread[],
  quoteIds: readonly string[] | null,
): Looked {
  const next: Record<string, number> = { ...seqs };
  for (const { quoteId, seq } of unread)
    if (quoteIds === null || quoteIds.includes(quoteId))
      next[quoteId] = Math.max(next[quoteId] ?? 0, seq);
  return next;
}

/** What this person has not read of what is said on the open story: kept on this device, for this person. */
export function useReadTalk(): ReadTalk {
  const client = useClient();
  const desk = useDesk((state) => state.desk);
  const meId = useDesk((state) => state.me?.id ?? null);
  const kept = useStore(read, (state) => state.kept);
  const storyId = desk?.storyId ?? null;
  const of = storyId === null || meId === null ? null : `${meId} ${storyId}`;
  const key = `read-talk/${storyId}`;
  useEffect(() => {
    if (of === null || read.getState().kept?.of === of) return undefined;
    let here = true;
    void client.drafts.get(key).then((text) => {
      if (here) read.setState({ kept: { of, seqs: lookedFrom(text) } });
    });
    return () => {
      here = false;
    };
  }, [client, key, of]);
  const known = kept !== null && kept.of === of ? kept : null;
  const unread =
    desk === null || meId === null || known === null
      ? []
      : unreadFor(desk, client.log(), meId, known.seqs);
  return {
    unread,
    markRead: (quoteIds) => {
      if (known === null) return;
      const seqs = readUpTo(known.seqs, unread, quoteIds);
      read.setState({ kept: { of: known.of, seqs } });
      client.drafts.keep(key, JSON.stringify(seqs));
    },
  };
}

/**
 * The thread of a quote as it stands on the screen: what is unread in it counts as read while the tab
 * is looked at. The ids of what was unread when it came, until another quote is open.
 */
export function useThreadRead(quoteId: string): ReadonlySet<string> {
  const { unread, markRead } = useReadTalk();
  const fresh = useStore(read, (state) => state.fresh);
  const [shows, setShows] = useState(0);
  useEffect(() => {
    const onShow = (): void => setShows((count) => count + 1);
    document.addEventListener('visibilitychange', onShow);
    return () => {
      document.removeEventListener('visibilitychange', onShow);
      read.setState({ fresh: NONE });
    };
  }, []);
  useEffect(() => {
    const here = unread.filter((item) => item.quoteId === quoteId);
    if (here.length === 0 || document.visibilityState !== 'visible') return;
    const ids = here.map((item) => item.messageId);
    read.setState((before) => ({ fresh: new Set([...before.fresh, ...ids]) }));
    markRead([quoteId]);
  }, [unread, markRead, quoteId, shows]);
  return fresh;
}
