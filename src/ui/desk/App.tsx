import { lazy, Suspense, useEffect, useRef } from 'react';
import type { Acted } from '#sync/desk-client.ts';
import { FIND_ID } from '../quotes/FindField.tsx';
import { useClient, useDesk } from './desk-context.tsx';
import { Announcements } from './Announcements.tsx';
import { Frame } from './Frame.tsx';
import { useFirstQuote } from './use-first-quote.ts';
import { useKeys } from './use-keys.ts';
import { sayOf } from './use-refusal.ts';
import { useRoute } from './use-route.ts';
import '../kit/fonts.css';
import '../kit/tokens.css';
import '../kit/base.css';

const ImportPanel = lazy(async () => ({
  default: (await import('../story-import/ImportPanel.tsx')).ImportPanel,
}));
const ExportPanel = lazy(async () => ({
  default: (await import('../export/ExportPanel.tsx')).ExportPanel,
}));
const KeysPanel = lazy(async () => ({ default: (await import('./KeysPanel.tsx')).KeysPanel }));
const PeoplePanel = lazy(async () => ({
  default: (await import('./PeoplePanel.tsx')).PeoplePanel,
}));
const SpeakersPanel = lazy(async () => ({
  default: (await import('../speakers/SpeakersPanel.tsx')).SpeakersPanel,
}));
const RecordTable = lazy(async () => ({
  default: (await import('../record/RecordTable.tsx')).RecordTable,
}));
const LookedAt = lazy(async () => ({ default: (await import('../quotes/LookedAt.tsx')).LookedAt }));
const BackupPanel = lazy(async () => ({
  default: (await import('../safety/BackupPanel.tsx')).BackupPanel,
}));
const FaultPanel = lazy(async () => ({
  default: (await import('../safety/FaultPanel.tsx')).FaultPanel,
}));
const ChangedNote = lazy(async () => ({
  default: (await import('../safety/ChangedNote.tsx')).ChangedNote,
}));

/** What others did meanwhile; fetched when they first do something. */
function Changed() {
  const some = useDesk((state) => state.recent.length > 0);
  return <Suspense fallback={null}>{some ? <ChangedNote /> : null}</Suspense>;
}

function Panels() {
  const client = useClient();
  const panel = useDesk((state) => state.panel);
  const close = (): void => client.show({ panel: null });
  return (
    <Suspense fallback={null}>
      {panel === 'import' ? <ImportPanel onClose={close} /> : null}
      {panel === 'export' ? <ExportPanel onClose={close} /> : null}
      {panel === 'keys' ? <KeysPanel onClose={close} /> : null}
      {panel === 'speakers' ? <SpeakersPanel onClose={close} /> : null}
      {panel === 'records' ? <RecordTable onClose={close} /> : null}
      {panel === 'people' ? <PeoplePanel onClose={close} /> : null}
      {panel === 'backup' ? <BackupPanel onClose={close} /> : null}
      {panel === 'faults' ? <FaultPanel onClose={close} /> : null}
    </Suspense>
  );
}

/** The whole page. Stands inside a DeskProvider. */
export function App() {
  const client = useClient();
  const page = useRef<Document>(document);
  const title = useDesk((state) => state.desk?.story?.title ?? null);
  const following = useRoute();
  useFirstQuote();
  const reverse = (acting: Promise<Acted>): void => {
    void acting.then((acted) => {
      if (!acted.ok) client.show({ said: sayOf(acted.refusals) });
    });
  };
  useEffect(() => {
    document.title = title === null ? 'Verbatim' : `${title} · Verbatim`;
  }, [title]);
  useKeys('everywhere', page, {
    search: () => document.getElementById(FIND_ID)?.focus(),
    keys: () => client.show({ panel: 'keys' }),
    undo: () => reverse(client.undo()),
    redo: () => reverse(client.redo()),
  });
  return (
    <>
      <Frame opening={following} />
      <Panels />
      <Changed />
      <Suspense fallback={null}>
        <LookedAt />
      </Suspense>
      <Announcements />
    </>
  );
}
