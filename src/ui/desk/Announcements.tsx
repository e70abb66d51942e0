import { useEffect, useRef, useState } from 'react';
import { LiveRegion } from '../kit/LiveRegion.tsx';
import { speech } from '../kit/speech.ts';
import { useClient, useDesk } from './desk-context.tsx';
import { savedWords } from './saved-words.ts';
import { useClashNews } from './use-clash-news.ts';

const SETTLE_MS = 600;

/** Nobody is told this as the page opens. */
const AT_FIRST = savedWords({ kind: 'saved' }).short;

/** How the work is kept, once it has stood still for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(AT_FIRST);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** What the page says aloud: each act in one sentence, what came from elsewhere, how the work is kept. */
export function Announcements() {
  const client = useClient();
  const saved = useDesk((state) => state.saved);
  const lost = saved.kind === 'not-saved';
  const { short, long, urgent } = savedWords(saved);
  const calm = useSettled(lost ? '' : urgent ? `${short}. ${long}` : short);
  useEffect(
    () =>
      client.store.subscribe((now, before) => {
        if (now.sayings !== before.sayings) speech.act(now.said);
        if (now.news !== before.news) speech.news('desk', now.news?.words ?? '');
      }),
    [client],
  );
  useClashNews();
  const told = useRef(AT_FIRST);
  useEffect(() => {
    if (calm === told.current) return;
    told.current = calm;
    speech.news('saved', calm);
  }, [calm]);
  const alarm = lost ? `${short}. ${long}` : '';
  useEffect(() => speech.alarm(alarm), [alarm]);
  return <LiveRegion />;
}
