import { lazy, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import type { Acted } from '#sync/desk-client.ts';
import { useClient, useDesk } from './desk-context.tsx';
import { Announcements } from './Announcements.tsx';
import { FaultBoundary } from './FaultBoundary.tsx';
import { Frame } from './Frame.tsx';
import { plainWords } from '../reader/shown-words.tsx';
import { followKeys } from './missed-key.ts';
import { useFirstQuote } from './use-first-quote.ts';
import { useKeys } from './use-keys.ts';
import { sayOf } from './use-refusal.ts';
import { useRoute } from './use-route.ts';
import '../kit/fonts.css';
import '../kit/tokens.css';
import '../kit/base.css';

const Panels = lazy(async () => ({ default: (await import('./Panels.tsx')).Panels }));
const LookedAt = lazy(async () => ({ default: (await import('../quotes/LookedAt.tsx')).LookedAt }));
const ChangedNote = lazy(async () => ({
  default: (await import('../safety/ChangedNote.tsx')).ChangedNote,
}));

/** What others did meanwhile; fetched when they first do something. */
function Changed() {
  const some = useDesk((state) => state.recent.length > 0);
  return <Suspense fallback={null}>{some ? <ChangedNote /> : null}</Suspense>;
}

/** The whole page. Stands inside a DeskProvider. */
export function App() {
  const client = useClient();
  const page = useRef<Document>(document);
  const title = useDesk((state) => state.desk?.story?.title ?? null);
  const panel = useDesk((state) => state.panel);
  const following = useRoute();
  useFirstQuote();
  const reverse = (acting: Promise<Acted>): void => {
    void acting.then((acted) => {
      if (!acted.ok) client.show({ said: sayOf(acted.refusals) });
    });
  };
  useEffect(() => {
    document.title = title === null ? 'Verbatim' : `${plainWords(title)} · Verbatim`;
  }, [title]);
  // With the first drawing: a key may come before the handlers do.
  useLayoutEffect(followKeys, []);
  useKeys('everywhere', page, {
    keys: () => client.show({ panel: 'keys' }),
    undo: () => reverse(client.undo()),
    redo: () => reverse(client.redo()),
  });
  return (
    <>
      <Frame opening={following} />
      {panel === null ? null : (
        <FaultBoundary key={panel} onClose={() => client.show({ panel: null })}>
          <Suspense fallback={null}>
            <Panels panel={panel} />
          </Suspense>
        </FaultBoundary>
      )}
      <Changed />
      <Suspense fallback={null}>
        <LookedAt />
      </Suspense>
      <Announcements />
    </>
  );
}
