import { useEffect, useState } from 'react';
import { LiveRegion } from '../kit/LiveRegion.tsx';
import { useDesk } from './desk-context.tsx';
import { savedWords } from './saved-words.ts';

const SETTLE_MS = 600;

/** Says how the work is kept once it has stood still for a moment, so that typing is not talked over. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** What the page says aloud: each act in one sentence, and how the work is kept. */
export function Announcements() {
  const said = useDesk((state) => state.said);
  const saved = savedWords(useDesk((state) => state.saved));
  const calm = useSettled(saved.urgent ? '' : saved.short);
  return (
    <>
      <LiveRegion text={said} />
      <LiveRegion text={calm} />
      <LiveRegion text={saved.urgent ? `${saved.short}. ${saved.long}` : ''} urgent />
    </>
  );
}
